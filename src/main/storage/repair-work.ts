import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Context, Id } from '#core/ids'
import type { Table } from '#core/library'
import { fail, type Problem, type ProblemCode } from '#core/problem'
import type { OwnBackup } from './backups'
import { nullIfDamaged } from './damaged-file'
import { writeDurably } from './durable-file'
import { statIfThere } from './file-identity'
import type { FoundLibrary } from './found-library'
import { storedFile } from './json-file'
import { unnamedParts } from './library-checks'
import { attempt, goodContent, keyFile } from './library-files'
import type { LockedFolder } from './locked-folder'
import type { FoundLog } from './log-lines'
import { type RestoredShard, ShardRestorer } from './restore-shards'
import { AsideFolder } from './set-aside'
import { ClaimsFile, LibraryHeader, nameOf, names, type PartedTable, partedTables, partSchema } from './shards'
import { signingKeyFile } from './signing-key-file'
import { type SourceFile, type SourceRecord, sourceFiles } from './source-files'

/** `library.json` as a backup has it. */
export interface KeptHeader {
  content: LibraryHeader
  backup: OwnBackup
}

/** The folder or its lock is no longer the one that was opened: nothing more is written. */
export class LostFolderError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code)
  }
}

type Documents = Table<SourceRecord>

/** One repair of a library that is locked. See `repairLibrary`. */
export class RepairWork {
  readonly steps: Problem[] = []
  readonly aside: AsideFolder
  private readonly restorer: ShardRestorer
  /** The highest of the numbers that order the records. */
  private last: number

  constructor(
    private readonly place: LockedFolder,
    private readonly found: FoundLibrary,
    private readonly backups: readonly OwnBackup[],
    private readonly context: Context
  ) {
    this.aside = new AsideFolder(place, context.now())
    this.restorer = new ShardRestorer(backups, found)
    const numbers = [...found.parts.values()].flatMap(({ order }) => Object.values(order))
    this.last = numbers.reduce((highest, number) => Math.max(highest, number), 0)
  }

  /** `kept`: where `library.json` cannot be read, that of the newest backup; `null`: no backup has it. */
  async run(kept: KeptHeader | null): Promise<void> {
    await this.restoreKeyFile()
    const parts = this.partsWith(kept)
    const restored = await this.restoreParts(parts)
    const documents = this.documentsWith(restored)
    await this.restoreClaims(documents)
    await this.restoreSources({ ...this.found.library.documents, ...documents })
    await this.restoreSigningKey(kept)
    for (const log of [this.found.history, this.found.journal]) await this.mendLog(log)
    await this.writeHeader(kept, parts)
  }

  private async restoreKeyFile(): Promise<void> {
    if (!this.place.base.key) return
    const found = await attempt(this.place.base, keyFile)
    if (!found.ok) await this.restoreFile({ ...keyFile, isNeeded: true }, found.damage.isRefused)
  }

  /** The parts that the library has to have, in order. */
  private partsWith(kept: KeptHeader | null): LibraryHeader['parts'] {
    const { header, named, damages } = this.found
    const all = new Map(partedTables.map(table => [table, new Set(header?.parts[table])]))
    const add = ({ table, part }: { table: PartedTable; part: string }) => all.get(table)?.add(part)
    if (header) {
      const unnamed = unnamedParts(this.found)
      const isNeeded = (name: string) => unnamed.has(name) || damages.has(name)
      named.parts.filter(({ table, part }) => isNeeded(names.part(table, part))).forEach(add)
    } else {
      for (const table of partedTables) for (const part of kept?.content.parts[table] ?? []) add({ table, part })
      for (const one of [...named.parts, ...this.restorer.touchedParts]) add(one)
    }
    return Object.fromEntries([...all].map(([table, parts]) => [table, [...parts].sort()]))
  }

  private async restoreParts(parts: LibraryHeader['parts']): Promise<RestoredShard[]> {
    const restored: RestoredShard[] = []
    for (const table of partedTables) {
      for (const part of parts[table] ?? []) {
        if (this.found.parts.has(names.part(table, part))) continue
        const shard = await this.restorer.restore({ kind: 'part', table, part })
        const order = Object.fromEntries(Object.keys(shard.records).map(id => [id, this.numberOf(shard, id)]))
        const content = { table, records: shard.records, order }
        await this.replace(names.part(table, part), name =>
          storedFile(this.place.base, name, partSchema(table)).write(content)
        )
        this.tellShard(shard)
        restored.push(shard)
      }
    }
    return restored
  }

  private numberOf({ order }: RestoredShard, id: Id): number {
    const known = order[id]
    if (known === undefined) this.last += 1
    return known ?? this.last
  }

  /** The documents in the files of the library, without those that the journal removes. */
  private documentsWith(restored: readonly RestoredShard[]): Documents {
    const { checkpointed, library } = this.found
    const kept = Object.entries(checkpointed.documents).filter(([id]) => library.documents[id])
    const again = restored
      .filter(({ shard }) => shard.kind === 'part' && shard.table === 'documents')
      .flatMap(({ records }) => Object.entries(records))
    return Object.fromEntries([...kept, ...again]) as Documents
  }

