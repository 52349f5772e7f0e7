import { saveBriefing } from '#core/briefing/edit-briefings'
import { newBriefing } from '#core/briefing/new-briefing'
import { allClaims } from '#core/claims/find-claims'
import { updateClaim } from '#core/claims/update-claim'
import { removeDocument } from '#core/documents/edit-document'
import { ok, type Result } from '#core/problem'
import { addProposition } from '#core/propositions/edit-propositions'
import { importSource } from '#main/importing'
import { tagPassage } from '#main/tagging'
import type { Workspace } from '#main/workspace'
import { citation } from './records'

type Step = (workspace: Workspace) => Promise<Result<unknown>>

const firstDocument = ({ library }: Workspace) => Object.keys(library.documents)[0] ?? 'none'
const firstClaim = ({ library }: Workspace) => [...allClaims(library)][0]?.id ?? 'none'

function importing(text: string): Step {
  const blocks = [{ kind: 'paragraph' as const, text, clutter: null }]
  return workspace =>
    importSource(workspace, { bytes: Buffer.from(text), fileName: `${text.length}.txt`, citation, blocks })
}

const tag: Step = workspace =>
  tagPassage(workspace, firstDocument(workspace), { start: 0, end: 8 }, { codeId: 'motive' })

/** The days of an analyst: the library is closed and opened again between two lists. */
export const days: readonly (readonly Step[])[] = [
  [
    importing('تُمثّل روما بابًا.'),
    tag,
    workspace =>
      workspace.edit('claims.update', library =>
        updateClaim(library, firstClaim(workspace), { statement: 'x' }, workspace.context)
      ),
    tag,
    workspace => workspace.undo(),
    workspace => workspace.redo()
  ],
  [
    importing('سطر آخر في مصدر آخر.'),
    workspace =>
      workspace.edit('propositions.add', library =>
        addProposition(library, { text: 'قضية', claimIds: [firstClaim(workspace)] }, workspace.context)
      ),
    workspace =>
      workspace.edit('briefings.save', library =>
        ok(
          saveBriefing(
            library,
            newBriefing({ title: { ar: 'إحاطة', en: '' }, author: '', language: 'ar', blocks: [] }, workspace.context)
          )
        )
      ),
    workspace => workspace.edit('documents.remove', library => removeDocument(library, firstDocument(workspace))),
    workspace => workspace.undo()
  ]
]
