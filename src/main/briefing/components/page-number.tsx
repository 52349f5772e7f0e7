import { Text } from '@react-pdf/renderer'
import type { Direction } from '#core/documents/document'
import { palette } from '../palette'
import { dynamicStyle } from './words'

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
  const style = dynamicStyle({
    direction,
    size: 8,
    voice: 'display',
    color: palette.muted,
    align: 'center',
    tagPath: 'Artifact'
  })
  return (
    <Text
      fixed
      style={{ ...style, position: 'absolute', bottom: 30, left: side, right: side }}
      render={({ pageNumber, totalPages }) => {
        onPage(pageNumber)
        return label.replace('{page}', String(pageNumber)).replace('{pages}', String(totalPages ?? ''))
      }}
    />
  )
}
