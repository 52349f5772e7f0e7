import { describe, expect, test } from 'vitest'
import { findDates, readDate } from '../../src/core/documents/dates'
import { dayNumber, isoDay } from '../../src/core/figures/calendars'

const found = (text: string) => findDates(text, 'day-first').map(({ date }) => date)

describe('findDates', () => {
  test.each([
    ['9 أبريل 2025', '2025-04-09'],
    ['أبريل 9, 2025', '2025-04-09'],
    ['٩ إبريل ٢٠٢٥', '2025-04-09'],
    ['3 كانون الثاني 2024', '2024-01-03'],
    ['12 شباط/فبراير 2022', '2022-02-12'],
    ['6 نوفمبر / تشرين الثاني، 2025', '2025-11-06'],
    ['5 من يونيو عام 2023', '2023-06-05'],
    ['1 جويلية 2021', '2021-07-01'],
    ['7 غشت 2020', '2020-08-07'],
    ['3 March 2025', '2025-03-03'],
    ['Sept. 21, 2024', '2024-09-21'],
    ['April 4th, 2025', '2025-04-04'],
    ['2025-04-09T10:20:00Z', '2025-04-09'],
    ['2025/4/9', '2025-04-09'],
    ['10-11-2025', '2025-11-10'],
    ['08.10.2025', '2025-10-08'],
    ['٢٥/١٢/٢٠٢٤', '2024-12-25'],
    ['12/25/2024', '2024-12-25'],
    ['02/مايو/2020', '2020-05-02'],
    ['22 يوليو (تموز) 2022', '2022-07-22'],
    ['12 كانون الثاني/ يناير 2023', '2023-01-12'],
    ['5 ديسمبر 2016م', '2016-12-05'],
    ['19 يوليو 2015 مـ', '2015-07-19'],
    ['1er août 2023', '2023-08-01'],
    ['12 Kasım 2021', '2021-11-12'],
    ['3. März 2025', '2025-03-03'],
    ['3 de mayo de 2021', '2021-05-03'],
    ['11 اکتوبر 2022', '2022-10-11'],
    ['۱۰ آذر ۱۳۹۹', '2020-11-30'],
    ['14 March 1882', '1882-03-14']
  ])('%s', (text, date) => {
    expect(found(`نشر في ${text} صباحا`)).toEqual([date])
  })

  test('a month with its year is a date of its own precision', () => {
    expect(found('في شباط/فبراير 2022 وفي آذار 2023')).toEqual(['2022-02', '2023-03'])
  })

  test('figures with a slash are day-first or month-first as asked, with a hyphen always day-first', () => {
    expect(findDates('3/4/2025', 'month-first')[0]?.date).toBe('2025-03-04')
    expect(findDates('3/4/2025', 'day-first')[0]?.date).toBe('2025-04-03')
    expect(findDates('3-4-2025', 'month-first')[0]?.date).toBe('2025-04-03')
  })

  test('what no calendar has, and what is no date, is not found', () => {
    expect(found('31/2/2025')).toEqual([])
    expect(found('29 فبراير 2023')).toEqual([])
    expect(found('29 فبراير 2024')).toEqual(['2024-02-29'])
    expect(found('صيغة 5+1 وعام 2025 والإصدار 1.2.2025.7 و12 رجب')).toEqual([])
  })

  test('offsets are those of the text that was given', () => {
    const text = 'أُعلن في ٩ أبريل ٢٠٢٥ أن'
    const [date] = findDates(text, 'day-first')
    expect(text.slice(date?.start, date?.end)).toBe('٩ أبريل ٢٠٢٥')
  })

  test('dates come in the order they stand in', () => {
    expect(found('من 2025-01-02 إلى 3 مايو 2025')).toEqual(['2025-01-02', '2025-05-03'])
  })
})

describe('other calendars', () => {
  test('a Hijri date keeps its calendar and is converted as the ledger converts it', () => {
    const at = dayNumber('lunar', { year: 1436, month: 10, day: 3 })
    const [date] = findDates('3 شوّال 1436 هـ', 'day-first')
    expect(date).toMatchObject({ calendar: 'lunar', date: at === null ? '' : isoDay(at) })
    expect(findDates('1436/10/03 هـ', 'day-first')[0]?.date).toBe(date?.date)
  })

  test('figures of another calendar without its sign are no date, unless the page says which', () => {
    expect(findDates('1397/04/29', 'day-first')).toEqual([])
    expect(findDates('۱۳۹۷/۰۴/۲۹', 'day-first', 'solar')[0]?.date).toBe('2018-07-20')
  })

  test('long runs of one sign take no time', () => {
    const before = performance.now()
    for (const sign of [' ', '-', '1-', '1,', 'مايو ']) findDates(`5 ${sign.repeat(12_000)} 2020`, 'day-first')
    expect(performance.now() - before).toBeLessThan(10_000)
  })
})

describe('readDate', () => {
  test('reads Hijri dates and years before 1900, and refuses what lies outside of the limits', () => {
    expect(readDate('1882', 'day-first')).toBe('1882')
    expect(readDate('1798-07', 'day-first')).toBe('1798-07')
    expect(readDate('14/3/1882', 'day-first')).toBe('1882-03-14')
    expect(readDate('3 شوال 1436 هـ', 'day-first')).toMatch(/^2015-07-(?:19|20)$/)
    expect(readDate('1436 هـ', 'day-first')).toBe('2014')
    expect(readDate('عام 1436 هـ', 'day-first')).toBe('2014')
    expect(readDate('سنة 1798', 'day-first')).toBe('1798')
    expect(readDate('۱۴۰۲/۰۲/۲۲', 'day-first')).toBe('2023-05-12')
    expect(readDate('1435', 'day-first')).toBeNull()
    expect(readDate('2300', 'day-first')).toBeNull()
  })

  test('reads a day, a month or a year that stands alone', () => {
    expect(readDate(' 9 أبريل 2025 ', 'day-first')).toBe('2025-04-09')
    expect(readDate('٢٠٢٥', 'day-first')).toBe('2025')
    expect(readDate('2025-4', 'day-first')).toBe('2025-04')
    expect(readDate('أيار 2025', 'day-first')).toBe('2025-05')
  })

  test('refuses anything besides the date', () => {
    expect(readDate('9 أبريل 2025 أو بعده', 'day-first')).toBeNull()
    expect(readDate('2025-13', 'day-first')).toBeNull()
    expect(readDate('', 'day-first')).toBeNull()
  })
})

test.each([
  ['۱۴۰۲/۱۲/۱۵', '2024-03-05'],
  ['۱۵/۱۲/۱۴۰۲', '2024-03-05'],
  ['۱۳۹۹-۱۲-۱۷', '2021-03-07'],
  ['1402/12/15', undefined],
  ['١٤٠٢/١٢/١٥', undefined],
  ['۱۴۴۵/۰۸/۲۴', undefined]
])('a date in Persian figures is of the Iranian calendar: %s', (text, date) => {
  expect(findDates(text, 'day-first')[0]?.date).toBe(date)
})
