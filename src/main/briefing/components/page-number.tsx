import type { Direction } from '#core/documents/document'
import { palette } from '../palette'
import { LateWords } from './words'

interface Props {
  /** With `{page}` and `{pages}` in it. */
  label: string
  direction: Direction
  /** Points, as the distance from the paper's edges. */
  pageHeight: number
  side: number
}

/** The foot of every page. */
export function PageNumber({ label, direction, pageHeight, side }: Props) {
  return (
    <LateWords
      direction={direction}
      size={8}
      voice="display"
      color={palette.muted}
      align="center"
      tagPath="Artifact"
      // Measured from the top: before pages are parted a section is as tall as all of its text.
      onEveryPage={{ top: pageHeight - 42, side }}
      text={label}
    />
  )
}
