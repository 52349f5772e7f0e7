import type { Texts } from './texts'

export const library: Texts = {
  ar: {},
  en: {}
}
