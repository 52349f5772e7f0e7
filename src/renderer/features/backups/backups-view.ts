import { create } from 'zustand'
import type { BackupDifference, Backups } from '#shared/api'
import { perform } from '#state/bridge'
import { edit, useLibrary } from '#state/library'
import { showMessage, showProblem } from '#state/notices'
import { showUndoable } from '#state/undo-notice'
import { useView } from '#state/view'

export type ListedBackup = Backups['backups'][number]

/** The state of the dialog of the backups. */
interface BackupsView {
  isOpen: boolean
  /** `null`: main has not answered yet. */
  backups: Backups | null
  isMaking: boolean
  /** The backup that the library is compared with; `null`: the list is shown. */
  compared: ListedBackup | null
  /** The backup that was compared last: the list begins there. */
  lastCompared: string | null
  /** The differences from it; `null`: main has not answered yet. */
  differences: readonly BackupDifference[] | null
  /** Records to restore, by `keyOf`. */
  selected: ReadonlySet<string>
  isRestoring: boolean
}

const closed: BackupsView = {
  isOpen: false,
  backups: null,
  isMaking: false,
  compared: null,
  lastCompared: null,
  differences: null,
  selected: new Set(),
  isRestoring: false
}

export const useBackups = create<BackupsView>(() => closed)

export async function openBackups(): Promise<void> {
  useBackups.setState({ ...closed, isOpen: true })
  await change('backups.list')
}

export function closeBackups(): void {
  useBackups.setState(closed)
}

/** Makes a backup now. A second press while one is being made does nothing. */
export async function makeBackup(): Promise<void> {
  if (useBackups.getState().isMaking) return
  useBackups.setState({ isMaking: true })
  const made = await change('backups.make')
  useBackups.setState({ isMaking: false })
  if (made) showMessage('backups.made')
}

/** Asks for the folder of the second copies. */
export async function choosePlace(): Promise<void> {
  await change('backups.choosePlace')
}

export async function leavePlace(): Promise<void> {
  await change('backups.leavePlace')
}

export async function setLimit(mebibytes: number): Promise<void> {
  adopt(useLibrary.getState().library?.id, await perform('backups.limit', { mebibytes }))
}

/** Makes a call without arguments and shows its answer. Resolves to whether there was one. */
async function change(
  name: 'backups.list' | 'backups.make' | 'backups.choosePlace' | 'backups.leavePlace'
): Promise<boolean> {
  const libraryId = useLibrary.getState().library?.id
  const answer = await perform(name, undefined)
  adopt(libraryId, answer)
  return Boolean(answer)
}

function adopt(libraryId: string | undefined, backups: Backups | null | undefined): void {
  if (!backups || useLibrary.getState().library?.id !== libraryId) return
  for (const trouble of backups.troubles) showProblem(trouble)
  if (useBackups.getState().isOpen) useBackups.setState({ backups })
}

/** Shows what differs between the library and a backup. */
export async function compareWith(compared: ListedBackup): Promise<void> {
  useBackups.setState({ compared, lastCompared: compared.name, differences: null, selected: new Set() })
  await loadDifferences()
}

export function backToList(): void {
  useBackups.setState({ compared: null, differences: null, selected: new Set() })
}

async function loadDifferences(): Promise<void> {
  const { compared } = useBackups.getState()
  const { revision } = useLibrary.getState()
  if (!compared) return
  const differences = await perform('backups.compare', { name: compared.name })
  // After an edit the comparison is asked for again.
  if (useBackups.getState().compared !== compared || useLibrary.getState().revision !== revision) return
  if (!differences) {
    backToList()
    await change('backups.list')
    return
  }
  const present = new Set(differences.filter(isRestorable).map(keyOf))
  const selected = new Set([...useBackups.getState().selected].filter(key => present.has(key)))
  useBackups.setState({ differences, selected })
}

/** Whether a record can be taken back alone: one that came since the backup is not in it. */
export function isRestorable({ kind }: BackupDifference): boolean {
  return kind !== 'added'
}

export function keyOf({ table, id }: Pick<BackupDifference, 'table' | 'id'>): string {
  return `${table}/${id}`
}

/** Marks records to be restored, or takes the marks away. */
export function select(differences: readonly BackupDifference[], isSelected: boolean): void {
  const selected = new Set(useBackups.getState().selected)
  for (const difference of differences) {
    if (isSelected) selected.add(keyOf(difference))
    else selected.delete(keyOf(difference))
  }
  useBackups.setState({ selected })
}

/** Restores all records of the compared backup or those that are selected, and offers to undo it. */
export async function restore(which: 'all' | 'selected'): Promise<void> {
  const { compared, differences, selected, isRestoring } = useBackups.getState()
  if (!compared || !differences || isRestoring) return
  const chosen = differences.filter(difference => selected.has(keyOf(difference)))
  const records = which === 'all' ? 'all' : chosen.map(({ table, id }) => ({ table, id }))
  useBackups.setState({ isRestoring: true })
  const done = await edit('backups.restore', { name: compared.name, records })
  useBackups.setState({ isRestoring: false })
  if (!done) return
  const documents = useLibrary.getState().library?.documents
  // A pane with a text that is gone would be empty and say nothing.
  useView.setState(({ panes }) => ({ panes: panes.map(id => (id && documents?.[id] ? id : null)) }))
  const { added, updated, removed } = done.change
  const count = added.length + updated.length + removed.length
  showUndoable(done, 'backups.restored', { count, shown: count })
}

useLibrary.subscribe((now, before) => {
  // A backup has the id of its library.
  if (now.library?.id !== before.library?.id || now.folder !== before.folder) closeBackups()
  else if (now.revision !== before.revision) void loadDifferences()
})
