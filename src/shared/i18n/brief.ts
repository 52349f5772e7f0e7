import type { Texts } from './texts'

export const brief: Texts = {
  ar: {},
  en: {}
}
