import { expect, test } from 'vitest'
import { directionOf, isolate } from '#core/text/direction'

test.each([
  ['C5+1 صيغة تجمع خمس دول', 'rtl'],
  ['The صيغة of five', 'ltr'],
  ['66,2 %', 'ltr'],
  [`[2] ${isolate('قمة سمرقند ورهان المعادن')}, paragraph 5`, 'ltr'],
  [isolate('قمة'), 'rtl']
] as const)('%j runs %s in a page from left to right', (text, direction) => {
  expect(directionOf(text, 'ltr')).toBe(direction)
})

test('letters in balance leave the decision to the page', () => {
  expect(directionOf('ab قم', 'rtl')).toBe('rtl')
  expect(directionOf('ab قم', 'ltr')).toBe('ltr')
})

test('a long address does not turn the sentence that names it', () => {
  expect(directionOf('المصدر https://example.org/archive/section-of-reports/index.html للمزيد', 'ltr')).toBe('rtl')
  expect(directionOf('راسل [desk@example.org] الآن', 'ltr')).toBe('rtl')
  expect(directionOf('https://example.org/archive', 'rtl')).toBe('ltr')
})
