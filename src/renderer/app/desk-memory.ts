import type { DocumentRecord } from '#core/documents/document'
import type { Id } from '#core/ids'
import type { Library } from '#core/library'
import type { DeskLayout } from '#shared/desk-layout'
import { perform } from '#state/bridge'
import { useLibrary } from '#state/library'
import { newFrame, useView } from '#state/view'
import { placeOf, rememberPlaces, setPlace, useReadingPlaces } from '../features/desk/reading-places'

/** How the desks of the libraries were left, as main told at the start and as they have been left since. */
const layouts = new Map<Id, DeskLayout>()

export function rememberLayouts(known: Readonly<Record<Id, DeskLayout>>): void {
  for (const [libraryId, layout] of Object.entries(known)) layouts.set(libraryId, layout)
}

/**
 * Puts the desk of a library as it was left. One that was never open has its first two sources on the desk, in the order of
 * the library's list. Sources that are gone leave their panes empty.
 */
export function setDesk(library: Library): void {
  const layout = layouts.get(library.id) ?? firstLayout(library)
  const panes = layout.panes.map(pane => ({
    documentId: pane.documentId !== null && library.documents[pane.documentId] ? pane.documentId : null,
    frame: newFrame({ share: pane.share, fontSize: pane.fontSize }),
    place: pane.place
  }))
  for (const { documentId, frame, place } of panes) if (documentId) setPlace(frame.key, documentId, place)
  useView.setState({
    place: 'library',
    panes: panes.map(({ documentId }) => documentId),
    frames: panes.map(({ frame }) => frame),
    upperRow: layout.upperRow,
    activePane: Math.min(layout.activePane, panes.length - 1),
    recentDocuments: layout.recentDocuments.filter(id => library.documents[id]),
    selection: null,
    claimId: null,
    reveal: null
  })
}

export function firstLayout({ documents }: Pick<Library, 'documents'>): DeskLayout {
  const sources = Object.values(documents)
  const first = firstOf(sources)
  const second = firstOf(sources.filter(source => source !== first))
  const { fontSize } = newFrame()
  return {
    panes: [first, second].map(source => ({ documentId: source?.id ?? null, share: 1, fontSize, place: null })),
    activePane: 0,
    upperRow: 0.5,
    recentDocuments: []
  }
}

/** The first source by date and title, without sorting thousands of them. */
function firstOf(sources: readonly DocumentRecord[]): DocumentRecord | undefined {
  return sources.reduce<DocumentRecord | undefined>((first, source) => {
    if (!first) return source
    const [date, firstDate] = [dateOf(source), dateOf(first)]
    const isBefore = date === firstDate ? collator.compare(source.title, first.title) < 0 : date < firstDate
    return isBefore ? source : first
  }, undefined)
}

const collator = new Intl.Collator('ar')

/** Undated sources come after all others. */
function dateOf({ publishedOn }: DocumentRecord): string {
  return publishedOn ?? '9999'
}

export function presentLayout(): DeskLayout {
  const { panes, frames, upperRow, activePane, recentDocuments } = useView.getState()
  return {
    panes: frames.map(({ key, share, fontSize }, pane) => {
      const documentId = panes[pane] ?? null
      return { documentId, share, fontSize, place: documentId ? placeOf(key, documentId) : null }
    }),
    activePane,
    upperRow,
    recentDocuments
  }
}

/** Long enough that a drag or a scroll is written once. */
const saveDelayMs = 500

/** Has main remember the desk whenever it has changed, and at the latest when the window goes. */
export function followDesk(): void {
  let timer: ReturnType<typeof setTimeout> | null = null
  /** Writes what is still to be written, as the desk of this library. */
  const save = (libraryId: Id | undefined) => {
    if (timer === null || libraryId === undefined) return
    clearTimeout(timer)
    timer = null
    const layout = presentLayout()
    layouts.set(libraryId, layout)
    void perform('app.setLayout', { libraryId, layout })
  }
  const saveNow = () => save(useLibrary.getState().library?.id)
  const saveSoon = () => {
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(saveNow, saveDelayMs)
  }
  useView.subscribe((now, before) => {
    if (
      now.panes !== before.panes ||
      now.frames !== before.frames ||
      now.upperRow !== before.upperRow ||
      now.activePane !== before.activePane ||
      now.recentDocuments !== before.recentDocuments
    )
      saveSoon()
  })
  useReadingPlaces.subscribe(saveSoon)
  // The library goes first, its desk after it: this is the last moment at which the two belong together.
  useLibrary.subscribe((now, before) => {
    if (now.library?.id !== before.library?.id) save(before.library?.id)
  })
  window.addEventListener('beforeunload', () => {
    rememberPlaces()
    saveNow()
  })
}
