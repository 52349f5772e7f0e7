import { CopyCheck, type LucideIcon, Quote, Repeat2, Tags } from 'lucide-react'
import { type CSSProperties, memo, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Range as Span } from '#core/anchoring/passage'
import type { Code } from '#core/codebook/code'
import { codeName } from '#core/codebook/order'
import type { Id } from '#core/ids'
import { CodeLineSample, codeStyle } from '#ui/code-chip'
import { Kbd } from '#ui/kbd'
import { useSay } from '#ui/say'
import { attachSelection, findOccurrences, openCodePicker, repeatLastTag } from './claim-commands'
import { lastInspected, lastTagged } from './claim-last'
import { codesAtHand, recentCodes } from './codes-at-hand'
import { domRange } from './dom-offsets'
import { activeReader } from './readers'
import { useClaimsIn } from './spans'
import { tagSelection } from './tagging'
import { noteToolbar } from './toolbar-shown'
import './selection-toolbar.css'

interface SelectionToolbarProps {
  root: RefObject<HTMLElement | null>
  scroller: RefObject<HTMLElement | null>
  blocks: readonly Span[]
  documentId: Id
  /** The selection. */
  start: number
  end: number
  codes: readonly Code[]
  /** Its tag is on the way to the journal: there is nothing left to do with it, and the next drag may begin here. */
  isTagged: boolean
}

/** The codes at hand at the end of the selection, and the way to all others. The keys do the same; this is for the hand that holds the mouse. */
export const SelectionToolbar = memo(function SelectionToolbar(props: SelectionToolbarProps) {
  const { root, scroller, blocks, documentId, start, end, codes, isTagged } = props
  const say = useSay()
  const bar = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<CSSProperties | null>(null)
  useEffect(noteToolbar, [])
  const claims = useClaimsIn(documentId)
  const last = lastTagged()
  const shown = useMemo(
    () => codesAtHand(codes, () => [...(last ? [last.codeId] : []), ...recentCodes(claims)]),
    [codes, claims, last]
  )
  useLayoutEffect(() => {
    if (!root.current || !scroller.current || !bar.current) return
    const lines = domRange(root.current, blocks, { start, end })?.getClientRects()
    setPlace(lines ? besideLines([...lines], scroller.current, bar.current) : null)
  }, [root, scroller, blocks, start, end])
  return (
    <div
      ref={bar}
      className="desk-toolbar"
      role="toolbar"
      aria-label={say('desk.tagAs')}
      inert={isTagged}
      style={place ?? { visibility: 'hidden' }}
      // A press must not take the focus, and with it the place, from the text.
      onPointerDown={event => event.preventDefault()}
      onMouseDown={event => event.preventDefault()}
    >
      {shown.map(code => (
        <button
          key={code.id}
          type="button"
          className="desk-toolbar-code"
          style={codeStyle(code)}
          {...(code.key ? { 'aria-keyshortcuts': code.key } : {})}
          onClick={() => {
            void tagSelection(code.id)
            activeReader()?.focus()
          }}
        >
          <CodeLineSample code={code} />
          {codeName(code, say.language)}
          {code.key && (
            <span aria-hidden>
              <Kbd keys={code.key} />
            </span>
          )}
        </button>
      ))}
      <span className="desk-toolbar-more">
        {shown.length < codes.length && (
          <Tool label="desk.action.tagWith" icon={Tags} keys="T" onPress={openCodePicker} />
        )}
        {lastInspected() && <Tool label="desk.action.attach" icon={Quote} keys="E" onPress={attachSelection} />}
        {last && <Tool label="desk.action.repeatTag" icon={Repeat2} keys="R" onPress={repeatLastTag} />}
        <Tool label="desk.action.occurrences" icon={CopyCheck} keys="A" onPress={findOccurrences} />
      </span>
    </div>
  )
})

/** What else can be done with the selection. A plain button: the kit's would take the focus from the text. */
function Tool(props: { label: string; icon: LucideIcon; keys: string; onPress: () => void }) {
  const { label, icon: Icon, keys, onPress } = props
  const say = useSay()
  return (
    <button
      type="button"
      className="desk-toolbar-tool"
      aria-label={say(label)}
      aria-keyshortcuts={keys}
      title={say(label)}
      onClick={onPress}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <span aria-hidden>
        <Kbd keys={keys} />
      </span>
    </button>
  )
}

const gap = 10

/** Under the last line, or above the first where there is no room below; kept inside the pane. */
function besideLines(lines: DOMRect[], scroller: HTMLElement, bar: HTMLElement): CSSProperties | null {
  const visible = lines.filter(line => line.width > 0)
  const first = visible[0]
  const last = visible.at(-1)
  if (!first || !last) return null
  const frame = scroller.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = bar
  const isBelow = last.bottom + gap + height <= frame.bottom || first.top - gap - height < frame.top
  const anchor = isBelow ? last : first
  const top = isBelow ? Math.min(last.bottom + gap, frame.bottom - height - gap) : first.top - gap - height
  const middle = (anchor.left + anchor.right) / 2
  const start = getComputedStyle(scroller).direction === 'rtl' ? frame.right - middle : middle - frame.left
  const inset = Math.min(Math.max(start, width / 2 + gap), Math.max(frame.width - width / 2 - gap, width / 2))
  return { insetBlockStart: top - frame.top + scroller.scrollTop, insetInlineStart: inset }
}
