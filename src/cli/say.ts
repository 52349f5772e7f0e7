import i18next from 'i18next'
import { withVisibleDetails } from '#core/text/hidden-signs'
import { markSentenceEnds, withoutSecondStop } from '#core/text/sentence-end'
import { texts } from '#shared/i18n/index'
import { formatMoment } from '#shared/i18n/moment'

/** A text of the program in the given language, with its placeholders filled. */
export async function say(
  language: 'ar' | 'en',
  key: string,
  details: Record<string, string | number> = {}
): Promise<string> {
  const instance = i18next.createInstance()
  const translate = await instance.init({
    lng: language,
    resources: { [language]: { translation: texts[language] } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false }
  })
  instance.services.formatter?.add('moment', formatMoment)
  return withoutSecondStop(translate(key, markSentenceEnds(withVisibleDetails(details))))
}
