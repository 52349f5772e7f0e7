import type { Direction, Language } from '../document'

const scripts: readonly { letters: RegExp; language: Language; direction: Direction }[] = [
  { letters: /\p{Script=Arabic}/gu, language: 'ar', direction: 'rtl' },
  { letters: /\p{Script=Latin}/gu, language: 'en', direction: 'ltr' },
  { letters: /\p{Script=Hebrew}/gu, language: 'he', direction: 'rtl' },
  { letters: /\p{Script=Cyrillic}/gu, language: 'ru', direction: 'ltr' }
]
/** Letters that Persian needs and Arabic lacks. */
const persian = /[پچژگ]/g

/**
 * Language and direction by the majority of letters; the first strong character would mislead (`C5+1 …` opens Arabic
 * sentences). A script stands for its most likely language here (Latin: English); the analyst corrects the rest. A text
 * without letters counts as Arabic.
 */
export function readLanguage(text: string): { language: Language; direction: Direction } {
  const counted = scripts.map(script => ({ ...script, count: text.match(script.letters)?.length ?? 0 }))
  const [most] = counted.sort((a, b) => b.count - a.count)
  if (!most || most.count === 0) return { language: 'ar', direction: 'rtl' }
  const isPersian = most.language === 'ar' && (text.match(persian)?.length ?? 0) > most.count * 0.02
  return { language: isPersian ? 'fa' : most.language, direction: most.direction }
}
