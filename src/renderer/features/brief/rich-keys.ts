import { baseKeymap, chainCommands, toggleMark } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import { type Command, NodeSelection, type Plugin, TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { richSchema } from './rich-document'

const { claim } = richSchema.nodes

/** The keys of the editor. Its undo goes back within this text and no further, as in every other field. */
export function richKeys({ link }: { link: () => void }): Plugin[] {
  return [
    history(),
    keymap({
      'Mod-z': undo,
      'Mod-Shift-z': redo,
      'Mod-y': redo,
      'Mod-b': toggleMark(richSchema.marks.bold),
      'Mod-Shift-k': () => {
        link()
        return true
      },
      Backspace: chainCommands(deleteClaim(-1), baseKeymap.Backspace ?? never),
      Delete: chainCommands(deleteClaim(1), baseKeymap.Delete ?? never),
      ArrowLeft: passClaim('left'),
      ArrowRight: passClaim('right')
    }),
    keymap(baseKeymap)
  ]
}

const never: Command = () => false

/** Browsers disagree on deleting what cannot be edited, above all in text from right to left. */
function deleteClaim(onwards: 1 | -1): Command {
  return ({ selection, tr }, dispatch) => {
    if (!(selection instanceof TextSelection) || !selection.$cursor) return false
    const { $cursor } = selection
    const node = onwards > 0 ? $cursor.nodeAfter : $cursor.nodeBefore
    if (node?.type !== claim) return false
    const from = onwards > 0 ? $cursor.pos : $cursor.pos - node.nodeSize
    dispatch?.(tr.delete(from, from + node.nodeSize).scrollIntoView())
    return true
  }
}

/**
 * Arrows select a claim on their way and leave it on the other side. ProseMirror takes the left arrow for backwards, which
 * it is not in Arabic; next to a claim the caret would go the wrong way.
 */
function passClaim(side: 'left' | 'right'): Command {
  return ({ selection, doc, tr }, dispatch, view) => {
    if (!view) return false
    const onwards = (side === 'right') === (directionAt(view, selection.from) === 'ltr')
    if (selection instanceof NodeSelection && selection.node.type === claim) {
      dispatch?.(tr.setSelection(TextSelection.create(doc, onwards ? selection.to : selection.from)).scrollIntoView())
      return true
    }
    if (!(selection instanceof TextSelection) || !selection.$cursor) return false
    const { nodeBefore, nodeAfter, pos } = selection.$cursor
    const [ahead, behind] = onwards ? [nodeAfter, nodeBefore] : [nodeBefore, nodeAfter]
    if (ahead?.type === claim) {
      dispatch?.(tr.setSelection(NodeSelection.create(doc, onwards ? pos : pos - ahead.nodeSize)).scrollIntoView())
      return true
    }
    if (behind?.type !== claim) return false
    document.getSelection()?.modify('move', side, 'character')
    return true
  }
}

function directionAt(view: EditorView, position: number): string {
  const { node } = view.domAtPos(position)
  const element = node instanceof Element ? node : node.parentElement
  return element ? getComputedStyle(element.closest('p') ?? element).direction : 'ltr'
}
