import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Context, Id } from '#core/ids'
import { fail, ok, type Problem, type Result } from '#core/problem'
import type { Events, LibraryCopy, LibraryTables, Preferences, Snapshot, WhichLibrary } from '#shared/api'
import type { EncryptionChange } from '#shared/encryption'
import type { Repair, Verification } from '#shared/verification'
import { scheduleBackups } from './backup-schedule'
import { Renderer } from './briefing/render-briefing'
import { deriveKeyIn } from './derive-key'
import type { ErrorPlace } from './error-log'
import { folderName } from './folder-name'
import { type OpenLibraryOptions, openLibrary } from './open-library'
import { createSampleLibrary } from './sample'
import { SettingsFile } from './settings'
import {
  type ChangedEncryption,
  changePassphrase,
  decryptLibrary,
  type EncryptionOptions,
  encryptLibrary
} from './storage/encryption'
import { createLibraryFolder } from './storage/folder-store'
import { type DeriveKey, usualCost } from './storage/key-file'
import type { LibraryKey } from './storage/library-key'
import type { BackupPlaces } from './storage/library-store'
import { isThere } from './storage/new-folder'
import { repairLibrary } from './storage/repair-library'
import type { RewriteOptions } from './storage/rewrite-files'
import { systemRefusal } from './storage/system-refusal'
import { unlockLibrary } from './storage/unlock'
import { type VerifyOptions, verifyLibrary } from './storage/verify-library'
import { TextThread } from './texts/text-thread'
import type { Workspace } from './workspace'

/** Folders the running program works with. */
export interface ProgramFolders {
  /** Settings and the sample library. */
  data: string
  seeds: string
  fonts: string
  /** The built worker that renders briefings. */
  renderWorker: string
  /** The built worker that works on texts. */
  textWorker: string
  /** The built worker that turns passphrases into keys. */
  keyWorker: string
}

/** The longest time that the claims of a large library wait for the window's first screen, in ms. */
const windowPatience = 5_000

type Emit = <Name extends keyof Events>(name: Name, payload: Events[Name]) => void

export interface SessionOptions {
  /** The language of a first start. */
  language: Preferences['language']
  /** Whether settings are kept in memory alone: see `SettingsFile`. */
  isReadOnly?: boolean
  context: Context
  emit: Emit
  /** Notes an error that nobody foresaw in the error log, and returns its problem. */
  note: (place: ErrorPlace, error: unknown) => Problem
}

/** One run of the program with its window: settings, and at most one open library. */
export class Session {
  private open: Workspace | null = null
  private stopListening: (() => void)[] = []
  /** Libraries are opened one after another; this settles with the last one. */
  private opening: Promise<unknown> = Promise.resolve()
  /** One for previews and exports: a change of one section has that section laid out anew, and what was seen is not laid out again. */
  readonly renderer: Renderer
  /** Reads texts of strangers off the main thread. */
  readonly texts: TextThread
  /** Troubles that came up before the window could be told. */
  private notices: Problem[] = []
  private isWindowListening = false
  private first: Promise<Problem | null> | null = null
  private showTables: (tables: LibraryTables | null) => void = () => undefined
  /** Settles when the window has painted its first screen. */
  private noteReady: () => void = () => undefined
  private readonly windowReady = new Promise<void>(resolve => {
    this.noteReady = resolve
  })
  private readonly tables = new Promise<LibraryTables | null>(resolve => {
    this.showTables = resolve
  })
  /** The folder that could not be opened last because of a lock that names another machine. */
  private lockedElsewhere: string | null = null
  /** The folder that could not be opened last, for whatever reason. */
  private refused: string | null = null
  private lastCopy: string | null = null
  private readonly derive: DeriveKey
  /** The key that a passphrase gave last, for the library in a folder that is not open. */
  private unlocked: { folder: string; key: LibraryKey } | null = null

  private constructor(
    readonly folders: ProgramFolders,
    readonly settings: SettingsFile,
    readonly context: Context,
    readonly emit: Emit,
    readonly note: SessionOptions['note']
  ) {
    const { renderWorker, textWorker, keyWorker, fonts } = folders
    this.derive = deriveKeyIn(keyWorker)
    this.texts = new TextThread({ workerPath: textWorker, onBreakdown: error => note('worker', error) })
    this.renderer = new Renderer({
      workerPath: renderWorker,
      fontFolder: fonts,
      keepsSections: true,
      onBreakdown: error => note('worker', error)
    })
    settings.onProblem = problem => this.tell(problem)
    if (settings.problem) this.tell(settings.problem)
  }

