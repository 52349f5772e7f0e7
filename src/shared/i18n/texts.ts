/**
 * The texts of the interface, one file per area, each with both languages side by side so that neither is forgotten.
 * Keys are flat (`desk.tag`); `{{name}}` is filled in; counts use i18next's plural suffixes (`_zero` to `_other` in Arabic,
 * `_one` and `_other` in English).
 */
export interface Texts {
  ar: Record<string, string>
  en: Record<string, string>
}
