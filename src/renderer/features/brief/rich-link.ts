import type { EditorState, Transaction } from 'prosemirror-state'
import { richSchema } from './rich-document'

const { link } = richSchema.marks

/** The address that the words at the caret, or the first of those selected, lead to; `''` for none. */
export function addressAt(state: EditorState): string {
  const { $from, from, to, empty } = state.selection
  if (empty) return hrefOf(link.isInSet($from.marks()))
  let found = ''
  state.doc.nodesBetween(from, to, node => {
    found ||= hrefOf(link.isInSet(node.marks))
  })
  return found
}

function hrefOf(mark: { attrs: Record<string, unknown> } | undefined): string {
  return typeof mark?.attrs.href === 'string' ? mark.attrs.href : ''
}

/** Leads the selected words, or the link at the caret, to an address; `''` takes the link away. Without either, the address is written. */
export function setAddress(state: EditorState, address: string): Transaction {
  const range = state.selection.empty ? linkAround(state) : state.selection
  const mark = address ? link.create({ href: address }) : null
  if (range) {
    const cleared = state.tr.removeMark(range.from, range.to, link)
    return mark ? cleared.addMark(range.from, range.to, mark) : cleared
  }
  return mark ? state.tr.replaceSelectionWith(richSchema.text(address, [mark]), false) : state.tr
}

/** The stretch around the caret that leads to one address. */
function linkAround(state: EditorState): { from: number; to: number } | null {
  const { $from } = state.selection
  const mark = link.isInSet($from.marks())
  if (!mark) return null
  const start = $from.start()
  let range: { from: number; to: number } | null = null
  $from.parent.forEach((node, offset) => {
    if (!mark.isInSet(node.marks)) return
    const [from, to] = [start + offset, start + offset + node.nodeSize]
    if (range?.to === from) range.to = to
    else if (!range || range.to < $from.pos) range = { from, to }
  })
  return range
}
