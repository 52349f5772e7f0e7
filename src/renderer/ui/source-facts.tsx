import type { DocumentRecord } from '#core/documents/document'
import { ShownText } from './hidden-sign'
import { useSay } from './say'

/**
 * Publisher and date of a source, each isolated: an Arabic name would pull the figures of an English date into its order. No line
 * begins with the dot between them.
 */
export function SourceFacts({ record }: { record: Pick<DocumentRecord, 'publisher' | 'publishedOn' | 'language'> }) {
  const say = useSay()
  const date = say.date(record.publishedOn)
  return (
    <>
      {record.publisher && (
        <bdi lang={record.language}>
          <ShownText text={record.publisher} />
        </bdi>
      )}
      {record.publisher && date && '\u00A0· '}
      {date && <bdi>{date.replaceAll(' ', '\u00A0')}</bdi>}
    </>
  )
}
