import { ArrowLeftRight, ChevronDown, Lightbulb } from 'lucide-react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { codeName, codesInOrder } from '#core/codebook/order'
import { chosenDocuments } from '#core/comparison/chosen'
import { Axis } from '#core/comparison/matrix'
import type { Library } from '#core/library'
import { Button, IconButton } from '#ui/button'
import { Checkbox } from '#ui/checkbox'
import { CodeChip } from '#ui/code-chip'
import { type ChoiceItem, OrderedChoice } from '#ui/ordered-choice'
import { useSay } from '#ui/say'
import { Select } from '#ui/select'
import { SourceFacts } from '#ui/source-facts'
import { openPart, setFilter, setGroupReprints, showAxes, swapAxes, useChoices } from './choices'

/** What rows and columns are, and which claims are shown. */
export function CompareToolbar({ library }: { library: Library }) {
  const say = useSay()
  const { spec, open } = useChoices()
  const { rows, columns, filter, groupReprints } = spec
  const axes = Axis.options.map(value => ({ value, label: say(`views.axis.${value}`) }))
  const set = (key: 'documentIds' | 'codeIds', ids: string[] | null) => {
    const { [key]: _, ...rest } = filter
    setFilter(ids === null ? rest : { ...rest, [key]: ids })
  }
  const sources: ChoiceItem[] = chosenDocuments(library).map(document => ({
    id: document.id,
    label: document.title,
    dir: document.direction,
    detail: <SourceFacts record={document} />
  }))
  const codes: ChoiceItem[] = codesInOrder(library).map(code => {
    const name = codeName(code, say.language)
    return { id: code.id, label: name, children: <CodeChip code={code} name={name} isSmall /> }
  })
  return (
    <div className="compare-tools" role="toolbar" aria-label={say('compare.title')}>
      <Select<Axis>
        className="compare-axis"
        label={say('compare.rows')}
        value={rows}
        options={axes}
        onChange={next => showAxes({ rows: next, columns: next === columns ? rows : columns })}
      />
      <IconButton label={say('compare.swap')} icon={ArrowLeftRight} kbd="R" onPress={swapAxes} />
      <Select<Axis>
        className="compare-axis"
        label={say('compare.columns')}
        value={columns}
        options={axes}
        onChange={next => showAxes({ columns: next, rows: next === rows ? columns : rows })}
      />
      <Choose
        what={say('compare.sources')}
        label={say('compare.chooseSources')}
        items={sources}
        chosen={filter.documentIds ?? null}
        onChange={ids => set('documentIds', ids)}
      />
      <Choose
        what={say('compare.codes')}
        label={say('compare.chooseCodes')}
        items={codes}
        chosen={filter.codeIds ?? null}
        onChange={ids => set('codeIds', ids)}
      />
      <Checkbox isSelected={groupReprints} onChange={setGroupReprints}>
        {say('compare.groupReprints')}
      </Checkbox>
      <Button
        className="compare-suggest"
        variant="quiet"
        icon={Lightbulb}
        kbd="S"
        onPress={() => openPart(open?.kind === 'suggestions' ? null : { kind: 'suggestions' })}
      >
        {say('compare.suggestions')}
      </Button>
    </div>
  )
}

interface ChooseProps {
  what: string
  label: string
  items: readonly ChoiceItem[]
  chosen: readonly string[] | null
  onChange: (ids: string[] | null) => void
}

function Choose({ what, label, items, chosen, onChange }: ChooseProps) {
  const say = useSay()
  const count = (chosen ?? []).filter(id => items.some(item => item.id === id)).length
  return (
    <DialogTrigger>
      <Button icon={ChevronDown} className="compare-choose">
        {chosen === null
          ? say('compare.chosenAll', { what })
          : say('compare.chosenSome', { what, shown: say.number(count), all: say.number(items.length) })}
      </Button>
      <Popover className="popover compare-popover" offset={4} placement="bottom start">
        <Dialog className="compare-popover-body" aria-label={label}>
          <OrderedChoice label={label} items={items} chosen={chosen} onChange={onChange} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
