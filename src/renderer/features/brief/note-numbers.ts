import type { Block } from '#core/briefing/block'
import type { BriefingLanguage, BriefingLook } from '#core/briefing/look'
import type { RichText } from '#core/briefing/rich-text'
import type { Id } from '#core/ids'

/**
 * The number of the first claim reference of each written text, by block and language. Notes are numbered in the order they
 * are printed: in parallel columns the Arabic of a block before its English, in sequence each language from 1.
 */
export function firstNotes(
  blocks: readonly Block[],
  { language, both }: Pick<BriefingLook, 'language' | 'both'>
): ReadonlyMap<Id, Record<BriefingLanguage, number>> {
  const first = new Map<Id, Record<BriefingLanguage, number>>()
  const next = { ar: 1, en: 1 }
  for (const block of blocks) {
    if (block.kind !== 'text') continue
    const counts = { ar: referencesIn(block.text.ar), en: referencesIn(block.text.en) }
    if (both === 'columns') {
      first.set(block.id, { ar: next.ar, en: next.ar + counts.ar })
      next.ar += counts.ar + counts.en
    } else {
      first.set(block.id, { ...next })
      next.ar += counts.ar
      next.en += counts.en
    }
  }
  // What is written in a language that is not printed has no numbers of its own to go by.
  if (both === null) for (const numbers of first.values()) numbers[language === 'ar' ? 'en' : 'ar'] = 1
  return first
}

function referencesIn(text: RichText): number {
  return text.reduce((count, line) => count + line.filter(piece => 'claimId' in piece).length, 0)
}
