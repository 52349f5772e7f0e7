import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Autocomplete, Input, Label, ListBox, ListBoxItem, TextField } from 'react-aria-components'
import { fold } from '#core/text/fold'
import './field.css'
import './pick-list.css'

export interface PickItem {
  id: string
  /** Accessible name; together with `keywords` it is what is searched. */
  label: string
  /** Found by these words too, e.g. the name in another language. */
  keywords?: string
  /** Shown instead of the label, e.g. a chip. */
  children?: ReactNode
  /** Stands at the end of the row. */
  detail?: ReactNode
  /** How deep it nests, 0 for the top. */
  depth?: number
}

export interface PickListProps {
  label: string
  items: readonly PickItem[]
  /** `null`: none yet. */
  chosen: string | null
  onChange: (id: string) => void
  /** Says that no item fits what was typed. */
  noneFits: string
}

/** One out of a long list, found by typing. The focus stays in the field: arrows go through the list, Enter chooses. */
export function PickList({ label, items, chosen, onChange, noneFits }: PickListProps) {
  return (
    <div className="pick">
      <Autocomplete filter={(text, typed) => fold(text).includes(fold(typed))}>
        <TextField className="field" autoFocus>
          <Label className="field-label">{label}</Label>
          <Input className="field-box" dir="auto" />
        </TextField>
        <ListBox
          className="options pick-list"
          aria-label={label}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={chosen === null ? [] : [chosen]}
          onSelectionChange={keys => {
            const [id] = keys === 'all' ? [] : keys
            if (id !== undefined) onChange(String(id))
          }}
          items={items}
          renderEmptyState={() => <p className="pick-none">{noneFits}</p>}
        >
          {item => (
            <ListBoxItem className="option" textValue={`${item.label} ${item.keywords ?? ''}`} aria-label={item.label}>
              {({ isSelected }) => (
                <>
                  <span className="option-check">{isSelected && <Check size={16} aria-hidden />}</span>
                  <span className="pick-words" style={{ paddingInlineStart: `calc(${item.depth ?? 0} * var(--s4))` }}>
                    {item.children ?? <bdi>{item.label}</bdi>}
                  </span>
                  {item.detail && <span className="pick-detail">{item.detail}</span>}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </div>
  )
}
