import type { Direction } from '#core/documents/document'
import { palette } from '../palette'
import { LateWords } from './words'

interface Props {
  text: string
  direction: Direction
  /** Distance from the paper's edges, in points. */
  side: number
}

/** Who may read it, over every page, across from the running title. */
export function ConfidentialityLine({ text, direction, side }: Props) {
  return (
    <LateWords
      direction={direction}
      size={8}
      voice="display"
      bold
      color={palette.ink}
      align="end"
      tagPath="Artifact"
      onEveryPage={{ top: 30, side }}
      text={text}
    />
  )
}
