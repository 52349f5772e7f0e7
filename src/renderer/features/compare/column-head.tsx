// biome-ignore-all lint/a11y/useFocusableInteractive: the cells have the tab stop by `cellProps`; a row of a grid needs none
// biome-ignore-all lint/a11y/useSemanticElements: the parts of a table that is drawn only where it is in view are placed by figures, which table elements do not allow
import { type KeyboardEvent, memo, type PointerEvent, useRef } from 'react'
import type { Axis, Line } from '#core/comparison/matrix'
import type { Library } from '#core/library'
import { CodeChip } from '#ui/code-chip'
import { useSay } from '#ui/say'
import { SourceFacts } from '#ui/source-facts'
import { cellProps } from './cell-places'
import { lineLabel } from './chart-label'
import { setWidth } from './choices'
import { sizes } from './matrix-sizes'

interface Props {
  line: Line
  axis: Axis
  library: Library
  column: number
  start: number
  width: number
  isActive: boolean
}

/** What stands at the head of a column: a source, an actor, a publisher, a day. */
export const ColumnHead = memo(function ColumnHead({ line, axis, library, column, start, width, isActive }: Props) {
  const say = useSay()
  const document = axis === 'source' ? library.documents[line.key] : undefined
  const code = axis === 'code' ? library.codes[line.key] : undefined
  const name = lineLabel(axis, line, library, say)
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return
    event.preventDefault()
    const onwards = (event.key === 'ArrowLeft') === (say.language === 'ar')
    resize(line.key, width + (onwards ? 16 : -16))
  }
  return (
    <div
      role="columnheader"
      {...cellProps(0, column, { row: isActive ? 0 : -1, column })}
      className="compare-head-cell"
      style={{ insetInlineStart: start, inlineSize: width }}
      onKeyDown={onKeyDown}
    >
      {code ? (
        <CodeChip code={code} name={name} />
      ) : (
        <span className="compare-source-title" title={name}>
          {document ? (
            <bdi dir={document.direction} lang={document.language}>
              {name}
            </bdi>
          ) : (
            <bdi>{name}</bdi>
          )}
        </span>
      )}
      <small>
        {document ? (
          <>
            <SourceFacts record={document} />
            {(document.publisher || document.publishedOn) && ' · '}
            <span className={`compare-review compare-review-${document.reviewState}`}>
              {say(`word.review.${document.reviewState}`)}
            </span>
            {line.documentIds.length > 1 && ` · ${say.count('compare.reprints', line.documentIds.length - 1)}`}
          </>
        ) : (
          say.count('word.claims', line.claimCount)
        )}
      </small>
      <WidthHandle columnKey={line.key} width={width} />
    </div>
  )
})

/** The edge of a column, to draw it wider or narrower; by keyboard Alt and an arrow do the same at the head. */
export function WidthHandle({ columnKey, width }: { columnKey: string; width: number }) {
  const say = useSay()
  const from = useRef<{ x: number; width: number } | null>(null)
  const onMove = (event: PointerEvent) => {
    if (!from.current) return
    const moved = (event.clientX - from.current.x) * (say.language === 'ar' ? -1 : 1)
    resize(columnKey, from.current.width + moved)
  }
  return (
    <span
      className="compare-width"
      aria-hidden
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId)
        from.current = { x: event.clientX, width }
        event.stopPropagation()
      }}
      onPointerMove={onMove}
      onPointerUp={() => {
        from.current = null
      }}
    />
  )
}

function resize(columnKey: string, width: number): void {
  setWidth(columnKey, Math.round(Math.max(sizes.narrowest, Math.min(sizes.widest, width))))
}
