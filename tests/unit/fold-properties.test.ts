import { expect, test } from 'vitest'
import { findAll } from '#core/text/find'
import { fold } from '#core/text/fold'
import { foldWithMap, sourceRange } from '#core/text/fold-map'
import { randomNumbers } from '../support/random'

const alphabets = [
  '0 1 2 3 4 5 ٣ ۷ , . ٬ ٫ ، \u00A0 \u202F \u0020 ¹ ² ½ ① 🄁 a'.split(' ').concat(' '),
  'م ا ئ ي ی ه ة ت ء ؤ و ل ب ﻣ ﺎ ﺋ ﺔ ﲗ ﻻ ﷲ ﷺ ـ \u0654 \u064E \u0651 \u200D \n'.split(' ').concat(' '),
  'A e İ ı ß æ ﬁ \u0301 \u0306 \u0344 한 が か 😀 \uD801 𐐀 \uDC00 – ’ « \u00AD ´ ¨ क'.split(' ').concat(' '),
  ['\u1112', '\u1161', '\u11AB', '\u3099', '\u093C', '\u0344', 'か', 'क', 'e', ' ']
]
const halfOfPair = /\p{Cs}/u
/** Letters that compose with each other once an accent between them is dropped, as do halves of pairs. */
const composing = /[\u1161\u11AB\u3099\u093C]/

function randomText(random: () => number, length: number): string {
  const letters = alphabets[Math.floor(random() * alphabets.length)] ?? []
  const all = random() < 0.2 ? alphabets.flat() : letters
  return Array.from({ length }, () => all[Math.floor(random() * all.length)]).join('')
}

test('the way back from folded text never falls and stays inside of the source', () => {
  const random = randomNumbers(11)
  for (let round = 0; round < 3_000; round += 1) {
    const text = randomText(random, 40)
    const { folded, toSource } = foldWithMap(text)
    expect(toSource).toHaveLength(folded.length + 1)
    let last = 0
    for (const offset of toSource) {
      expect(offset).toBeGreaterThanOrEqual(last)
      last = offset
    }
    expect(last).toBeLessThanOrEqual(text.length)
  }
})

test('folding twice changes nothing', () => {
  const random = randomNumbers(12)
  for (let round = 0; round < 3_000; round += 1) {
    const text = randomText(random, 30)
    const folded = fold(text)
    if (!composing.test(text) && !halfOfPair.test(text)) expect([text, fold(folded)]).toEqual([text, folded])
  }
})

/** A separator that its neighbours keep in the text may be dropped when its number is cut out: 3,2 133 and 2 133. */
function isIn(words: string, query: string): boolean {
  const folded = fold(words)
  return folded.includes(query) || folded.replace(/[ ,٬]/g, '').includes(query.replace(/[ ,٬]/g, ''))
}

test('each find is a range of the source that folds to a text with the query in it, and cuts no grapheme', () => {
  const random = randomNumbers(13)
  const graphemes = new Intl.Segmenter('ar', { granularity: 'grapheme' })
  let finds = 0
  for (let round = 0; round < 3_000; round += 1) {
    const text = randomText(random, 40)
    const map = foldWithMap(text)
    const borders = new Set([...graphemes.segment(text)].map(({ index }) => index)).add(text.length)
    for (let trial = 0; trial < 5; trial += 1) {
      const start = Math.floor(random() * map.folded.length)
      const query = fold(map.folded.slice(start, start + 1 + Math.floor(random() * 5)))
      // Half of a pair is no letter.
      if (halfOfPair.test(query)) continue
      for (const range of findAll(map, query, { clitics: false })) {
        finds += 1
        const words = text.slice(range.start, range.end)
        expect([text, query, words, isIn(words, query)]).toEqual([text, query, words, true])
        expect(borders.has(range.start) && borders.has(range.end)).toBe(true)
      }
    }
  }
  expect(finds).toBeGreaterThan(10_000)
})

test('a range over a dropped separator takes in the whole number, and another one does not', () => {
  const text = 'نحو 1,234,567 ريال و500'
  const range = (query: string) =>
    findAll(text, query, { clitics: false }).map(({ start, end }) => text.slice(start, end))
  expect(range('1234')).toEqual(['1,234,567'])
  expect(range('567 ريال')).toEqual(['567 ريال'])
  expect(range('1,234,567')).toEqual(['1,234,567'])
  expect(range('234')).toEqual(['234'])
})

test('a range inside of a ligature is the whole ligature', () => {
  const map = foldWithMap('قال ﷺ نعم')
  const at = map.folded.indexOf('عليه')
  expect(sourceRange(map, { start: at, end: at + 4 })).toEqual({ start: 4, end: 5 })
})
