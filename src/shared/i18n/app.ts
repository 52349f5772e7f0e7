import type { Texts } from './texts'

export const app: Texts = {
  ar: {},
  en: {}
}
