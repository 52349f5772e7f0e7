import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { texts } from '#shared/i18n/index'
import { usePreferences } from './preferences'

/** Must be awaited once before the first render. */
export async function startI18n(): Promise<void> {
  const { language } = usePreferences.getState()
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { ar: { translation: texts.ar }, en: { translation: texts.en } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    // A key without a text is a bug and must be seen, in tests above all.
    parseMissingKeyHandler: key => `⟦${key}⟧`
  })
  usePreferences.subscribe(({ language }) => void i18next.changeLanguage(language))
}

const locales = { ar: 'ar-EG-u-nu-arab', en: 'en-GB' } as const

export interface Say {
  (key: string, details?: Record<string, string | number>): string
  /** A counted noun, in the right plural, with the number in the interface's digits: `count('word.claims', 41)`. */
  count: (key: string, count: number) => string
  number: (value: number) => string
  /** A day, month or year in words; `''` for `null`. */
  date: (publishedOn: string | null) => string
  language: 'ar' | 'en'
}

/** The texts of the interface in its present language. */
export function useSay(): Say {
  const { t, i18n } = useTranslation()
  const language = i18n.language === 'en' ? 'en' : 'ar'
  const number = (value: number) => new Intl.NumberFormat(locales[language]).format(value)
  return Object.assign((key: string, details?: Record<string, string | number>) => t(key, details ?? {}), {
    count: (key: string, count: number) => t(key, { count, shown: number(count) }),
    number,
    date: (publishedOn: string | null) => (publishedOn ? formatDate(publishedOn, locales[language]) : ''),
    language
  } as const)
}

function formatDate(publishedOn: string, locale: string): string {
  const [year = 1970, month, day] = publishedOn.split('-').map(Number)
  const date = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1))
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month ? { month: 'long' } : {}),
    ...(day ? { day: 'numeric' } : {})
  }).format(date)
}
