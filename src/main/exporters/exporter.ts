import type { Outline } from '#core/briefing/outline'
import type { ProofRecord } from '#core/briefing/proof-record'
import type { Result } from '#core/problem'
import type { Renderer } from '../briefing/render-briefing'

export interface ExportOptions {
  /** Lays PDFs out. */
  renderer: Renderer
  /** Goes with the file where its format can carry one. */
  proof?: ProofRecord
  onProgress?: (done: number, total: number) => void
  signal?: AbortSignal
}

/** Lays an outline out in one format. */
export type Exporter = (outline: Outline, options: ExportOptions) => Promise<Result<Uint8Array>>
