import { BookOpenText, Ellipsis } from 'lucide-react'
import { memo } from 'react'
import type { Code } from '#core/codebook/code'
import { codeName } from '#core/codebook/order'
import type { DocumentRecord } from '#core/documents/document'
import { openOnDesk, useView } from '#state/view'
import { CodeChip } from '#ui/code-chip'
import { ShownText } from '#ui/hidden-sign'
import { useSay } from '#ui/say'
import { useLibraryView } from './library-view'
import { ReviewStateIcon } from './review-state'
import type { RowMenuKind } from './row-menu'

export interface SourceRow {
  id: string
  source: DocumentRecord
  /** Its claims by code; or they are still to be read, or are missing from the library. */
  counts: readonly { code: Code; count: number }[] | 'reading' | 'missing'
}

export interface SourceLineProps {
  row: SourceRow
  isSelected: boolean
  isTabStop: boolean
  onMenu: (kind: RowMenuKind, id: string, anchor: Element) => void
}

const select = (id: string) => {
  useLibraryView.setState({ selectedId: id })
  useView.setState({ likelyNext: id })
}

/** One source. Plain elements throughout: hundreds of these are drawn while the filter is typed. */
export const SourceLine = memo(function SourceLine({ row, isSelected, isTabStop, onMenu }: SourceLineProps) {
  const say = useSay()
  const { source, counts } = row
  const review = say(`word.review.${source.reviewState}`)
  const tabIndex = isTabStop ? 0 : -1
  return (
    <tr
      className="sources-row"
      tabIndex={tabIndex}
      aria-selected={isSelected}
      onFocus={() => select(source.id)}
      onClick={() => select(source.id)}
      onDoubleClick={event => {
        if (!(event.target instanceof Element && event.target.closest('button'))) openOnDesk(source.id)
      }}
    >
      <th scope="row" className="sources-cell">
        <span className="sources-title" dir={source.direction} lang={source.language}>
          <ShownText text={source.title} />
        </span>
        {source.author && (
          <span className="sources-author">
            <bdi>
              <ShownText text={source.author} />
            </bdi>
          </span>
        )}
        {source.publisher && (
          <span className="sources-author sources-narrow" aria-hidden>
            <bdi>
              <ShownText text={source.publisher} />
            </bdi>
          </span>
        )}
        {source.reprintOf !== undefined && <span className="sources-version">{say('library.isReprint')}</span>}
        {source.versionOf !== null && <span className="sources-version">{say('versions.newer')}</span>}
      </th>
      <td className="sources-cell sources-wide">
        <bdi>
          <ShownText text={source.publisher} />
        </bdi>
      </td>
      <td className="sources-cell sources-figure">{say.date(source.publishedOn)}</td>
      <td className="sources-cell sources-figure">{say.number(source.words)}</td>
      <td className="sources-cell">
        <span className="sources-chips">
          {typeof counts !== 'string' &&
            counts.map(({ code, count }) => (
              <CodeChip
                key={code.id}
                code={code}
                name={codeName(code, say.language)}
                count={say.number(count)}
                isSmall
              />
            ))}
          {counts.length === 0 && <span className="sources-none">{say.count('word.claims', 0)}</span>}
          {counts === 'missing' && <span className="sources-none">{say('missingParts.claims')}</span>}
          {counts === 'reading' && (
            <span className="sources-none">
              <span aria-hidden>…</span>
              <span className="visually-hidden">{say('app.readingClaims')}</span>
            </span>
          )}
        </span>
      </td>
      <td className="sources-cell">
        <button
          type="button"
          tabIndex={tabIndex}
          className={`sources-button sources-review sources-review-${source.reviewState}`}
          aria-haspopup="menu"
          aria-label={say('library.reviewStateOf', { state: review, title: source.title })}
          onClick={event => onMenu('review', source.id, event.currentTarget)}
        >
          <ReviewStateIcon state={source.reviewState} />
          {review}
        </button>
      </td>
      <td className="sources-cell">
        <span className="sources-actions">
          <button
            type="button"
            tabIndex={tabIndex}
            className="sources-button"
            aria-label={say('library.openOf', { title: source.title })}
            title={say('library.open')}
            onClick={() => openOnDesk(source.id)}
          >
            <BookOpenText size={18} strokeWidth={1.75} aria-hidden />
          </button>
          <button
            type="button"
            tabIndex={tabIndex}
            className="sources-button"
            aria-haspopup="menu"
            aria-label={say('library.actionsOf', { title: source.title })}
            title={say('library.actions')}
            onClick={event => onMenu('actions', source.id, event.currentTarget)}
          >
            <Ellipsis size={18} strokeWidth={1.75} aria-hidden />
          </button>
        </span>
      </td>
    </tr>
  )
})
