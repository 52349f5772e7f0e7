import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareWording } from '#core/anchoring/compare-wording'

const told = (before: string, after: string) => compareWording(before, after).map(({ kind, text }) => `${kind}:${text}`)

test('a changed figure is marked alone', () => {
  expect(told('بلغ العدد 40 حالة', 'بلغ العدد 55 حالة')).toEqual([
    'same:بلغ العدد',
    'removed: 40',
    'added: 55',
    'same: حالة'
  ])
})

test('a word put in, a word taken out', () => {
  expect(told('قرار مؤقت', 'قرار وزاري مؤقت')).toEqual(['same:قرار', 'added: وزاري', 'same: مؤقت'])
  expect(told('قرار وزاري مؤقت', 'قرار مؤقت')).toEqual(['same:قرار', 'removed: وزاري', 'same: مؤقت'])
})

test('diacritics are a difference; a sign does not mark the word before it', () => {
  expect(told('علم نافع', 'عِلم نافع')).toEqual(['removed:علم', 'added:عِلم', 'same: نافع'])
  expect(told('انتهى الأمر', 'انتهى الأمر.')).toEqual(['same:انتهى الأمر', 'added:.'])
})

test('several changed words in a row are one removal and one addition', () => {
  expect(told('أ ب ج', 'د هـ و')).toEqual(['removed:أ ب ج', 'added:د هـ و'])
})

test('the parts put together are the two wordings, whatever they are', () => {
  const words = fc.array(fc.constantFrom('لا', 'نعم', '40', '.', '،', '  ', '\n', 'é', '😀'), { maxLength: 14 })
  fc.assert(
    fc.property(words, words, (a, b) => {
      const [before, after] = [a.join(' '), b.join('')]
      const parts = compareWording(before, after)
      const of = (...kinds: string[]) =>
        parts
          .filter(({ kind }) => kinds.includes(kind))
          .map(({ text }) => text)
          .join('')
      expect(of('same', 'removed')).toBe(before)
      expect(of('same', 'added')).toBe(after)
    }),
    { seed: 5 }
  )
})
