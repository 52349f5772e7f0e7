import type { Outline } from '#core/briefing/outline'
import type { Result } from '#core/problem'
import type { BriefingFormat } from '#shared/api'
import { renderBriefing } from './briefing/render-briefing'
import type { ProgramFolders } from './session'

interface ExportOptions {
  folders: Pick<ProgramFolders, 'fonts' | 'renderWorker'>
  onProgress?: (done: number, total: number) => void
  signal?: AbortSignal
}

/** Lays an outline out in one format. */
type Exporter = (outline: Outline, options: ExportOptions) => Promise<Result<Uint8Array>>

const pdf: Exporter = (outline, { folders, onProgress, signal }) =>
  renderBriefing(outline, { workerPath: folders.renderWorker, fontFolder: folders.fonts, onProgress, signal })

/** What a briefing can leave the program as. */
export const exporters: Record<BriefingFormat, Exporter> = { pdf, docx: pdf, html: pdf, md: pdf }
