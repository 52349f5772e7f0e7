import type { Direction } from '#core/documents/document'
import { palette } from '../palette'
import { LateWords } from './words'

interface Props {
  title: string
  direction: Direction
  /** Distance from the paper's edges, in points. */
  side: number
}

/** The briefing's title over every page but the first, which has it in large. */
export function RunningHead({ title, direction, side }: Props) {
  return (
    <LateWords
      direction={direction}
      size={8}
      voice="display"
      color={palette.muted}
      tagPath="Artifact"
      from={2}
      onEveryPage={{ top: 30, side }}
      text={title}
    />
  )
}
