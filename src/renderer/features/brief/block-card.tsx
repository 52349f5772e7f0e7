import {
  ArrowDown,
  ArrowUp,
  ChevronDown,
  Copy,
  EllipsisVertical,
  GripVertical,
  RefreshCw,
  Snowflake,
  Trash2
} from 'lucide-react'
import { type KeyboardEvent, memo, type PointerEvent, type ReactNode, useEffect, useMemo, useRef } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { Block } from '#core/briefing/block'
import type { Briefing } from '#core/briefing/briefing'
import type { Library } from '#core/library'
import { Button, IconButton } from '#ui/button'
import { Menu } from '#ui/menu'
import { useSay } from '#ui/say'
import { duplicateBlock, freezeBlock, removeBlock, thawBlock } from './block-edits'
import { iconOf } from './block-kinds'
import { kindOf } from './block-list'
import type { BriefingFields } from './drafts'
import { heldWords } from './held-words'
import { toggleOpen, useScreen } from './screen-view'
import './block-card.css'

interface Props {
  library: Library
  briefing: Briefing
  scope: Pick<BriefingFields, 'documentIds' | 'codeIds'>
  block: Block
  /** From 1. */
  number: number
  count: number
  mark: 'before' | 'after' | undefined
  isDragged: boolean
  handle: Record<string, (event: PointerEvent<HTMLElement>) => void>
  onMove: (to: number) => void
  /** Its editor. That of a generated part is behind a button. */
  children: ReactNode
}

/** A part of the briefing: what it is, what it holds now, and its editor. Alt with the arrows moves it. */
export function BlockCard(props: Props) {
  const { library, briefing, scope, block, number, count, mark, isDragged, handle, onMove, children } = props
  const say = useSay()
  const card = useRef<HTMLLIElement>(null)
  const kind = kindOf(block)
  const Icon = iconOf(kind)
  const isOpen = useScreen(state => state.open.has(block.id))
  const isCurrent = useScreen(state => state.current === block.id)
  const isWanted = useScreen(state => state.wanted === block.id)
  const hasSettings = block.kind === 'generated' || block.kind === 'sources'
  const name = say('brief.part', { number: say.number(number), kind: say(`brief.block.${kind}`) })

  useEffect(() => {
    if (!isWanted || !card.current) return
    useScreen.setState({ wanted: null })
    card.current.scrollIntoView({ block: 'nearest' })
    const first = card.current.querySelector<HTMLElement>('.brief-block-body input, .brief-block-body [role=textbox]')
    const head = card.current.querySelector<HTMLElement>('.brief-block-toggle, .brief-block-handle')
    ;(first ?? head)?.focus()
  }, [isWanted])

  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    event.stopPropagation()
    onMove(number - 1 + (event.key === 'ArrowUp' ? -1 : 1))
  }
  return (
    <li
      ref={card}
      className="brief-block"
      data-block={block.id}
      data-kind={kind}
      data-mark={mark}
      data-dragged={isDragged ? '' : undefined}
      data-current={isCurrent ? '' : undefined}
      aria-label={name}
      onKeyDownCapture={onKeyDown}
      onFocus={() => useScreen.setState({ current: block.id })}
    >
      <div className="brief-block-head">
        {/* Not of the kit: its buttons keep the pointer to themselves. */}
        <button
          {...handle}
          type="button"
          className="brief-block-handle"
          aria-label={say('brief.moveHandle', { part: name })}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        >
          <GripVertical size={16} aria-hidden />
        </button>
        <Icon size={16} strokeWidth={1.75} aria-hidden />
        <span className="brief-block-kind">{say(`brief.block.${kind}`)}</span>
        <span className="brief-block-held">
          <Held library={library} block={block} scope={scope} />
        </span>
        {hasSettings && (
          <AriaButton
            className="icon-button brief-block-toggle"
            aria-expanded={isOpen}
            aria-label={say('brief.settings', { part: name })}
            onPress={() => toggleOpen(block.id)}
          >
            <ChevronDown size={18} strokeWidth={1.75} aria-hidden className={isOpen ? 'brief-chevron-open' : ''} />
          </AriaButton>
        )}
        <BlockMenu name={name} briefing={briefing} block={block} number={number} count={count} onMove={onMove} />
      </div>
      {block.kind === 'generated' && block.frozen && (
        <p className="brief-frozen">
          <Snowflake size={14} aria-hidden />
          <span>{say('brief.frozenOn', { date: say.date(block.frozen.at.slice(0, 10)) })}</span>
          <Button variant="quiet" onPress={() => void thawBlock(briefing, block.id)}>
            {say('brief.thaw')}
          </Button>
        </p>
      )}
      {(!hasSettings || isOpen) && children && <div className="brief-block-body">{children}</div>}
    </li>
  )
}

/** Counting what a part holds takes a pass over the claims: it is done again only when something it depends on changed. */
const Held = memo(function Held({
  library,
  block,
  scope: { documentIds, codeIds }
}: Pick<Props, 'library' | 'block' | 'scope'>) {
  const say = useSay()
  return useMemo(
    () => heldWords(library, block, { documentIds, codeIds }, say),
    [library, block, documentIds, codeIds, say]
  )
})

interface BlockMenuProps extends Pick<Props, 'briefing' | 'block' | 'number' | 'count' | 'onMove'> {
  name: string
}

function BlockMenu({ name, briefing, block, number, count, onMove }: BlockMenuProps) {
  const say = useSay()
  return (
    <Menu
      label={name}
      trigger={<IconButton label={say('brief.partMenu', { part: name })} icon={EllipsisVertical} />}
      groups={[
        {
          entries: [
            {
              id: 'up',
              label: say('brief.moveUp'),
              icon: ArrowUp,
              kbd: 'Alt+ArrowUp',
              isDisabled: number === 1,
              onAction: () => onMove(number - 2)
            },
            {
              id: 'down',
              label: say('brief.moveDown'),
              icon: ArrowDown,
              kbd: 'Alt+ArrowDown',
              isDisabled: number === count,
              onAction: () => onMove(number)
            },
            {
              id: 'copy',
              label: say('brief.duplicatePart'),
              icon: Copy,
              onAction: () => duplicateBlock(briefing, block)
            },
            ...(block.kind !== 'generated'
              ? []
              : block.frozen
                ? [
                    {
                      id: 'thaw',
                      label: say('brief.thaw'),
                      icon: RefreshCw,
                      onAction: () => void thawBlock(briefing, block.id)
                    }
                  ]
                : [
                    {
                      id: 'freeze',
                      label: say('brief.freeze'),
                      icon: Snowflake,
                      onAction: () => void freezeBlock(briefing, block.id)
                    }
                  ])
          ]
        },
        {
          entries: [
            {
              id: 'remove',
              label: say('brief.removePart'),
              icon: Trash2,
              isDangerous: true,
              onAction: () => void removeBlock(briefing, block)
            }
          ]
        }
      ]}
    />
  )
}
