import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isGraphemeBoundary } from '#core/text/boundaries'
import {
  adjustByGrapheme,
  firstWord,
  moveByParagraph,
  moveByWord,
  moveToEnd,
  selectDrag,
  selectRange,
  selectSentence,
  spanOf,
  type TextSelection
} from '#core/text/selection'

const text = 'ترى (روما) بابًا. تجارة 66,2 مليار؟\nلا يكفي: 70% فقط.\nخاتمة'

function at(word: string): TextSelection {
  const start = text.indexOf(word)
  return selectRange(text, { start, end: start + word.length })
}

function shown(selection: TextSelection | null, of = text): string | null {
  if (!selection) return null
  const { start, end } = spanOf(selection)
  return of.slice(start, end)
}

test('the cursor starts on the first word', () => {
  expect(shown(firstWord('«ترى» روما'), '«ترى» روما')).toBe('ترى')
  expect(firstWord('… !')).toBeNull()
})

test('the cursor walks over words and figures, past signs and across paragraphs', () => {
  expect(shown(moveByWord(text, at('ترى'), 'next', false))).toBe('روما')
  expect(shown(moveByWord(text, at('تجارة'), 'next', false))).toBe('66,2')
  expect(shown(moveByWord(text, at('مليار'), 'next', false))).toBe('لا')
  expect(shown(moveByWord(text, at('لا'), 'previous', false))).toBe('مليار')
})

test('at either end of the text it stays where it is', () => {
  expect(shown(moveByWord(text, at('خاتمة'), 'next', false))).toBe('خاتمة')
  expect(shown(moveByWord(text, at('ترى'), 'previous', false))).toBe('ترى')
  expect(shown(moveByWord(text, at('خاتمة'), 'next', true))).toBe('خاتمة')
})

test('it extends word by word, shrinks again, and turns round at the word it began with', () => {
  const one = moveByWord(text, at('روما'), 'next', true)
  expect(shown(one)).toBe('روما) بابًا')
  expect(shown(moveByWord(text, one, 'previous', true))).toBe('روما')
  expect(shown(moveByWord(text, moveByWord(text, one, 'previous', true), 'previous', true))).toBe('ترى (روما')
})

test('moving on without extending leaves from the free end', () => {
  const wide = moveByWord(text, at('روما'), 'next', true)
  expect(shown(moveByWord(text, wide, 'next', false))).toBe('تجارة')
})

test('paragraph by paragraph', () => {
  expect(shown(moveByParagraph(text, at('بابًا'), 'next', false))).toBe('لا')
  expect(shown(moveByParagraph(text, at('70'), 'previous', false))).toBe('لا')
  expect(shown(moveByParagraph(text, at('لا'), 'previous', false))).toBe('ترى')
  expect(shown(moveByParagraph(text, at('ترى'), 'previous', false))).toBe('ترى')
  expect(shown(moveByParagraph(text, at('لا'), 'next', true))).toBe('لا يكفي: 70% فقط.')
  expect(shown(moveByParagraph(text, moveByParagraph(text, at('لا'), 'next', true), 'next', true))).toBe(
    'لا يكفي: 70% فقط.\nخاتمة'
  )
})

test('home and end, of the paragraph and of the text', () => {
  expect(shown(moveToEnd(text, at('70'), 'previous', 'paragraph', false))).toBe('لا')
  expect(shown(moveToEnd(text, at('70'), 'next', 'paragraph', false))).toBe('فقط')
  expect(shown(moveToEnd(text, at('70'), 'next', 'text', false))).toBe('خاتمة')
  expect(shown(moveToEnd(text, at('70'), 'next', 'paragraph', true))).toBe('70% فقط.')
  expect(shown(moveToEnd(text, at('70'), 'previous', 'text', true))).toMatch(/^ترى.*70$/s)
})

test('a sentence, then the next one, then into the next paragraph', () => {
  const first = selectSentence(text, at('روما'))
  expect(shown(first)).toBe('ترى (روما) بابًا.')
  const second = selectSentence(text, first)
  expect(shown(second)).toBe('ترى (روما) بابًا. تجارة 66,2 مليار؟')
  expect(shown(selectSentence(text, second))).toBe('ترى (روما) بابًا. تجارة 66,2 مليار؟\nلا يكفي: 70% فقط.')
})

test('a sentence shrinks afterwards, first by its full stop, then by words', () => {
  const bare = moveByWord(text, selectSentence(text, at('روما')), 'previous', true)
  expect(shown(bare)).toBe('ترى (روما) بابًا')
  expect(shown(moveByWord(text, bare, 'previous', true))).toBe('ترى (روما')
})

test('cluster by cluster, never leaving nothing', () => {
  const cut = adjustByGrapheme(text, at('بابًا'), 'previous')
  expect(shown(cut)).toBe('بابً')
  expect(shown(adjustByGrapheme(text, cut, 'previous'))).toBe('با')
  expect(
    shown(
      adjustByGrapheme(text, adjustByGrapheme(text, adjustByGrapheme(text, cut, 'previous'), 'previous'), 'previous')
    )
  ).toBe('ب')
  expect(shown(adjustByGrapheme(text, at('بابًا'), 'next'))).toBe('بابًا.')
})

test('a drag backwards moves on from its start', () => {
  const start = text.indexOf('روما')
  const back = selectDrag(text, start + 10, start)
  expect(shown(back)).toBe('روما) بابًا')
  expect(back && shown(moveByWord(text, back, 'previous', true))).toBe('ترى (روما) بابًا')
})

test('a drag over nothing or over blanks selects nothing', () => {
  expect(selectDrag(text, 5, 5)).toBeNull()
  expect(selectDrag(text, 3, 4)).toBeNull()
  expect(selectDrag(text, 3, 4, true)).toBeNull()
})

test('an exact drag takes clusters, not words', () => {
  const start = text.indexOf('بابًا')
  expect(shown(selectDrag(text, start + 1, start + 3, true))).toBe('ابً')
})

test('a selection spans exactly the range it was made from', () => {
  const body = fc
    .array(fc.constantFrom('لا', ' ', 'قِمَّةٌ', '👨‍👩‍👧', '(5+1)', '70%', '\n', '«', 'Eni', '. '), {
      minLength: 1,
      maxLength: 20
    })
    .map(parts => parts.join(''))
  fc.assert(
    fc.property(body, fc.nat(80), fc.nat(80), fc.boolean(), (whole, a, b, exact) => {
      const selection = selectDrag(whole, Math.min(a, whole.length), Math.min(b, whole.length), exact)
      if (!selection) return
      const span = spanOf(selection)
      expect(isGraphemeBoundary(whole, span.start) && isGraphemeBoundary(whole, span.end)).toBe(true)
      expect(spanOf(selectRange(whole, span))).toEqual(span)
      expect(spanOf(selectRange(whole, span, true))).toEqual(span)
      for (const step of ['next', 'previous'] as const) {
        const moves = [
          moveByWord(whole, selection, step, true),
          moveByWord(whole, selection, step, false),
          moveByParagraph(whole, selection, step, true),
          moveToEnd(whole, selection, step, 'paragraph', true),
          moveToEnd(whole, selection, step, 'text', false),
          adjustByGrapheme(whole, selection, step),
          selectSentence(whole, selection)
        ]
        for (const moved of moves) {
          const { start, end } = spanOf(moved)
          expect(end).toBeGreaterThan(start)
          expect(isGraphemeBoundary(whole, start) && isGraphemeBoundary(whole, end)).toBe(true)
        }
      }
    }),
    { numRuns: 300 }
  )
})
