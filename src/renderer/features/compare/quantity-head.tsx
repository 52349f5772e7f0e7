import { Combine, EllipsisVertical, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { type LedgerQuantity, unitsOf } from '#core/figures/ledger'
import { unitName } from '#core/figures/units'
import { edit } from '#state/library'
import { IconButton } from '#ui/button'
import { Menu } from '#ui/menu'
import { useSay } from '#ui/say'
import { Select } from '#ui/select'
import { TextField } from '#ui/text-field'
import { FigureSpread } from './figure-spread'
import { removeQuantity, showQuantity } from './ledger-choice'
import { QuantityPicker } from './quantity-picker'
import './quantity-head.css'

/** A list has no entry without a key. */
const bare = ' '

/** The quantity's name, unit and note, what can be done with it, and whether its sources contradict each other. */
export function QuantityHead({ line, ledger }: { line: LedgerQuantity; ledger: readonly LedgerQuantity[] }) {
  const say = useSay()
  const { quantity, unit, entries, conflicts } = line
  const [draft, setDraft] = useState<string | null>(null)
  const [note, setNote] = useState<string | null>(null)
  const [isMerging, setMerging] = useState(false)
  // A refused text stays in the field.
  const save = async (typed: string) => {
    const name = typed.trim()
    const isNew = name !== '' && name !== quantity.name
    if (!isNew || (await edit('quantities.update', { id: quantity.id, edit: { name } }))) setDraft(null)
  }
  const saveNote = async (typed: string) => {
    const note = typed.trim()
    const isNew = note !== quantity.note
    if (!isNew || (await edit('quantities.update', { id: quantity.id, edit: { note } }))) setNote(null)
  }
  const years = new Set(entries.map(({ figure }) => figure.asOf?.slice(0, 4)))
  return (
    <header className="quantity-head">
      <div className="quantity-title">
        <TextField
          className="quantity-name-field"
          label={say('figures.quantityName')}
          hideLabel
          value={draft ?? quantity.name}
          onChange={setDraft}
          onCommit={save}
        />
        <Select
          className="quantity-unit"
          label={say('figures.quantityUnit')}
          value={unit || bare}
          onChange={chosen =>
            void edit('quantities.update', { id: quantity.id, edit: { unit: chosen === bare ? '' : chosen } })
          }
          options={unitsOf(line).map(id => ({
            value: id || bare,
            label: id ? unitName(id, say.language, 100) : say('figures.bareUnit')
          }))}
        />
        <Menu
          label={say('figures.quantityMenu')}
          trigger={<IconButton label={say('figures.quantityMenu')} icon={EllipsisVertical} />}
          groups={[
            {
              entries: [
                {
                  id: 'merge',
                  label: say('figures.merge'),
                  icon: Combine,
                  isDisabled: ledger.length < 2,
                  onAction: () => setMerging(true)
                },
                {
                  id: 'delete',
                  label: say('figures.delete'),
                  icon: Trash2,
                  isDangerous: true,
                  onAction: () => void removeQuantity(quantity.id, quantity.name)
                }
              ]
            }
          ]}
        />
      </div>
      <TextField
        className="quantity-note"
        label={say('figures.quantityNote')}
        hideLabel
        placeholder={say('figures.quantityNote')}
        multiline
        value={note ?? quantity.note}
        onChange={setNote}
        onCommit={saveNote}
      />
      {conflicts.map(conflict => (
        <FigureSpread key={conflict.year} line={line} conflict={conflict} />
      ))}
      {conflicts.length === 0 && entries.length > 1 && <p className="quantity-agrees">{say('figures.agree')}</p>}
      {years.size > 1 && <p className="quantity-agrees">{say('figures.yearsApart')}</p>}
      {isMerging && (
        <QuantityPicker
          title={say('figures.mergeInto', { name: quantity.name })}
          initialId={null}
          except={quantity.id}
          makes={false}
          onChoose={choice => {
            if (!('id' in choice)) return
            showQuantity(choice.id)
            void edit('quantities.merge', { fromId: quantity.id, intoId: choice.id })
          }}
          onClose={() => setMerging(false)}
        />
      )}
    </header>
  )
}
