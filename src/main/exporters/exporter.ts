import type { Outline } from '#core/briefing/outline'
import type { ProofRecord } from '#core/briefing/proof-record'
import type { StandIn } from '#core/briefing/stand-in'
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

/** A finished file. */
export interface Exported {
  bytes: Uint8Array
  /** Characters that the file draws as their codes, for want of a face. Other programs choose their own faces. */
  standIns: StandIn[]
}

/** Lays an outline out in one format. */
export type Exporter = (outline: Outline, options: ExportOptions) => Promise<Result<Exported>>
