import { join } from 'node:path'
import { misreadPart } from '#core/anchoring/misread-part'
import { misplacedBlock } from '#core/documents/misplaced-block'
import type { Id } from '#core/ids'
import { fail, ok, type Problem, type Result } from '#core/problem'
import { referencesOf } from '#core/references'
import type { Entry } from '#core/tables'
import type { Verification } from '#shared/verification'
import { type OwnBackup, ownBackups } from './backups'
import { damageProblem, NewerFileError, nullIfDamaged } from './damaged-file'
import { statIfThere } from './file-identity'
import { type FoundLibrary, findLibrary, olderVersion } from './found-library'
import { inBatches } from './in-batches'
import { readKeyFile } from './key-file'
import { entriesOf, misplacedRecords, passagesByDocument, recordFinder, unnamedParts } from './library-checks'
import { attempt, type FileDamage, goodContent, keyFile, type LibraryFile, namedFiles } from './library-files'
import type { LibraryKey } from './library-key'
import type { FoundLog } from './log-lines'
import { names } from './shards'
import { signingKeyFile } from './signing-key-file'
import { sourceFiles } from './source-files'
import { StoredFolder } from './stored-folder'
import { shownPath } from './system-refusal'
import { readingOnly } from './unknown-part'
import { keyForDamaged } from './unlock'

export interface VerifyOptions {
  /** Files read so far, and how many there are about. */
  onProgress?: (done: number, total: number) => void
  /** Ends the reading. */
  signal?: AbortSignal
}

/** A library that is edited meanwhile is read again at most as often. */
const attempts = 5

/**
 * Reads all files of the library in `folder`, see `verifyStored`. `keys`: that with which it is encrypted must be among them. Fails with
 * `encryption.passphraseNeeded`.
 */
export async function verifyLibrary(
  folder: string,
  keys: readonly LibraryKey[],
  options: VerifyOptions = {}
): Promise<Result<Verification>> {
  const found = await keyForDamaged(folder, folder, keys)
  return found.ok ? ok(await verifyStored(new StoredFolder(folder, found.value), folder, options)) : found
}

/**
 * Reads all files of the library below `base` and holds them against their checksums, forms and hashes, references against the records
 * that they name, and passages against their texts. Writes nothing and takes no lock: the library may be open in a program. `folder`: its
 * path as the user knows it. Throws the reason of `signal` once that is raised.
 */
export async function verifyStored(
  base: StoredFolder,
  folder: string,
  options: VerifyOptions = {}
): Promise<Verification> {
  const state = base.key && (await readKeyFile(base.path).catch(nullIfDamaged))?.state
  if (state && state !== 'encrypted') {
    return { files: 1, records: 0, findings: [fail('encryption.unfinished', { folder }).problem] }
  }
  const older = await olderVersion(base)
  if (older !== null) return { files: 1, records: 0, findings: [fail('library.olderLayout', { folder }).problem] }
  for (let left = attempts; ; left -= 1) {
    const before = await stateOf(base)
    const verification = await verifyOnce(base, folder, options)
    if (verification.findings.length === 0 || before === (await stateOf(base))) return verification
    if (left === 1) return { ...verification, findings: [fail('verify.changing', { folder }).problem] }
  }
}

/** Any edit and any checkpoint changes one of these files. */
async function stateOf(base: StoredFolder): Promise<string> {
  const states = await Promise.all(
    [names.library, 'journal.jsonl', 'history.jsonl'].map(name => statIfThere(base.at(name)))
  )
  return states.map(stats => `${stats?.ino} ${stats?.size} ${stats?.mtimeNs}`).join('\n')
}

async function verifyOnce(
  base: StoredFolder,
  folder: string,
  { onProgress, signal }: VerifyOptions
): Promise<Verification> {
  const { parts, claims, texts, originals } = await namedFiles(base.path)
  const total = parts.length + claims.length + texts.length + originals.length
  // A hundred steps are enough to see.
  const step = Math.ceil(total / 100)
  let done = 0
  const onRead = () => {
    signal?.throwIfAborted()
    done += 1
    if (done % step === 0) onProgress?.(Math.min(done, total), total)
  }
  const found = await findLibrary(base, onRead)
  const check = new Check(base, folder, found, await ownBackups(base), onRead)
  await check.keyFile()
  await check.shards()
  await check.sources()
  await check.signingKey()
  check.logs()
  check.records()
  return check.verification
}

class Check {
  private readonly findings: Problem[] = []
  private readonly texts = new Map<Id, Problem[]>()
  private files = 0

  constructor(
    private readonly base: StoredFolder,
    private readonly folder: string,
    private readonly found: FoundLibrary,
    private readonly backups: readonly OwnBackup[],
    private readonly onRead: () => void
  ) {}

