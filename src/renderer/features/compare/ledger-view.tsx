import { Hash } from 'lucide-react'
import { useMemo } from 'react'
import { buildLedger } from '#core/figures/ledger'
import type { Library } from '#core/library'
import { EmptyState } from '#ui/empty-state'
import { useSay } from '#ui/say'
import { FoundFigures } from './figure-found'
import { FigureTable } from './figure-table'
import { useLedgerChoice } from './ledger-choice'
import { QuantityHead } from './quantity-head'
import { QuantityList } from './quantity-list'
import { useShownBlock } from './shown-view'
import './ledger.css'

/** Quantities at the start side, the values of the chosen one in the middle, numbers to take at the end side. */
export function LedgerView({ library }: { library: Library }) {
  const say = useSay()
  const { quantityId } = useLedgerChoice()
  const ledger = useMemo(() => buildLedger(library, null), [library])
  const shown = ledger.find(({ quantity }) => quantity.id === quantityId) ?? ledger[0]
  useShownBlock(ledger.length === 0 ? null : { kind: 'figures', quantityIds: shown ? [shown.quantity.id] : null })
  return (
    <section className="ledger" aria-label={say('figures.title')}>
      <QuantityList ledger={ledger} shownId={shown?.quantity.id ?? null} />
      <div className="ledger-main">
        {shown ? (
          <>
            <QuantityHead key={shown.quantity.id} line={shown} ledger={ledger} />
            <FigureTable line={shown} />
          </>
        ) : (
          <EmptyState icon={Hash} title={say('figures.choose')} message={say('figures.chooseMessage')} />
        )}
      </div>
      <FoundFigures library={library} shownId={shown?.quantity.id ?? null} />
    </section>
  )
}
