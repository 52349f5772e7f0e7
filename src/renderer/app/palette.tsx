import { BookOpen, Highlighter, type LucideIcon, MessageSquareText, Zap } from 'lucide-react'
import { useCallback, useEffect } from 'react'
import { flushSync } from 'react-dom'
import { homeOf } from '#core/claims/claim'
import { allClaims } from '#core/claims/find-claims'
import { useLibrary } from '#state/library'
import { openOnDesk, revealPassage, useView } from '#state/view'
import { BareDialog } from '#ui/bare-dialog'
import { type Say, useSay } from '#ui/say'
import { type SearchItem, SearchList } from '#ui/search-list'
import { actionWords } from './action-words'
import { foldAhead } from './palette-claims'
import { findEntries, type PaletteEntry } from './palette-entries'
import { noteChosen, usePalette } from './palette-state'
import { showDialog, useSession } from './session'

/** Everything that can be done or gone to, by typing a word or two of it. */
export function Palette() {
  const say = useSay()
  const isOpen = useSession(state => state.dialog === 'palette')
  return (
    <BareDialog label={say('app.palette')} isOpen={isOpen} onClose={() => showDialog(null)}>
      <Entries />
    </BareDialog>
  )
}

function Entries() {
  const say = useSay()
  const actions = usePalette(state => state.actions)
  const recent = usePalette(state => state.recent)
  const recentDocuments = useView(state => state.recentDocuments)
  const library = useLibrary(state => state.library)
  const claims = library?.claims
  useEffect(() => (claims ? foldAhead(claims) : undefined), [claims])
  const search = useCallback(
    (query: string) =>
      findEntries({ actions, library, recentDocuments, recent }, query).map(entry => itemOf(entry, say)),
    [actions, library, recentDocuments, recent, say]
  )
  return (
    <SearchList
      label={say('app.palette')}
      placeholder={say('app.palette.hint')}
      nothing={say('app.palette.nothing')}
      search={search}
      onChoose={id => {
        const { cameFrom } = usePalette.getState()
        noteChosen(id)
        // Closed first: an action may ask where the focus is, and an open dialog keeps it to itself.
        flushSync(() => showDialog(null))
        cameFrom?.focus({ preventScroll: true })
        choose(id)
      }}
    />
  )
}

const icons: Readonly<Record<PaletteEntry['kind'], LucideIcon>> = {
  action: Zap,
  source: BookOpen,
  proposition: MessageSquareText,
  claim: Highlighter
}

function itemOf(entry: PaletteEntry, say: Say): SearchItem {
  const item = { id: entry.id, icon: icons[entry.kind] }
  const library = useLibrary.getState().library
  switch (entry.kind) {
    case 'action':
      return { ...item, label: actionWords(entry.action, say), kbd: entry.action.keys }
    case 'source': {
      const record = library?.documents[entry.documentId]
      return {
        ...item,
        label: record?.title || say('app.palette.untitled'),
        ...(record ? { lang: record.language } : {}),
        detail: say('app.palette.open.source')
      }
    }
    case 'proposition':
      return {
        ...item,
        label: library?.propositions[entry.propositionId]?.text ?? '',
        detail: say('app.palette.open.proposition')
      }
    case 'claim':
      return {
        ...item,
        label: entry.claim.statement || (entry.claim.evidence[0]?.quote ?? ''),
        detail: say('app.palette.open.claim')
      }
  }
}

/** Does what an entry stands for. The library may have changed since it was listed. */
function choose(id: string): void {
  const [kind, ownId = ''] = id.split(/:(.*)/s)
  const { library } = useLibrary.getState()
  if (!library) return
  switch (kind) {
    case 'action':
      usePalette
        .getState()
        .actions.find(action => action.id === ownId)
        ?.run()
      return
    case 'source':
      if (library.documents[ownId]) openOnDesk(ownId)
      return
    default: {
      const claim = allClaims(library).find(one => (kind === 'claim' ? one.id : one.propositionId) === ownId)
      const passage = claim?.evidence.find(one => one.documentId === homeOf(claim))
      if (claim && passage) revealPassage(passage, claim.id)
    }
  }
}
