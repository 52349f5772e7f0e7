import { ArrowLeftRight, BookOpen, ChartNoAxesColumn, Table2 } from 'lucide-react'
import { useMemo } from 'react'
import { countClaims, countCooccurrence } from '#core/comparison/counts'
import { Axis } from '#core/comparison/matrix'
import type { Library } from '#core/library'
import { useView } from '#state/view'
import { Button, IconButton } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { useSay } from '#ui/say'
import { Segmented } from '#ui/segmented'
import { Select } from '#ui/select'
import { type CountsChoice, chooseAxis, presetOf, presets, useCountsChoice } from './counts-choice'
import { CountsTable } from './counts-table'
import { useShownBlock } from './shown-view'
import './counts.css'

/** How many claims fall where: codes by source, who says what, which codes meet. */
export function CountsView({ library }: { library: Library }) {
  const say = useSay()
  const choice = useCountsChoice()
  const go = useView(state => state.go)
  const table = useMemo(
    () =>
      choice.kind === 'counts'
        ? countClaims(library, { rows: choice.rows, columns: choice.columns, filter: {} })
        : countCooccurrence(library, {}),
    [library, choice]
  )
  const axes = choice.kind === 'counts' ? choice : ({ rows: 'code', columns: 'code' } as const)
  const isEmpty = table.counts.every((row, at) =>
    row.every((count, column) => count === 0 || (choice.kind === 'cooccurrence' && at === column))
  )
  const { kind, rows, columns } = { ...axes, kind: choice.kind }
  useShownBlock(
    isEmpty ? null : { kind: 'chart', of: kind === 'counts' ? { kind, rows, columns } : { kind }, filter: {} }
  )
  if (Object.keys(library.claims).length === 0) {
    return (
      <EmptyState icon={Table2} title={say('views.noClaims')} message={say('views.noClaimsMessage')}>
        <Button variant="primary" icon={BookOpen} onPress={() => go('desk')}>
          {say('views.goDesk')}
        </Button>
      </EmptyState>
    )
  }
  const nothing = kind === 'counts' ? 'counts.empty' : 'counts.noneTogether'
  return (
    <section className="counts" aria-label={say('counts.title')}>
      <CountsTools choice={choice} />
      {isEmpty ? (
        <EmptyState icon={ChartNoAxesColumn} title={say(nothing)} message={say(`${nothing}Message`)} />
      ) : (
        <CountsTable table={table} axes={{ rows, columns }} library={library} hasTotals={kind === 'counts'} />
      )}
    </section>
  )
}

function CountsTools({ choice }: { choice: CountsChoice }) {
  const say = useSay()
  const axes = Axis.options.map(value => ({ value, label: say(`views.axis.${value}`) }))
  return (
    <div className="counts-tools" role="toolbar" aria-label={say('counts.title')}>
      <Segmented
        label={say('counts.preset')}
        hideLabel
        value={presetOf(choice)}
        onChange={preset => useCountsChoice.setState(presets[preset], true)}
        options={(['codesBySource', 'actorsByCode', 'cooccurrence'] as const).map(value => ({
          value,
          label: say(`counts.${value}`)
        }))}
      />
      {choice.kind === 'counts' && (
        <>
          <Select
            className="counts-axis"
            label={say('counts.rows')}
            value={choice.rows}
            onChange={axis => chooseAxis('rows', axis)}
            options={axes}
          />
          <IconButton
            label={say('counts.swap')}
            icon={ArrowLeftRight}
            onPress={() => chooseAxis('rows', choice.columns)}
          />
          <Select
            className="counts-axis"
            label={say('counts.columns')}
            value={choice.columns}
            onChange={axis => chooseAxis('columns', axis)}
            options={axes}
          />
        </>
      )}
      <p className="counts-help">{say(choice.kind === 'counts' ? 'counts.countsHelp' : 'counts.cooccurrenceHelp')}</p>
    </div>
  )
}
