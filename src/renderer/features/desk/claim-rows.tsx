import { defaultRangeExtractor, type Range, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type CSSProperties, type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { Claim } from '#core/claims/claim'
import type { Code } from '#core/codebook/code'
import { codeName } from '#core/codebook/order'
import type { Id } from '#core/ids'
import { CodeChip, codeStyle } from '#ui/code-chip'
import { useSay } from '#ui/say'

/** The claims of one code, in the order they are listed in. */
export interface CodeGroup {
  code: Code
  claims: readonly Claim[]
}

/** Px that a line of the list takes as long as it has not been drawn. */
const guessedHeight = { head: 44, row: 68 }
/** Lines drawn above and below those in view; they also make up for what stands above the list. */
const around = 8

/** Where the list of a text was left. */
export interface ListPlace {
  documentId: Id
  /** Px scrolled. */
  offset: number
  measured: VirtualItem[]
}

interface ClaimRowsProps {
  documentId: Id
  groups: readonly CodeGroup[]
  row: (claim: Claim) => ReactNode
  /** The list begins where it was left, if it was that of this text, and notes where it is left. */
  left: RefObject<ListPlace | null>
}

/**
 * A list of any length, of which only what is in view stands in the page: thousands of rows would be paid for in every frame,
 * even those in which only the text scrolls.
 */
export function ClaimRows({ documentId, groups, row, left }: ClaimRowsProps) {
  const say = useSay()
  const list = useRef<HTMLDivElement>(null)
  const lines = useMemo(() => linesOf(groups), [groups])
  const [begins] = useState(() => (left.current?.documentId === documentId ? left.current : null))
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => list.current?.closest<HTMLElement>('.desk-inspector') ?? null,
    getItemKey: index => lines[index]?.key ?? index,
    estimateSize: index => guessedHeight[lines[index]?.claim ? 'row' : 'head'],
    overscan: around,
    initialOffset: begins?.offset ?? 0,
    initialMeasurementsCache: begins?.measured ?? [],
    // The first lines are there from the first frame on.
    initialRect: { width: 0, height: window.innerHeight },
    useFlushSync: false,
    rangeExtractor: range => withFocused(range, list.current)
  })
  useEffect(
    () => () => {
      left.current = { documentId, offset: virtualizer.scrollOffset ?? 0, measured: virtualizer.measurementsCache }
    },
    [documentId, left, virtualizer]
  )
  const shown = virtualizer.getVirtualItems()
  const placed = ({ index, start }: VirtualItem): Placed => ({
    ref: virtualizer.measureElement,
    className: 'desk-list-line',
    style: { insetBlockStart: start },
    'data-index': index
  })
  return (
    <div ref={list} className="desk-list-rows" style={{ blockSize: virtualizer.getTotalSize() }}>
      {groups.map((group, at) => {
        const own = shown.filter(({ index }) => lines[index]?.group === at)
        if (own.length === 0) return null
        return (
          <section
            key={group.code.id}
            className="desk-group"
            aria-label={codeName(group.code, say.language)}
            style={codeStyle(group.code)}
          >
            {own.map(item => !lines[item.index]?.claim && <Head key={item.key} group={group} {...placed(item)} />)}
            <ul>
              {own.map(item => {
                const { claim, position } = lines[item.index] ?? {}
                return (
                  claim && (
                    <li key={item.key} aria-setsize={group.claims.length} aria-posinset={position} {...placed(item)}>
                      {row(claim)}
                    </li>
                  )
                )
              })}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

/** Where a line of the list stands, and what tells its height. */
interface Placed {
  ref: (line: HTMLElement | null) => void
  className: string
  style: CSSProperties
  'data-index': number
}

function Head({ group: { code, claims }, ...placed }: { group: CodeGroup } & Placed) {
  const say = useSay()
  return (
    <h3 {...placed}>
      <CodeChip code={code} name={codeName(code, say.language)} count={say.number(claims.length)} isSmall />
    </h3>
  )
}

/** A line of the list: the head of a group, or one of its claims with its place in the group, from 1. */
interface Line {
  key: string
  group: number
  claim?: Claim
  position?: number
}

function linesOf(groups: readonly CodeGroup[]): Line[] {
  return groups.flatMap(({ code, claims }, group): Line[] => [
    { key: code.id, group },
    ...claims.map((claim, index) => ({ key: claim.id, group, claim, position: index + 1 }))
  ])
}

/** What is in view, and the row that has the focus: it must not vanish under the hand. */
function withFocused(range: Range, list: HTMLElement | null): number[] {
  const shown = defaultRangeExtractor(range)
  const row = list?.contains(document.activeElement)
    ? document.activeElement?.closest<HTMLElement>('[data-index]')
    : null
  const focused = Number(row?.dataset.index ?? -1)
  if (focused < 0 || focused >= range.count || shown.includes(focused)) return shown
  return [...shown, focused].sort((one, other) => one - other)
}
