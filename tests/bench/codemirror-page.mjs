// The page of the window that CodeMirror is measured in: the same text, letters, measure and decorations as on the desk.
import '@fontsource-variable/noto-naskh-arabic/wght.css'
import { EditorState, StateEffect, StateField } from '@codemirror/state'
import { Decoration, EditorView } from '@codemirror/view'

const addClaim = StateEffect.define()
const marks = Object.fromEntries(
  ['motive', 'outcome', 'constraint'].map(code => [code, Decoration.mark({ class: `claim claim-${code}` })])
)

const claims = StateField.define({
  create: () => Decoration.none,
  update(known, transaction) {
    const added = transaction.effects.filter(effect => effect.is(addClaim)).map(({ value }) => decorate(value))
    return added.length > 0 ? known.update({ add: added, sort: true }) : known
  },
  provide: field => EditorView.decorations.from(field)
})

const decorate = ({ start, end, code }) => marks[code].range(start, end)

window.reference = {
  /** Sets the text up; the caller waits for the frame that shows it. */
  show(text, spans) {
    const state = EditorState.create({
      doc: text,
      extensions: [
        claims.init(() => Decoration.set(spans.map(decorate), true)),
        EditorView.lineWrapping,
        EditorView.editable.of(false),
        EditorView.contentAttributes.of({ dir: 'rtl', lang: 'ar' })
      ]
    })
    this.view = new EditorView({ state, parent: document.body })
  },
  tag(span) {
    this.view.dispatch({ effects: addClaim.of(span) })
  },
  jump(position) {
    this.view.dispatch({ effects: EditorView.scrollIntoView(position, { y: 'center' }) })
  },
  isInView(position) {
    const place = this.view.coordsAtPos(position)
    return place !== null && place.top >= 0 && place.bottom <= window.innerHeight
  }
}
