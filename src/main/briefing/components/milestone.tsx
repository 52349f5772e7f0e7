import { Canvas } from '@react-pdf/renderer'

interface Props {
  onReached: (step: 'layout' | 'drawing') => void
}

/** Draws nothing and tells when the renderer comes by: it asks a canvas how big it is, later to draw itself. */
export function Milestone({ onReached }: Props) {
  return (
    <Canvas
      style={{ position: 'absolute', top: 0, left: 0 }}
      paint={painter => {
        const isMeasured = 'getWidth' in painter
        // Something must be drawn to have a size.
        if (isMeasured) painter.rect(0, 0, 1, 1)
        onReached(isMeasured ? 'layout' : 'drawing')
        return null
      }}
    />
  )
}
