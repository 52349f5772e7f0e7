import { type DragEvent, useState } from 'react'
import { codeOf } from '#core/codebook/missing-code'
import type { Axis, Line, Verdict } from '#core/comparison/matrix'
import type { Library } from '#core/library'
import { CodeChip } from '#ui/code-chip'
import { ShownText } from '#ui/hidden-sign'
import { useSay } from '#ui/say'
import { lineLabel } from './chart-label'
import { endDrag, startDrag } from './claim-drag'
import { VerdictMark } from './verdict-mark'

interface Props {
  line: Line
  axis: Axis
  library: Library
  verdict: Verdict | undefined
}

/** What a row is about, how much is said of it, and what it comes to. Propositions are dragged onto others to merge them. */
export function RowHead({ line, axis, library, verdict }: Props) {
  const say = useSay()
  const [isDragged, setDragged] = useState(false)
  const code = axis === 'code' ? codeOf(library.codes, line.key) : undefined
  const name = lineLabel(axis, line, library, say)
  const isProposition = axis === 'proposition' && line.key !== ''
  const drag = isProposition
    ? {
        draggable: true,
        onDragStart: (event: DragEvent) => {
          setDragged(true)
          startDrag(event, { kind: 'row', propositionId: line.key })
        },
        onDragEnd: () => {
          setDragged(false)
          endDrag()
        }
      }
    : {}
  return (
    <div
      className={`compare-row-name ${isDragged ? 'compare-dragged' : ''}`}
      style={{ paddingInlineStart: `calc(${line.depth} * var(--s4))` }}
      {...drag}
    >
      {code ? (
        <CodeChip code={code} name={name} />
      ) : (
        <span
          className={`${isProposition ? 'compare-proposition' : 'compare-actor'} ${line.label ? '' : 'compare-nobody'}`}
          dir="auto"
        >
          <ShownText text={name} />
        </span>
      )}
      <span className="compare-row-facts">
        <small>{say.count('word.claims', line.claimCount)}</small>
        {verdict && <VerdictMark kind={verdict.kind} />}
      </span>
    </div>
  )
}
