import { TriangleAlert } from 'lucide-react'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { Input, Label, ListBox, ListBoxItem, TextField } from 'react-aria-components'
import type { LedgerQuantity } from '#core/figures/ledger'
import type { Id } from '#core/ids'
import { fold } from '#core/text/fold'
import { ShownText } from '#ui/hidden-sign'
import { useSay } from '#ui/say'
import { nameQuantity, showQuantity } from './ledger-choice'
import { dropProps } from './ledger-drag'
import './quantity-list.css'

/** All quantities: typing narrows them, Enter takes the one that is left or names a new one. */
export function QuantityList({ ledger, shownId }: { ledger: readonly LedgerQuantity[]; shownId: Id | null }) {
  const say = useSay()
  const [typed, setTyped] = useState('')
  const fitting = useMemo(() => {
    const wanted = fold(typed).trim()
    return ledger.filter(({ quantity }) => fold(quantity.name).includes(wanted))
  }, [ledger, typed])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || typed.trim() === '') return
    const [only] = fitting
    if (only && fitting.length === 1) showQuantity(only.quantity.id)
    else void nameQuantity(typed)
    setTyped('')
  }
  return (
    <div className="quantities">
      <TextField className="field quantities-field" value={typed} onChange={setTyped}>
        <Label className="field-label">{say('figures.name')}</Label>
        <Input
          className="field-box"
          placeholder={say('figures.nameHint')}
          onKeyDown={onKeyDown}
          {...(typed === '' ? {} : { dir: 'auto' })}
        />
      </TextField>
      <ListBox
        className="quantities-list"
        aria-label={say('figures.quantities')}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={shownId === null ? [] : [shownId]}
        onSelectionChange={keys => {
          const [id] = keys === 'all' ? [] : keys
          if (id !== undefined) showQuantity(String(id))
        }}
        items={fitting.map(line => ({ ...line, id: line.quantity.id }))}
        renderEmptyState={() => (
          <p className="quantities-none">{say(typed === '' ? 'figures.noneNamed' : 'figures.noneFits')}</p>
        )}
      >
        {line => <QuantityOption line={line} />}
      </ListBox>
    </div>
  )
}

function QuantityOption({ line }: { line: LedgerQuantity }) {
  const say = useSay()
  const { quantity, entries, apart, conflicts } = line
  const count = say.count('figures.count', entries.length + apart.length)
  const warning = conflicts.length > 0 ? say('figures.conflict') : ''
  return (
    <ListBoxItem id={quantity.id} className="quantity-option" textValue={[quantity.name, count, warning].join(' ')}>
      <div className="quantity-drop" {...dropProps(quantity.id)}>
        <span className="quantity-name">
          <bdi>
            <ShownText text={quantity.name} />
          </bdi>
        </span>
        <span className="quantity-facts">
          <span>{count}</span>
          {warning && (
            <span className="figure-warning">
              <TriangleAlert size={13} aria-hidden />
              {warning}
            </span>
          )}
        </span>
      </div>
    </ListBoxItem>
  )
}
