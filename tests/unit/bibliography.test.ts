import { expect, test } from 'vitest'
import { cslOf } from '#core/bibliography/csl-item'
import { formatReference } from '#core/bibliography/format-reference'
import { source } from '../support/small-library'

const arabic = source('a', {
  author: 'ليلى سالم',
  title: 'طرق الجبال',
  publisher: 'دار المثال',
  publishedOn: '2025-04-09'
})
const latin = source('b', {
  author: 'A. Writer',
  title: 'On roads',
  publisher: 'The Example',
  publishedOn: '2024-03',
  language: 'en',
  direction: 'ltr'
})

test('a source is CSL data with what is known of it', () => {
  expect(cslOf(arabic)).toEqual({
    id: 'a',
    type: 'article-newspaper',
    title: 'طرق الجبال',
    author: [{ literal: 'ليلى سالم' }],
    publisher: 'دار المثال',
    issued: { 'date-parts': [[2025, 4, 9]] },
    language: 'ar',
    custom: { direction: 'rtl' }
  })
  expect(cslOf(source('c', { title: 'عنوان' }))).toEqual({
    id: 'c',
    type: 'document',
    title: 'عنوان',
    language: 'ar',
    custom: { direction: 'rtl' }
  })
})

test('an address in the citation makes it a page of the web', () => {
  const item = cslOf(source('c', { citation: 'نقلًا عن https://example.org/a?b=1، 2025' }))
  expect([item.type, item.URL]).toEqual(['webpage', 'https://example.org/a?b=1'])
})

test.each([
  ['arabic', arabic, 'ليلى سالم، «طرق الجبال»، دار المثال، 9 أبريل 2025.'],
  ['latin', arabic, 'ليلى سالم. «طرق الجبال». دار المثال، 9 أبريل 2025.'],
  ['arabic', latin, 'A. Writer, “On roads”, The Example, March 2024.'],
  ['latin', latin, 'A. Writer. “On roads.” The Example, March 2024.'],
  ['latin', { ...latin, title: 'On roads?', publisher: '' }, 'A. Writer. “On roads?” March 2024.'],
  ['latin', { ...latin, author: '', publishedOn: null }, '“On roads.” The Example.'],
  ['arabic', { ...arabic, author: '', publisher: '', publishedOn: null }, '«طرق الجبال».'],
  ['latin', { ...arabic, title: 'من يملك النهر؟' }, 'ليلى سالم. «من يملك النهر؟» دار المثال، 9 أبريل 2025.'],
  [
    'arabic',
    { ...arabic, author: 'A. B.', title: 'BP leaves النفط' },
    '\u2068A. B.\u2069، «\u2068BP leaves النفط\u2069»، دار المثال، 9 أبريل 2025.'
  ],
  [
    'latin',
    { ...arabic, author: 'A. B.', publisher: 'The Example' },
    '\u2068A. B.\u2069 «طرق الجبال». \u2068The Example\u2069، 9 أبريل 2025.'
  ],
  [
    'latin',
    { ...latin, author: 'ليلى سالم', title: 'طرق الجبال' },
    '\u2068ليلى سالم\u2069. “\u2068طرق الجبال.\u2069” The Example, March 2024.'
  ],
  [
    'latin',
    { ...latin, citation: 'A digest of another article' },
    'A. Writer. “On roads.” The Example, March 2024. A digest of another article.'
  ]
] as const)('in the %s style: %#', (style, record, reference) => {
  expect(formatReference(cslOf(record), style)).toBe(reference)
})
