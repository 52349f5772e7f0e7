import { Fragment, Slice } from 'prosemirror-model'
import type { EditorView } from 'prosemirror-view'
import { RichText, richFromPlain } from '#core/briefing/rich-text'
import { toParagraphs, toRichText } from './rich-document'

/** Our own form on the clipboard, so that claims and bold words can be moved about within briefings. */
const ownType = 'application/x-muqarin-text'

/**
 * Copying leaves our own form and plain words; pasting and dropping take our own form or else plain words. Nothing of
 * another program's looks gets in, and no foreign page is ever parsed.
 */
export const clipboardEvents = {
  copy: (view: EditorView, event: ClipboardEvent) => take(view, event),
  cut: (view: EditorView, event: ClipboardEvent) => {
    if (take(view, event)) view.dispatch(view.state.tr.deleteSelection().scrollIntoView())
    return true
  },
  paste: (view: EditorView, event: ClipboardEvent) => put(view, event, event.clipboardData),
  drop: (view: EditorView, event: DragEvent) => {
    const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
    event.preventDefault()
    const words = event.dataTransfer?.getData('text/plain') ?? ''
    if (at && words) view.dispatch(view.state.tr.insertText(words.replaceAll('\n', ' '), at.pos))
    return true
  },
  // What is dragged out would be dropped as words, and its claims be lost.
  dragstart: (_view: EditorView, event: DragEvent) => {
    event.preventDefault()
    return true
  }
}

function take(view: EditorView, event: ClipboardEvent): boolean {
  const { from, to, empty } = view.state.selection
  event.preventDefault()
  if (empty || !event.clipboardData) return true
  event.clipboardData.setData('text/plain', view.state.doc.textBetween(from, to, '\n'))
  event.clipboardData.setData(ownType, JSON.stringify(toRichText(view.state.doc.cut(from, to))))
  return true
}

function put(view: EditorView, event: Event, data: DataTransfer | null): boolean {
  event.preventDefault()
  const text = richOn(data)
  if (text.length === 0) return true
  // Open at both ends: the first and the last paragraph join what they are put into.
  const slice = new Slice(Fragment.from(toParagraphs(text)), 1, 1)
  view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView())
  return true
}

function richOn(data: DataTransfer | null): RichText {
  const own = data?.getData(ownType)
  if (own) {
    const read = RichText.safeParse(JSON.parse(own))
    if (read.success) return read.data
  }
  const words = data?.getData('text/plain') ?? ''
  // A few words in the middle of a line keep the blanks around them.
  return words.includes('\n') ? richFromPlain(words) : words ? [[{ text: words }]] : []
}
