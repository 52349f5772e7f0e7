import { describe, expect, test } from 'vitest'
import { dayNumber, isoDay } from '../../src/core/figures/calendars'
import { formatFigure } from '../../src/core/figures/format'
import { readFigures } from '../../src/core/figures/read-figures'
import { convert, unitName } from '../../src/core/figures/units'

const format = (text: string, language: 'ar' | 'en') =>
  readFigures(text).map(figure => formatFigure(figure, language))[0]

describe('formatFigure', () => {
  test.each([
    ['٦٦٫٢ مليار دولار', '66.2 مليار دولار', '$66.2 billion'],
    ['نحو 3 ملايين ريال سعودي', 'نحو 3 ملايين ريال سعودي', 'about 3 million Saudi riyals'],
    ['مليار يورو', 'مليار يورو', '€1 billion'],
    ['بين 5 و7 ملايين طن', '5 إلى 7 ملايين طن', '5 to 7 million tonnes'],
    ['من 900 ألف إلى 1.2 مليون برميل', '900,000 إلى 1.2 مليون برميل', '900,000 to 1.2 million barrels'],
    ['from $900k to $1.2 million', '900,000 إلى 1.2 مليون دولار', '$900,000 to $1.2 million'],
    ['$3-5 billion', '3 إلى 5 مليارات دولار', '$3 to 5 billion'],
    ['أكثر من سبعين في المئة', 'أكثر من 70%', 'more than 70%'],
    ['1.5 نقطة مئوية', '1.5 نقطة مئوية', '1.5 percentage points'],
    ['12 طناً', '12 طناً', '12 tonnes'],
    ['خمسة أطنان', '5 أطنان', '5 tonnes'],
    ['1,234,567 شخصاً', '1,234,567 شخص', '1,234,567 شخص'],
    ['مليون برميل يومياً', 'مليون برميل يومياً', '1 million barrels per day'],
    ['عام 2024', '2024', '2024'],
    ['التسعينيات', '1990–1999', '1990–1999'],
    ['332 ق.م', '332 ق.م', '332 BC'],
    ['6 نوفمبر/تشرين الثاني 2025', '6 نوفمبر 2025', '6 November 2025'],
    ['أبريل 2025', 'أبريل 2025', 'April 2025'],
    ['من 26 إلى 30 أكتوبر', '26 إلى 30 أكتوبر', '26 to 30 October'],
    ['15 رمضان 1446', 'نحو 15 مارس 2025', 'about 15 March 2025'],
    ['-2.5 درجة مئوية', '-2.5 درجة مئوية', '-2.5 degrees Celsius']
  ])('%s', (text, arabic, english) => {
    expect(format(text, 'ar')).toBe(arabic)
    expect(format(text, 'en')).toBe(english)
  })
})

describe('units', () => {
  test('are named to agree with the number before them', () => {
    expect([1, 2, 3, 11, 100, 103, 2.5].map(value => unitName('km', 'ar', value))).toEqual([
      'كيلومتر',
      'كيلومتر',
      'كيلومترات',
      'كيلومتراً',
      'كيلومتر',
      'كيلومترات',
      'كيلومتر'
    ])
    expect(unitName('bbl/d', 'en', 2)).toBe('barrels per day')
    expect(unitName('KWD', 'ar', 5)).toBe('دنانير كويتية')
    expect(unitName('جندي', 'en', 5)).toBe('جندي')
  })

  test('convert where the relation is exact, and money never', () => {
    expect(convert(1.5, 'km', 'm')).toBe(1500)
    expect(convert(2, 'kt', 't')).toBe(2000)
    expect(convert(3, 'kbbl', 'bbl')).toBe(3000)
    expect(convert(1, 'bbl/h', 'bbl/d')).toBe(24)
    expect(convert(3.6e6, 'm3/h', 'm3/s')).toBe(1000)
    expect(convert(2, 'a', 'mo')).toBe(24)
    expect(convert(1, 'mo', 'd')).toBeNull()
    expect(convert(1, 'bbl', 'bbl/d')).toBeNull()
    expect(convert(1, 'km', 't')).toBeNull()
    expect(convert(1, 'USD', 'EUR')).toBeNull()
    expect(convert(7, 'USD', 'USD')).toBe(7)
  })
})

describe('calendars', () => {
  const reference = (calendar: string) => {
    const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric'
    })
    return (iso: string) => {
      const parts = Object.fromEntries(format.formatToParts(Date.parse(iso)).map(({ type, value }) => [type, value]))
      return [Number.parseInt(parts.year ?? '', 10), Number(parts.month), Number(parts.day)]
    }
  }

  test.each([
    ['lunar', 'islamic-umalqura', 1300, 1500],
    ['solar', 'persian', 1250, 1470]
  ] as const)('%s dates agree with those of ICU', (calendar, ofIcu, from, to) => {
    const read = reference(ofIcu)
    for (let year = from; year <= to; year += 1)
      for (const [month, day] of [
        [1, 1],
        [2, 29],
        [7, 1],
        [12, 29]
      ] as const) {
        const number = dayNumber(calendar, { year, month, day })
        expect(number === null ? null : read(isoDay(number))).toEqual([year, month, day])
      }
  })

  test('a day that a calendar lacks is none', () => {
    expect(dayNumber('gregorian', { year: 2023, month: 2, day: 29 })).toBeNull()
    expect(dayNumber('lunar', { year: 1446, month: 1, day: 30 })).toBeNull()
    expect(dayNumber('solar', { year: 1403, month: 12, day: 30 })).not.toBeNull()
    expect(dayNumber('solar', { year: 1402, month: 12, day: 30 })).toBeNull()
  })
})
