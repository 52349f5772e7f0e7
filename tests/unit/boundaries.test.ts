import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  isGraphemeBoundary,
  nextGrapheme,
  nextWordStart,
  previousGrapheme,
  previousWordStart,
  sentenceAt,
  snapToGraphemes,
  snapToWords,
  trimBlanks,
  wordAt
} from '#core/text/boundaries'

/** What dragging over the text between the two bars selects. */
function dragged(marked: string): string | null {
  const start = marked.indexOf('|')
  const end = marked.indexOf('|', start + 1) - 1
  const text = marked.replaceAll('|', '')
  const range = snapToWords(text, { start, end })
  return range && text.slice(range.start, range.end)
}

test.each([
  ['a drag inside a word takes the word', 'ترى رو|م|ا بابًا', 'روما'],
  ['a drag that ends at a diacritic takes its letter and word', 'تُ|مَثّ|لُ العلاقات', 'تُمَثّلُ'],
  ['a drag that begins between a letter and its diacritic', 'القمّ|ةُ الأول|ى.', 'القمّةُ الأولى'],
  ['a Latin word next to an Arabic one', 'شركة إي|ني (E|ni) هناك', 'إيني (Eni'],
  ['brackets are taken as they were chosen', 'إيني |(Eni)| هناك', '(Eni)'],
  ['a decimal comma stays in its number', 'بين 66|,|2 مليار', '66,2'],
  ['a decimal point stays in its number', 'بلغ 9|4.|8 مليارًا', '94.8'],
  ['a percent sign is taken when chosen', 'حصة 7|0%| من', '70%'],
  ['a percent sign is left when not chosen', 'حصة 7|0|% من', '70'],
  ['a formula in brackets', 'صيغة |(5+1)| أو', '(5+1)'],
  ['a figure that touches a word', 'من 2|8إ|لى 30', '28إلى'],
  ['quotation marks are taken as chosen', 'وصفها |«محورًا| للتعاون»', '«محورًا'],
  ['a quoted passage without its marks', '«محو|رًا للتع|اون»', 'محورًا للتعاون'],
  ['a family of emoji is never torn', 'أ 👨|‍👩‍👧 ب|', '👨‍👩‍👧 ب'],
  ['lam-alef is one word with its neighbours', 'هذا ل|ا| يكفي', 'لا'],
  ['tatweel belongs to its word', 'الـ|ـقم|ـة', 'الــقمـة'],
  ['blanks at the ends are left out', 'بين| كازاخستان |وأوزبكستان', 'كازاخستان'],
  ['the word at either end of the text', '|أ|ستانا', 'أستانا'],
  ['only blanks', 'بين|  |ذلك', null],
  ['two paragraphs with the line feed between them', 'خاتمة الأ|ول\nأول ال|ثاني', 'الأول\nأول الثاني'],
  ['a line feed at the end is no part of it', 'خاتمة |الأول\n|أول', 'الأول']
])('%s', (_, marked, expected) => {
  expect(dragged(marked)).toBe(expected)
})

test('a blank that carries a diacritic stays whole', () => {
  expect(trimBlanks(' \u064E', { start: 0, end: 2 })).toEqual({ start: 0, end: 2 })
})

test('with the exact key only clusters are kept whole', () => {
  const text = 'مُثّل'
  expect(snapToGraphemes(text, { start: 1, end: 3 })).toEqual({ start: 0, end: 4 })
})

test('the word at an offset; a blank belongs to the word before it', () => {
  const text = 'ترى روما (Eni)'
  expect(wordAt(text, 5)).toEqual({ start: 4, end: 8 })
  expect(wordAt(text, 3)).toEqual({ start: 0, end: 3 })
  expect(wordAt(text, 9)).toEqual({ start: 9, end: 10 })
  expect(wordAt('', 0)).toBeNull()
})

test('word starts, across paragraphs and over signs', () => {
  const text = 'ترى (روما)\n«باب» 66,2'
  expect(nextWordStart(text, 0)).toBe(5)
  expect(nextWordStart(text, 5)).toBe(12)
  expect(nextWordStart(text, 12)).toBe(17)
  expect(nextWordStart(text, 17)).toBe(text.length)
  expect(previousWordStart(text, 17)).toBe(12)
  expect(previousWordStart(text, 12)).toBe(5)
  expect(previousWordStart(text, 0)).toBe(0)
})

test('cluster by cluster, over a line feed', () => {
  const text = 'مَّا\nب'
  expect(nextGrapheme(text, 0)).toBe(3)
  expect(nextGrapheme(text, 4)).toBe(6)
  expect(nextGrapheme(text, 6)).toBe(6)
  expect(previousGrapheme(text, 5)).toBe(3)
  expect(previousGrapheme(text, 3)).toBe(0)
  expect(previousGrapheme(text, 0)).toBe(0)
})

test('a sentence ends at an Arabic question mark, not at a decimal point', () => {
  const text = 'هل بلغت 94.8 مليارًا؟ نعم، بلغت. انتهى'
  const sentence = (offset: number) => {
    const range = sentenceAt(text, offset)
    return range && text.slice(range.start, range.end)
  }
  expect(sentence(0)).toBe('هل بلغت 94.8 مليارًا؟')
  expect(sentence(24)).toBe('نعم، بلغت.')
  expect(sentence(text.length)).toBe('انتهى')
})

const pieces = fc
  .array(
    fc.constantFrom(
      'لا',
      'قِمَّةٌ',
      'ة',
      ' ',
      '  ',
      '👨‍👩‍👧',
      '🇰🇿',
      'e\u0301',
      '(5+1)',
      '70%',
      'ـ',
      'Eni',
      '66,2',
      '94.8',
      '«',
      '»',
      '؟',
      '.',
      '\n',
      '\u200F',
      '\u200D',
      '\u0600',
      '\u064E',
      '\u00A0'
    ),
    { minLength: 1, maxLength: 25 }
  )
  .map(parts => parts.join(''))
const chosen = pieces.chain(text => fc.tuple(fc.constant(text), fc.nat(text.length), fc.nat(text.length)))

test('snapping is idempotent, cuts no cluster and never loses what was chosen', () => {
  fc.assert(
    fc.property(chosen, ([text, a, b]) => {
      const range = { start: Math.min(a, b), end: Math.max(a, b) }
      const snapped = snapToWords(text, range)
      const wanted = trimBlanks(text, snapToGraphemes(text, range))
      if (!snapped || !wanted) {
        expect(snapped).toBeNull()
        expect(wanted).toBeNull()
        return
      }
      expect(snapped.start).toBeLessThanOrEqual(wanted.start)
      expect(snapped.end).toBeGreaterThanOrEqual(wanted.end)
      expect(isGraphemeBoundary(text, snapped.start) && isGraphemeBoundary(text, snapped.end)).toBe(true)
      expect(snapToWords(text, snapped)).toEqual(snapped)
      expect(text.slice(snapped.start, snapped.end)).toContain(text.slice(wanted.start, wanted.end))
    }),
    { numRuns: 400 }
  )
})

test('the shortcut for plain letters agrees with ICU everywhere', () => {
  const segmenter = new Intl.Segmenter('ar', { granularity: 'grapheme' })
  fc.assert(
    fc.property(pieces, text => {
      const borders = new Set([...segmenter.segment(text)].map(part => part.index).concat(text.length))
      for (let at = 0; at <= text.length; at += 1) expect(isGraphemeBoundary(text, at)).toBe(borders.has(at))
    })
  )
})
