import type { Texts } from './texts'

/** What went wrong and what to do next, one text per problem code of core. */
export const problems: Texts = {
  ar: {},
  en: {}
}
