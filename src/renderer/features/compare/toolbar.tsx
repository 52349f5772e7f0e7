import { ChevronDown } from 'lucide-react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { codeName, codesInOrder } from '#core/codebook/order'
import type { RowKind } from '#core/comparison/build-matrix'
import { chosenDocuments } from '#core/comparison/chosen'
import type { Library } from '#core/library'
import { Button } from '#ui/button'
import { CodeChip } from '#ui/code-chip'
import { type ChoiceItem, OrderedChoice } from '#ui/ordered-choice'
import { useSay } from '#ui/say'
import { Segmented } from '#ui/segmented'
import { SourceFacts } from '#ui/source-facts'
import { showRows, useChoices } from './choices'

/** What the rows are, and which sources and codes are shown. */
export function CompareToolbar({ library }: { library: Library }) {
  const say = useSay()
  const { rows, documentIds, codeIds } = useChoices()
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
      <Segmented<RowKind>
        label={say('compare.rows')}
        value={rows}
        onChange={showRows}
        options={[
          { value: 'code', label: say('compare.rows.code') },
          { value: 'actor', label: say('compare.rows.actor') }
        ]}
        className="compare-rows"
      />
      <Choose
        what={say('compare.sources')}
        label={say('compare.chooseSources')}
        items={sources}
        chosen={documentIds}
        onChange={ids => useChoices.setState({ documentIds: ids })}
      />
      <Choose
        what={say('compare.codes')}
        label={say('compare.chooseCodes')}
        items={codes}
        chosen={codeIds}
        onChange={ids => useChoices.setState({ codeIds: ids })}
      />
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