  /** Reads the settings. Opens no library yet: the window comes first. */
  static async start(folders: ProgramFolders, options: SessionOptions): Promise<Session> {
    const { language, isReadOnly, context, emit, note } = options
    const settings = await SettingsFile.open(folders.data, { language, isReadOnly })
    return new Session(folders, settings, context, emit, note)
  }

  /**
   * Opens the library of the last run, or on a first start the sample. Resolves to the problem that kept it from being opened.
   * Called again, it resolves to the same outcome.
   */
  openFirst(): Promise<Problem | null> {
    this.first ??= this.openLast().then(opened => {
      this.showTables(null)
      return opened.ok ? null : opened.problem
    })
    return this.first
  }

  /** The library that `openFirst` opens, before its claims are read; `null`: see `library.tablesAtStart`. */
  async tablesAtStart(): Promise<LibraryTables | null> {
    const tables = await this.tables
    return this.open ? null : tables
  }

  private openLast(): Promise<Result<Snapshot>> {
    const [last] = this.settings.value.recent
    return last ? this.openFolder(last.folder) : this.openSample()
  }

  /** Tells the window of a trouble that no call waits for, as soon as it listens. */
  tell(problem: Problem): void {
    if (this.isWindowListening) this.emit('problem', problem)
    else this.notices.push(problem)
  }

  /** The troubles that the window was not told of. From now on it listens. */
  windowListens(): Problem[] {
    const { notices } = this
    this.notices = []
    this.isWindowListening = true
    return notices
  }

  /** The window has painted its first screen: what it does not need is read from now on. */
  windowIsReady(): void {
    this.noteReady()
  }

  /** The window has broken down: what it is to be told is kept until it is there again. */
  windowIsGone(): void {
    this.isWindowListening = false
  }

  get workspace(): Workspace | null {
    return this.open
  }

  /** The open library, or the problem that none is. */
  required(): Result<Workspace> {
    return this.open ? ok(this.open) : fail('library.notOpen')
  }

  /** The open library, or while none is open the one that is being opened. */
  async whenOpen(): Promise<Result<Workspace>> {
    if (!this.open) await this.opening
    return this.required()
  }

  /**
   * Opens a library in place of the open one, which is closed only once the new one stands. `takeOver`: although its lock
   * names another machine.
   */
  openFolder(folder: string, { takeOver = false } = {}): Promise<Result<Snapshot>> {
    return this.inTurn(() => this.openNow(folder, { takeOver }))
  }