  private async restoreClaims(documents: Documents): Promise<void> {
    for (const documentId of Object.keys(documents)) {
      if (this.found.claims.has(documentId)) continue
      const shard = await this.restorer.restore({ kind: 'claims', documentId })
      const content = { documentId, claims: shard.records } as ClaimsFile
      await this.replace(names.claims(documentId), name => storedFile(this.place.base, name, ClaimsFile).write(content))
      this.tellShard(shard)
    }
    for (const { file } of this.found.damages.values()) {
      if (file.shard?.kind !== 'claims' || documents[file.shard.documentId]) continue
      await this.changing(() => this.aside.move(file.name))
      this.tell('repair.setAside', file.name)
    }
  }

  private async restoreSources(documents: Documents): Promise<void> {
    const { texts, originals } = sourceFiles(this.place.base, documents, this.found.named)
    for (const file of [...texts, ...originals]) await this.restoreIfDamaged(file)
  }

  private async restoreSigningKey(kept: KeptHeader | null): Promise<void> {
    const isNeeded = (this.found.header ?? kept?.content)?.isSigning === true
    const isThere = (await statIfThere(this.place.base.at(signingKeyFile.name))) !== null
    if (isNeeded || isThere) await this.restoreIfDamaged({ ...signingKeyFile, isNeeded })
  }

  private async restoreIfDamaged(file: SourceFile<unknown>): Promise<void> {
    const found = await attempt<unknown>(this.place.base, file).catch(nullIfDamaged)
    // `null`: a newer program wrote it. It stays as it is, and the check afterwards names it.
    if (found && !found.ok) await this.restoreFile(file, found.damage.isRefused)
  }

  /** Restores a text, an imported file or the signing key. None of them is written twice: any good version is the right one. */
  private async restoreFile(file: SourceFile<unknown>, isRefused: boolean): Promise<void> {
    const { name } = file
    for (const backup of this.backups) {
      if (isRefused || (await goodContent(backup.base, file)) === null) continue
      const bytes = await readFile(join(backup.path, name))
      await this.replace(name, () => writeDurably(this.place.base.at(name), bytes))
      this.tell('repair.fileRestored', name, { at: backup.at })
      return
    }
    await this.changing(() => this.aside.move(name))
    this.tell(file.isNeeded ? 'repair.fileLost' : 'repair.setAside', name)
  }

  /** Leaves the lines out that cannot be read. */
  private async mendLog({ name, lines, damaged, error }: FoundLog): Promise<void> {
    if (damaged.length === 0 && !error) return
    const { base } = this.place
    const text = lines.map((line, index) => `${base.lineFor(name, index + 1, line.text)}\n`).join('')
    await this.replace(name, () => writeDurably(base.at(name), text))
    if (error) this.tell('repair.lost', name, { edits: 0 })
    else this.tell('repair.lines', name, { lines: damaged.length })
  }

  private async writeHeader(kept: KeptHeader | null, parts: LibraryHeader['parts']): Promise<void> {
    const { header } = this.found
    if (header && isDeepStrictEqual(parts, header.parts)) return
    const { newId, now } = this.context
    const own = header ??
      kept?.content ?? { id: newId(), name: basename(this.place.path), createdAt: now(), isSigning: false }
    await this.replace(names.library, name => storedFile(this.place.base, name, LibraryHeader).write({ ...own, parts }))
    for (const name of header ? unnamedParts(this.found).keys() : []) this.tell('repair.named', name)
    if (!header && kept) this.tell('repair.header', names.library, { at: kept.backup.at })
    if (!header && !kept) this.tell('repair.headerLost', names.library)
  }

  private tellShard({ shard, from, edits, mayLack }: RestoredShard): void {
    const name = nameOf(shard)
    if (from === 'edits') this.tell('repair.rebuilt', name, { edits })
    else if (from === 'nothing') this.tell('repair.lost', name, { edits })
    else if (edits === 0) this.tell('repair.fileRestored', name, { at: from.at })
    else this.tell('repair.restored', name, { at: from.at, edits })
    if (mayLack && typeof from !== 'string') this.tell('repair.mayLack', name, { at: from.at })
  }

  private tell(code: ProblemCode, name: string, details: Problem['details'] = {}): void {
    this.steps.push(fail(code, { file: join(this.place.path, name), ...details }).problem)
  }

  /** Keeps the file as it was found, then has another one written in its place. */
  private async replace(name: string, write: (name: string) => Promise<void>): Promise<void> {
    await this.changing(async () => {
      await this.aside.copy(name)
      await this.place.makeFoldersFor(this.place.base.at(name))
      await write(name)
    })
  }

  private async changing(change: () => Promise<void>): Promise<void> {
    const lost = await this.place.check()
    if (lost) throw new LostFolderError(lost)
    await change()
  }
}
