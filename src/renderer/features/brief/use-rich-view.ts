import { EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { RichText } from '#core/briefing/rich-text'
import { clipboardEvents } from './rich-clipboard'
import { isSameText, richSchema, toDocument, toRichText } from './rich-document'
import { richKeys } from './rich-keys'
import { type DescribeNote, describeAnew, type NoteWords, notesPlugin, selectedNote } from './rich-notes'

export interface RichViewOptions {
  value: RichText
  onChange: (value: RichText) => void
  onFocus: () => void
  onBlur: () => void
  describe: DescribeNote
  /** `@` was typed where a word may begin. It is not written. */
  onAt: () => void
  onLink: () => void
  /** Of the element that is typed into: name, language. */
  attributes: Record<string, string>
}

/** What the tools around the text show. */
export interface RichStatus {
  isBold: boolean
  isEmpty: boolean
  note: NoteWords | null
}

/** The editor in the element of `host`, as long as that is there. Values from outside replace the text and its undo. */
export function useRichView(host: RefObject<HTMLElement | null>, options: RichViewOptions) {
  const view = useRef<EditorView | null>(null)
  const latest = useRef(options)
  latest.current = options
  const [status, setStatus] = useState<RichStatus>({ isBold: false, isEmpty: options.value.length === 0, note: null })
  /** What was last told to the outside: it comes back as the value and is no news. */
  const told = useRef(options.value)

  useEffect(() => {
    if (!host.current) return
    const link = () => latest.current.onLink()
    let isPressed = false
    const made = new EditorView(
      { mount: host.current },
      {
        state: stateFor(latest.current, link),
        attributes: () => ({
          class: 'brief-rich-text',
          role: 'textbox',
          'aria-multiline': 'true',
          ...latest.current.attributes
        }),
        handleDOMEvents: {
          ...clipboardEvents,
          mousedown: () => {
            isPressed = true
            return false
          },
          focus: editor => {
            // Who comes back by the keyboard, or from a list that was open, goes on where they were; the browser would
            // put the caret at the beginning.
            if (!isPressed) editor.focus()
            isPressed = false
            latest.current.onFocus()
            return false
          },
          blur: () => {
            isPressed = false
            latest.current.onBlur()
            return false
          }
        },
        handleTextInput: (editor, from, _to, text) => {
          if (text !== '@' || /\S$/.test(editor.state.doc.textBetween(Math.max(0, from - 1), from, '\n', '\uFFFC')))
            return false
          latest.current.onAt()
          return true
        },
        dispatchTransaction: transaction => {
          const next = made.state.apply(transaction)
          made.updateState(next)
          setStatus(before => changed(before, statusOf(next)))
          if (!transaction.docChanged) return
          told.current = toRichText(next.doc)
          latest.current.onChange(told.current)
        }
      }
    )
    view.current = made
    return () => {
      made.destroy()
      view.current = null
    }
  }, [host])

  useEffect(() => {
    if (!view.current || options.value === told.current) return
    told.current = options.value
    if (isSameText(options.value, toRichText(view.current.state.doc))) return
    view.current.updateState(stateFor(latest.current, () => latest.current.onLink()))
    setStatus(statusOf(view.current.state))
  }, [options.value])

  useEffect(() => {
    if (view.current) view.current.dispatch(describeAnew(view.current.state, options.describe))
  }, [options.describe])

  return { view, status }
}

function stateFor({ value, describe }: RichViewOptions, link: () => void): EditorState {
  return EditorState.create({
    schema: richSchema,
    doc: toDocument(value),
    plugins: [...richKeys({ link }), notesPlugin(describe)]
  })
}

function statusOf(state: EditorState): RichStatus {
  const { from, to, empty, $from } = state.selection
  const { bold } = richSchema.marks
  return {
    isBold: empty ? Boolean(bold.isInSet(state.storedMarks ?? $from.marks())) : state.doc.rangeHasMark(from, to, bold),
    isEmpty: state.doc.childCount === 1 && state.doc.firstChild?.childCount === 0,
    note: selectedNote(state)
  }
}

function changed(before: RichStatus, after: RichStatus): RichStatus {
  const isSame =
    before.isBold === after.isBold &&
    before.isEmpty === after.isEmpty &&
    before.note?.mark === after.note?.mark &&
    before.note?.words === after.note?.words
  return isSame ? before : after
}
