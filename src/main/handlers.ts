import { saveBriefing } from '#core/briefing/save-briefing'
import type { Change } from '#core/change'
import { removeEvidence } from '#core/claims/evidence'
import { removeClaim } from '#core/claims/remove-claim'
import { updateClaim } from '#core/claims/update-claim'
import { addCode, mergeCodes, moveCode, removeCode, splitCode, updateCode } from '#core/codebook/edit-codes'
import { removeDocument, setReviewState, updateCitation } from '#core/documents/edit-document'
import type { Context } from '#core/ids'
import type { Library } from '#core/library'
import { fail, ok, type Result } from '#core/problem'
import {
  addProposition,
  mergePropositions,
  removeProposition,
  updateProposition
} from '#core/propositions/edit-propositions'
import { relateClaims, removeRelation } from '#core/relations/edit-relations'
import type { Boot, CallArgs, CallName, CallResult, Edit, EditName } from '#shared/api'
import { renderBriefing, renderBriefingPages } from './briefing/render-briefing'
import { outlineOf } from './briefings'
import type { Desktop } from './desktop'
import { Drafts } from './drafts'
import { importSources } from './importing'
import { Jobs } from './jobs'
import type { Session } from './session'
import { writeDurably } from './storage/durable-file'
import { attachPassage, tagPassage, tagPassages } from './tagging'
import type { Workspace } from './workspace'

/** One function per call of `shared/api.ts`; a missing one does not compile. */
export type Handlers = { [Name in CallName]: (args: CallArgs<Name>) => Promise<CallResult<Name>> }

