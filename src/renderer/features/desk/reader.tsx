import { type KeyboardEvent, memo, useEffect, useMemo, useRef, useState } from 'react'
import { codesInOrder } from '#core/codebook/order'
import type { DocumentBody, DocumentRecord } from '#core/documents/document'
import { wordAt } from '#core/text/boundaries'
import { firstWord, selectRange, selectSentence, spanOf, type TextSelection } from '#core/text/selection'
import { useLibrary } from '#state/library'
import { useView } from '#state/view'
import { useSay } from '#ui/say'
import { Blocks } from './blocks'
import { domRange } from './dom-offsets'
import { blocksInView, drawEnds } from './drawn-parts'
import { usePendingTag } from './pending-tag'
import { afterKey, codeOfKey } from './reader-keys'
import { registerReader } from './readers'
import { placeOf } from './reading-places'
import { SelectionToolbar } from './selection-toolbar'
import { blockAt, useClaimsIn } from './spans'
import { applyCode, leaveClaim } from './tagging'
import { useForeignSelection } from './use-foreign-selection'
import { useHighlight } from './use-highlight'
import { usePointerSelection } from './use-pointer-selection'
import { keepInView, useReveal } from './use-reveal'
import './reader.css'

interface ReaderProps {
  record: DocumentRecord
  body: DocumentBody
  pane: number
  /** Of its frame: what the place that was read last is kept by. */
  paneKey: number
}

