import type { Texts } from './texts'

export const desk: Texts = {
  ar: {},
  en: {}
}
