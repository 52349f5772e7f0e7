// biome-ignore-all lint/a11y/useFocusableInteractive: the cells have the tab stop by `cellProps`; a row of a grid needs none
// biome-ignore-all lint/a11y/useSemanticElements: the parts of a table that is drawn only where it is in view are placed by figures, which table elements do not allow

import { memo } from 'react'
import { codeOf } from '#core/codebook/missing-code'
import type { Axis, Line } from '#core/comparison/matrix'
import type { Library } from '#core/library'
import { CodeChip } from '#ui/code-chip'
import { ShownText } from '#ui/hidden-sign'
import { useSay } from '#ui/say'
import { SourceFacts } from '#ui/source-facts'
import { cellProps } from './cell-places'
import { lineLabel } from './chart-label'
import { resizeByKey, WidthHandle } from './column-width'

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
  const code = axis === 'code' ? codeOf(library.codes, line.key) : undefined
  const name = lineLabel(axis, line, library, say)
  return (
    <div
      role="columnheader"
      {...cellProps(0, column, { row: isActive ? 0 : -1, column })}
      className="compare-head-cell"
      style={{ insetInlineStart: start, inlineSize: width }}
      onKeyDown={event => resizeByKey(event, line.key, width, say.language)}
    >
      {code ? (
        <CodeChip code={code} name={name} />
      ) : (
        <span className="compare-source-title" title={name}>
          {document ? (
            <bdi dir={document.direction} lang={document.language}>
              <ShownText text={name} />
            </bdi>
          ) : (
            <bdi>
              <ShownText text={name} />
            </bdi>
          )}
        </span>
      )}
      <small>
        {document ? (
          <>
            <SourceFacts record={document} />
            {(document.publisher || document.publishedOn) && '\u00A0· '}
            <span className={`compare-review compare-review-${document.reviewState}`}>
              {say(`word.review.${document.reviewState}`)}
            </span>
            {line.documentIds.length > 1 && `\u00A0· ${say.count('compare.reprints', line.documentIds.length - 1)}`}
          </>
        ) : (
          say.count('word.claims', line.claimCount)
        )}
      </small>
      <WidthHandle columnKey={line.key} width={width} />
    </div>
  )
})
