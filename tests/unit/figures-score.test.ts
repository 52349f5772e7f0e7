import { describe, expect, test } from 'vitest'
import { score } from '../fixtures/figure-labels'
import { labelledPhrases } from '../fixtures/figures'
import { hardPhrases, heldBackPhrases, laterPhrases } from '../fixtures/figures-held-back'

describe('readFigures on labelled phrases', () => {
  test.each([
    ['of every form', labelledPhrases],
    ['held back', [...heldBackPhrases, ...hardPhrases, ...laterPhrases]]
  ])('%s: 98 in 100 figures are found, and 98 in 100 readings are right', (name, list) => {
    const { phrases, labels, precision, recall, wrong } = score(list)
    const figures = `precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}`
    console.log(
      `figures ${name}: ${phrases} phrases, ${labels} labels, ${figures}${wrong.map(one => `\n  ${one}`).join('')}`
    )
    expect(precision).toBeGreaterThanOrEqual(0.98)
    expect(recall).toBeGreaterThanOrEqual(0.98)
  })
})
