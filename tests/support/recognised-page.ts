import type { Draft } from '../../src/core/documents/draft'
import { recognise } from '../../src/core/documents/recognise/recognise'

/** Lines of an article of our own, in the order they are used. */
export const title = 'سدود جديدة على النهر الكبير'
export const opening = 'قال وزير المياه إن بلاده بدأت بناء سدين على المجرى الأعلى للنهر، وإن العمل سيستغرق أربعة أعوام.'
export const second =
  'تغيرت كميات المطر في الأعوام الأخيرة، فلم تعد الخزانات القديمة تكفي المدن ولا الحقول المحيطة بها.'
export const third = 'تعهدت مصارف الإقليم بنصف المبلغ، أما النصف الآخر فما زال موضع خلاف بين وزارات العاصمة.'

/** A file of these lines, recognised. */
export function page(...lines: readonly string[]): Draft {
  return recognise(lines.join('\n'), { fileName: 'page.txt' })
}

/** Every block as `reason: text`, or kind, level and text when it is kept. */
export function shown(draft: Draft): string[] {
  return draft.blocks.map(block => `${block.clutter ?? block.kind + (block.level ?? '')}: ${block.text}`)
}

/** The texts of the article. */
export function kept(draft: Draft): string[] {
  return draft.blocks.filter(block => block.clutter === null).map(block => block.text)
}

/** The paragraphs of an article in English. */
export const english = [
  'The minister said that work on the new dam would begin before the end of next spring, if the money is found.',
  'The villages of the valley have waited four years for somebody to clear and repair the canals of the old estate.',
  'Nobody has asked the millers, who lost a third of their water when the first sluice was closed.'
]
