import { memo } from 'react'
import type { DocumentRecord } from '#core/documents/document'
import { useSay } from '#ui/say'
import { SourceFacts } from '#ui/source-facts'

interface ColumnHeadProps {
  document: DocumentRecord
  column: number
  isActive: boolean
}

/** A source at the head of its column. */
export const ColumnHead = memo(function ColumnHead({ document, column, isActive }: ColumnHeadProps) {
  const say = useSay()
  return (
    <th scope="col" data-cell={`0:${column}`} tabIndex={isActive ? 0 : -1}>
      <span className="compare-source-title" title={document.title}>
        <bdi dir={document.direction} lang={document.language}>
          {document.title}
        </bdi>
      </span>
      <small>
        <SourceFacts record={document} />
        {(document.publisher || document.publishedOn) && ' · '}
        <span className={`compare-review compare-review-${document.reviewState}`}>
          {say(`word.review.${document.reviewState}`)}
        </span>
      </small>
    </th>
  )
})
