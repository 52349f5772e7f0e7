import type { Briefing } from '#core/briefing/briefing'
import type { Library } from '#core/library'
import { useLibrary } from '#state/library'
import { usePreferences } from '#state/preferences'
import { type BriefingFields, createBriefing, useDrafts } from './drafts'

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

/** Starts a briefing in the interface's language; `title` is worded by the screen. The author is likely the same as before. */
export async function startBriefing(library: Library, title: string): Promise<void> {
  const fields: BriefingFields = {
    title,
    author: briefingsOf(library)[0]?.author ?? '',
    language: usePreferences.getState().language,
    introduction: '',
    documentIds: null,
    codeIds: null,
    rows: 'code'
  }
  await createBriefing(fields)
}
