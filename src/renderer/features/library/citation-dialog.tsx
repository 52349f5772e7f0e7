import type { DocumentRecord } from '#core/documents/document'
import { edit, useLibrary } from '#state/library'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { useSay } from '#ui/say'
import { CitationForm, useCitationFields } from './citation-form'
import { useLibraryView } from './library-view'

const close = () => useLibraryView.setState({ editingId: null })

/** Corrects what is known about a source; its text cannot be changed. */
export function CitationDialog() {
  const id = useLibraryView(state => state.editingId)
  const source = useLibrary(state => (id ? state.library?.documents[id] : undefined))
  return source ? <OpenCitationDialog key={source.id} source={source} /> : null
}

function OpenCitationDialog({ source }: { source: DocumentRecord }) {
  const say = useSay()
  const { title, author, publisher, publishedOn, language, direction, citation } = source
  const editing = useCitationFields({ title, author, publisher, publishedOn, language, direction, citation })
  const save = async () => {
    if (!editing.citation) return
    const done = await edit('documents.update', { id: source.id, citation: editing.citation })
    if (done) close()
  }
  return (
    <Dialog
      title={say('library.editCitation')}
      isOpen
      onClose={close}
      closesOutside={false}
      footer={
        <>
          <Button variant="primary" isDisabled={editing.citation === null} onPress={() => void save()}>
            {say('library.save')}
          </Button>
          <Button onPress={close}>{say('word.cancel')}</Button>
        </>
      }
    >
      <CitationForm editing={editing} autoFocus />
    </Dialog>
  )
}
