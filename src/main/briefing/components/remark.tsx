import type { Direction } from '#core/documents/document'
import { palette } from '../palette'
import { Words } from './words'

interface Props {
  text: string
  direction: Direction
  tagPath: string
  /** Whether it warns: set in ink and bold, after a sign. */
  warns?: boolean
}

/** A line about what stands beside it: that a source is not reviewed, that figures conflict. */
export function Remark({ text, direction, tagPath, warns = false }: Props) {
  return (
    <Words
      direction={direction}
      size={8.5}
      leading={1.6}
      voice="display"
      bold={warns}
      color={warns ? palette.ink : palette.muted}
      tagPath={tagPath}
    >
      {warns ? `▲ ${text}` : text}
    </Words>
  )
}
