import { z } from 'zod'
import { Generated } from '#core/briefing/block'
import { Briefing, Template } from '#core/briefing/briefing'
import { BriefingLanguage } from '#core/briefing/look'
import type { ProofFinding } from '#core/briefing/prove'
import type { PlacedStandIn } from '#core/briefing/stand-in'
import type { Change } from '#core/change'
import { ClaimEdit } from '#core/claims/update-claim'
import { Code } from '#core/codebook/code'
import { BlockKind, Citation, type DocumentBody, ReviewState } from '#core/documents/document'
import { ClutterReason } from '#core/documents/draft'
import { Encoding, PagedEncoding } from '#core/documents/encodings'
import type { SourceDraft } from '#core/documents/reading'
import type { VersionReview } from '#core/documents/versions'
import { FigureFields, QuantityChoice } from '#core/figures/edit-figures'
import { Quantity } from '#core/figures/quantity'
import { Id, type Instant } from '#core/ids'
import type { Library } from '#core/library'
import type { Problem, Result } from '#core/problem'
import { RelationKind } from '#core/relations/relation'
import { type TableName, tableNames } from '#core/tables'
import { bounded, Position } from './bounds'
import { DeskLayout } from './desk-layout'
import { type EncryptionChange, Passphrase } from './encryption'
import type { Repair, Verification } from './verification'

/** A call: how main validates its arguments, and what it resolves to. `Returns` exists for the compiler alone. */
interface CallSpec<Args extends z.ZodType, Returns> {
  args: Args
  readonly returns?: Returns
}

function call<Args extends z.ZodType>(schema: Args) {
  const args = bounded(schema)
  return { returning: <Returns>(): CallSpec<typeof args, Returns> => ({ args }) }
}

const nothing = z.undefined()
/** Name of a backup: its time, see `Backup`. */
const BackupName = z.string().regex(/^[0-9TZ.-]{1,40}$/)
const TableKey = z.enum(tableNames as [TableName, ...TableName[]])
const CodeFields = Code.pick({
  name: true,
  definition: true,
  inclusion: true,
  exclusion: true,
  color: true,
  line: true,
  key: true
})
const QuantityFields = Quantity.pick({ name: true, unit: true, note: true })

/** Names of the edits: undo and redo are worded by them (`edit.<name>` in the texts). */
export type EditName =
  | 'library.restore'
  | 'documents.import'
  | 'documents.update'
  | 'documents.review'
  | 'documents.reprint'
  | 'documents.remove'
  | 'claims.tag'
  | 'claims.update'
  | 'claims.retag'
  | 'claims.remove'
  | 'claims.tagAll'
  | 'evidence.add'
  | 'evidence.remove'
  | 'versions.accept'
  | 'propositions.add'
  | 'propositions.update'
  | 'propositions.merge'
  | 'propositions.remove'
  | 'propositions.lineUp'
  | 'propositions.dismiss'
  | 'relations.add'
  | 'relations.remove'
  | 'quantities.add'
  | 'quantities.update'
  | 'quantities.merge'
  | 'quantities.remove'
  | 'figures.add'
  | 'figures.update'
  | 'figures.remove'
  | 'codes.add'
  | 'codes.update'
  | 'codes.move'
  | 'codes.merge'
  | 'codes.split'
  | 'codes.remove'
  | 'briefings.save'
  | 'briefings.addBlock'
  | 'briefings.freeze'
  | 'briefings.thaw'
  | 'briefings.remove'
  | 'templates.save'
  | 'templates.remove'

export interface HistoryState {
  undo: EditName | null
  redo: EditName | null
  /** Revision of the edit that undo takes back; nought without one. Redone, an edit keeps the one it was made with. */
  undoRevision: number
}

/** What an edit did. `revision` counts every edit of the open library, undo and redo included. */
export interface Edit {
  revision: number
  change: Change
  history: HistoryState
}

