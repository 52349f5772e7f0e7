import type { Change } from '#core/change'
import { rootCodes } from '#core/codebook/code'
import type { Id } from '#core/ids'
import type { Entry } from '#core/tables'
import type { OwnBackup } from './backups'
import { claimsFile, goodContent, headerFile, partFile } from './library-files'
import { type FoundLog, type LogLine, lastNumber, linesInOrder, readLog } from './log-lines'
import { nameOf, type PartedTable, partOf, type Shard, shardOf } from './shards'

/** The part of a shard that could be brought back. */
export interface RestoredShard {
  shard: Shard
  records: Record<Id, Entry['record']>
  /** By the ids of the records, see `Part`. Records that came after the backup have no number. */
  order: Readonly<Record<Id, number>>
  /** The first content of the shard: that of a backup; or none, because the edits of the logs made it, or because it is lost. */
  from: OwnBackup | 'edits' | 'nothing'
  /** The number of edits of the logs in it. */
  edits: number
  /** Edits between the backup and the first line of the logs may be missing. */
  mayLack: boolean
}

type Start = Pick<RestoredShard, 'records' | 'order' | 'from'>

/**
 * Makes shards again from the newest backup that holds a good version and the edits that the logs hold since. The lines carry whole
 * records, so that the last line that touches a record says how it reads now.
 */
export class ShardRestorer {
  private readonly lines: readonly LogLine[]
  private readonly isLogDamaged: boolean
  private readonly histories = new Map<string, Promise<FoundLog>>()

  /** `backups`: newest first. */
  constructor(
    private readonly backups: readonly OwnBackup[],
    { history, journal }: { history: FoundLog; journal: FoundLog }
  ) {
    this.lines = linesInOrder(history, journal)
    const isDamaged = ({ damaged, error }: FoundLog) => damaged.length > 0 || error !== null
    this.isLogDamaged = isDamaged(history) || isDamaged(journal) || this.lines.some(({ change }) => change === null)
  }

  /** The parts that the edits of the logs write to. */
  get touchedParts(): { table: PartedTable; part: string }[] {
    const entries = this.lines.flatMap(({ change }) =>
      change ? [...change.added, ...change.updated.map(one => one.after)] : []
    )
    return entries.flatMap(({ table, record }) => (table === 'claims' ? [] : [{ table, part: partOf(record.id) }]))
  }

  async restore(shard: Shard): Promise<RestoredShard> {
    const start = (await this.startOf(shard)) ?? this.startWithout(shard)
    const since = typeof start.from === 'string' ? this.lines : await this.linesSince(start.from)
    const records = { ...start.records }
    const edits = since.filter(({ change }) => change !== null && replay(records, shard, change)).length
    const mayLack = typeof start.from !== 'string' && (await this.mayLack(start.from, since))
    return { ...start, shard, records, edits, mayLack }
  }

  /** The newest good version in a backup. A backup in which the shard had not come to be yet counts as one without records. */
  private async startOf(shard: Shard): Promise<Start | null> {
    for (const backup of this.backups) {
      const content = await contentIn(backup, shard)
      if (content) return { ...content, from: backup }
      if (await isBefore(backup, shard)) return { records: {}, order: {}, from: backup }
    }
    return null
  }

  private startWithout(shard: Shard): Start {
    if (shard.kind === 'claims') {
      const adds = ({ table, record }: Entry) => table === 'documents' && record.id === shard.documentId
      const isAdded = this.lines.some(({ change }) => change?.added.some(adds))
      return { records: {}, order: {}, from: isAdded ? 'edits' : 'nothing' }
    }
    const roots = shard.table === 'codes' ? rootCodes.filter(({ id }) => partOf(id) === shard.part) : []
    return { records: Object.fromEntries(roots.map(code => [code.id, code])), order: {}, from: 'nothing' }
  }

  /** The lines that a backup does not have. The numbers do not tell: they begin again when the history is lost. */
  private async linesSince(backup: OwnBackup): Promise<readonly LogLine[]> {
    const known = new Set((await this.historyIn(backup)).lines.map(({ text }) => text))
    return this.lines.filter(({ text }) => !known.has(text))
  }

  private async mayLack(backup: OwnBackup, since: readonly LogLine[]): Promise<boolean> {
    if (this.isLogDamaged) return true
    const last = lastNumber(await this.historyIn(backup))
    const [first] = since
    // Without a line since, the history must still have the last edit of the backup, or it was lost with what came after.
    if (!first) return this.lines.reduce((highest, { number }) => Math.max(highest, number ?? 0), 0) < last
    return first.number !== null && first.number > last + 1
  }

  private historyIn({ path, base }: OwnBackup): Promise<FoundLog> {
    const known = this.histories.get(path) ?? readLog(base, 'history.jsonl')
    this.histories.set(path, known)
    return known
  }
}

async function contentIn(backup: OwnBackup, shard: Shard): Promise<Omit<Start, 'from'> | null> {
  if (shard.kind === 'part') return goodContent(backup.base, partFile(shard.table, shard.part))
  const file = await goodContent(backup.base, claimsFile(shard.documentId))
  return file && { records: file.claims, order: {} }
}

/** Whether a backup was made before the shard came to be. `false` as well where the backup does not say. */
async function isBefore(backup: OwnBackup, shard: Shard): Promise<boolean> {
  const header = await goodContent(backup.base, headerFile)
  if (!header) return false
  const { table, part } =
    shard.kind === 'part' ? shard : { table: 'documents' as const, part: partOf(shard.documentId) }
  if (!header.parts[table]?.includes(part)) return true
  if (shard.kind === 'part') return false
  const documents = await goodContent(backup.base, partFile(table, part))
  return documents !== null && documents.records[shard.documentId] === undefined
}

/** Applies the part of a change that touches the shard to its records. Returns whether there is such a part. */
function replay(records: Record<Id, Entry['record']>, shard: Shard, change: Change): boolean {
  const name = nameOf(shard)
  const own = (entry: Entry) => nameOf(shardOf(entry)) === name
  const gone = [...change.removed, ...change.updated.map(({ before }) => before)].filter(own)
  const put = [...change.updated.map(({ after }) => after), ...change.added].filter(own)
  const kept = new Set(put.map(({ record }) => record.id))
  for (const { record } of gone) if (!kept.has(record.id)) delete records[record.id]
  for (const { record } of put) records[record.id] = record
  return gone.length + put.length > 0
}