  get verification(): Verification {
    const records = entriesOf(this.found.library).length
    return { files: this.files, records, findings: this.findings }
  }

  async keyFile(): Promise<void> {
    if (this.base.key) await this.read(keyFile)
  }

  /** `library.json`, the parts of the tables, and the files of claims. */
  async shards(): Promise<void> {
    const { found } = this
    const { parts, claims, damages, unknown, newer } = found
    this.files += parts.size + claims.size + damages.size + (found.header ? 1 : 0)
    if (newer) this.findings.push(damageProblem(newer, this.folder))
    else if (unknown) this.findings.push(readingOnly(this.folder, unknown))
    for (const damage of damages.values()) await this.tellDamage(damage)
    for (const [name, records] of unnamedParts(found)) this.tell('verify.unnamed', { file: this.path(name), records })
    for (const { name, id } of misplacedRecords(found)) this.tell('verify.misplaced', { file: this.path(name), id })
  }

  /** Texts with the passages in them, and imported files. */
  async sources(): Promise<void> {
    const { texts, originals } = sourceFiles(this.base, this.found.library.documents, this.found.named)
    const passages = passagesByDocument(this.found.library)
    await inBatches(texts, async file => {
      const body = await this.read(file)
      if (!body) return
      const block = misplacedBlock(body)
      if (block !== null) {
        this.tell('verify.damaged', { file: this.path(file.name), damage: 'block', detail: String(block) })
      }
      for (const { entry, passage } of passages.get(body.id) ?? []) {
        const part = misreadPart(passage, body.text)
        if (part) this.noteText(body.id, entry, part, passage.quote)
      }
    })
    await inBatches(originals, file => this.read(file))
  }

  /** The key is asked for where briefings are signed, and checked where there is one. */
  async signingKey(): Promise<void> {
    const isThere = (await statIfThere(this.base.at(names.signingKey))) !== null
    if (isThere || this.found.header?.isSigning) await this.read(signingKeyFile)
  }

  logs(): void {
    for (const log of [this.found.journal, this.found.history]) this.log(log)
  }

  /** References to records that are not there, and passages that do not read in their texts. */
  records(): void {
    const isThere = recordFinder(this.found)
    for (const entry of entriesOf(this.found.library)) {
      for (const reference of referencesOf(entry)) {
        if (isThere(reference)) continue
        const { table, record } = entry
        const { field, table: target, id } = reference
        this.tell('verify.reference', { table, id: record.id, field, target, missing: id })
      }
    }
    for (const id of [...this.texts.keys()].sort()) this.findings.push(...(this.texts.get(id) ?? []))
  }

  private noteText(documentId: Id, { table, record }: Entry, part: string, quote: string): void {
    const file = this.path(names.body(documentId))
    const { problem } = fail('verify.passage', { file, table, id: record.id, part, quote })
    this.texts.set(documentId, [...(this.texts.get(documentId) ?? []), problem])
  }

  private log({ name, damaged, error }: FoundLog): void {
    this.files += 1
    const file = this.path(name)
    if (error) this.tell('verify.damaged', { file, damage: error.reason, detail: shownPath(error.detail, this.folder) })
    const [first = 0] = damaged
    if (first > 0) this.tell('verify.lines', { file, lines: damaged.length, first })
  }

  private async read<T>(file: LibraryFile<T>): Promise<T | null> {
    this.onRead()
    this.files += 1
    try {
      const found = await attempt(this.base, file)
      if (found.ok) return found.content.content
      await this.tellDamage(found.damage)
    } catch (error) {
      if (!(error instanceof NewerFileError)) throw error
      this.findings.push(damageProblem(error, this.folder))
    }
    return null
  }

  private async tellDamage({ file, error, isGone }: FileDamage): Promise<void> {
    const backup = await newestGood(this.backups, file)
    const detail = shownPath(error.detail, this.folder)
    const details = { file: this.path(file.name), damage: error.reason, detail }
    if (backup) this.tell(isGone ? 'verify.missingHeld' : 'verify.damagedHeld', { ...details, at: backup.at })
    else this.tell(isGone ? 'verify.missing' : 'verify.damaged', details)
  }

  private path(name: string): string {
    return join(this.folder, name)
  }

  private tell(...[code, details]: Parameters<typeof fail>): void {
    this.findings.push(fail(code, details).problem)
  }
}

/** The newest backup that holds a good version of a file. */
async function newestGood(backups: readonly OwnBackup[], file: LibraryFile<unknown>): Promise<OwnBackup | null> {
  for (const backup of backups) if ((await goodContent(backup.base, file)) !== null) return backup
  return null
}
