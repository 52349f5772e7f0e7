import { expect, test } from 'vitest'
import { findOccurrences } from '#core/claims/occurrences'
import { bodyOf, claim } from '../support/small-library'

const body = bodyOf('a', ['وصل القطار باكرًا.', 'وَالقِطَارُ جديد، ومرّ بالقطارِ رجل؛ أما القطارات فلا.'])

test('a phrase is found with what is joined to it, as whole words, paragraph by paragraph', () => {
  const found = findOccurrences(body, 'قطار', [], { clitics: true })
  expect(found.map(({ words, paragraph }) => [words, paragraph])).toEqual([
    ['القطار', 1],
    ['وَالقِطَارُ', 2],
    ['بالقطارِ', 2]
  ])
  for (const { start, end, words } of found) expect(body.text.slice(start, end)).toBe(words)
})

test('without clitics the inside of words counts as well', () => {
  expect(findOccurrences(body, 'قطار', [], { clitics: false })).toHaveLength(4)
})

test('a place tells the codes it has already, from the claims of its own source alone', () => {
  const claims = [
    claim('here', [['a', 0, 'وصل القطار']], { codeId: 'outcome' }),
    claim('twice', [['a', 4, 'القطار باكرًا']], { codeId: 'outcome' }),
    claim('other', [['b', 0, 'وصل القطار']], { codeId: 'constraint' }),
    claim('beside', [['a', 11, 'باكرًا']], { codeId: 'motive' })
  ]
  const [first, second] = findOccurrences(body, 'قطار', claims, { clitics: true })
  expect(first?.codeIds).toEqual(['outcome'])
  expect(second?.codeIds).toEqual([])
})

test('what stands around a place stays in its paragraph and is cut between words', () => {
  const long = `${'كلمة أخرى '.repeat(12)}هدف ${'وبقية طويلة '.repeat(12)}`.trim()
  const [one] = findOccurrences(bodyOf('a', ['قبل', long, 'بعد']), 'هدف', [], { clitics: true })
  expect(one?.before).toMatch(/^…(?:كلمة|أخرى) .*أخرى $/)
  expect(one?.after).toMatch(/^ وبقية .*(?:وبقية|طويلة)…$/)
  expect(`${one?.before}${one?.after}`).not.toMatch(/قبل|بعد/)
})
