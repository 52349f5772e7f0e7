import { saveBriefing } from '#core/briefing/save-briefing'
import { fail, ok, type Result } from '#core/problem'
import { renderBriefing, renderBriefingPages } from '../briefing/render-briefing'
import { outlineOf } from '../briefings'
import { Jobs } from '../jobs'
import { writeDurably } from '../storage/durable-file'
import type { Workspace } from '../workspace'
import type { HandlersOf, Scope } from './scope'

/** Briefings: saved, shown as they will print, exported; and the long jobs that this takes. */
export function briefingHandlers({ session, desktop, withLibrary }: Scope): HandlersOf<'briefings' | 'jobs'> {
  const jobs = new Jobs()
  let lastExport: string | null = null

  return {
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
