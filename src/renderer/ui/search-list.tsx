import { type LucideIcon, Search } from 'lucide-react'
import {
  type KeyboardEvent,
  type ReactNode,
  useDeferredValue,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState
} from 'react'
import { ShownText } from './hidden-sign'
import { Kbd } from './kbd'
import { useSay } from './say'
import './search-list.css'

export interface SearchItem {
  id: string
  label: string
  /** Smaller, after the label: what kind of thing it is, its date. */
  detail?: string
  /** Of the label. */
  lang?: string
  icon?: LucideIcon
  /** Before the label as well, where it is no icon, e.g. the line of a code. */
  sign?: ReactNode
  kbd?: string | undefined
  /** 2 and 3 are set in, under what stands above them. */
  level?: number | undefined
}

export interface SearchListProps {
  /** Accessible name of the field and the list. */
  label: string
  placeholder: string
  /** What is found, the best first; for `''` what is offered before anything is typed. Kept as long as nothing changes. */
  search: (query: string) => readonly SearchItem[]
  onChoose: (id: string) => void
  /** Said when nothing is found. */
  nothing: string
  /** The entry that is marked before anything is typed; the first one otherwise. */
  initialId?: string | undefined
}

/**
 * A field with a list under it: what is typed narrows the list, the arrows go up and down in it, Enter takes the marked
 * entry. The focus stays in the field. Escape is left to what it stands in.
 */
export function SearchList({ label, placeholder, search, onChoose, nothing, initialId }: SearchListProps) {
  const say = useSay()
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  const [query, setQuery] = useState('')
  const [marked, setMarked] = useState(() =>
    Math.max(
      0,
      search('').findIndex(item => item.id === initialId)
    )
  )
  // Of a large library not every letter is answered at once; the field itself never waits.
  const answered = useDeferredValue(query)
  const items = useMemo(() => search(answered), [search, answered])
  const current = Math.min(marked, items.length - 1)

  useLayoutEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: 'nearest' })
  }, [current])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const target = targetOf(event, current, items.length)
    if (target !== null) {
      event.preventDefault()
      setMarked(target)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      // Typed and taken in one go: what is meant is the first answer to all that was typed.
      const item = answered === query ? items[current] : search(query)[0]
      if (item) onChoose(item.id)
    }
  }
  return (
    <div className="search-list">
      <div className="search-list-field">
        <Search size={16} strokeWidth={1.75} aria-hidden />
        <input
          type="text"
          role="combobox"
          aria-label={label}
          aria-expanded
          aria-controls={listId}
          aria-autocomplete="list"
          {...(items.length > 0 ? { 'aria-activedescendant': `${listId}-${current}` } : {})}
          // biome-ignore lint/a11y/noAutofocus: it was opened to be typed into.
          autoFocus
          autoComplete="off"
          placeholder={placeholder}
          value={query}
          {...(query === '' ? {} : { dir: 'auto' })}
          onChange={event => {
            setQuery(event.target.value)
            setMarked(0)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div ref={list} id={listId} className="search-list-items" role="listbox" aria-label={label}>
        {items.map((item, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's.
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the marked entry.
          <div
            key={item.id}
            id={`${listId}-${index}`}
            className="search-list-item"
            role="option"
            aria-selected={index === current}
            data-level={item.level}
            onPointerMove={() => setMarked(index)}
            // A press must not take the focus from the field.
            onMouseDown={event => event.preventDefault()}
            onClick={() => onChoose(item.id)}
          >
            <Entry item={item} />
          </div>
        ))}
      </div>
      <p className={items.length > 0 ? 'visually-hidden' : 'search-list-nothing'} role="status">
        {items.length > 0 ? say.number(items.length) : nothing}
      </p>
    </div>
  )
}

function Entry({ item: { icon: Icon, sign, label, lang, detail, kbd } }: { item: SearchItem }) {
  return (
    <>
      {Icon && <Icon size={16} strokeWidth={1.75} aria-hidden />}
      {sign}
      <bdi className="search-list-label" {...(lang ? { lang } : {})}>
        <ShownText text={label} />
      </bdi>
      {detail && <bdi className="search-list-detail">{detail}</bdi>}
      {kbd && <Kbd keys={kbd} />}
    </>
  )
}

const pageLength = 8

/** Where a key moves the mark to; `null`: it moves nothing. Round at the ends by single steps alone. */
function targetOf({ key, ctrlKey, metaKey }: KeyboardEvent, current: number, count: number): number | null {
  if (count === 0) return null
  const last = count - 1
  switch (key) {
    case 'ArrowDown':
      return current === last ? 0 : current + 1
    case 'ArrowUp':
      return current === 0 ? last : current - 1
    case 'PageDown':
      return Math.min(current + pageLength, last)
    case 'PageUp':
      return Math.max(current - pageLength, 0)
    case 'Home':
      return ctrlKey || metaKey ? 0 : null
    case 'End':
      return ctrlKey || metaKey ? last : null
    default:
      return null
  }
}
