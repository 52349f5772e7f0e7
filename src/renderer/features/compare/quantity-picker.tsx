import { Hash, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import type { QuantityChoice } from '#core/figures/edit-figures'
import { findQuantity } from '#core/figures/edit-quantities'
import type { Id } from '#core/ids'
import { fold } from '#core/text/fold'
import { useLibrary } from '#state/library'
import { Dialog } from '#ui/dialog'
import { useSay } from '#ui/say'
import { type SearchItem, SearchList } from '#ui/search-list'
import './quantity-picker.css'

interface QuantityPickerProps {
  title: string
  /** The one that is marked before anything is typed. */
  initialId: Id | null
  /** Not on offer. */
  except?: Id
  /** Whether what was typed can become a new quantity. */
  makes: boolean
  /** What is put under it, shown above the field. */
  children?: ReactNode
  onChoose: (choice: QuantityChoice) => void
  onClose: () => void
}

const newId = 'new '

/** Finds a quantity by what is typed, spelled in whatever way. */
export function QuantityPicker({ title, initialId, except, makes, children, onChoose, onClose }: QuantityPickerProps) {
  const say = useSay()
  const library = useLibrary(state => state.library)
  const search = (query: string): SearchItem[] => {
    const wanted = fold(query).trim()
    const name = query.trim()
    const fitting = Object.values(library?.quantities ?? {})
      .filter(quantity => quantity.id !== except && fold(quantity.name).includes(wanted))
      .sort((a, b) => a.name.localeCompare(b.name, 'ar'))
      .map(quantity => ({ id: quantity.id, label: quantity.name, icon: Hash }))
    const isNew = makes && name !== '' && library && !findQuantity(library, name)
    return isNew ? [...fitting, { id: `${newId}${name}`, label: say('figures.make', { name }), icon: Plus }] : fitting
  }
  return (
    <Dialog title={title} isOpen onClose={onClose} size="small">
      {children}
      <div className="quantity-picker">
        <SearchList
          label={title}
          placeholder={say(makes ? 'figures.nameHint' : 'figures.name')}
          search={search}
          nothing={say('figures.noneNamed')}
          initialId={initialId ?? undefined}
          onChoose={id => {
            onClose()
            onChoose(id.startsWith(newId) ? { name: id.slice(newId.length) } : { id })
          }}
        />
      </div>
    </Dialog>
  )
}
