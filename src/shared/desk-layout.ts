import { z } from 'zod'
import { Id } from '#core/ids'
import { Position } from './bounds'

export const mostPanes = 4

/** No pane becomes narrower or lower than this part of its row or of the desk by moving borders. */
export const leastShare = 0.15

/**
 * The block at the top of the view, and which part of its height is scrolled away (negative: there is room above it). A part
 * rather than px, since it is another height in letters of another size or a pane of another width.
 */
export const ReadingPlace = z.object({ block: Position, past: z.number() })
export type ReadingPlace = z.infer<typeof ReadingPlace>

/** How the desk stood when a library was last open. What the program remembers, not part of the library. */
export const DeskLayout = z.object({
  panes: z
    .array(
      z.object({
        documentId: Id.nullable(),
        /** Width against the other panes of its row. */
        share: z.number().positive().max(1_000),
        /** In px. */
        fontSize: z.number().min(8).max(72),
        place: ReadingPlace.nullable()
      })
    )
    .min(1)
    .max(mostPanes),
  activePane: z
    .int()
    .nonnegative()
    .max(mostPanes - 1),
  /** The upper row's part of the desk's height while the panes stand in two rows; not kept before there was a choice. */
  upperRow: z
    .number()
    .min(leastShare)
    .max(1 - leastShare)
    .default(0.5),
  /** Documents shown on the desk, the latest first. */
  recentDocuments: z.array(Id).max(30)
})
export type DeskLayout = z.infer<typeof DeskLayout>
