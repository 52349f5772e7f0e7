import { CircleSlash } from 'lucide-react'
import { useCallback } from 'react'
import type { DocumentRecord } from '#core/documents/document'
import type { Id } from '#core/ids'
import type { Library } from '#core/library'
import { fold } from '#core/text/fold'
import { matchWords, searchWords } from '#core/text/match-words'
import { edit, useLibrary } from '#state/library'
import { Dialog } from '#ui/dialog'
import { useSay } from '#ui/say'
import { type SearchItem, SearchList } from '#ui/search-list'
import { useLibraryView } from './library-view'

const close = () => useLibraryView.setState({ reprintId: null })
const none = 'none'

/** Says which source a source prints again, so that the comparison counts them as one voice. */
export function ReprintDialog() {
  const id = useLibraryView(state => state.reprintId)
  const library = useLibrary(state => state.library)
  const source = id ? library?.documents[id] : undefined
  return library && source ? <OpenReprintDialog key={source.id} library={library} source={source} /> : null
}

function OpenReprintDialog({ library, source }: { library: Library; source: DocumentRecord }) {
  const say = useSay()
  const { documents } = library
  const search = useCallback(
    (query: string): SearchItem[] => {
      const words = searchWords(query)
      const others = Object.values(documents).filter(
        ({ id, reprintOf, title, publisher }) =>
          id !== source.id && reprintOf === undefined && matchWords(fold(`${title} ${publisher}`), words) !== null
      )
      return [
        ...(source.reprintOf !== undefined && words.length === 0
          ? [{ id: none, label: say('library.noReprint'), icon: CircleSlash }]
          : []),
        ...others.map(({ id, title, publisher, publishedOn, language }) => ({
          id,
          label: title,
          lang: language,
          detail: [publisher, say.date(publishedOn)].filter(Boolean).join(' · ')
        }))
      ]
    },
    [documents, source, say]
  )
  const choose = async (chosen: Id) => {
    const of = chosen === none ? null : chosen
    if (await edit('documents.reprint', { id: source.id, of })) close()
  }
  return (
    <Dialog title={say('library.reprintOf')} isOpen onClose={close} size="medium">
      <p className="library-reprint-help">{say('library.reprintHelp', { title: `\u2068${source.title}\u2069` })}</p>
      <SearchList
        label={say('library.reprintOf')}
        placeholder={say('library.reprintSearch')}
        search={search}
        onChoose={id => void choose(id)}
        nothing={say('library.reprintNone')}
        initialId={source.reprintOf}
      />
    </Dialog>
  )
}
