import i18next from 'i18next'
import type { BilingualLine } from '#core/briefing/block'
import type { Briefing, Template } from '#core/briefing/briefing'
import { type BuiltInTemplate, builtInTemplates } from '#core/briefing/templates'
import type { Library } from '#core/library'
import { edit, useLibrary } from '#state/library'
import { showUndoable } from '#state/undo-notice'
import { withoutTexts } from './block-list'
import { type BriefingFields, saveNow } from './drafts'
import { duplicateBriefing, startBriefing } from './open-briefing'

/** A text of the interface in both languages: a title may be printed in either. */
function inBoth(key: string, details: { ar: Record<string, string>; en: Record<string, string> }): BilingualLine {
  return {
    ar: i18next.getFixedT('ar')(key, details.ar),
    en: i18next.getFixedT('en')(key, details.en)
  }
}

/** A new briefing from a make-up that comes with the program. */
export function startFrom(library: Library, name: BuiltInTemplate['name']): void {
  const template = builtInTemplates.find(one => one.name === name)
  const details = { library: library.name }
  const titles = inBoth(`brief.template.${name}.title`, { ar: details, en: details })
  if (template) void startBriefing(library, titles, { blocks: template.blocks })
}

/** A new briefing from a make-up of the analyst's, called as that is. */
export function startFromOwn(library: Library, { name, ...makeup }: Template): void {
  void startBriefing(library, { ar: name, en: name }, makeup)
}

export function duplicate(briefing: Briefing, { title }: BriefingFields): void {
  void duplicateBriefing(briefing, inBoth('brief.copyOf', { ar: { title: title.ar }, en: { title: title.en } }))
}

/** Can be undone, so it is not asked about. */
export async function removeBriefing(briefing: Briefing): Promise<void> {
  await saveNow()
  const done = await edit('briefings.remove', { id: briefing.id })
  if (done) showUndoable(done, 'brief.removed')
}

/** Resolves to whether it was kept. `keepsWords`: with what is written in it, else with its headings alone. */
export async function saveTemplate(
  { look, blocks, strict }: BriefingFields,
  name: string,
  keepsWords: boolean
): Promise<boolean> {
  const done = await edit('templates.save', {
    name,
    look,
    blocks: keepsWords ? blocks : withoutTexts(blocks),
    strict
  })
  if (done) showUndoable(done, 'brief.templateSaved', { name })
  return done !== undefined
}

export async function removeTemplate({ id, name }: Template): Promise<void> {
  const done = await edit('templates.remove', { id })
  if (done) showUndoable(done, 'brief.templateRemoved', { name })
}

/** The analyst's templates by name. */
export function ownTemplates(library: Library | null = useLibrary.getState().library): Template[] {
  return Object.values(library?.templates ?? {}).sort((a, b) => a.name.localeCompare(b.name, 'ar'))
}
