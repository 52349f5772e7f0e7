import { ChevronRight } from 'lucide-react'
import { type DragEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { isRootCode } from '#core/codebook/code'
import { codeName } from '#core/codebook/order'
import type { Id } from '#core/ids'
import type { Library } from '#core/library'
import { type Say, useSay } from '#ui/say'
import { CodeRowContent } from './code-row'
import { chooseCode, setExpanded, useCodebookView } from './codebook-view'
import { dropCode } from './edits'
import { focusOn, offerFocus } from './focus'
import { type DropTarget, placementAfterDrop } from './placement'
import { type CodeCount, type CodeRow, codeRows } from './rows'
import { rowAfterKey } from './tree-keys'
import './code-tree.css'

interface Props {
  codes: Library['codes']
  counts: ReadonlyMap<Id, CodeCount>
  /** The chosen code: it has the tab stop and the details. */
  codeId: Id
}

/**
 * The codebook as a tree with one tab stop. Written here rather than taken from React Aria, whose trees jump to the row
 * that begins with a typed letter: letters are commands on this screen.
 */
export function CodeTree({ codes, counts, codeId }: Props) {
  const say = useSay()
  const collapsed = useCodebookView(state => state.collapsed)
  const movedId = useCodebookView(state => state.movedId)
  const rows = useMemo(() => codeRows(codes, collapsed), [codes, collapsed])
  const moved = rows.find(row => row.code.id === movedId)
  const tree = useRef<HTMLDivElement>(null)
  const hasFocus = useRef(false)
  const [dragged, setDragged] = useState<Id | null>(null)
  const [target, setTarget] = useState<DropTarget | null>(null)

  useEffect(() => {
    return offerFocus('tree', () => tree.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus())
  }, [])

  // A row that moves is put in anew, and the browser drops the focus on the way; another row may be chosen by now.
  useEffect(() => {
    const row = tree.current?.querySelector<HTMLElement>(`[data-code="${codeId}"]`)
    row?.scrollIntoView({ block: 'nearest' })
    const isAdrift = document.activeElement === document.body || tree.current?.contains(document.activeElement)
    if (hasFocus.current && isAdrift && rows.length > 0) row?.focus()
  }, [codeId, rows])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const next = rowAfterKey(rows, codeId, event.key, document.documentElement.dir === 'rtl')
    if (!next) return
    event.preventDefault()
    if (next.kind === 'choose') chooseCode(next.id)
    else setExpanded(next.id, next.isExpanded)
  }

  const dragOver = (row: CodeRow) => (event: DragEvent<HTMLElement>) => {
    if (!dragged) return
    const here = { id: row.code.id, where: whereIn(event.currentTarget, event.clientY, row) }
    const isAllowed = placementAfterDrop(codes, dragged, here) !== null
    if (isAllowed) event.preventDefault()
    setTarget(isAllowed ? here : null)
  }
  const endDrag = () => {
    setDragged(null)
    setTarget(null)
  }

  return (
    <>
      <p className="visually-hidden" role="status">
        {moved && placeInWords(moved, codes, say)}
      </p>
      <div
        ref={tree}
        className="codebook-tree"
        role="tree"
        aria-label={say('codebook.tree')}
        aria-describedby="codebook-keys"
        onFocus={() => {
          hasFocus.current = true
        }}
        onBlur={event => {
          hasFocus.current = event.relatedTarget === null && document.hasFocus()
        }}
      >
        {rows.map(row => (
          <div
            key={row.code.id}
            role="treeitem"
            className={`codebook-row ${target?.id === row.code.id ? `codebook-drop-${target.where}` : ''}`}
            style={{ paddingInlineStart: `calc(${row.level - 1} * var(--s5) + var(--s1))` }}
            data-code={row.code.id}
            data-dragged={dragged === row.code.id || undefined}
            tabIndex={row.code.id === codeId ? 0 : -1}
            aria-selected={row.code.id === codeId}
            aria-level={row.level}
            aria-posinset={row.position}
            aria-setsize={row.setSize}
            {...(row.isExpanded === null ? {} : { 'aria-expanded': row.isExpanded })}
            onKeyDown={onKeyDown}
            onClick={() => chooseCode(row.code.id)}
            onDoubleClick={() => focusOn('definition')}
            draggable
            onDragStart={event => {
              event.dataTransfer.effectAllowed = 'move'
              event.dataTransfer.setData('text/plain', row.code.id)
              setDragged(row.code.id)
            }}
            onDragOver={dragOver(row)}
            onDragEnd={endDrag}
            onDrop={event => {
              event.preventDefault()
              if (dragged && target) void dropCode(dragged, target)
              endDrag()
            }}
          >
            <span
              className="codebook-twist"
              aria-hidden
              onClick={event => {
                if (row.isExpanded === null) return
                event.stopPropagation()
                setExpanded(row.code.id, !row.isExpanded)
              }}
            >
              {row.isExpanded !== null && (
                <ChevronRight size={16} className={row.isExpanded ? 'codebook-twist-open' : 'icon-directional'} />
              )}
            </span>
            <CodeRowContent code={row.code} count={counts.get(row.code.id)} isRoot={isRootCode(row.code.id)} />
          </div>
        ))}
      </div>
    </>
  )
}

function placeInWords({ code, position, setSize }: CodeRow, codes: Props['codes'], say: Say): string {
  const parent = code.parentId === null ? undefined : codes[code.parentId]
  return say(parent ? 'codebook.place.under' : 'codebook.place.top', {
    name: codeName(code, say.language),
    parent: parent ? codeName(parent, say.language) : '',
    position: say.number(position),
    all: say.number(setSize)
  })
}

/** Half of the row nests; its edges put before and after. Under an open code "after" would look like "into" it. */
function whereIn(element: HTMLElement, y: number, row: CodeRow): DropTarget['where'] {
  const { top, height } = element.getBoundingClientRect()
  const part = (y - top) / height
  if (part < 0.27) return 'before'
  return part > 0.73 && !row.isExpanded ? 'after' : 'on'
}
