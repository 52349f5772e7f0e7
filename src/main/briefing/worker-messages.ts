import type { Outline } from '#core/briefing/outline'
import type { ProofRecord } from '#core/briefing/proof-record'
import type { Result } from '#core/problem'
import type { FontFolder } from './fonts'
import type { PageImage } from './page-images'
import type { RenderedPdf } from './render-pdf'

/** What a render worker is asked, one job after another. */
export type RenderJob =
  | { kind: 'pdf'; outline: Outline; proof?: ProofRecord; fontFolder: FontFolder; keepsSections: boolean }
  /** Gets ready for PDFs, step by step while nothing else is asked for. */
  | { kind: 'warm'; fontFolder: FontFolder }
  /** Without `pdf`, pages of the one that was sent last. */
  | { kind: 'pages'; pdf?: Uint8Array; scale: number; pages?: readonly number[] }

/**
 * `cancel` is heeded at once, between two sections of a running job or before it begins; `close` ends the worker after the
 * jobs before it.
 */
export type RenderRequest = { id: number } & (RenderJob | { kind: 'cancel' } | { kind: 'close' })

/** How a job ends; `broke` tells of what was thrown. */
export type RenderAnswer =
  | { kind: 'pdf'; result: Result<RenderedPdf> }
  | { kind: 'pages'; images: PageImage[] }
  | { kind: 'warm' }
  | { kind: 'broke'; message: string }

/** What it reports of a job. */
export type RenderMessage = { id: number } & ({ kind: 'progress'; done: number; total: number } | RenderAnswer)