  /** Runs `work` when the libraries asked for before are open. An error that nobody foresaw is noted, and is the outcome. */
  private inTurn<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    const done = this.opening.then(work).catch((error): Result<T> => ({ ok: false, problem: this.note('main', error) }))
    this.opening = done
    return done
  }

  /** `mayBePlain`: its encryption was just taken off here. */
  private async openNow(folder: string, { takeOver = false, mayBePlain = false } = {}): Promise<Result<Snapshot>> {
    const lost = this.open && (await this.open.check())
    // One that is not open as it should be may have been mended meanwhile.
    const isWhole = !lost && !this.open?.store.readOnly && !this.open?.store.gaps.length
    if (this.open?.folder === folder && isWhole) return ok(this.open.snapshot())
    const replaces = this.open && !isWhole ? this.open : undefined
    const shown = this.open ? {} : this.showsOpening(folder)
    const keys = this.keysFor(folder)
    const opened = await openLibrary(folder, this.context, { takeOver, replaces, keys, ...shown })
    this.lockedElsewhere = !opened.ok && opened.problem.code === 'library.lockedElsewhere' ? folder : null
    this.refused = opened.ok ? null : folder
    if (!opened.ok) return opened
    const workspace = opened.value
    this.unlocked = null
    // The library that was asked for is open by now, and must not stay locked unused.
    await this.closeAnyway()
    this.open = workspace
    this.stopListening = [
      workspace.onEdit(edit => this.emit('library.changed', edit)),
      workspace.onProblem(problem => this.tell(problem)),
      scheduleBackups(workspace, () => this.backupPlaces(), {
        tell: problem => this.tell(problem),
        fail: error => this.tell(this.note('main', error))
      }),
      workspace.onLoss(lost => this.emit('library.lost', lost))
    ]
    // The window is told before anything else is waited for: what it asks for in the meantime is asked of this library.
    const snapshot = workspace.snapshot()
    this.emit('library.opened', snapshot)
    const { isEncrypted } = snapshot
    const wasEncrypted = this.settings.value.recent.find(recent => recent.folder === folder)?.isEncrypted ?? false
    if (wasEncrypted && !isEncrypted && !mayBePlain) this.tell(fail('encryption.gone', { folder }).problem)
    // After a look into a backup the next start opens the library again.
    const isBackup = workspace.store.readOnly?.code === 'library.isBackup'
    if (!isBackup) await this.settings.remember({ folder, name: workspace.library.name, isEncrypted })
    return ok(snapshot)
  }

  /** Opens the encrypted library that could not be opened last. Fails with `encryption.wrongPassphrase`, and as `openFolder`. */
  async unlock(passphrase: string): Promise<Result<Snapshot>> {
    const folder = this.refused
    if (folder === null) return fail('library.notOpen')
    const unlocked = await unlockLibrary(folder, passphrase, this.derive)
    if (!unlocked.ok) return unlocked
    this.unlocked = { folder, key: unlocked.value.key }
    return this.openFolder(folder)
  }

  private keysFor(folder: string): LibraryKey[] {
    const open = this.open?.folder === folder ? this.open.store.key : null
    const unlocked = this.unlocked?.folder === folder ? this.unlocked.key : null
    return [open, unlocked].filter(key => key !== null)
  }

  /** Encrypts the open library. See `encryptLibrary`. */
  encrypt(passphrase: string, job: RewriteOptions): Promise<Result<EncryptionChange>> {
    return this.changingEncryption(job, (folder, options) => encryptLibrary(folder, passphrase, options))
  }

  /** Gives the open library another passphrase. Fails with `encryption.wrongPassphrase`, and as `changePassphrase`. */
  async changePassphrase(passphrase: string, newPassphrase: string): Promise<Result<EncryptionChange>> {
    const unlocked = await this.unlockOpen(passphrase)
    if (!unlocked.ok) return unlocked
    return this.changingEncryption({}, (folder, options) =>
      changePassphrase(folder, unlocked.value, newPassphrase, options)
    )
  }

  /** Takes the encryption of the open library off. Fails with `encryption.wrongPassphrase`, and as `decryptLibrary`. */
  async decrypt(passphrase: string, job: RewriteOptions): Promise<Result<EncryptionChange>> {
    const unlocked = await this.unlockOpen(passphrase)
    if (!unlocked.ok) return unlocked
    return this.changingEncryption(job, (folder, options) => decryptLibrary(folder, unlocked.value, options))
  }

  private async unlockOpen(passphrase: string) {
    const workspace = this.required()
    return workspace.ok ? unlockLibrary(workspace.value.folder, passphrase, this.derive) : workspace
  }

  /** Closes the open library for `work` and opens it again in any case. */
  private changingEncryption(
    job: RewriteOptions,
    work: (folder: string, options: EncryptionOptions) => Promise<Result<ChangedEncryption>>
  ): Promise<Result<EncryptionChange>> {
    return this.inTurn(async () => {
      const workspace = this.required()
      if (!workspace.ok) return workspace
      const { folder, store } = workspace.value
      await this.closeAnyway()
      const { elsewhere } = this.backupPlaces()
      const changed = await work(folder, { ...job, derive: this.derive, cost: usualCost, elsewhere })
      const key = changed.ok ? changed.value.key : store.key
      this.unlocked = key && { folder, key }
      const opened = await this.openNow(folder, { mayBePlain: key === null })
      if (!opened.ok) this.tell(opened.problem)
      return changed.ok ? ok({ troubles: changed.value.troubles }) : changed
    })
  }

  /** Shows a window without a library the sources of a large one before its claims are read. */
  private showsOpening(folder: string): Pick<OpenLibraryOptions, 'onTables' | 'onProgress'> {
    return {
      onTables: async library => {
        this.showTables({ folder, library })
        await Promise.race([this.windowReady, setTimeout(windowPatience, undefined, { ref: false })])
      },
      onProgress: (done, total) => this.emit('library.reading', done / total)
    }
  }

  /** Where backups are kept, as the settings have it. */
  backupPlaces(): BackupPlaces {
    const { place, mebibytes } = this.settings.value.backups
    return { limit: mebibytes * 1024 * 1024, elsewhere: place }
  }

  /** Opens a backup of the open library, for reading only. */
  async openBackup(name: string): Promise<Result<Snapshot>> {
    const workspace = this.required()
    if (!workspace.ok) return workspace
    const backup = (await workspace.value.store.backups()).find(known => known.name === name)
    return backup ? this.openFolder(backup.path) : fail('backup.missing', { name })
  }

  /** Opens the library that `openFolder` refused last because of a lock that names another machine. */
  async takeOver(): Promise<Result<Snapshot>> {
    if (this.lockedElsewhere === null) return fail('library.notOpen')
    return this.openFolder(this.lockedElsewhere, { takeOver: true })
  }

  /**
   * Opens a lost library where its folder is now, or again in its own place. One that is open for reading only or without some of its
   * files is opened again likewise.
   */
  async reopen(): Promise<Result<Snapshot>> {
    const workspace = this.required()
    if (!workspace.ok) return workspace
    const lost = await workspace.value.check()
    return this.openFolder(lost?.foundAt ?? workspace.value.folder)
  }

  /** Reads all files of a library and tells what is wrong with them: see `verifyLibrary`. */
  async verify(which: WhichLibrary, options: VerifyOptions = {}): Promise<Result<Verification>> {
    const folder = this.folderOf(which)
    if (folder === null) return fail('library.notOpen')
    try {
      return await verifyLibrary(folder, this.keysFor(folder), options)
    } catch (error) {
      if (options.signal?.aborted) return fail('verify.cancelled')
      const problem = systemRefusal(error, folder)
      if (problem) return { ok: false, problem }
      throw error
    }
  }

  /** Repairs a library, see `repairLibrary`, and opens it. The open library is closed meanwhile, and opened again in any case. */
  repair(which: WhichLibrary): Promise<Result<Repair>> {
    return this.inTurn(async () => {
      const folder = this.folderOf(which)
      if (folder === null) return fail('library.notOpen')
      const wasOpen = this.open?.folder === folder
      const keys = this.keysFor(folder)
      if (wasOpen) await this.closeAnyway()
      const repaired = await repairLibrary(folder, this.context, { keys })
      this.unlocked = keys[0] ? { folder, key: keys[0] } : null
      const opened = wasOpen || repaired.ok ? await this.openNow(folder) : null
      if (opened && !opened.ok) this.tell(opened.problem)
      return repaired
    })
  }

  private folderOf(which: WhichLibrary): string | null {
    return which === 'open' ? (this.open?.folder ?? null) : this.refused
  }

  /** Copies the open library from memory to a new folder in `parentFolder`, named after it and `word`, e.g. "copy". */
  async saveCopy(parentFolder: string, word: string): Promise<Result<LibraryCopy>> {
    const workspace = this.required()
    if (!workspace.ok) return workspace
    const { documents, name } = workspace.value.library
    const folder = await freePath(number =>
      join(parentFolder, `${folderName(name)} (${folderName(word)}${number === 1 ? '' : ` ${number}`})`)
    )
    const copied = await workspace.value.copyTo(folder)
    if (!copied.ok) return copied
    this.lastCopy = folder
    const titles = (ids: readonly Id[]) => ids.map(id => documents[id]?.title ?? id)
    const { texts, originals, signingKey: withoutSigningKey } = copied.value
    return ok({ folder, withoutText: titles(texts), withoutOriginal: titles(originals), withoutSigningKey })
  }

  /** Opens the copy that was saved last. */
  async openCopy(): Promise<Result<Snapshot>> {
    return this.lastCopy === null ? fail('library.missing', { folder: '' }) : this.openFolder(this.lastCopy)
  }

  async create(parentFolder: string, name: string): Promise<Result<Snapshot>> {
    const folder = join(parentFolder, folderName(name))
    const created = await createLibraryFolder(folder, name, this.context)
    return created.ok ? this.openFolder(folder) : created
  }

  /** Opens the sample library, making it first when it is not there. */
  openSample(): Promise<Result<Snapshot>> {
    const folder = join(this.folders.data, 'sample-library')
    return this.inTurn(async () => {
      const made = await this.makeSample(folder)
      return made.ok ? this.openNow(folder) : made
    })
  }

  private async makeSample(folder: string): Promise<Result<null>> {
    try {
      if (await isThere(join(folder, 'library.json'))) return ok(null)
      return await createSampleLibrary(folder, this.folders.seeds, this.context)
    } catch (error) {
      const problem = systemRefusal(error, folder)
      if (problem) return { ok: false, problem }
      throw error
    }
  }

  /** Ends the run: closes the library, once one that is being opened stands, and waits for what renders. */
  async end(): Promise<void> {
    this.noteReady()
    await Promise.all([this.opening.then(() => this.close()), this.renderer.close(), this.texts.close()])
  }

  /** Closes the open library. An error is noted and told: its edits are in its journal. */
  private async closeAnyway(): Promise<void> {
    try {
      await this.close()
    } catch (error) {
      this.tell(this.note('main', error))
    }
  }

  async close(): Promise<void> {
    for (const stop of this.stopListening) stop()
    this.stopListening = []
    const { open } = this
    this.open = null
    await open?.close()
  }
}

/** The first of the paths for 1, 2, 3 ... at which there is nothing. */
async function freePath(pathFor: (number: number) => string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = pathFor(number)
    if (!(await isThere(path))) return path
  }
}
