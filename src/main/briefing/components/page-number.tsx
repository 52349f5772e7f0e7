import type { Direction } from '#core/documents/document'
import { palette } from '../palette'
import { LateWords } from './words'

interface Props {
  /** With `{page}` and `{pages}` in it. */
  label: string
  direction: Direction
  /** Distance from the paper's edges, in points. */
  side: number
}

/** The foot of every page. */
export function PageNumber({ label, direction, side }: Props) {
  return (
    <LateWords
      direction={direction}
      size={8}
      voice="display"
      color={palette.muted}
      align="center"
      tagPath="Artifact"
      onEveryPage={{ bottom: 30, side }}
      text={label}
    />
  )
}
