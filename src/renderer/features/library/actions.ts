import { versionToReview } from '#core/documents/versions'
import type { Id } from '#core/ids'
import type { Action } from '#state/actions'
import { useLibrary } from '#state/library'
import { openOnDesk, useView } from '#state/view'
import { chooseFiles, readAgain, useImports } from './import-queue'
import { openBeside, removeSource, selectedSource, useLibraryView } from './library-view'
import { openVersionReview } from './version-reviews'

const place = 'library'
const hasSelection = () => selectedSource() !== undefined
const canImport = () => useLibrary.getState().library !== null && useImports.getState().pending.length === 0

/** The element that `library.filter` moves to. */
export const filterFieldId = 'library-filter'

export const libraryActions: readonly Action[] = [
  {
    id: 'library.import',
    label: 'library.import',
    keys: 'Mod+I',
    isEnabled: canImport,
    run: () => {
      useView.getState().go('library')
      void chooseFiles()
    }
  },
  {
    id: 'library.paste',
    label: 'library.pasteText',
    keys: 'Mod+Alt+V',
    isEnabled: canImport,
    run: () => {
      useView.getState().go('library')
      useLibraryView.setState({ isPasting: true })
    }
  },
  {
    id: 'library.openSource',
    label: 'library.open',
    place,
    keys: 'Enter',
    isEnabled: hasSelection,
    run: () => withSelection(source => openOnDesk(source.id))
  },
  {
    id: 'library.openBeside',
    label: 'library.openBeside',
    place,
    keys: 'Shift+Enter',
    isEnabled: hasSelection,
    run: () => withSelection(source => openBeside(source.id))
  },
  {
    id: 'library.edit',
    label: 'library.editCitation',
    place,
    keys: 'F2',
    isEnabled: hasSelection,
    run: () => withSelection(source => useLibraryView.setState({ editingId: source.id }))
  },
  {
    id: 'library.readAgain',
    label: 'imports.readAgain',
    place,
    isEnabled: () => hasSelection() && canImport(),
    run: () => withSelection(source => void readAgain(source.id))
  },
  {
    id: 'library.reviewVersion',
    label: 'versions.open',
    place,
    isEnabled: () => reviewOfSelection() !== null,
    run: () => {
      const documentId = reviewOfSelection()
      if (documentId) openVersionReview(documentId)
    }
  },
  {
    id: 'library.remove',
    label: 'library.remove',
    place,
    keys: 'Delete',
    isEnabled: hasSelection,
    run: () => withSelection(source => void removeSource(source))
  },
  {
    id: 'library.filter',
    label: 'library.filter',
    place,
    keys: 'Mod+F',
    run: () => document.getElementById(filterFieldId)?.querySelector('input')?.focus()
  }
]

/** The newer version whose review concerns the selected source. */
function reviewOfSelection(): Id | null {
  const source = selectedSource()
  const { library } = useLibrary.getState()
  return source && library ? versionToReview(library, source.id) : null
}

function withSelection(run: (source: NonNullable<ReturnType<typeof selectedSource>>) => void): void {
  const source = selectedSource()
  if (source) run(source)
}
