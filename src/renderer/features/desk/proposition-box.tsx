import { Plus } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { ComboBox, ComboBoxStateContext, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { Id } from '#core/ids'
import type { Proposition } from '#core/propositions/proposition'
import { fold } from '#core/text/fold'
import { useLibrary } from '#state/library'
import { useSay } from '#ui/say'

interface PropositionBoxProps {
  label: string
  value: Proposition | undefined
  placeholder: string
  onChoose: (id: Id) => void
  /** Given, what was typed and is no proposition yet can be made one. Resolves to whether it was: else it stays in the field. */
  onMake?: (text: string) => Promise<boolean>
  className?: string
}

const newKey = 'new'
/** More than a list shows at once; typing narrows them. */
const most = 50

/** Finds a proposition by what is typed, spelled in whatever way; nothing is chosen or made by merely leaving the field. */
export function PropositionBox({ label, value, placeholder, onChoose, onMake, className }: PropositionBoxProps) {
  const say = useSay()
  const propositions = useLibrary(state => state.library?.propositions)
  const [typed, setTyped] = useState<string | null>(null)
  const list = useRef<ListWish>(null)
  const isRefused = useRef(false)
  const query = typed?.trim() ?? ''
  const { options, exact } = useMemo(() => matching(Object.values(propositions ?? {}), query), [propositions, query])
  const items = [
    ...options.map(({ id, text }) => ({ id, text, isNew: false })),
    ...(onMake && query !== '' && !exact ? [{ id: newKey, text: query, isNew: true }] : [])
  ]

  const make = async (text: string) => {
    if ((await onMake?.(text)) !== false) return
    isRefused.current = true
    setTyped(text)
  }
  const take = (id: Id) => {
    list.current = 'close'
    isRefused.current = false
    setTyped(null)
    if (id === newKey) void make(query)
    else onChoose(id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // On an option, Enter takes the option.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    if (event.currentTarget.hasAttribute('aria-activedescendant') || query === '') return
    if (exact) take(exact.id)
    else if (onMake) take(newKey)
  }
  const text = typed ?? value?.text ?? ''
  return (
    <ComboBox
      className={`field ${className ?? ''}`}
      allowsCustomValue
      allowsEmptyCollection={false}
      inputValue={text}
      onInputChange={next => {
        list.current = 'open'
        setTyped(next === value?.text ? null : next)
      }}
      selectedKey={null}
      onSelectionChange={key => {
        if (key !== null) take(String(key))
      }}
      onBlur={() => {
        list.current = null
        if (!isRefused.current) setTyped(null)
      }}
      items={items}
      menuTrigger="manual"
    >
      <Label className="field-label">{label}</Label>
      <Input
        className="field-box"
        placeholder={placeholder}
        onKeyDown={onKeyDown}
        {...(text === '' ? {} : { dir: 'auto' })}
      />
      <ListOpener wish={list} />
      <Popover className="popover" offset={4}>
        <ListBox className="options">
          {(item: { id: Id; text: string; isNew: boolean }) => (
            <ListBoxItem
              className="option"
              textValue={item.isNew ? say('desk.proposition.make', { text: item.text }) : item.text}
            >
              {item.isNew && <Plus size={16} strokeWidth={1.75} aria-hidden />}
              <span dir="auto">{item.isNew ? say('desk.proposition.make', { text: item.text }) : item.text}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

/** What is to become of the list of options; `null`: what the keys and the mouse make of it. */
type ListWish = 'open' | 'close' | null

/**
 * Opens the list for what is typed and closes it once something is taken. Left to itself it would open at any change of the
 * field's words, also at the one that shows what was just taken, and stay open, since nothing in it is ever selected.
 */
function ListOpener({ wish }: { wish: RefObject<ListWish> }) {
  const state = useContext(ComboBoxStateContext)
  // At each drawing, since the options follow what is typed a drawing later.
  useEffect(() => {
    if (!state || wish.current === null) return
    if (state.isOpen === (wish.current === 'open')) wish.current = null
    else if (wish.current === 'open') state.open(null, 'input')
    else state.close()
  })
  return null
}

/** Those that hold every word typed, the newest first; `exact` reads just like what was typed. */
function matching(propositions: readonly Proposition[], query: string) {
  const wanted = fold(query)
  const words = wanted.split(' ').filter(Boolean)
  const folded = propositions.map(proposition => ({ proposition, text: fold(proposition.text) }))
  return {
    exact: wanted === '' ? undefined : folded.find(({ text }) => text === wanted)?.proposition,
    options: folded
      .filter(({ text }) => words.every(word => text.includes(word)))
      .map(({ proposition }) => proposition)
      .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
      .slice(0, most)
  }
}