/** The text of one source: reading, selecting by mouse and keyboard, choosing claims. */
export const Reader = memo(function Reader({ record, body, pane, paneKey }: ReaderProps) {
  const say = useSay()
  const { text, blocks } = body
  const scroller = useRef<HTMLDivElement>(null)
  const root = useRef<HTMLDivElement>(null)
  /** Where the keyboard moves on from; outlives the selection, so that tagging does not lose the place. */
  const cursor = useRef<TextSelection | null>(null)
  const [isExtended, setExtended] = useState(false)
  const claims = useClaimsIn(record.id)
  const codes = useLibrary(state => state.library?.codes)
  const inOrder = useMemo(() => (codes ? codesInOrder({ codes }) : []), [codes])
  const selection = useView(state =>
    state.selection?.pane === pane && state.selection.documentId === record.id ? state.selection : null
  )
  const claimId = useView(state => state.claimId)
  const pending = usePendingTag(({ tag }) => (tag?.pane === pane && tag.documentId === record.id ? tag : null))
  // The tools go once the tag is taken in: to clear them away in the frame that shows its colour would hold that up.
  const marked = selection ?? pending
  const { shown, flash } = useReveal(body, pane, root, scroller)
  const [opensAt] = useState(() => (shown ? blockAt(blocks, shown.start) : (placeOf(paneKey, body.id)?.block ?? 0)))

  useHighlight('muqarin-selection', root, blocks, selection, claims)
  useHighlight(`muqarin-tag-${pending?.color ?? ''}`, root, blocks, pending, claims)
  useHighlight('muqarin-flash', root, blocks, flash, claims)
  useForeignSelection(root)
  // What was shown is also where the keyboard goes on.
  useEffect(() => {
    if (flash) cursor.current = selectRange(text, flash)
  }, [flash, text])

  const settle = (next: TextSelection, extended: boolean) => {
    cursor.current = next
    setExtended(extended)
    const span = spanOf(next)
    useView.setState({ selection: { ...span, pane, documentId: record.id }, activePane: pane, claimId: null })
    // The browser's own selection follows, for copying and for screen readers.
    if (root.current) drawEnds(root.current, blocks, span)
    const range = root.current && domRange(root.current, blocks, span)
    if (range)
      window
        .getSelection()
        ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset)
  }

  const clear = () => {
    window.getSelection()?.removeAllRanges()
    useView.setState({ selection: null })
  }

  const press = (offset: number) => {
    window.getSelection()?.removeAllRanges()
    const word = wordAt(text, offset)
    cursor.current = word && selectRange(text, word)
    const under = claims
      .flatMap(claim => claim.evidence.map(passage => ({ claim, passage })))
      .filter(({ passage }) => passage.documentId === record.id && passage.start <= offset && offset < passage.end)
      .sort((a, b) => a.passage.end - a.passage.start - (b.passage.end - b.passage.start))
      .map(({ claim }) => claim.id)
    // The innermost first; pressing again goes outwards and round.
    const next = under[(under.indexOf(useView.getState().claimId ?? '') + 1) % Math.max(1, under.length)] ?? null
    if (next === null) leaveClaim()
    useView.setState({ claimId: next, activePane: pane, selection: null })
  }

  const pointer = usePointerSelection({
    text,
    root,
    scroller,
    onBegin: () => useView.setState({ selection: null, activePane: pane }),
    onSelect: next => settle(next, true),
    onPress: press
  })

  const follow = (next: TextSelection, extended: boolean) => {
    settle(next, extended)
    const { start, end } = next.focus
    if (root.current && scroller.current) keepInView(root.current, scroller.current, blocks, { start, end })
  }

  const sentence = () => {
    const from = cursor.current ?? cursorInView(text, body, scroller.current)
    if (from) follow(selectSentence(text, from), true)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.target !== event.currentTarget) return
    if (event.key === 'Escape') {
      event.preventDefault()
      clear()
      leaveClaim()
      return
    }
    const from = cursor.current ?? cursorInView(text, body, scroller.current)
    const begins = cursor.current === null && !event.shiftKey
    const next = from && afterKey(event, text, from, record.direction)
    if (from && next) {
      event.preventDefault()
      event.stopPropagation()
      // The first press only shows where the reader is.
      follow(begins && event.key.startsWith('Arrow') ? from : next, event.shiftKey)
      return
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
    const code = codeOfKey(event, inOrder)
    if (!code) return
    event.preventDefault()
    event.stopPropagation()
    void applyCode(code.id)
  }

  const handle = useRef({ sentence })
  useEffect(() => {
    handle.current = { sentence }
  })
  useEffect(
    () =>
      registerReader(pane, {
        focus: () => root.current?.focus({ preventScroll: true }),
        hasFocus: () => document.activeElement === root.current,
        selectSentence: () => handle.current.sentence(),
        place: () => (cursor.current ? spanOf(cursor.current).start : 0)
      }),
    [pane]
  )

  return (
    <div className="desk-scroller" ref={scroller}>
      <div
        ref={root}
        className="desk-text"
        role="document"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the text is walked through with the keyboard.
        tabIndex={0}
        aria-label={record.title || say('desk.untitled')}
        dir={record.direction}
        lang={record.language}
        onKeyDown={onKeyDown}
        onFocus={() => useView.setState({ activePane: pane })}
        {...pointer}
      >
        <Blocks
          body={body}
          claims={claims}
          root={root}
          scroller={scroller}
          opensAt={opensAt}
          shown={shown}
          activeClaimId={claimId}
          direction={record.direction}
        />
      </div>
      {marked && isExtended && (
        <SelectionToolbar
          root={root}
          scroller={scroller}
          blocks={blocks}
          documentId={record.id}
          start={marked.start}
          end={marked.end}
          codes={inOrder}
          isTagged={selection === null}
        />
      )}
    </div>
  )
})

/** Where reading is when no place has been chosen yet: the first word of the first block in view. */
function cursorInView(text: string, body: DocumentBody, scroller: HTMLElement | null): TextSelection | null {
  const top = scroller?.getBoundingClientRect().top ?? 0
  for (const element of scroller ? blocksInView(scroller) : []) {
    if (element.getBoundingClientRect().bottom <= top + 20) continue
    const block = body.blocks[Number(element.dataset.block)]
    const word = block && wordAt(text, block.start)
    if (block && word && blockAt(body.blocks, word.start) === Number(element.dataset.block))
      return selectRange(text, word)
  }
  return firstWord(text)
}