/** What each call of the window does. Arguments have been validated before they come here. */
export function createHandlers(session: Session, desktop: Desktop): Handlers {
  const drafts = new Drafts(session.context)
  const jobs = new Jobs()
  let lastExport: string | null = null

  const withLibrary = async <T>(work: (workspace: Workspace) => Promise<Result<T>>): Promise<Result<T>> => {
    const workspace = session.required()
    return workspace.ok ? work(workspace.value) : workspace
  }

  const editing = (
    name: EditName,
    compute: (library: Library, context: Context) => Result<Change>
  ): Promise<Result<Edit>> =>
    withLibrary(workspace => workspace.edit(name, library => compute(library, workspace.context)))

  return {
    'app.boot': async () => ok(boot()),
    'app.ready': async () => {
      desktop.ready()
      return ok(null)
    },
    'app.setPreferences': async change => {
      const preferences = { ...session.settings.value.preferences, ...change }
      await session.settings.update({ preferences })
      return ok(preferences)
    },

    'library.create': async ({ name }) => {
      const parent = await desktop.chooseParentFolder()
      return parent === null ? ok(null) : session.create(parent, name)
    },
    'library.choose': async () => {
      const folder = await desktop.chooseLibraryFolder()
      return folder === null ? ok(null) : session.openFolder(folder)
    },
    'library.openRecent': async ({ index }) => {
      const recent = session.settings.value.recent[index]
      return recent ? session.openFolder(recent.folder) : fail('library.missing', { folder: '' })
    },
    'library.openSample': () => session.openSample(),
    'library.snapshot': () => withLibrary(async workspace => ok(workspace.snapshot())),

    'documents.body': ({ id }) => withLibrary(workspace => workspace.body(id)),
    'documents.update': ({ id, citation }) =>
      editing('documents.update', library => updateCitation(library, id, defined(citation))),
    'documents.review': ({ id, state }) => editing('documents.review', library => setReviewState(library, id, state)),
    'documents.remove': ({ id }) => editing('documents.remove', library => removeDocument(library, id)),

    'imports.choose': async () => {
      const paths = await desktop.chooseSources()
      return ok(await drafts.readPaths(paths ?? []))
    },
    'imports.read': async ({ files }) => ok(drafts.read(files)),
    'imports.accept': args =>
      withLibrary(async workspace => {
        const source = drafts.decide(args)
        if (!source.ok) return source
        const imported = await importSources(workspace, [source.value])
        if (!imported.ok) return imported
        drafts.forget(args.draftId)
        return ok(imported.value.edit)
      }),
    'imports.discard': async ({ draftId }) => {
      drafts.forget(draftId)
      return ok(null)
    },

    'claims.tag': ({ documentId, start, end, codeId }) =>
      withLibrary(workspace => tagPassage(workspace, documentId, { start, end }, { codeId })),
    'claims.update': ({ id, edit }) =>
      editing(edit.codeId === undefined ? 'claims.update' : 'claims.retag', (library, context) =>
        updateClaim(library, id, defined(edit), context)
      ),
    'claims.remove': ({ id }) => editing('claims.remove', library => removeClaim(library, id)),

    'claims.tagAll': ({ passages, codeId, like }) =>
      withLibrary(workspace => tagPassages(workspace, passages, { ...defined(like ?? {}), codeId })),
    'evidence.add': ({ claimId, documentId, start, end }) =>
      withLibrary(workspace => attachPassage(workspace, claimId, documentId, { start, end })),
    'evidence.remove': ({ claimId, index }) =>
      editing('evidence.remove', (library, context) => removeEvidence(library, claimId, index, context)),

    'propositions.add': input =>
      editing('propositions.add', (library, context) => addProposition(library, defined(input), context)),
    'propositions.update': ({ id, ...edit }) =>
      editing('propositions.update', library => updateProposition(library, id, edit)),
    'propositions.merge': ({ fromId, intoId }) =>
      editing('propositions.merge', (library, context) => mergePropositions(library, fromId, intoId, context)),
    'propositions.remove': ({ id }) =>
      editing('propositions.remove', (library, context) => removeProposition(library, id, context)),

    'relations.add': input =>
      editing('relations.add', (library, context) => relateClaims(library, defined(input), context)),
    'relations.remove': ({ id }) => editing('relations.remove', library => removeRelation(library, id)),

    'codes.add': input => editing('codes.add', (library, context) => addCode(library, defined(input), context)),
    'codes.update': ({ id, edit }) => editing('codes.update', library => updateCode(library, id, defined(edit))),
    'codes.move': ({ id, parentId, index }) => editing('codes.move', library => moveCode(library, id, parentId, index)),
    'codes.merge': ({ fromId, intoId }) =>
      editing('codes.merge', (library, context) => mergeCodes(library, fromId, intoId, context)),
    'codes.split': ({ id, ...input }) =>
      editing('codes.split', (library, context) => splitCode(library, id, defined(input), context)),
    'codes.remove': ({ id }) => editing('codes.remove', library => removeCode(library, id)),

    'history.undo': () => withLibrary<Edit>(workspace => workspace.undo()),
    'history.redo': () => withLibrary<Edit>(workspace => workspace.redo()),

    'briefings.save': ({ id, ...fields }) =>
      withLibrary(workspace =>
        workspace.edit('briefings.save', library => {
          const { newId, now } = workspace.context
          return ok(saveBriefing(library, { ...fields, id: id ?? newId(), updatedAt: now() }))
        })
      ),
    'briefings.preview': ({ id, jobId, scale }) =>
      withLibrary(workspace =>
        jobs.run(jobId, async signal => {
          const pdf = await render(workspace, id, jobId, signal)
          if (!pdf.ok) return pdf
          return renderBriefingPages(pdf.value, { workerPath: session.folders.renderWorker, scale, signal })
        })
      ),
    'briefings.export': ({ id, jobId }) =>
      withLibrary(async workspace => {
        const briefing = workspace.library.briefings[id]
        if (!briefing) return fail('briefing.missing', { id })
        const path = await desktop.choosePdfPath(`${briefing.title.replace(/[\\/:*?"<>|]/g, '-') || 'briefing'}.pdf`)
        if (path === null) return ok(null)
        return jobs.run(jobId, async signal => {
          const pdf = await render(workspace, id, jobId, signal)
          if (!pdf.ok) return pdf
          try {
            await writeDurably(path, pdf.value)
          } catch (error) {
            return fail('storage.failed', { reason: (error as Error).message })
          }
          lastExport = path
          return ok({ path })
        })
      }),
    'briefings.revealExport': async () => {
      if (lastExport) desktop.showInFolder(lastExport)
      return ok(null)
    },
    'jobs.cancel': async ({ jobId }) => {
      jobs.cancel(jobId)
      return ok(null)
    }
  }

  function boot(): Boot {
    return {
      version: desktop.version,
      preferences: session.settings.value.preferences,
      snapshot: session.workspace?.snapshot() ?? null,
      problem: session.startProblem,
      recent: session.settings.value.recent
    }
  }

  async function render(
    workspace: Workspace,
    id: string,
    jobId: string,
    signal: AbortSignal
  ): Promise<Result<Uint8Array>> {
    const briefing = workspace.library.briefings[id]
    if (!briefing) return fail('briefing.missing', { id })
    const outline = await outlineOf(workspace, briefing)
    if (!outline.ok) return outline
    return renderBriefing(outline.value, {
      workerPath: session.folders.renderWorker,
      fontFolder: session.folders.fonts,
      onProgress: (done, total) => session.emit('job.progress', { jobId, done, total }),
      signal
    })
  }
}

/** A field that was sent as `undefined` was not sent: spread over a record it would wipe what is there. */
function defined<T extends object>(fields: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]: Exclude<T[Key], undefined>
  }
}
