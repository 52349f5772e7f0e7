import { describe, expect, test } from 'vitest'
import { groupCandidates } from '#core/figures/candidate-groups'
import { findCandidates, placeInQuote } from '#core/figures/candidates'
import type { Library } from '#core/library'
import { figure, ledgerLibrary, quantity } from '../support/figures'
import { claim } from '../support/records'
import { bodyOf } from '../support/small-library'

const texts = {
  d1: 'بلغت تجارة الصين مع المنطقة 66.2 مليار دولار في عام 2024. ويعبر الخط 3 دول بطول 1300 كيلومتر.',
  d2: 'ووصلت التجارة مع الصين إلى 94.8 مليار دولار عام 2024، بعد استثمار 2 مليار دولار.'
}

/** A claim of the actor on the whole text of each source. */
function libraryOf(...figures: Parameters<typeof figure>[]): Library {
  const bare = ledgerLibrary(
    [quantity('q')],
    figures.map(one => figure(...one))
  )
  const claimOn = (id: string, documentId: 'd1' | 'd2') =>
    claim(id, documentId, {
      actor: 'الجمارك',
      evidence: [
        {
          documentId,
          start: 100,
          end: 100 + texts[documentId].length,
          quote: texts[documentId],
          prefix: '',
          suffix: ''
        }
      ]
    })
  return { ...bare, claims: { d1: { c1: claimOn('c1', 'd1') }, d2: { c2: claimOn('c2', 'd2') } } }
}

test('the numbers of tagged passages are candidates at their place in the source, with the sentence around them', () => {
  const [first] = findCandidates(libraryOf(), [])
  expect(first).toMatchObject({
    documentId: 'd1',
    start: 100 + texts.d1.indexOf('66.2'),
    written: '66.2 مليار دولار',
    claimId: 'c1',
    passage: { start: 100, quote: 'بلغت تجارة الصين مع المنطقة 66.2 مليار دولار في عام 2024.' },
    fields: { value: 66.2e9, unit: 'USD', asOf: '2024', attribution: 'الجمارك' }
  })
})

test('years are no candidates, they date the others', () => {
  const found = findCandidates(libraryOf(), [])
  expect(found.map(({ fields }) => [fields.value, fields.asOf])).toEqual([
    [66.2e9, '2024'],
    [3, null],
    [1300, null],
    [94.8e9, '2024'],
    [2e9, '2024']
  ])
})

test('what the ledger has taken is no candidate any more', () => {
  const library = libraryOf([
    'f1',
    'd2',
    94.8e9,
    { unit: 'USD', passage: { documentId: 'd2', start: 100, end: 150, quote: 'x', prefix: '', suffix: '' } }
  ])
  expect(findCandidates(library, []).map(({ fields }) => fields.value)).toEqual([66.2e9, 3, 1300, 2e9])
})

test('the whole text of a source is read when it is given, and nothing is found twice', () => {
  const library = { ...libraryOf(), claims: {} }
  const body = bodyOf('d1', [texts.d1])
  expect(findCandidates(library, []).length).toBe(0)
  const found = findCandidates(library, [body])
  expect(found.map(({ fields, claimId }) => [fields.value, claimId])).toEqual([
    [66.2e9, null],
    [3, null],
    [1300, null]
  ])
  for (const { passage, start, end, written } of found) {
    expect(body.text.slice(passage.start, passage.end)).toBe(passage.quote)
    expect(body.text.slice(start, end)).toBe(written)
  }
})

test('values of one unit that are near each other and share a word stand together; the others follow by unit', () => {
  const groups = groupCandidates(findCandidates(libraryOf(), []))
  expect(
    groups.map(({ unit, isLikely, candidates }) => [unit, isLikely, candidates.map(one => one.fields.value)])
  ).toEqual(
    expect.arrayContaining([
      ['USD', true, [66.2e9, 94.8e9]],
      ['USD', false, [2e9]],
      ['km', false, [1300]]
    ])
  )
  expect(groups[0]).toMatchObject({ unit: 'USD', isLikely: true })
})

test('a figure knows its place in its quote as long as the quote reads like it', () => {
  const passage = { documentId: 'd1', start: 0, end: 10, quote: 'نحو 66.2 مليار دولار', prefix: '', suffix: '' }
  expect(placeInQuote(figure('f', 'd1', 66.2e9, { unit: 'USD', passage }))).toEqual({ start: 4, end: 20 })
  expect(placeInQuote(figure('f', 'd1', 70e9, { unit: 'USD', passage }))).toBeNull()
})

describe('a quote within a sentence', () => {
  const text = 'كلام قبله. وفي عام 2023 بلغت تجارة الصين 66.2 مليار دولار، مقابل 94,8 مليارا مع أوروبا. كلام بعده.'
  const start = text.indexOf('94,8')
  const quoted = (edit: { prefix?: string; suffix?: string } = {}): Library => ({
    ...ledgerLibrary([quantity('q')], []),
    claims: {
      d1: {
        c1: claim('c1', 'd1', {
          evidence: [
            { documentId: 'd1', start, end: start + 12, quote: '94,8 مليارا ', prefix: '', suffix: '', ...edit }
          ]
        })
      }
    }
  })

  test('takes its currency and its year from the sentence, is doubtful, and stays as chosen', () => {
    const body = bodyOf('d1', [text])
    expect(findCandidates(quoted(), [], { d1: body })).toMatchObject([
      {
        start,
        passage: { start, end: start + 12, quote: '94,8 مليارا ' },
        fields: { value: 94.8e9, unit: 'USD', asOf: '2023', doubtful: 'carried' }
      }
    ])
  })

  test('takes them from its stored surroundings when the text is not loaded', () => {
    expect(findCandidates(quoted({ prefix: 'ليار دولار، 66.2 مليار دولار، مقابل ' }), [])).toMatchObject([
      { start, fields: { value: 94.8e9, unit: 'USD' } }
    ])
    expect(findCandidates(quoted(), [])).toMatchObject([{ start, fields: { value: 94.8e9, unit: '', asOf: null } }])
  })

  test('is dated by the year of a quarter, and by no day that it does not say', () => {
    const body = bodyOf('d1', ['وفي الربع الثالث من 2023 أنتجت 40 مليون طن.'])
    expect(findCandidates({ ...quoted(), claims: {} }, [body])).toMatchObject([{ fields: { asOf: '2023' } }])
  })
})
