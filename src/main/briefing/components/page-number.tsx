import type { Direction } from '#core/documents/document'
import { palette } from '../palette'
import { FilledWords } from './words'

interface Props {
  /** With `{page}` and `{pages}` in it. */
  label: string
  direction: Direction
  /** Distance from the paper's edges, in points. */
  side: number
  /** Called with each page as it is made up. */
  onPage: (page: number) => void
}

/** The foot of every page. */
export function PageNumber({ label, direction, side, onPage }: Props) {
  return (
    <FilledWords
      direction={direction}
      size={8}
      voice="display"
      color={palette.muted}
      align="center"
      tagPath="Artifact"
      place={{ bottom: 30, side }}
      text={(page, pages) => {
        onPage(page)
        return label.replace('{page}', String(page)).replace('{pages}', String(pages ?? ''))
      }}
    />
  )
}
