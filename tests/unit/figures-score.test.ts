import { describe, expect, test } from 'vitest'
import { score } from '../fixtures/figure-labels'
import { labelledPhrases } from '../fixtures/figures'

describe('readFigures on labelled phrases', () => {
  test('finds at least 98 in 100 of the figures, and at least 98 in 100 of what it finds are right', () => {
    const { phrases, labels, precision, recall, wrong } = score(labelledPhrases)
    console.log(
      `figures: ${phrases} phrases, ${labels} labels, precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}${wrong.map(line => `\n  ${line}`).join('')}`
    )
    expect(precision).toBeGreaterThanOrEqual(0.98)
    expect(recall).toBeGreaterThanOrEqual(0.98)
  })
})
