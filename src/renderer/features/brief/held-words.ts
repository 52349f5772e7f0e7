import type { Block, Generated } from '#core/briefing/block'
import { within } from '#core/briefing/within'
import { computeMatrix } from '#core/comparison/compute-matrix'
import { selectClaims } from '#core/comparison/select-claims'
import type { Library } from '#core/library'
import type { Say } from '#ui/say'
import type { BriefingFields } from './drafts'

type Scope = Pick<BriefingFields, 'documentIds' | 'codeIds'>

/** What a part holds as the library stands, in one line; `''` for what says it of itself. */
export function heldWords(library: Library, block: Block, scope: Scope, say: Say): string {
  if (block.kind === 'generated') return generatedWords(library, block.make, scope, say)
  if (block.kind === 'sources') {
    const count = (scope.documentIds ?? Object.keys(library.documents)).length
    return `${say.count('word.sources', count)} · ${say(`brief.sources.${block.style}`)}`
  }
  return ''
}

function generatedWords(library: Library, make: Generated, scope: Scope, say: Say): string {
  switch (make.kind) {
    case 'matrix': {
      const { spec } = make
      const { rows, columns } = computeMatrix(library, { ...spec, filter: within(spec.filter, scope) })
      return say('brief.held.matrix', {
        rows: say(`brief.axis.${spec.rows}`),
        columns: say(`brief.axis.${spec.columns}`),
        rowCount: say.number(rows.length),
        columnCount: say.number(columns.length)
      })
    }
    case 'claims':
      return `${claimCount(library, make.filter, scope, say)} · ${say(`brief.by.${make.by}`)}`
    case 'quotes':
    case 'timeline':
      return claimCount(library, make.filter, scope, say)
    case 'chart': {
      const what =
        make.of.kind === 'cooccurrence'
          ? say('brief.chart.cooccurrence')
          : say('brief.held.counts', {
              rows: say(`brief.axis.${make.of.rows}`),
              columns: say(`brief.axis.${make.of.columns}`)
            })
      return `${what} · ${claimCount(library, make.filter, scope, say)}`
    }
    case 'figures': {
      const { quantityIds } = make
      const quantities = Object.values(library.quantities).filter(
        ({ id }) => quantityIds === null || quantityIds.includes(id)
      )
      const ids = new Set(quantities.map(({ id }) => id))
      const figures = Object.values(library.figures).filter(({ quantityId }) => ids.has(quantityId))
      return `${say.count('brief.quantities', quantities.length)} · ${say.count('brief.figures', figures.length)}`
    }
  }
}

function claimCount(library: Library, filter: Parameters<typeof within>[0], scope: Scope, say: Say): string {
  return say.count('word.claims', selectClaims(library, within(filter, scope)).length)
}
