import type { KeyObject } from 'node:crypto'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { apply, type Change, fits, invert, isEmpty, noChange } from '#core/change'
import type { DocumentBody } from '#core/documents/document'
import { type History, type HistoryStep, moved } from '#core/history'
import type { Context, Id } from '#core/ids'
import { emptyLibrary, type Library } from '#core/library'
import { fail, ok, type Problem, type Result } from '#core/problem'
import type { Edit, EditName, HistoryState, LostLibrary, Signing, Snapshot } from '#shared/api'
import { isLost } from '#shared/lost-library'
import { sha256 } from './sha256'
import { DamagedFileError, damaged, damageProblem } from './storage/damaged-file'
import type { JournalEntry } from './storage/journal'
import type { BackupPlaces, BackupReport, CopyGaps, LibraryStore } from './storage/library-store'
import { fewDocuments } from './storage/read-library'
import { names } from './storage/shards'
import type { StoredSigningKey } from './storage/signing-key-file'
import { systemRefusal } from './storage/system-refusal'
import { fingerprintOf } from './verify/signature'

/** How long after an edit the shards are written; the journal keeps the edit until then. */
const checkpointDelayMs = 2_000
/** An edit as it is journalled, but for its time. */
type Unsaved = Omit<JournalEntry, 'at' | 'number'>

/**
 * The open library: the one place that changes it. Edits run one after another, each computed from the state the one
 * before left, journalled to disk before it is acknowledged, recorded for undo, and broadcast with a revision.
 */
export class Workspace {
  private current: Library
  private revision = 0
  private history: History
  private queue: Promise<unknown> = Promise.resolve()
  /** Journalled, but not yet in the shards. */
  private unsaved: Unsaved[] = []
  private lost: LostLibrary | null = null
  /** A backup that is being made: until it is there, edits stay in the journal and no shard is written. */
  private backup: Promise<Result<BackupReport>> | null = null
  private isBackingUp = false
  /** Settles when the cache is written. */
  private caching: Promise<void> = Promise.resolve()
  private checkpointTimer: NodeJS.Timeout | null = null
  private readonly listeners = new Set<(edit: Edit) => void>()
  private readonly problemListeners = new Set<(problem: Problem) => void>()
  private readonly checkpointListeners = new Set<() => void>()
  private readonly lossListeners = new Set<(lost: LostLibrary | null) => void>()
  private readonly bodies = new Map<Id, DocumentBody>()

  constructor(
    readonly store: LibraryStore,
    readonly context: Context
  ) {
    this.current = store.library
    this.history = store.history
  }

  get library(): Library {
    return this.current
  }

  get folder(): string {
    return this.store.folder
  }

  /** The state for the window; without the records of a large library. */
  snapshot(): Snapshot {
    const { id, name, documents } = this.current
    if (Object.keys(documents).length <= fewDocuments) return this.snapshotWith(this.current)
    return { ...this.snapshotWith(emptyLibrary(id, name)), follows: 'records' }
  }

  /** The state for the window without the claims. */
  tables(): Snapshot {
    return { ...this.snapshotWith({ ...this.current, claims: {} }), follows: 'claims' }
  }

  private snapshotWith(library: Library): Snapshot {
    return {
      revision: this.revision,
      folder: this.folder,
      library,
      history: this.historyState(),
      notices: [...this.store.notices],
      gaps: [...this.store.gaps],
      lost: this.lost,
      readOnly: this.store.readOnly,
      isEncrypted: this.store.key !== null
    }
  }

