import { ArrowDown, ArrowUp } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Button, IconButton } from './button'
import { Checkbox } from './checkbox'
import { useSay } from './say'
import './field.css'
import './ordered-choice.css'

export interface ChoiceItem {
  id: string
  /** Accessible name. */
  label: string
  /** Shown instead of the label, e.g. a chip. */
  children?: ReactNode
  /** Stands under the label, smaller. */
  detail?: ReactNode
  dir?: 'rtl' | 'ltr' | 'auto'
}

export interface OrderedChoiceProps {
  label: string
  /** Everything there is, in the order that holds when none is chosen. */
  items: readonly ChoiceItem[]
  /** `null`: all of them, new ones included. */
  chosen: readonly string[] | null
  onChange: (chosen: string[] | null) => void
}

/**
 * Which of them, and in what order. What is taken out keeps its place in the list, so that it can be put back where it
 * was. Give it another `key` to make it forget that order.
 */
export function OrderedChoice({ label, items, chosen, onChange }: OrderedChoiceProps) {
  const say = useSay()
  const labelId = useId()
  const [kept, setKept] = useState<readonly string[]>(chosen ?? [])
  const order = inOrder(items, chosen === null ? [] : kept)
  const list = useRef<HTMLUListElement>(null)
  const refocus = useRef<string | null>(null)

  // A moved row is another place in the document, and the browser drops the focus on the way.
  useEffect(() => {
    if (refocus.current === null) return
    const row = list.current?.querySelector(`[data-item="${refocus.current}"]`)
    refocus.current = null
    if (!row?.contains(document.activeElement)) row?.querySelector<HTMLElement>('input')?.focus()
  })

  const settle = (nextOrder: readonly string[], isChosen: (id: string) => boolean) => {
    setKept(nextOrder)
    const next = nextOrder.filter(isChosen)
    const isDefault = next.length === items.length && items.every((item, index) => item.id === next[index])
    onChange(isDefault ? null : next)
  }
  const isChosen = (id: string) => chosen === null || chosen.includes(id)
  const toggle = (id: string, on: boolean) => settle(order, other => (other === id ? on : isChosen(other)))
  const move = (id: string, by: -1 | 1) => {
    const at = order.indexOf(id)
    const to = at + by
    if (to < 0 || to >= order.length) return
    refocus.current = id
    const rest = order.filter(other => other !== id)
    settle([...rest.slice(0, to), id, ...rest.slice(to)], isChosen)
  }
  const onKeyDown = (id: string) => (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(id, event.key === 'ArrowUp' ? -1 : 1)
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a column in every engine.
    <div className="ordered-choice" role="group" aria-labelledby={labelId}>
      <div className="ordered-choice-head">
        <span id={labelId} className="field-label">
          {label}
        </span>
        {chosen !== null && (
          <Button variant="quiet" className="ordered-choice-all" onPress={() => onChange(null)}>
            {say('word.showAll')}
          </Button>
        )}
      </div>
      <ul className="ordered-choice-list" ref={list}>
        {order.map((id, index) => {
          const item = items.find(candidate => candidate.id === id)
          if (!item) return null
          return (
            <li
              key={id}
              data-item={id}
              className={`ordered-choice-item ${isChosen(id) ? '' : 'ordered-choice-off'}`}
              onKeyDown={onKeyDown(id)}
            >
              <Checkbox
                className="ordered-choice-check"
                isSelected={isChosen(id)}
                onChange={on => toggle(id, on)}
                aria-label={item.label}
              >
                <span className="ordered-choice-words">
                  {item.children ?? <bdi dir={item.dir ?? 'auto'}>{item.label}</bdi>}
                  {item.detail && <span className="ordered-choice-detail">{item.detail}</span>}
                </span>
              </Checkbox>
              <IconButton
                className="ordered-choice-move"
                label={say('word.moveUp', { name: item.label })}
                icon={ArrowUp}
                isDisabled={index === 0}
                onPress={() => move(id, -1)}
              />
              <IconButton
                className="ordered-choice-move"
                label={say('word.moveDown', { name: item.label })}
                icon={ArrowDown}
                isDisabled={index === order.length - 1}
                onPress={() => move(id, 1)}
              />
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** The ids remembered, then those that came since, without those that are gone. */
function inOrder(items: readonly ChoiceItem[], kept: readonly string[]): string[] {
  const ids = items.map(item => item.id)
  return [...kept.filter(id => ids.includes(id)), ...ids.filter(id => !kept.includes(id))]
}
