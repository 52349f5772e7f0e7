import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { TableName } from '#core/tables'
import type { BackupDifference } from '#shared/api'
import { useLibrary } from '#state/library'
import { Button } from '#ui/button'
import { Checkbox } from '#ui/checkbox'
import { useSay } from '#ui/say'
import { isRestorable, keyOf, select, useBackups } from './backups-view'
import { countKinds, kindsInWords } from './difference-kinds'
import { DifferenceRow } from './difference-row'

/** Rows of a table that are drawn at once. */
export const rowsAtOnce = 200

interface DifferenceTableProps {
  table: TableName
  differences: readonly BackupDifference[]
  isOpenAtFirst: boolean
}

/** The records of one table that differ. */
export function DifferenceTable({ table, differences, isOpenAtFirst }: DifferenceTableProps) {
  const say = useSay()
  const listId = useId()
  const [isOpen, setOpen] = useState(isOpenAtFirst)
  const [limit, setLimit] = useState(rowsAtOnce)
  const selected = useBackups(state => state.selected)
  const canRestore = useLibrary(state => state.readOnly === null)
  const restorable = differences.filter(isRestorable)
  const chosen = restorable.filter(difference => selected.has(keyOf(difference))).length
  const Chevron = isOpen ? ChevronDown : ChevronRight
  const name = say(`backups.table.${table}`)
  return (
    <section className="differences" aria-label={name}>
      <header className="differences-head">
        <h3>
          <AriaButton
            className="differences-toggle"
            aria-expanded={isOpen}
            {...(isOpen ? { 'aria-controls': listId } : {})}
            onPress={() => setOpen(!isOpen)}
          >
            <Chevron size={16} strokeWidth={1.75} aria-hidden className="icon-directional" />
            {name} <span className="differences-count">{say.number(differences.length)}</span>
          </AriaButton>
        </h3>
        <p className="backups-help">{kindsInWords(countKinds(differences), say)}</p>
        {canRestore && restorable.length > 1 && (
          <Checkbox
            className="differences-all"
            isSelected={chosen === restorable.length}
            isIndeterminate={chosen > 0 && chosen < restorable.length}
            onChange={isSelected => select(restorable, isSelected)}
            aria-label={say('backups.allOf', { table: name })}
          >
            {say('backups.all')}
          </Checkbox>
        )}
      </header>
      {isOpen && (
        <>
          <ul id={listId} className="differences-list">
            {differences.slice(0, limit).map(difference => (
              <DifferenceRow
                key={keyOf(difference)}
                difference={difference}
                isSelected={selected.has(keyOf(difference))}
                canRestore={canRestore}
              />
            ))}
          </ul>
          {differences.length > limit && (
            <Button variant="quiet" onPress={() => setLimit(limit + rowsAtOnce)}>
              {say('backups.more', { left: say.number(differences.length - limit) })}
            </Button>
          )}
        </>
      )}
    </section>
  )
}
