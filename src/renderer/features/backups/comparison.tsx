import { ArrowLeft, CircleCheck } from 'lucide-react'
import { type TableName, tableNames } from '#core/tables'
import type { BackupDifference } from '#shared/api'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { Progress } from '#ui/progress'
import { useSay } from '#ui/say'
import { backToList, useBackups } from './backups-view'
import { countKinds, kindsInWords } from './difference-kinds'
import { DifferenceTable, rowsAtOnce } from './difference-table'

/** The differences between the library today and a backup, by table. */
export function Comparison() {
  const say = useSay()
  const differences = useBackups(state => state.differences)
  return (
    <>
      <div className="backups-head">
        <Button variant="quiet" icon={ArrowLeft} mirrorIcon autoFocus onPress={backToList}>
          {say('backups.toList')}
        </Button>
        <p role="status">{differences && differences.length > 0 && kindsInWords(countKinds(differences), say)}</p>
      </div>
      {!differences && <Progress label={say('backups.comparing')} value={null} />}
      {differences?.length === 0 && (
        <div className="backups-none">
          <EmptyState icon={CircleCheck} title={say('backups.same')} message={say('backups.sameHelp')} />
        </div>
      )}
      {differences && differences.length > 0 && (
        <>
          <p className="backups-help">{say('backups.compareHelp')}</p>
          {byTable(differences).map(({ table, found, isOpen }) => (
            <DifferenceTable key={table} table={table} differences={found} isOpenAtFirst={isOpen} />
          ))}
        </>
      )}
    </>
  )
}

interface TableOfDifferences {
  table: TableName
  found: BackupDifference[]
  /** The first ones are open, as long as few rows are drawn. */
  isOpen: boolean
}

function byTable(differences: readonly BackupDifference[]): TableOfDifferences[] {
  let drawn = 0
  return tableNames
    .map(table => ({ table, found: differences.filter(difference => difference.table === table) }))
    .filter(({ found }) => found.length > 0)
    .map(({ table, found }) => {
      const isOpen = drawn < rowsAtOnce
      if (isOpen) drawn += Math.min(found.length, rowsAtOnce)
      return { table, found, isOpen }
    })
}