export interface Snapshot {
  revision: number
  folder: string
  library: Library
  /** Records of a large library that `library` does not have: all, see `library.tables`, or the claims, see `library.claims`. */
  follows?: 'records' | 'claims'
  history: HistoryState
  /** Things the user should know about how the library was opened, e.g. a torn journal line that was set aside. */
  notices: Problem[]
  /** The files that could not be read. The library is open without them, and edits that touch them are refused. */
  gaps: Problem[]
  /** Why the library is no longer written; `null` while all is well. */
  lost: LostLibrary | null
  /** Why the library is open for reading only: every edit fails with this. `null`: it can be edited. */
  readOnly: Problem | null
  /** Its files are encrypted under a passphrase. */
  isEncrypted: boolean
}

/** How the briefings of the open library are signed. */
export interface Signing {
  isOn: boolean
  /** `fingerprint`: 64 hexadecimal figures, by which readers know the library. `null`: there is no key, or it cannot be read. */
  key: { fingerprint: string; madeAt: Instant } | null
  /** Why the key cannot be read. Nothing is exported signed until it can be, or another one is made. */
  trouble: Problem | null
}

/** A library that is being opened: all of it but the claims. */
export type LibraryTables = Pick<Snapshot, 'folder' | 'library'>

/**
 * A value as JSON, for thousands of records: the bridge to the window copies an object field by field, which takes ten times as long as to
 * parse its text.
 */
export type JsonText<T> = string & { readonly value?: T }

/** The backups of the open library. */
export interface Backups {
  backups: { name: string; at: Instant }[]
  /** MiB that they take up, at most, and that they may take up. */
  used: number
  limit: number
  /** The folder in which a second copy of each is kept. */
  elsewhere: string | null
  /** Troubles of the backup that was made just now. The backup itself exists. */
  troubles: Problem[]
}

/** A record that reads otherwise today than in a backup; see `Difference` in core. */
export interface BackupDifference {
  table: TableName
  id: Id
  kind: 'added' | 'changed' | 'removed'
  /** The name of the record as shown to the user, today and in the backup. */
  now: string | null
  earlier: string | null
  /** Of a changed record: the fields that differ, as texts. */
  fields: { field: string; now: string; earlier: string }[]
}

/** An open library whose folder, lock or journal is no longer the one that was opened. Edits are refused until it is again. */
export interface LostLibrary {
  problem: Problem
  /** Where the folder is now, if it was moved and the system tells that. */
  foundAt: string | null
  /** The latest journalled edits are in memory alone. */
  isJournalLost: boolean
}

/** A copy of the open library: its folder, and the titles of the sources that are in it without text or imported file. */
export interface LibraryCopy {
  folder: string
  withoutText: string[]
  withoutOriginal: string[]
  /** The key with which briefings are signed is not in the copy. */
  withoutSigningKey: boolean
}

export const Preferences = z.object({
  language: z.enum(['ar', 'en']),
  theme: z.enum(['light', 'dark', 'system'])
})
export type Preferences = z.infer<typeof Preferences>

export interface RecentLibrary {
  folder: string
  name: string
}

export interface Boot {
  version: string
  preferences: Preferences
  /** Troubles that came up before the window was there. */
  notices: Problem[]
  /** Most recently opened first. The first of them is being opened. */
  recent: RecentLibrary[]
  /** How the desk of each library was left, by the library's id. */
  layouts: Record<Id, DeskLayout>
}

/** A file waiting to be accepted; main keeps its bytes under `draftId`. */
export interface PendingImport {
  draftId: string
  fileName: string
  draft: SourceDraft
  /** The document whose original this is, read again to become its newer version. */
  versionOf: Id | null
  /** Its text or file is in the library already, and it is to come in as a reprint. */
  asReprint: boolean
}

/** A file that was not taken. */
export interface RefusedFile {
  fileName: string
  problem: Problem
  /** The source that is in the library already. */
  sourceId?: Id
  /** As what the user can take it all the same: a draft that main keeps until it is accepted or discarded. */
  otherwise?: { as: 'reprint' | 'text'; pending: PendingImport }
}

/** What came of each chosen file: drafts to look at, and files that were not taken. */
export interface ImportBatch {
  pending: PendingImport[]
  refused: RefusedFile[]
}

