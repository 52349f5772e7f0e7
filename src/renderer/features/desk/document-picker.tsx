import { type RefObject, useCallback, useMemo } from 'react'
import { flushSync } from 'react-dom'
import { useLibrary } from '#state/library'
import { useView } from '#state/view'
import { Floating } from '#ui/floating'
import { useSay } from '#ui/say'
import { SearchList } from '#ui/search-list'
import { enterPane, usePaneTools } from './pane-tools'
import { showInPane } from './panes'
import { findSources } from './source-search'

interface DocumentPickerProps {
  pane: number
  paneKey: number
  anchor: RefObject<Element | null>
}

const close = () => usePaneTools.setState({ picking: null })

/** All sources, those read lately first; choosing one shows it in the pane. */
export function DocumentPicker({ pane, paneKey, anchor }: DocumentPickerProps) {
  const say = useSay()
  const isOpen = usePaneTools(state => state.picking === paneKey)
  return (
    <Floating label={say('desk.chooseSource')} anchor={anchor} isOpen={isOpen} onClose={close}>
      <Sources pane={pane} paneKey={paneKey} />
    </Floating>
  )
}

function Sources({ pane, paneKey }: { pane: number; paneKey: number }) {
  const say = useSay()
  const documents = useLibrary(state => state.library?.documents)
  const recent = useView(state => state.recentDocuments)
  const shown = useView(state => state.panes[pane] ?? null)
  const records = useMemo(() => Object.values(documents ?? {}), [documents])
  const search = useCallback(
    (query: string) =>
      findSources(records, recent, query).map(({ id, title, publisher, publishedOn, language }) => ({
        id,
        label: title || say('desk.untitled'),
        lang: language,
        detail: [publisher, say.date(publishedOn)].filter(Boolean).join(' · ')
      })),
    [records, recent, say]
  )
  return (
    <SearchList
      label={say('desk.chooseSource')}
      placeholder={say('panes.pickerHint')}
      nothing={say('panes.noSource')}
      search={search}
      initialId={shown ?? undefined}
      onChoose={id => {
        // Closed first: a list that is open keeps the focus to itself.
        flushSync(close)
        enterPane(paneKey)
        showInPane(pane, id)
      }}
    />
  )
}
