import { buildOutline } from '#core/briefing/build-outline'
import { addBlock, freezeBlock, removeBriefing, saveBriefing } from '#core/briefing/edit-briefings'
import { newBriefing } from '#core/briefing/new-briefing'
import { lineIn } from '#core/briefing/parts'
import { shownNow } from '#core/briefing/shown-now'
import { placeStandIns } from '#core/briefing/stand-in'
import { comparativeBlocks } from '#core/briefing/templates'
import { merge } from '#core/change'
import { fail, ok } from '#core/problem'
import { briefingInput, findingsOf, provedBriefing } from '../briefings'
import { exporters } from '../exporters'
import { checkExport, writeExport } from '../write-export'
import type { HandlersOf, Scope } from './scope'

/** Briefings: written, proved, shown as they will print, exported; and the long jobs that this takes. */
export function briefingHandlers({
  session,
  desktop,
  jobs,
  progressOf,
  withLibrary,
  editing
}: Scope): HandlersOf<'briefings' | 'jobs'> {
  let lastExport: string | null = null
  const { renderer } = session
  /** The pages that the window shows. */
  let shown: { renderId: string; pdf: Uint8Array; pageCount: number } | null = null

  return {
    'briefings.save': ({ id, run, ...fields }) =>
      editing(
        'briefings.save',
        (library, { newId, now }) => ok(saveBriefing(library, { ...fields, id: id ?? newId(), updatedAt: now() })),
        run
      ),
    'briefings.remove': ({ id }) => editing('briefings.remove', library => removeBriefing(library, id)),
    'briefings.addBlock': ({ briefingId, make }) =>
      editing('briefings.addBlock', (library, context) => {
        const latest = Object.values(library.briefings).sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))[0]
        const id = briefingId ?? latest?.id
        if (id !== undefined) return addBlock(library, id, make, context)
        const { language } = session.settings.value.preferences
        const title = { ar: '', en: '', [language]: library.name }
        const blocks = comparativeBlocks({ rows: 'proposition' }).filter(block => block.kind !== 'generated')
        const made = newBriefing({ title, author: '', language, blocks }, context)
        const added = saveBriefing(library, made)
        const appended = addBlock({ ...library, briefings: { [made.id]: made } }, made.id, make, context)
        return appended.ok ? ok(merge(added, appended.value)) : appended
      }),
    'briefings.freeze': ({ id, blockId }) =>
      withLibrary(async workspace => {
        const briefing = workspace.library.briefings[id]
        if (!briefing) return fail('briefing.missing', { id })
        const shownBlocks = shownNow(await briefingInput(workspace, briefing), blockId)
        if (!shownBlocks.ok) return shownBlocks
        return workspace.edit('briefings.freeze', library =>
          freezeBlock(library, id, blockId, shownBlocks.value, workspace.context)
        )
      }),
    'briefings.thaw': ({ id, blockId }) =>
      editing('briefings.thaw', (library, context) => freezeBlock(library, id, blockId, null, context)),
    'briefings.prove': ({ id }) =>
      withLibrary(async workspace => {
        const briefing = workspace.library.briefings[id]
        return briefing ? findingsOf(workspace, briefing) : fail('briefing.missing', { id })
      }),
    'briefings.warm': async () => {
      void renderer.warm()
      return ok(null)
    },
    'briefings.preview': ({ id, jobId }) =>
      withLibrary(workspace =>
        jobs.run(jobId, async signal => {
          const briefing = workspace.library.briefings[id]
          if (!briefing) return fail('briefing.missing', { id })
          const input = await briefingInput(workspace, briefing)
          const outline = buildOutline(input)
          if (!outline.ok) return outline
          const rendered = await renderer.render(outline.value, { onProgress: progressOf(jobId), signal })
          if (!rendered.ok) return rendered
          const { bytes: pdf, pages } = rendered.value
          shown = { renderId: jobId, pdf, pageCount: pages.length }
          const standIns = placeStandIns(input, rendered.value.standIns)
          return standIns.ok ? ok({ renderId: jobId, pages, standIns: standIns.value }) : standIns
        })
      ),
    'briefings.pages': async ({ renderId, first, last, scale }) => {
      if (shown?.renderId !== renderId) return fail('briefing.renderGone')
      if (first > last || last >= shown.pageCount)
        return fail('call.invalid', { call: 'briefings.pages', reason: 'pages' })
      // The renderer counts pages from 1.
      const pages = Array.from({ length: last - first + 1 }, (_, index) => first + index + 1)
      return renderer.pages(shown.pdf, { scale, pages })
    },
    'briefings.export': ({ id, jobId, format }) =>
      withLibrary(async workspace => {
        const briefing = workspace.library.briefings[id]
        if (!briefing) return fail('briefing.missing', { id })
        // Proved before the dialog: nobody wants to choose a name for a file that will not be written.
        const proved = await provedBriefing(workspace, briefing)
        if (!proved.ok) return proved
        const path = await desktop.chooseExportPath(lineIn(briefing.title, briefing.look.language), format)
        if (path === null) return ok(null)
        const writable = await checkExport(path)
        if (!writable.ok) return writable
        return jobs.run(jobId, async signal => {
          const exported = await exporters[format](proved.value.outline, {
            proof: proved.value.proof,
            renderer,
            onProgress: progressOf(jobId),
            signal
          })
          if (!exported.ok) return exported
          const written = await writeExport(path, exported.value.bytes)
          if (!written.ok) return written
          lastExport = path
          const standIns = placeStandIns(await briefingInput(workspace, briefing), exported.value.standIns)
          return standIns.ok ? ok({ path, standIns: standIns.value }) : standIns
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
}