/** The open library, or the one that could not be opened last. */
const WhichLibrary = z.enum(['open', 'refused'])
export type WhichLibrary = z.infer<typeof WhichLibrary>

/** What a briefing can be exported as. */
export const BriefingFormat = z.enum(['pdf', 'docx', 'html', 'md'])
export type BriefingFormat = z.infer<typeof BriefingFormat>

/** A rendered briefing that main keeps until the next one: its pages are drawn as they come into view. */
export interface RenderedBriefing {
  renderId: string
  /** Width and height of each page in points. */
  pages: { width: number; height: number }[]
  /** Characters drawn as their codes, and where they stand. */
  standIns: PlacedStandIn[]
}

export interface PageImage {
  width: number
  height: number
  /** 8 bits each of red, green, blue, alpha; row by row. */
  rgba: Uint8Array<ArrayBuffer>
}

/** The decision on one block of a draft; its text is never sent back, so it cannot change. */
export const BlockDecision = z.object({
  kind: BlockKind,
  level: z.int().min(1).max(3).optional(),
  clutter: ClutterReason.nullable()
})
export type BlockDecision = z.infer<typeof BlockDecision>

/** Every call the window may make. Main refuses what is not here and arguments that do not fit. */
export const calls = {
  'app.boot': call(nothing).returning<Boot>(),
  /** The window has painted its first screen and can be used. */
  'app.ready': call(nothing).returning<null>(),
  /** Notes an error of the window in the error log. Returns the problem to show. */
  'app.noteError': call(
    z.object({ name: z.string().max(200), message: z.string().max(2_000), stack: z.string().max(20_000) })
  ).returning<Problem>(),
  'app.setPreferences': call(Preferences.partial()).returning<Preferences>(),
  /** Remembers how the desk stands; not an edit of the library. */
  'app.setLayout': call(z.object({ libraryId: Id, layout: DeskLayout })).returning<null>(),

  /** The library that is open once the first one has been opened. Fails with why none is. */
  'library.atStart': call(nothing).returning<Snapshot>(),
  /**
   * The same library while its claims are still being read. Edits that are asked for now are made once it is open. `null`: it is small and
   * comes whole, it is open already, or it cannot be opened.
   */
  'library.tablesAtStart': call(nothing).returning<JsonText<LibraryTables> | null>(),
  'library.create': call(z.object({ name: z.string().trim().min(1).max(120) })).returning<Snapshot | null>(),
  'library.choose': call(nothing).returning<Snapshot | null>(),
  'library.openRecent': call(z.object({ index: Position })).returning<Snapshot>(),
  'library.openSample': call(nothing).returning<Snapshot>(),
  'library.snapshot': call(nothing).returning<Snapshot>(),
  /** The snapshot of a large library with all its records but the claims. */
  'library.tables': call(nothing).returning<JsonText<Snapshot>>(),
  /** The claims that have their first evidence in these documents, by document. Documents without claims are left out. */
  'library.claims': call(z.object({ documentIds: z.array(Id).max(1_000) })).returning<JsonText<Library['claims']>>(),
  /** Opens the library that could not be opened last, although its lock names another machine. */
  'library.takeOver': call(nothing).returning<Snapshot>(),
  /** Opens the encrypted library that could not be opened last. */
  'library.unlock': call(z.object({ passphrase: Passphrase })).returning<Snapshot>(),
  /** Opens a lost library where it is now. One that is open for reading only or without some of its files is opened again in its place. */
  'library.reopen': call(nothing).returning<Snapshot>(),
  /** Writes what is in memory to a new folder, asking in which. `null`: the user closed the dialog. */
  'library.saveCopy': call(nothing).returning<LibraryCopy | null>(),
  /** Opens the copy that was saved last. */
  'library.openCopy': call(nothing).returning<Snapshot>(),
  /** Reads all files of a library and tells what is wrong with them. Writes nothing. */
  'library.verify': call(z.object({ which: WhichLibrary, jobId: Id })).returning<Verification>(),
  /** Brings back what journal, history and backups hold of a library, and opens it, which `library.opened` tells. */
  'library.repair': call(z.object({ which: WhichLibrary })).returning<Repair>(),

  /** The dated copies of the open library, the newest first, and where and in what space they are kept. */
  'backups.list': call(nothing).returning<Backups>(),
  'backups.make': call(nothing).returning<Backups>(),
  /** The differences between the library today and a backup. */
  'backups.compare': call(z.object({ name: BackupName })).returning<BackupDifference[]>(),
  /** Opens a backup in place of the library, for reading only. */
  'backups.open': call(z.object({ name: BackupName })).returning<Snapshot>(),
  /** Takes all records of a backup back, or some with those that they name. One step that can be undone. */
  'backups.restore': call(
    z.object({ name: BackupName, records: z.union([z.literal('all'), z.array(z.object({ table: TableKey, id: Id }))]) })
  ).returning<Edit>(),
  /** Asks for a folder in which a second copy of each backup is kept. `null`: the user closed the dialog. */
  'backups.choosePlace': call(nothing).returning<Backups | null>(),
  /** Gives up the second place; the backups there stay. */
  'backups.leavePlace': call(nothing).returning<Backups>(),
  /** Sets the most MiB that the backups of one place may take up. */
  'backups.limit': call(z.object({ mebibytes: z.int().min(10).max(10_000_000) })).returning<Backups>(),

  'signing.show': call(nothing).returning<Signing>(),
  /** Has briefings signed or not. `newKey`: with another key than before. Not an edit: it cannot be undone. */
  'signing.set': call(z.object({ isOn: z.boolean(), newKey: z.boolean() })).returning<Signing>(),
  /** Encrypts the open library and its backups. It is closed meanwhile, and opened again, which `library.opened` tells. */
  'encryption.set': call(z.object({ passphrase: Passphrase, jobId: Id })).returning<EncryptionChange>(),
  'encryption.change': call(
    z.object({ passphrase: Passphrase, newPassphrase: Passphrase })
  ).returning<EncryptionChange>(),
  'encryption.remove': call(z.object({ passphrase: Passphrase, jobId: Id })).returning<EncryptionChange>(),

  'documents.body': call(z.object({ id: Id })).returning<DocumentBody>(),
  'documents.update': call(z.object({ id: Id, citation: Citation.partial() })).returning<Edit>(),
  'documents.review': call(z.object({ id: Id, state: ReviewState })).returning<Edit>(),
  /** `of`: the source whose article this one prints again; `null`: none. */
  'documents.reprint': call(z.object({ id: Id, of: Id.nullable() })).returning<Edit>(),
  'documents.remove': call(z.object({ id: Id })).returning<Edit>(),

  /** Imports are read off the main thread. `jobId` is the window's name for the reading, to cancel it by. */
  'imports.choose': call(z.object({ jobId: Id }).optional()).returning<ImportBatch>(),
  'imports.read': call(
    z.object({
      files: z.array(z.object({ name: z.string().max(255), bytes: z.instanceof(Uint8Array) })).max(200),
      /** From the clipboard. */
      isPasted: z.boolean().optional(),
      jobId: Id.optional()
    })
  ).returning<ImportBatch>(),
  /** Reads a draft's bytes anew; `encoding` `null`: as they look. `stretches`: in what else broken stretches of UTF-8 are read. */
  'imports.reread': call(
    z.object({
      draftId: Id,
      encoding: Encoding.nullable(),
      stretches: PagedEncoding.nullable().optional(),
      jobId: Id.optional()
    })
  ).returning<PendingImport>(),
  /** Reads the original of a source again, to become a newer version of it. */
  'imports.readAgain': call(z.object({ documentId: Id, jobId: Id.optional() })).returning<PendingImport>(),
  'imports.accept': call(
    z.object({
      draftId: Id,
      citation: Citation,
      blocks: z.array(BlockDecision),
      versionOf: Id.nullable().optional(),
      asReprint: z.boolean().optional()
    })
  ).returning<Edit>(),
  'imports.discard': call(z.object({ draftId: Id })).returning<null>(),

  /** `like`: what else the new claim says from the start, e.g. what the last one said. */
  'claims.tag': call(
    z.object({
      documentId: Id,
      start: Position,
      end: Position,
      codeId: Id,
      like: ClaimEdit.omit({ codeId: true }).optional()
    })
  ).returning<Edit>(),
  'claims.update': call(z.object({ id: Id, edit: ClaimEdit })).returning<Edit>(),
  'claims.remove': call(z.object({ id: Id })).returning<Edit>(),
  /** Tags several passages alike in one edit, e.g. every occurrence of a phrase that the analyst kept in the review list. */
  'claims.tagAll': call(
    z.object({
      passages: z
        .array(z.object({ documentId: Id, start: Position, end: Position }))
        .min(1)
        .max(1_000),
      codeId: Id,
      like: ClaimEdit.omit({ codeId: true }).optional()
    })
  ).returning<Edit>(),
  'evidence.add': call(z.object({ claimId: Id, documentId: Id, start: Position, end: Position })).returning<Edit>(),
  'evidence.remove': call(z.object({ claimId: Id, index: Position })).returning<Edit>(),

  /** `claimIds`: the claims that are about it from the start. */
  'propositions.add': call(
    z.object({ text: z.string(), note: z.string().optional(), claimIds: z.array(Id).optional() })
  ).returning<Edit>(),
  'propositions.update': call(
    z.object({ id: Id, text: z.string().optional(), note: z.string().optional() })
  ).returning<Edit>(),
  'propositions.merge': call(z.object({ fromId: Id, intoId: Id })).returning<Edit>(),
  'propositions.remove': call(z.object({ id: Id })).returning<Edit>(),
  'propositions.lineUp': call(
    z.object({
      claimIds: z.array(Id).min(1),
      target: z.union([z.object({ propositionId: Id }), z.object({ text: z.string() })])
    })
  ).returning<Edit>(),
  /** A suggestion is turned down: the claim and the other claim or proposition do not belong together. */
  'propositions.dismiss': call(z.object({ claimId: Id, otherId: Id })).returning<Edit>(),

  'relations.add': call(
    z.object({ kind: RelationKind, fromClaimId: Id, toClaimId: Id, note: z.string().optional() })
  ).returning<Edit>(),
  'relations.remove': call(z.object({ id: Id })).returning<Edit>(),

  'quantities.add': call(QuantityFields.partial().required({ name: true })).returning<Edit>(),
  'quantities.update': call(z.object({ id: Id, edit: QuantityFields.partial() })).returning<Edit>(),
  'quantities.merge': call(z.object({ fromId: Id, intoId: Id })).returning<Edit>(),
  /** `withFigures`: its figures go too; without, it is refused while it has any. */
  'quantities.remove': call(z.object({ id: Id, withFigures: z.boolean() })).returning<Edit>(),

  /** Takes a value that the user saw at `[start, end)` into the ledger. */
  'figures.add': call(
    z.object({
      quantity: QuantityChoice,
      documentId: Id,
      start: Position,
      end: Position,
      fields: FigureFields.partial().required({ value: true })
    })
  ).returning<Edit>(),
  'figures.update': call(
    z.object({ id: Id, edit: FigureFields.partial().extend({ quantity: QuantityChoice.optional() }) })
  ).returning<Edit>(),
  'figures.remove': call(z.object({ id: Id })).returning<Edit>(),

  'codes.add': call(CodeFields.partial().extend({ parentId: Id.nullable() })).returning<Edit>(),
  'codes.update': call(z.object({ id: Id, edit: CodeFields.partial() })).returning<Edit>(),
  'codes.move': call(z.object({ id: Id, parentId: Id.nullable(), index: Position })).returning<Edit>(),
  'codes.merge': call(z.object({ fromId: Id, intoId: Id })).returning<Edit>(),
  'codes.split': call(CodeFields.partial().extend({ id: Id, claimIds: z.array(Id) })).returning<Edit>(),
  'codes.remove': call(z.object({ id: Id })).returning<Edit>(),

  /** What became of the passages of the version before, place by place. */
  'versions.review': call(z.object({ documentId: Id, jobId: Id })).returning<VersionReview>(),
  'versions.accept': call(
    z.object({
      documentId: Id,
      passages: z.array(z.object({ claimId: Id, passageIndex: Position, start: Position, end: Position })).min(1)
    })
  ).returning<Edit>(),

  'history.undo': call(nothing).returning<Edit>(),
  'history.redo': call(nothing).returning<Edit>(),

  /** `run`: saves that follow each other under the same name are one step to undo, as typing that is saved at each pause. */
  'briefings.save': call(
    Briefing.omit({ updatedAt: true, id: true }).extend({ id: Id.nullable(), run: Id.optional() })
  ).returning<Edit>(),
  /** Appends a block to a briefing, the one saved last when none is named; makes one when there is none. */
  'briefings.addBlock': call(z.object({ briefingId: Id.nullable(), make: Generated })).returning<Edit>(),
  /** Keeps a generated block as it reads now; thawed, it follows the library again. */
  'briefings.freeze': call(z.object({ id: Id, blockId: Id })).returning<Edit>(),
  'briefings.thaw': call(z.object({ id: Id, blockId: Id })).returning<Edit>(),
  'briefings.remove': call(z.object({ id: Id })).returning<Edit>(),
  /** What is not proved in it, in the order of the briefing. */
  'briefings.prove': call(z.object({ id: Id })).returning<ProofFinding[]>(),
  /** Gets ready to render. Asked when a rendering is likely to follow. */
  'briefings.warm': call(nothing).returning<null>(),
  /** Renders the pages as they will print. `jobId` is the window's name for it, to cancel it by. */
  'briefings.preview': call(z.object({ id: Id, jobId: Id })).returning<RenderedBriefing>(),
  /** Pages `first` to `last` (from 0, inclusive) of the briefing rendered last; `scale` in pixels per point. */
  'briefings.pages': call(
    z.object({ renderId: z.string(), first: Position, last: Position, scale: z.number().min(0.2).max(3) })
  ).returning<PageImage[]>(),
  /** Asks where to, proves, renders, writes. `null`: the user closed the dialog. */
  'briefings.export': call(z.object({ id: Id, jobId: Id, format: BriefingFormat })).returning<{
    path: string
    standIns: PlacedStandIn[]
  } | null>(),
  'briefings.revealExport': call(nothing).returning<null>(),
  'templates.save': call(Template.pick({ name: true, look: true, blocks: true, strict: true })).returning<Edit>(),
  'templates.remove': call(z.object({ id: Id })).returning<Edit>(),
  /** Writes what a generated block shows as a table, asking where to. `null`: the user closed the dialog. */
  'tables.export': call(
    z.object({ make: Generated, format: z.enum(['xlsx', 'csv']), language: BriefingLanguage })
  ).returning<{ path: string } | null>(),
  'jobs.cancel': call(z.object({ jobId: Id })).returning<null>()
} as const

export type Calls = typeof calls
export type CallName = keyof Calls
export type CallArgs<Name extends CallName> = z.infer<Calls[Name]['args']>
export type CallReturns<Name extends CallName> =
  | NonNullable<Calls[Name]['returns']>
  | NullIfAllowed<Calls[Name]['returns']>
type NullIfAllowed<T> = null extends T ? null : never
export type CallResult<Name extends CallName> = Result<CallReturns<Name>>

/** What main tells the window unasked. */
export interface Events {
  'library.changed': Edit
  /** How much of the claims has been read of the library that is opened at the start, from 0 to 1. */
  'library.reading': number
  'library.opened': Snapshot
  /** The library is no longer written, or (`null`) is written again. */
  'library.lost': LostLibrary | null
  /** A trouble that no call waits for. */
  problem: Problem
  'job.progress': { jobId: string; done: number; total: number }
}
export type EventName = keyof Events

/** What preload puts on `window.muqarin`. */
export interface Bridge {
  call<Name extends CallName>(name: Name, args: CallArgs<Name>): Promise<CallResult<Name>>
  on<Name extends EventName>(name: Name, listener: (payload: Events[Name]) => void): () => void
}
