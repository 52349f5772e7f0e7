import type { Direction } from '#core/documents/document'
import { palette } from '../palette'
import { FilledWords } from './words'

interface Props {
  title: string
  direction: Direction
  /** Distance from the paper's edges, in points. */
  side: number
}

/** The briefing's title over every page but the first, which has it in large. */
export function RunningHead({ title, direction, side }: Props) {
  return (
    <FilledWords
      direction={direction}
      size={8}
      voice="display"
      color={palette.muted}
      tagPath="Artifact"
      place={{ top: 30, side }}
      text={page => (page === 1 ? '' : title)}
    />
  )
}
