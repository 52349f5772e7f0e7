import type { BackupDifference } from '#shared/api'
import type { Say } from '#ui/say'

type Kind = BackupDifference['kind']

const kinds: readonly Kind[] = ['added', 'changed', 'removed']

export function countKinds(differences: readonly BackupDifference[]): Record<Kind, number> {
  const counts = { added: 0, changed: 0, removed: 0 }
  for (const { kind } of differences) counts[kind] += 1
  return counts
}

/** The counts in words, e.g. "Added: 3, Deleted: 1". Kinds without a record are left out. */
export function kindsInWords(counts: Record<Kind, number>, say: Say): string {
  return kinds
    .filter(kind => counts[kind] > 0)
    .map(kind => say('backups.kindCount', { kind: say(`backups.kind.${kind}`), count: say.number(counts[kind]) }))
    .join(say('word.comma'))
}
