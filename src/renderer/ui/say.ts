import i18next from 'i18next'
import { useSyncExternalStore } from 'react'
import { withVisibleDetails } from '#core/text/hidden-signs'
import { markSentenceEnds, withoutSecondStop } from '#core/text/sentence-end'
import { texts } from '#shared/i18n/index'
import { formatMoment } from '#shared/i18n/moment'

/** Loads the texts; must be awaited once before the first render. */
export async function startI18n(language: Say['language']): Promise<void> {
  await i18next.init({
    lng: language,
    resources: { ar: { translation: texts.ar }, en: { translation: texts.en } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    // A key without a text is a bug and must be seen, in tests above all.
    parseMissingKeyHandler: key => `⟦${key}⟧`
  })
  i18next.services.formatter?.add('moment', formatMoment)
}

export async function changeLanguage(language: Say['language']): Promise<void> {
  await i18next.changeLanguage(language)
}

const locales = { ar: 'ar-EG-u-nu-arab', en: 'en-GB' } as const

type Details = Readonly<Record<string, string | number>>

export interface Say {
  /** Writes numbers among the details in the figures of the interface. A number that is a name, such as that of a process, is passed as a string. */
  (key: string, details?: Details): string
  /** A counted noun, in the right plural, with the number in the interface's digits: `count('word.claims', 41)`. */
  count: (key: string, count: number) => string
  number: (value: number) => string
  /** A day, month or year in words; `''` for `null`. */
  date: (publishedOn: string | null) => string
  language: 'ar' | 'en'
}

/** The texts of the interface in its present language; the same function until the language changes. */
export function useSay(): Say {
  const language = useSyncExternalStore(onLanguage, languageNow)
  const known = says[language]
  if (known) return known
  const made = sayIn(language)
  says[language] = made
  return made
}

function onLanguage(changed: () => void): () => void {
  i18next.on('languageChanged', changed)
  return () => i18next.off('languageChanged', changed)
}

function languageNow(): Say['language'] {
  return i18next.language === 'en' ? 'en' : 'ar'
}

/** One for all components. */
const says: Partial<Record<Say['language'], Say>> = {}

/** The texts in one language. `startI18n` must have ended. */
export function sayIn(language: Say['language']): Say {
  const t = i18next.getFixedT(language)
  // A text without details is always the same; putting details into it takes longer than looking it up.
  const plain = new Map<string, string>()
  const plainText = (key: string) => {
    const text = plain.get(key) ?? t(key)
    plain.set(key, text)
    return text
  }
  const number = (value: number) => numberFormats[language].format(value)
  // The count of a text with plural forms stays a number, because it chooses the form.
  const isCount = (key: string, name: string) => name === 'count' && `${key}_other` in texts[language]
  const shown = (key: string, details: Details) =>
    Object.fromEntries(
      Object.entries(details).map(([name, value]) => {
        return [name, typeof value === 'number' && !isCount(key, name) ? number(value) : value]
      })
    )
  return Object.assign(
    (key: string, details?: Details) =>
      details ? withoutSecondStop(t(key, markSentenceEnds(withVisibleDetails(shown(key, details))))) : plainText(key),
    {
      count: (key: string, count: number) => t(key, { count, shown: number(count) }),
      number,
      date: (publishedOn: string | null) => (publishedOn ? formatDate(publishedOn, language) : ''),
      language
    } as const
  )
}

// Making a formatter costs more than a row of a table; there are eight of them in all.
const numberFormats = { ar: new Intl.NumberFormat(locales.ar), en: new Intl.NumberFormat(locales.en) }
const dateFormats = { ar: dateFormatsOf(locales.ar), en: dateFormatsOf(locales.en) }

function dateFormatsOf(locale: string) {
  const year = { timeZone: 'UTC', year: 'numeric' } as const
  return {
    year: new Intl.DateTimeFormat(locale, year),
    month: new Intl.DateTimeFormat(locale, { ...year, month: 'long' }),
    day: new Intl.DateTimeFormat(locale, { ...year, month: 'long', day: 'numeric' })
  }
}

function formatDate(publishedOn: string, language: Say['language']): string {
  const [year = 1970, month, day] = publishedOn.split('-').map(Number)
  const date = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1))
  return dateFormats[language][day ? 'day' : month ? 'month' : 'year'].format(date)
}
