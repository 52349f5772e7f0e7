import { withSource } from './load-source.mjs'
import { median, percentile, round } from './statistics.mjs'

const rounds = 60

/** Comparisons of a library of 100 sources, 200 propositions and 10,000 claims, each computed anew after an edit. */
const compared = {
  'propositions by sources': { rows: 'proposition', columns: 'source', filter: {} },
  'the same, reprints grouped': { rows: 'proposition', columns: 'source', filter: {}, groupReprints: true },
  'codes by sources': { rows: 'code', columns: 'source', filter: {} },
  'actors by themes': { rows: 'actor', columns: 'theme', filter: {} },
  'sources by events': { rows: 'source', columns: 'event', filter: {} },
  'propositions by sources, of a word': { rows: 'proposition', columns: 'source', filter: { words: 'ارث' } }
}

/** Against one plain pass over the same claims that counts them by proposition and source, and nothing else. */
export async function matrix() {
  return withSource(
    'tests/bench/large-library.mjs',
    async ({ makeLargeLibrary, afterEdit, computeMatrix, suggestClaims }) => {
      const figures = {}
      let library = makeLargeLibrary()
      const counts = []
      for (let turn = 0; turn < rounds; turn += 1) {
        library = afterEdit(library, turn)
        counts.push(timed(() => countByTwo(library)))
      }
      figures['one pass that counts by two keys, ms p50'] = round(median(counts))
      for (const [name, spec] of Object.entries(compared)) {
        const first = timed(() => computeMatrix(library, { groupReprints: false, ...spec }))
        const times = []
        for (let turn = 0; turn < rounds; turn += 1) {
          library = afterEdit(library, turn)
          times.push(timed(() => computeMatrix(library, { groupReprints: false, ...spec })))
        }
        figures[`${name}, ms: first / p50 / p95 (reach 16)`] = [first, median(times), percentile(times, 95)]
          .map(round)
          .join(' / ')
        figures[`${name}, p50 / counting`] = round(median(times) / median(counts))
      }
      const first = timed(() => suggestClaims(library))
      const again = []
      for (let turn = 0; turn < rounds / 6; turn += 1) {
        library = afterEdit(library, turn)
        again.push(timed(() => suggestClaims(library)))
      }
      figures['suggestions, ms: first / p50 after an edit'] = `${round(first)} / ${round(median(again))}`
      figures['suggestions after an edit, p50 / counting'] = round(median(again) / median(counts))
      return figures
    }
  )
}

function countByTwo(library) {
  const counts = new Map()
  for (const shard of Object.values(library.claims)) {
    for (const claim of Object.values(shard)) {
      for (const { documentId } of claim.evidence) {
        const key = `${claim.propositionId} ${documentId}`
        counts.set(key, (counts.get(key) ?? 0) + 1)
      }
    }
  }
  return counts
}

function timed(work) {
  const started = performance.now()
  work()
  return performance.now() - started
}
