const formats = {
  ar: new Intl.DateTimeFormat('ar-EG-u-nu-arab', { dateStyle: 'long', timeStyle: 'short' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })
}

/** Formatter for placeholders such as `{{since, moment}}`: day and time of an ISO instant, in the time zone of the machine. */
export function formatMoment(instant: unknown, language: string | undefined): string {
  const date = new Date(String(instant))
  return Number.isNaN(date.getTime()) ? String(instant) : formats[language === 'en' ? 'en' : 'ar'].format(date)
}