  /** `listener` hears of every edit, after it is on disk. Returns how to stop listening. */
  onEdit(listener: (edit: Edit) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** `listener` hears of troubles that no call waits for. Returns how to stop listening. */
  onProblem(listener: (problem: Problem) => void): () => void {
    this.problemListeners.add(listener)
    return () => this.problemListeners.delete(listener)
  }

  /** `listener` hears when edits have been written to the files of the library. Returns how to stop listening. */
  onCheckpoint(listener: () => void): () => void {
    this.checkpointListeners.add(listener)
    return () => this.checkpointListeners.delete(listener)
  }

  /**
   * `listener` hears when the library's folder, lock or journal is no longer the one that was opened, and with `null` when
   * it is again. Returns how to stop listening.
   */
  onLoss(listener: (lost: LostLibrary | null) => void): () => void {
    this.lossListeners.add(listener)
    return () => this.lossListeners.delete(listener)
  }

  /** Looks at the folder once all edits asked for before are done; see `LibraryStore.check`. */
  check(): Promise<LostLibrary | null> {
    return this.enqueue(async () => {
      await this.noteLoss(await this.store.check())
      return this.lost
    })
  }

  /**
   * Makes an edit. `compute` gets the state all earlier edits left and returns what to change; resolves once that is on
   * disk. An empty change is acknowledged without a trace. Edits that follow each other under the same `run` are taken back
   * together, as typing that was saved at each pause. Fails in a library that is open for reading only.
   */
  edit(
    name: EditName,
    compute: (library: Library) => Result<Change> | Promise<Result<Change>>,
    run?: string
  ): Promise<Result<Edit>> {
    return this.changing(async () => {
      const computed = await compute(this.current)
      if (!computed.ok) return computed
      if (isEmpty(computed.value)) return ok(this.acknowledge(noChange))
      // A window counts its runs from 1 again when it is opened again.
      const ownRun = run && `${this.store.lockToken}/${run}`
      const done = await this.commit({ edit: name, move: 'edit', run: ownRun, change: computed.value })
      return done.ok ? ok(this.announce(computed.value)) : done
    })
  }

  /** Takes the last step back. Steps that do not fit the library any more are skipped, and told. */
  undo(): Promise<Result<Edit>> {
    return this.travel('undo')
  }

  /** Does again the step that was taken back last. Steps that do not fit the library any more are skipped, and told. */
  redo(): Promise<Result<Edit>> {
    return this.travel('redo')
  }

  private travel(move: 'undo' | 'redo'): Promise<Result<Edit>> {
    return this.changing(async () => {
      for (;;) {
        const step = this.history[move].at(-1)
        if (!step) return fail(move === 'undo' ? 'history.nothingToUndo' : 'history.nothingToRedo')
        const change = move === 'undo' ? invert(step.change) : step.change
        // A step on a missing file fits again once the file is back.
        const problem = this.store.refusal(change)
        if (problem) return { ok: false, problem }
        const skips = !fits(this.current, change)
        const done = await this.commit({ edit: step.edit, move, change: skips ? noChange : change })
        if (!done.ok) return done
        if (!skips) return ok(this.announce(change))
        this.tell(fail('history.skipped', { edit: step.edit }).problem)
      }
    })
  }

  /** The canonical text of a document of this library. */
  async body(id: Id): Promise<Result<DocumentBody>> {
    const known = this.bodies.get(id)
    if (known) return ok(known)
    const record = this.current.documents[id]
    if (!record) return fail('document.missing', { id })
    try {
      const body = await this.store.readBody(id)
      const problem = body ? null : await this.store.check()
      if (problem) {
        await this.noteLoss(problem)
        return { ok: false, problem }
      }
      if (!body) return damaged(record.title, 'textGone')
      // A quote proves nothing about a text that somebody changed behind the library's back.
      if (sha256(body.text) !== record.textSha256) {
        return damaged(record.title, 'text')
      }
      this.bodies.set(id, body)
      return ok(body)
    } catch (error) {
      return this.unreadable(error)
    }
  }

  /** The imported file of a document, as it came. Problems: `document.missing`, `document.originalMissing`, `library.damaged`, `library.inaccessible`. */
  async original(id: Id): Promise<Result<Uint8Array>> {
    const record = this.current.documents[id]
    if (!record) return fail('document.missing', { id })
    const read = await this.store.readOriginal(record.sha256, record.originalExtension).then(ok, this.unreadable)
    if (!read.ok) return read
    const bytes = read.value
    if (!bytes) return fail('document.originalMissing', { title: record.title, file: record.originalName })
    if (sha256(bytes) !== record.sha256) {
      return damaged(record.originalName, 'original')
    }
    return ok(bytes)
  }

  /** Keeps a text and its original on disk, ahead of the edit that adds their document. */
  async keepSource(
    body: DocumentBody,
    original: { sha256: string; extension: string; bytes: Uint8Array }
  ): Promise<Result<null>> {
    const kept = await this.store.writeOriginal(original.sha256, original.extension, original.bytes)
    const written = kept.ok ? await this.store.writeBody(body) : kept
    if (!written.ok) await this.noteLoss(written.problem)
    return written
  }

  /** How the briefings of this library are signed. A key that cannot be read is a trouble to tell, not a failure. */
  async signing(): Promise<Signing> {
    const { isSigning } = this.store
    const stored = await this.storedKey()
    if (!stored.ok) return { isOn: isSigning, key: null, trouble: stored.problem }
    const key = stored.value && { fingerprint: fingerprintOf(stored.value.key), madeAt: stored.value.madeAt }
    return { isOn: isSigning, key, trouble: null }
  }

  /** The key with which briefings are signed; `null`: they are not. Fails where they are and the key is missing or damaged. */
  async signingKey(): Promise<Result<KeyObject | null>> {
    if (!this.store.isSigning) return ok(null)
    const stored = await this.storedKey()
    return stored.ok ? ok(stored.value?.key ?? null) : stored
  }

  /**
   * Has briefings signed from now on, or not. The first time a key is made. `newKey`: makes another one, also in place of one that cannot
   * be read; briefings that were signed before keep their signature. No step to undo.
   */
  switchSigning({ isOn, newKey }: { isOn: boolean; newKey: boolean }): Promise<Result<Signing>> {
    return this.changing(async () => {
      // A backup that is being made must not hold the one file and not the other.
      await this.backup?.catch(() => undefined)
      try {
        const stored = newKey || !isOn ? ok(null) : await this.storedKey()
        if (!stored.ok) return stored
        const makesKey = isOn && !stored.value
        const made = makesKey ? await this.store.newSigningKey(this.context.now()) : ok(null)
        const switched = made.ok ? await this.store.setSigning(isOn) : made
        await this.noteLoss(switched.ok ? null : switched.problem)
        return switched.ok ? ok(await this.signing()) : switched
      } catch (error) {
        return fail('storage.failed', { reason: (error as Error).message })
      }
    })
  }

  private async storedKey(): Promise<Result<StoredSigningKey | null>> {
    const read = await this.store.signingKey().then(ok, this.unreadable)
    if (!read.ok || read.value || !this.store.isSigning) return read
    return damaged(join(this.folder, names.signingKey), 'gone')
  }

  /** The journal was deleted or replaced, while folder and lock stayed: what it held is in memory alone. */
  get hasLostJournal(): boolean {
    return this.lost?.isJournalLost ?? false
  }

  /** Journals again what the lost journal of `earlier`, a workspace of the same folder, held. */
  restore(earlier: Workspace): Promise<Result<null>> {
    return this.enqueue(async () => {
      for (const edit of earlier.unsaved) {
        const done = await this.commit(edit)
        if (!done.ok) return done
      }
      return ok(null)
    })
  }

  /** Writes all that is in memory, with texts and imported files as far as they can be read, to a new folder. */
  copyTo(folder: string): Promise<Result<CopyGaps>> {
    return this.enqueue(() =>
      this.store.copyTo(folder, this.current, async id => {
        const body = await this.body(id)
        return body.ok ? body.value : null
      })
    )
  }

  /**
   * Makes a backup of all that was acknowledged, see `LibraryStore.backUp`. Edits go on meanwhile. Asked again before it is there, it
   * resolves to the same one.
   */
  backUp(places: BackupPlaces): Promise<Result<BackupReport>> {
    this.backup ??= this.makeBackup(places).finally(() => {
      this.backup = null
    })
    return this.backup
  }

  private async makeBackup(places: BackupPlaces): Promise<Result<BackupReport>> {
    const problem = await this.enqueue(async () => {
      const unwritten = await this.checkpoint()
      this.isBackingUp = unwritten === null
      return unwritten
    })
    if (problem) return { ok: false, problem }
    try {
      return await this.store.backUp(this.context.now(), places)
    } finally {
      this.isBackingUp = false
      this.scheduleCheckpoint()
    }
  }

  /** Has the store write its cache, besides all else. A failure is told: nothing depends on the cache. */
  cacheClaims(): void {
    const failed = (reason: string) => this.tell({ code: 'storage.cacheFailed', details: { reason } })
    this.caching = this.store.cacheClaims().then(
      done => (done.ok ? undefined : this.noteLoss(done.problem)),
      error => failed((error as Error).message)
    )
  }

  /**
   * Writes the shards and lets go of the folder. Edits asked for before are finished first. Resolves to the problem that
   * kept the shards from being written, if any: the journal holds the edits then.
   */
  async close(): Promise<Problem | null> {
    // Its own problems are those of the one who asked for it.
    await this.backup?.catch(() => undefined)
    await this.caching
    return this.enqueue(async () => {
      if (this.checkpointTimer) clearTimeout(this.checkpointTimer)
      this.checkpointTimer = null
      try {
        return await this.checkpoint()
      } finally {
        await this.store.close()
      }
    })
  }

  /** The problem of a file of the library that could not be read. Throws any other error. */
  private readonly unreadable = (error: unknown): Result<never> => {
    if (error instanceof DamagedFileError) return { ok: false, problem: damageProblem(error, this.folder) }
    const problem = systemRefusal(error, this.folder)
    if (problem) return { ok: false, problem }
    throw error
  }

  /** Puts an edit on disk and into the state. A full disk is a problem to tell, and then nothing has changed. */
  private async commit(edit: Unsaved): Promise<Result<null>> {
    try {
      const journalled = await this.store.journal({ at: this.context.now(), ...edit })
      await this.noteLoss(journalled.ok ? null : journalled.problem)
      if (!journalled.ok) return journalled
    } catch (error) {
      return fail('storage.failed', { reason: (error as Error).message })
    }
    this.current = apply(this.current, edit.change)
    const { move, run, change } = edit
    if (move) this.history = moved(this.history, move, { edit: edit.edit, change, run, revision: this.revision + 1 })
    this.unsaved.push(edit)
    this.scheduleCheckpoint()
    return ok(null)
  }

  private scheduleCheckpoint(): void {
    if (this.unsaved.length === 0) return
    this.checkpointTimer ??= setTimeout(() => {
      this.checkpointTimer = null
      void this.enqueue(() => this.checkpoint())
    }, checkpointDelayMs)
  }

  private announce(change: Change): Edit {
    this.revision += 1
    const edit = this.acknowledge(change)
    for (const listener of this.listeners) listener(edit)
    return edit
  }

  private acknowledge(change: Change): Edit {
    return { revision: this.revision, change, history: this.historyState() }
  }

  private historyState(): HistoryState {
    const last = this.history.undo.at(-1)
    const next = this.history.redo.at(-1)
    return { undo: nameOf(last), redo: nameOf(next), undoRevision: last?.revision ?? 0 }
  }

  /** Edits stay in the journal, and so safe, when the shards cannot be written; the next edit tries again. */
  private async checkpoint(): Promise<Problem | null> {
    if (this.unsaved.length === 0 || this.isBackingUp) return null
    try {
      const changes = this.unsaved.map(({ change }) => change)
      const written = await this.store.checkpoint(this.current, changes)
      await this.noteLoss(written.ok ? null : written.problem)
      if (!written.ok) return written.problem
      this.unsaved = []
      for (const listener of this.checkpointListeners) listener()
      return null
    } catch (error) {
      const problem: Problem = { code: 'storage.checkpointFailed', details: { reason: (error as Error).message } }
      this.tell(problem)
      return problem
    }
  }

  private tell(problem: Problem): void {
    for (const listener of this.problemListeners) listener(problem)
  }

  /** Keeps what happened to the folder, and tells the listeners if that is news. */
  private async noteLoss(problem: Problem | null): Promise<void> {
    const lost = problem && isLost(problem) ? await this.lossOf(problem) : null
    if (isDeepStrictEqual(lost, this.lost)) return
    this.lost = lost
    for (const listener of this.lossListeners) listener(lost)
  }

  private async lossOf(problem: Problem): Promise<LostLibrary> {
    const isElsewhere = problem.code === 'library.moved' || problem.code === 'library.replaced'
    return {
      problem,
      foundAt: isElsewhere ? await this.store.whereNow() : null,
      isJournalLost: problem.code === 'library.journalDeleted' || problem.code === 'library.journalReplaced'
    }
  }

  /** Does `work` once all edits asked for before are done, unless the library is open for reading only. */
  private changing<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    const { readOnly } = this.store
    return this.enqueue(async () => (readOnly ? { ok: false, problem: readOnly } : work()))
  }

  private enqueue<T>(work: () => Promise<T>): Promise<T> {
    const done = this.queue.then(work)
    this.queue = done.catch(() => undefined)
    return done
  }
}

function nameOf(step: HistoryStep | undefined): EditName | null {
  return (step?.edit as EditName | undefined) ?? null
}
