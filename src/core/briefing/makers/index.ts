import type { Generated } from '../block'
import type { OutlineBlock } from '../outline'
import type { BriefingScope } from '../scope'
import { makeChart } from './chart-maker'
import { makeClaims, makeQuotes } from './claims-maker'
import { makeFigures } from './figures-maker'
import { makeMatrix } from './matrix-maker'
import { makeTimeline } from './timeline-maker'

/** One maker for each kind of generated block. They return nothing where there is nothing to show. */
const makers: {
  [Kind in Generated['kind']]: (make: Extract<Generated, { kind: Kind }>, scope: BriefingScope) => OutlineBlock[]
} = {
  matrix: makeMatrix,
  claims: makeClaims,
  quotes: makeQuotes,
  figures: makeFigures,
  chart: makeChart,
  timeline: makeTimeline
}

/** What a generated block shows now. */
export function makeBlocks<Kind extends Generated['kind']>(
  make: Extract<Generated, { kind: Kind }>,
  scope: BriefingScope
): OutlineBlock[] {
  const maker = makers[make.kind as Kind]
  return maker(make, scope)
}
