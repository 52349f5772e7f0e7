import type { Node } from 'prosemirror-model'
import { type EditorState, NodeSelection, Plugin, PluginKey } from 'prosemirror-state'
import { Decoration, DecorationSet, type DecorationSource, type NodeView } from 'prosemirror-view'
import type { Id } from '#core/ids'
import { richSchema } from './rich-document'

/** What a claim reference shows of itself. */
export interface NoteWords {
  /** As it will be printed. */
  mark: string
  /** The statement; read out, and shown on hover and when the reference is selected. */
  words: string
  /** The claim is no longer in the library. */
  isGone: boolean
}

/** `index`: the how-manieth reference of this text it is, from 0. */
export type DescribeNote = (claimId: Id, index: number) => NoteWords

const key = new PluginKey<DescribeNote>('notes')

/** Shows claims as numbered chips. The numbers depend on what stands before the text, so they are told from outside. */
export function notesPlugin(describe: DescribeNote): Plugin<DescribeNote> {
  return new Plugin<DescribeNote>({
    key,
    state: {
      init: () => describe,
      apply: (transaction, before) => (transaction.getMeta(key) as DescribeNote | undefined) ?? before
    },
    props: {
      decorations: state => numbered(state, key.getState(state) ?? describe),
      nodeViews: {
        claim: (_node, _view, _getPos, decorations) => new NoteChip(wordsIn(decorations))
      }
    }
  })
}

/** A transaction that has the chips tell of themselves anew. */
export function describeAnew(state: EditorState, describe: DescribeNote) {
  return state.tr.setMeta(key, describe).setMeta('addToHistory', false)
}

/** What the selected reference says; `null` where none is selected. */
export function selectedNote(state: EditorState): NoteWords | null {
  const { selection, doc } = state
  const describe = key.getState(state)
  if (!describe || !(selection instanceof NodeSelection) || selection.node.type !== richSchema.nodes.claim) return null
  let index = 0
  doc.nodesBetween(0, selection.from, node => {
    if (node.type === richSchema.nodes.claim) index += 1
  })
  return describe(String(selection.node.attrs.claimId), index)
}

function numbered(state: EditorState, describe: DescribeNote): DecorationSet {
  const decorations: Decoration[] = []
  state.doc.descendants((node, pos) => {
    if (node.type !== richSchema.nodes.claim) return
    const words = describe(String(node.attrs.claimId), decorations.length)
    decorations.push(Decoration.node(pos, pos + node.nodeSize, {}, { ...words }))
  })
  return DecorationSet.create(state.doc, decorations)
}

function wordsIn(decorations: readonly Decoration[]): NoteWords {
  const found = decorations.find(({ spec }) => 'mark' in spec)
  return (found?.spec as NoteWords | undefined) ?? { mark: '', words: '', isGone: false }
}

class NoteChip implements NodeView {
  readonly dom = document.createElement('span')

  constructor(words: NoteWords) {
    this.dom.setAttribute('role', 'img')
    this.show(words)
  }

  update(node: Node, decorations: readonly Decoration[], _inner: DecorationSource): boolean {
    if (node.type !== richSchema.nodes.claim) return false
    this.show(wordsIn(decorations))
    return true
  }

  private show({ mark, words, isGone }: NoteWords): void {
    this.dom.className = `brief-chip ${isGone ? 'brief-chip-gone' : ''}`
    this.dom.textContent = mark
    this.dom.title = words
    this.dom.setAttribute('aria-label', `${mark} ${words}`)
  }

  ignoreMutation(): boolean {
    return true
  }
}
