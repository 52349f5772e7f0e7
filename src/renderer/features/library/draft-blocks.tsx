import { type KeyboardEvent, memo, useCallback, useEffect, useRef, useState } from 'react'
import type { BlockKind, Direction } from '#core/documents/document'
import type { DraftBlock } from '#core/documents/draft'
import type { BlockDecision } from '#shared/api'
import { ShownText } from '#ui/hidden-sign'
import { useSay } from '#ui/say'
import { type Decisions, setKept, setKind } from './block-decisions'
import './draft-blocks.css'

interface DraftBlocksProps {
  blocks: readonly DraftBlock[]
  decisions: Decisions
  onChange: (change: (before: Decisions) => Decisions) => void
  direction: Direction
  language: string
  /** The first piece gets the focus at once. */
  takesFocus: boolean
}

/**
 * The pieces of an imported file in order. One tab stop: the arrows move between them, Space (the checkbox' own key) keeps
 * or drops, Tab goes on to the kind of the present one.
 */
export function DraftBlocks({ blocks, decisions, onChange, direction, language, takesFocus }: DraftBlocksProps) {
  const say = useSay()
  const [active, setActive] = useState(0)
  const list = useRef<HTMLOListElement>(null)
  const focusOn = useCallback((index: number) => {
    setActive(index)
    const box = list.current?.querySelector<HTMLInputElement>(`[data-block="${index}"]`)
    box?.focus()
    box?.closest('li')?.scrollIntoView({ block: 'nearest' })
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: at first alone
  useEffect(() => {
    if (takesFocus) focusOn(0)
  }, [focusOn])

  const move = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLInputElement)) return
    const last = blocks.length - 1
    const steps: Record<string, number> = {
      ArrowDown: Math.min(active + 1, last),
      ArrowUp: Math.max(active - 1, 0),
      Home: 0,
      End: last
    }
    const target = steps[event.key]
    if (target === undefined) return
    event.preventDefault()
    focusOn(target)
  }
  const toggle = useCallback(
    (index: number, isKept: boolean, block: DraftBlock) =>
      onChange(before => setKept(before, index, isKept, block.clutter)),
    [onChange]
  )
  const rename = useCallback(
    (index: number, kind: BlockKind, level?: number) => onChange(before => setKind(before, index, kind, level)),
    [onChange]
  )
  return (
    <ol ref={list} className="draft-blocks" onKeyDown={move}>
      {blocks.map((block, index) => (
        <BlockLine
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a draft neither move nor change
          key={index}
          index={index}
          block={block}
          decision={decisions[index] ?? block}
          isActive={index === active}
          onFocus={setActive}
          onToggle={toggle}
          onKind={rename}
          direction={direction}
          language={language}
          uiLanguage={say.language}
        />
      ))}
    </ol>
  )
}

interface BlockLineProps {
  index: number
  block: DraftBlock
  decision: BlockDecision
  isActive: boolean
  onFocus: (index: number) => void
  onToggle: (index: number, isKept: boolean, block: DraftBlock) => void
  onKind: (index: number, kind: BlockKind, level?: number) => void
  direction: Direction
  language: string
  /** Not read: its change redraws the line in the other language. */
  uiLanguage: string
}

const kinds = ['heading-1', 'heading-2', 'heading-3', 'paragraph', 'list-item', 'note'] as const

const BlockLine = memo(function BlockLine(props: BlockLineProps) {
  const { index, block, decision, isActive, onFocus, onToggle, onKind, direction, language } = props
  const say = useSay()
  const isKept = decision.clutter === null
  const kind = decision.kind === 'heading' ? `heading-${decision.level ?? 2}` : decision.kind
  const textId = `draft-block-${index}`
  return (
    <li className={`draft-block ${isKept ? '' : 'draft-block-dropped'}`}>
      <input
        type="checkbox"
        className="draft-block-keep"
        data-block={index}
        tabIndex={isActive ? 0 : -1}
        checked={isKept}
        aria-label={say('library.keep')}
        aria-describedby={textId}
        onFocus={() => onFocus(index)}
        onChange={event => onToggle(index, event.target.checked, block)}
      />
      <div className="draft-block-about">
        <select
          className="draft-block-kind"
          aria-label={say('library.kind')}
          aria-describedby={textId}
          tabIndex={isActive ? 0 : -1}
          value={kind}
          onFocus={() => onFocus(index)}
          onChange={event => {
            const [chosen, level] = splitKind(event.target.value)
            if (chosen) onKind(index, chosen, level)
          }}
        >
          {kinds.map(value => (
            <option key={value} value={value}>
              {say(`library.kind.${value}`)}
            </option>
          ))}
        </select>
        {decision.clutter !== null && (
          <span className="draft-block-reason">{say(`library.clutter.${decision.clutter}`)}</span>
        )}
      </div>
      <p id={textId} className={`draft-block-text draft-block-${kind}`} dir={direction} lang={language}>
        {isKept ? (
          <ShownText text={block.text} />
        ) : (
          <del>
            <ShownText text={block.text} />
          </del>
        )}
      </p>
    </li>
  )
})

function splitKind(value: string): [BlockKind | null, number?] {
  switch (value) {
    case 'heading-1':
    case 'heading-2':
    case 'heading-3':
      return ['heading', Number(value.at(-1))]
    case 'paragraph':
    case 'list-item':
    case 'note':
      return [value]
    default:
      return [null]
  }
}
