import { z } from 'zod'
import { BriefingFaces } from './look'
import { richFromPlain } from './rich-text'
import { comparativeBlocks } from './templates'

/** A briefing as version 1 of the library kept it: an introduction, one matrix, the claims of each code. */
const FirstBriefing = z.object({
  title: z.string(),
  language: z.enum(['ar', 'en']),
  introduction: z.string(),
  rows: z.enum(['code', 'actor']),
  faces: BriefingFaces.optional()
})

/**
 * A stored briefing in the present form; one that is in it already, or is no briefing at all, is returned as it is. What
 * version 1 printed is now a list of blocks; figures and timeline in it print nothing while there are none.
 */
export function upgradeBriefing(stored: unknown): unknown {
  const first = FirstBriefing.safeParse(stored)
  if (!first.success) return stored
  const { title, language, introduction, rows, faces } = first.data
  const { title: _t, language: _l, introduction: _i, rows: _r, faces: _f, ...kept } = stored as Record<string, unknown>
  const text = richFromPlain(introduction)
  return {
    ...kept,
    title: { ar: '', en: '', [language]: title },
    look: {
      language,
      both: null,
      ...(faces ? { faces } : {}),
      paper: 'a4',
      cover: false,
      confidentiality: '',
      logo: null
    },
    blocks: comparativeBlocks({ introduction: { ar: [], en: [], [language]: text }, rows }),
    accepted: []
  }
}
