import { expect, test } from 'vitest'
import { isolate } from '#core/text/direction'
import { outlineLabels } from '#shared/i18n/outline-labels'
import { source } from '../support/small-library'

const ar = outlineLabels('ar')
const en = outlineLabels('en')

test.each([
  [0, 'قيد (بلا ادعاءات)'],
  [1, 'قيد (ادعاء واحد)'],
  [2, 'قيد (ادعاءان)'],
  [3, 'قيد (3 ادعاءات)'],
  [10, 'قيد (10 ادعاءات)'],
  [11, 'قيد (11 ادعاءً)'],
  [99, 'قيد (99 ادعاءً)'],
  [100, 'قيد (100 ادعاء)'],
  [103, 'قيد (103 ادعاءات)']
])('%i claims take the right Arabic plural', (count, heading) => {
  expect(ar.withCount('قيد', count)).toBe(heading)
})

test('dates say as much as is known, in Latin figures', () => {
  expect(['2025-04-09', '2025-04', '2025', null].map(ar.date)).toEqual(['9 أبريل 2025', 'أبريل 2025', '2025', ''])
  expect(['2025-04-09', '2025-04', '2025', null].map(en.date)).toEqual(['9 April 2025', 'April 2025', '2025', ''])
})

test('a long title is cut after a whole word', () => {
  const title = 'قمة الشراكة الكبرى بين العواصم الخمس ومن جاورها من دول القارة الواسعة'
  expect(ar.reference({ record: source('a', { title }), paragraph: 5 })).toBe(
    `${isolate('قمة الشراكة الكبرى بين العواصم الخمس ومن جاورها من دول…')}، الفقرة 5`
  )
  expect(en.reference({ record: source('a', { title: 'Short' }), paragraph: 3 })).toBe(
    `${isolate('Short')}, paragraph 3`
  )
})

test('an entry is worded in the language of its source, in either briefing', () => {
  const arabic = source('a', {
    author: 'ليلى سالم',
    title: 'عنوان',
    publisher: 'دار المثال',
    publishedOn: '2025-04-09'
  })
  const latin = source('b', {
    author: 'A. Writer',
    title: 'On roads?',
    publishedOn: '2024',
    language: 'en',
    direction: 'ltr'
  })
  for (const labels of [ar, en]) {
    expect(labels.source(arabic, 'arabic')).toBe('ليلى سالم، «عنوان»، دار المثال، 9 أبريل 2025.')
    expect(labels.source(latin, 'arabic')).toBe('A. Writer, “On roads?”, 2024.')
  }
})

test('the full citation is added unless it repeats the entry', () => {
  const record = source('a', { author: 'ليلى سالم', title: 'عنوان', publishedOn: '2025' })
  expect(ar.source({ ...record, citation: 'ليلى سالِم: عنوان (2025)' }, 'arabic')).toBe('ليلى سالم، «عنوان»، 2025.')
  expect(ar.source({ ...record, citation: 'موجز عن مقال آخر' }, 'arabic')).toBe(
    'ليلى سالم، «عنوان»، 2025. موجز عن مقال آخر.'
  )
})
