import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFigures } from '../../src/core/figures/read-figures'
import { FigureReading } from '../../src/core/figures/reading'
import { labelledPhrases } from '../fixtures/figures'

const written = (text: string) => readFigures(text).map(figure => figure.written)

describe('readFigures', () => {
  test('tells where a figure stands, its value in base units, and what it is of', () => {
    expect(readFigures('بلغت التجارة نحو 66.2 مليار دولار.')).toEqual([
      {
        start: 17,
        end: 33,
        value: 66_200_000_000,
        low: null,
        high: null,
        kind: 'money',
        unit: 'USD',
        date: null,
        bound: 'about',
        doubtful: null,
        written: '66.2 مليار دولار'
      }
    ])
  })

  test('leaves particles and words of the bound outside, takes unit and counted noun inside', () => {
    expect(written('بـ66 مليون يورو')).toEqual(['66 مليون يورو'])
    expect(written('وخَمْسَةِ آلافِ جنديٍّ')).toEqual(['خَمْسَةِ آلافِ جنديٍّ'])
    expect(written('أكثر من 12 قتيلاً وجُرح 30')).toEqual(['12 قتيلاً', '30'])
    expect(written('US$5 million, or 3 per cent')).toEqual(['US$5 million', '3 per cent'])
    expect(written('بين 5 و7 ملايين طن')).toEqual(['5 و7 ملايين طن'])
  })

  test('a unit on the next line is doubtful, and beyond a blank line there is none', () => {
    expect(readFigures('بلغ العدد 12\nدولاراً')).toMatchObject([{ value: 12, unit: 'USD', doubtful: 'line' }])
    expect(readFigures('بلغ الإنتاج 500\nمليون طن')).toMatchObject([{ value: 500e6, unit: 't', doubtful: 'line' }])
    expect(readFigures('بلغ العدد 12\n\nدولاراً')).toMatchObject([{ value: 12, unit: '' }])
  })

  test('lends the unit of a sentence to what leaves it out, and not that of the sentence before', () => {
    const units = (text: string) => readFigures(text).map(({ unit }) => unit)
    expect(units('صدّرت 3 مليارات دولار، واستوردت 4.5 مليار')).toEqual(['USD', 'USD'])
    expect(units('صدّرت 3 مليارات دولار. واستوردت 4.5 مليار')).toEqual(['USD', ''])
  })

  test('dates count days from 1970, and months are ranges of days', () => {
    expect(readFigures('2 يناير 1970')).toMatchObject([{ kind: 'date', value: 1, low: null, date: '1970-01-02' }])
    expect(readFigures('فبراير 1970')).toMatchObject([{ value: 31, low: 31, high: 58, date: '1970-02' }])
    expect(readFigures('6 نوفمبر')).toMatchObject([{ value: 1106, date: null }])
  })

  test('an hour with AM or PM puts the month first, everything else the day', () => {
    expect(readFigures('10/8/2025 3:44:00 AM')).toMatchObject([{ date: '2025-10-08' }])
    expect(readFigures('10/8/2025')).toMatchObject([{ date: '2025-08-10' }])
  })

  test('a verb bounds a figure that comes late in its clause', () => {
    const bound = (text: string) => readFigures(text).map(one => one.bound)
    expect(bound('لا يتعدى مع الجيران 4.2 مليار')).toEqual(['atMost'])
    expect(bound('لا يقل عدد القتلى عن 12')).toEqual(['atLeast'])
    expect(bound('ناهز الدخل في المدينة القديمة 300 دولار')).toEqual(['about'])
    expect(bound('تجاوز الأزمة خلال 3 أيام')).toEqual(['exactly'])
  })

  test('barrels of oil a day are a rate', () => {
    expect(readFigures('12.44 مليون برميل من النفط الخام يومياً')).toMatchObject([{ unit: 'bbl/d' }])
  })

  test('people are not counted in thousandths', () => {
    expect(readFigures('11.078 شخصاً و12.000 جندي')).toMatchObject([{ value: 11078 }, { value: 12000 }])
    expect(readFigures('1.234 طن')).toMatchObject([{ value: 1.234 }])
  })

  const pieces = [
    ...[
      'خمسة',
      'وعشرون',
      'مليون',
      'ملايين',
      'ألفا',
      'مئة',
      'ونصف',
      'عشر',
      'أحد',
      'بين',
      'إلى',
      'في المئة',
      'دولار',
      'شخصاً',
      'طن يومياً'
    ],
    ...[
      'رمضان',
      'مارس',
      'السادس',
      'من',
      'هـ',
      'عام',
      'الـ',
      'بـ',
      'و',
      'twenty',
      'five',
      'million',
      'half a',
      'and',
      'to',
      'km',
      'bn',
      'May',
      '%',
      '$'
    ],
    ...[
      '5',
      '12.000',
      '3,5',
      '2024',
      '١٤٤٦',
      '0',
      '07',
      '1.2.3',
      '-',
      '–',
      '/',
      '.',
      ':',
      '+',
      '(',
      ')',
      '[',
      ']',
      '\n',
      ' ',
      ' '
    ]
  ]
  test('whatever the text: in order, apart, true to it, and valid', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), fc.boolean(), (parts, isSpaced) => {
        const text = parts.join(isSpaced ? ' ' : '')
        let last = 0
        for (const figure of readFigures(text)) {
          FigureReading.parse(figure)
          expect(figure.start).toBeGreaterThanOrEqual(last)
          expect(figure.end).toBeGreaterThan(figure.start)
          expect(figure.written).toBe(text.slice(figure.start, figure.end))
          if (figure.low !== null) expect(figure.high).toBeGreaterThan(figure.low)
          last = figure.end
        }
      }),
      { numRuns: 500 }
    )
  })

  test('a text is read as its paragraphs are, however long it is', () => {
    const paragraph = labelledPhrases.map(([text]) => text).join('\n')
    const once = readFigures(paragraph).length
    const times = Math.ceil(200_000 / paragraph.length)
    expect(readFigures(Array(times).fill(paragraph).join('\n'))).toHaveLength(once * times)
  })
})
