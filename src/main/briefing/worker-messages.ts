import type { Outline } from '#core/briefing/outline'
import type { Result } from '#core/problem'
import type { FontFolder } from './fonts'
import type { PageImage } from './page-images'

/** What a render worker is started for; one job each. */
export type RenderJob =
  | { kind: 'pdf'; outline: Outline; fontFolder: FontFolder }
  | { kind: 'pages'; pdf: Uint8Array; scale: number; pages?: number[] }

/** What it reports. Its last message carries the job's own result. */
export type RenderMessage =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'pdf'; result: Result<Uint8Array> }
  | { kind: 'pages'; images: PageImage[] }
