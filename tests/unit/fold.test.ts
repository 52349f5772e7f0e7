import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { normaliseText } from '#core/documents/canonical'
import { fold } from '#core/text/fold'
import { foldWithMap, sourceRange } from '#core/text/fold-map'
import { randomNumbers } from '../support/random'

/** The source letters that folded `[start, end)` stands for. */
function back(text: string, start: number, end: number): string {
  const range = sourceRange(foldWithMap(text), { start, end })
  return text.slice(range.start, range.end)
}

test('spellings of one word fold to one form', () => {
  expect(fold('مُؤَسَّسَةٌ')).toBe(fold('مؤسسه'))
  expect(fold('الإِمارات')).toBe('الامارات')
  expect(fold('مستشفى')).toBe('مستشفي')
  expect(fold('محـــمد ٢٠٢٥')).toBe('محمد 2025')
  expect(fold('ΟΔΟΣ')).toBe(fold('οδος'))
})

test('blanks become one, at the ends none', () => {
  expect(fold(' \n أ \t\u200F\u00A0 ب ')).toBe('ا ب')
  expect(fold(' \u064B ')).toBe('')
})

test('each folded unit knows where it stood', () => {
  const { folded, toSource } = foldWithMap(' مُـدٌّ \n 5')
  expect(folded).toBe('مد 5')
  expect([...toSource]).toEqual([1, 4, 7, 10, 11])
})

test('a range of the folded text gives back whole letters with their marks', () => {
  expect(back('قالَ الطَّبيبُ، نعم', 3, 9)).toBe(' الطَّبي')
  expect(back('قالَ الطَّبيبُ، نعم', 4, 10)).toBe('الطَّبيبُ')
  expect(back('عامـــ آخر', 0, 3)).toBe('عامـــ')
})

test('text that is not composed is mapped to its base letters', () => {
  const text = 'ال\u0627\u0654مر e\u0301'
  const { folded, toSource } = foldWithMap(text)
  expect(folded).toBe('الامر e')
  expect([...toSource]).toEqual([0, 1, 2, 4, 5, 6, 7, 9])
  expect(back(text, 2, 3)).toBe('\u0627\u0654')
})

test('letters beyond the first plane and letters that are typed as two keep their places', () => {
  const { folded, toSource } = foldWithMap('𐐀æ😀ب')
  expect(folded).toBe('𐐨ae😀ب')
  expect([...toSource]).toEqual([0, 0, 2, 2, 3, 3, 5, 6])
})

test('half of a surrogate pair does not spoil the pairs that follow', () => {
  expect(fold('\uD801 𐐀')).toBe('\uD801 𐐨')
})

test('every folded unit of random text is the fold of the cluster it is mapped to', () => {
  const random = randomNumbers(7)
  const letters = ['ا', 'أ', 'ة', 'ى', 'ل', '\u064E', '\u0651', '\u0640', ' ', '\n', 'A', 'e', '\u0301', '😀', '٣', 'İ']
  for (let round = 0; round < 500; round += 1) {
    const text = Array.from({ length: 30 }, () => letters[Math.floor(random() * letters.length)]).join('')
    const map = foldWithMap(text)
    expect(map.toSource).toHaveLength(map.folded.length + 1)
    for (let at = 0; at < map.folded.length; at += 1) {
      const unit = map.folded.charAt(at)
      if (unit === ' ') continue
      const range = sourceRange(map, { start: at, end: at + 1 })
      expect(fold(text.slice(range.start, range.end))).toContain(unit)
    }
  }
})

test('folding a source twice changes nothing, and its words are found where they came from', () => {
  const folder = 'seeds/documents'
  const names = readdirSync(folder)
  expect(names.length).toBeGreaterThan(0)
  for (const name of names) {
    const text = normaliseText(readFileSync(`${folder}/${name}`, 'utf8'))
    const map = foldWithMap(text)
    expect(fold(map.folded)).toBe(map.folded)
    for (const { 0: word, index } of map.folded.matchAll(/\S+/g)) {
      const range = sourceRange(map, { start: index, end: index + word.length })
      expect(fold(text.slice(range.start, range.end))).toBe(word)
    }
  }
})
