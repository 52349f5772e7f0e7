import type { BilingualLine, Block } from '#core/briefing/block'
import type { Briefing } from '#core/briefing/briefing'
import type { BriefingLanguage, BriefingLook } from '#core/briefing/look'
import { plainLook } from '#core/briefing/new-briefing'
import type { Library } from '#core/library'
import { useLibrary } from '#state/library'
import { usePreferences } from '#state/preferences'
import { freshBlocks } from './block-list'
import { type BriefingFields, createBriefing, fieldsOf, useDrafts } from './drafts'

/** Briefings, the one saved last first. */
export function briefingsOf(library: Library): Briefing[] {
  return Object.values(library.briefings).sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
}

/** The briefing on the screen. */
export function openBriefing(library: Library | null, openId: string | null): Briefing | undefined {
  if (!library) return undefined
  return (openId ? library.briefings[openId] : undefined) ?? briefingsOf(library)[0]
}

/** The same outside of rendering. */
export function presentBriefing(): Briefing | undefined {
  return openBriefing(useLibrary.getState().library, useDrafts.getState().openId)
}

/**
 * The languages that are printed, in the order their fields stand in: parallel columns as on paper, Arabic at the right
 * (`interfaceLanguage` says where a row begins), else the briefing's own first.
 */
export function languagesOf(
  { language, both }: Pick<BriefingLook, 'language' | 'both'>,
  interfaceLanguage: BriefingLanguage
): BriefingLanguage[] {
  if (both === null) return [language]
  const first = both === 'columns' ? interfaceLanguage : language
  return first === 'ar' ? ['ar', 'en'] : ['en', 'ar']
}

/**
 * Starts a briefing; `titles` are worded by the screen. Without a look of its own it is in the interface's language. The
 * author is likely the same as before.
 */
export async function startBriefing(
  library: Library,
  titles: BilingualLine,
  { look, blocks, strict }: { look?: BriefingLook; blocks: readonly Block[]; strict?: boolean | undefined }
): Promise<void> {
  const made = look ?? plainLook(usePreferences.getState().language)
  const printed = languagesOf(made, made.language)
  const fields: BriefingFields = {
    title: { ar: printed.includes('ar') ? titles.ar : '', en: printed.includes('en') ? titles.en : '' },
    author: briefingsOf(library)[0]?.author ?? '',
    look: made,
    documentIds: null,
    codeIds: null,
    blocks: freshBlocks(blocks, () => crypto.randomUUID()),
    accepted: [],
    ...(strict ? { strict } : {})
  }
  await createBriefing(fields)
}

/** Another briefing that begins as this one stands; `titles` are worded by the screen. */
export async function duplicateBriefing(briefing: Briefing, titles: BilingualLine): Promise<void> {
  const { title, ...fields } = fieldsOf(briefing, useDrafts.getState().unsaved)
  await createBriefing({
    ...fields,
    title: { ar: title.ar && titles.ar, en: title.en && titles.en }
  })
}
