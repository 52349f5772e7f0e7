/**
 * Takes the place of the package @react-pdf/textkit, under its own exports, by a bundler alias (`vite/react-pdf.ts`): the
 * stock engine drops and overlaps Arabic letters. HarfBuzz shapes, UAX #9 orders, UAX #14 breaks.
 */
import { installDrawing } from './draw'
import { layoutText } from './layout'
import type { AttributedString, Container, Line } from './types'

installDrawing()

/** @react-pdf/layout passes stock engines in and layout options along; ours has no use for either. */
// biome-ignore lint/style/noDefaultExport: the package we replace exports it so
export default function layoutEngine(): (text: AttributedString, container: Container) => Line[][] {
  return layoutText
}

export { fromFragments } from './attributed'

// Stages of the stock engine that @react-pdf/layout imports by name only to pass them back to us.
const stage = () => () => ({})

export {
  stage as bidi,
  stage as fontSubstitution,
  stage as justification,
  stage as linebreaker,
  stage as scriptItemizer,
  stage as textDecoration,
  stage as wordHyphenation
}
