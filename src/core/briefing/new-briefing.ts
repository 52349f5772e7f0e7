import type { Context } from '../ids'
import type { BilingualLine, Block } from './block'
import type { Briefing } from './briefing'
import type { BriefingLanguage, BriefingLook } from './look'

/** How a briefing looks until the analyst says otherwise. */
export function plainLook(language: BriefingLanguage): BriefingLook {
  return { language, both: null, paper: 'a4', cover: false, confidentiality: '', logo: null }
}

/** A briefing of all sources and codes. */
export function newBriefing(
  {
    title,
    author,
    language,
    blocks
  }: { title: BilingualLine; author: string; language: BriefingLanguage; blocks: Block[] },
  { newId, now }: Context
): Briefing {
  return {
    id: newId(),
    title,
    author,
    look: plainLook(language),
    documentIds: null,
    codeIds: null,
    blocks,
    accepted: [],
    updatedAt: now()
  }
}
