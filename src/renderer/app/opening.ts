import { ok, type Problem, type ProblemCode, type Result } from '#core/problem'
import type { Snapshot } from '#shared/api'
import { call, perform } from '#state/bridge'
import { dropTables, useLibrary } from '#state/library'
import { showMessage, showProblem } from '#state/notices'
import { verifyLibrary } from '../features/backups/verification-view'
import { saveNow, settleDrafts } from '../features/brief/drafts'
import { openSnapshot, openTables, showDialog, useSession } from './session'

/** Shows the sources of a large library that main opens at the start, before it is open. Resolves at once if it is small. */
export async function showTablesAtStart(): Promise<void> {
  const result = await call('library.tablesAtStart', undefined)
  if (result.ok) openTables(result.value && JSON.parse(result.value))
  else showOpeningProblem(result.problem)
}

/** Takes the library that main opens at the start, or shows why there is none. */
export async function openAtStart(): Promise<void> {
  const result = await call('library.atStart', undefined)
  if (result.ok) await openSnapshot(result.value)
  else {
    dropTables()
    showOpeningProblem(result.problem)
  }
  useSession.setState({ isOpening: false })
}

export async function chooseLibrary(): Promise<void> {
  await openAnother(() => call('library.choose', undefined))
}

export async function openSample(): Promise<void> {
  await openAnother(() => call('library.openSample', undefined))
}

export async function openRecent(index: number): Promise<void> {
  await openAnother(() => call('library.openRecent', { index }))
}

/** Opens the library that was refused because of a lock that names another machine. */
export async function takeOverLibrary(): Promise<void> {
  await openAnother(() => call('library.takeOver', undefined))
}

/** Opens a lost library where it is now. One that is open for reading only or without some of its files is opened again in its place. */
export async function reopenLibrary(): Promise<void> {
  await openAnother(() => call('library.reopen', undefined))
}

/** Opens a backup of the open library, for reading only. */
export async function openBackup(name: string): Promise<void> {
  await openAnother(() => call('backups.open', { name }))
}

/** Opens the copy that was saved last. */
export async function openCopy(): Promise<void> {
  await openAnother(() => call('library.openCopy', undefined))
}

/** Resolves to whether a library was made; the user may close the folder dialog. */
export function createLibrary(name: string): Promise<boolean> {
  return openAnother(() => call('library.create', { name }))
}

/** Saves what is in memory as a whole library in a new folder, and names what could not be copied. */
export async function saveCopy(): Promise<void> {
  const copy = await perform('library.saveCopy', undefined)
  if (!copy) return
  const isWhole = copy.withoutText.length === 0 && copy.withoutOriginal.length === 0 && !copy.withoutSigningKey
  const message = useLibrary.getState().gaps.length > 0 ? 'missingParts.copied' : 'lost.copied'
  if (isWhole) showMessage(message, { folder: copy.folder }, { label: 'lost.openCopy', run: () => void openCopy() })
  else useSession.setState({ dialog: 'copyGaps', copy })
}

/** Opens the encrypted library that was refused without its passphrase. Resolves to the problem of a wrong one. */
export async function unlockLibrary(passphrase: string): Promise<Problem | null> {
  let wrong: Problem | null = null
  await openAnother(async () => {
    const result = await call('library.unlock', { passphrase })
    // Any other problem has a place of its own to be shown.
    if (result.ok || result.problem.code !== 'encryption.wrongPassphrase') showDialog(null)
    else wrong = result.problem
    return wrong ? ok(null) : result
  })
  return wrong
}

/** Problems of a library that a repair may bring back. */
const repairable: ReadonlySet<ProblemCode> = new Set(['library.damaged', 'library.notAFile'])
const offerRepair = { label: 'verification.offer', run: () => void verifyLibrary('refused') }

/**
 * A library whose lock names another machine is offered to be opened anyway, the passphrase of an encrypted one is asked for, and a damaged
 * one is offered to be repaired; any other problem gets a notice.
 */
export function showOpeningProblem(problem: Problem): void {
  if (problem.code === 'library.lockedElsewhere') {
    useSession.setState({ dialog: 'takeOver', foreignLock: problem.details })
  } else if (problem.code === 'encryption.passphraseNeeded') {
    useSession.setState({ dialog: 'unlock', lockedLibrary: problem.details })
  } else showProblem(problem, repairable.has(problem.code) ? offerRepair : undefined)
}

/** Resolves to whether another library is open now. */
async function openAnother(open: () => Promise<Result<Snapshot | null>>): Promise<boolean> {
  // A field saves when it is left, and what is typed into it belongs to the library that is still open.
  const left = document.activeElement
  if (left instanceof HTMLElement) left.blur()
  const { library: before, lost, readOnly } = useLibrary.getState()
  // A library that is lost or open for reading only cannot save drafts; they are kept for the case that it is the same library that
  // is opened.
  const isWritten = lost === null && readOnly === null
  const mayGo = !isWritten || (await settleDrafts())
  const result = mayGo ? await open() : null
  if (result && !result.ok) showOpeningProblem(result.problem)
  const snapshot = result?.ok ? result.value : null
  if (snapshot) await openSnapshot(snapshot)
  if (snapshot && !isWritten && !snapshot.readOnly) await saveNow()
  // The library stayed open: the focus returns to where it was.
  if (left instanceof HTMLElement && useLibrary.getState().library === before && isUnfocused()) left.focus()
  return snapshot !== null
}

function isUnfocused(): boolean {
  return document.activeElement === document.body
}
