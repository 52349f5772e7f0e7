import { expect, test } from 'vitest'
import { computeMatrix } from '#core/comparison/compute-matrix'
import { countCooccurrence } from '#core/comparison/counts'
import { buildTimeline } from '#core/comparison/timeline'
import { withVisibleSigns } from '#core/text/hidden-signs'
import { countsTable, matrixTable, timelineTable } from '#main/tables/comparison-tables'
import type { TableData } from '#main/tables/table-data'
import { toCsv } from '#main/tables/to-csv'
import { toXlsx } from '#main/tables/to-xlsx'
import { readXlsx } from '../support/read-xlsx'
import { claim, libraryOf, source } from '../support/small-library'

const table: TableData = {
  name: 'القضية',
  direction: 'rtl',
  columns: ['مصدر, أول', 'عدد'],
  rows: [
    { label: 'قال «نعم» و"لا"', cells: ['سطر\nوسطر', -3] },
    { label: '=1+1', cells: [null, 2.5] },
    { label: '\u200F@SUM(A1)', cells: ['-5', null] },
    { label: '\u2003+عبارة', cells: ['سالب - في الوسط', 0] }
  ]
}

test('a table is written as CSV that Excel reads as Arabic and that runs nothing', () => {
  expect(toCsv(table)).toBe(
    [
      '\uFEFFالقضية,"مصدر, أول",عدد',
      '"قال «نعم» و""لا""","سطر\nوسطر",-3',
      "'=1+1,,2.5",
      "'\u200F@SUM(A1),'-5,",
      "'\u2003+عبارة,سالب - في الوسط,0",
      ''
    ].join('\r\n')
  )
})

test.each([
  ['a\u0000b', 'ab'],
  ['\u0000=1+1', "'=1+1"],
  ['\u001b[31mred\u0007\u007f\u0085on\u2028', '"[31mred\non\n"'],
  ['half \ud800', 'half \ufffd'],
  ['tab\tstays', 'tab\tstays']
])('CSV has no control characters: %j', (label, expected) => {
  const [, line] = toCsv({ ...table, rows: [{ label, cells: [1, 2] }] }).split('\r\n')
  expect(line).toBe(`${expected},1,2`)
})

/** One of each kind: formats, fillers, variation selectors, tags, joiners, and several of them. */
const invisible = [
  ...[
    '\u202e',
    '\u2060',
    '\u00ad',
    '\u180e',
    '\u3164',
    '\u200b',
    '\u034f',
    '\u115f',
    '\uffa0',
    '\ufe0f',
    '\u{e0041}',
    '\u{e0100}'
  ],
  '\u202e \u3164\t\u2060'
]

test.each(invisible)('no formula hides behind characters that nobody sees: %j', async before => {
  for (const sign of ['=', '+', '-', '@', '\uff1d']) {
    const text = `${before}${sign}1`
    const hidden: TableData = { ...table, rows: [{ label: text, cells: [null, null] }] }
    expect(toCsv(hidden).split('\r\n')[1]).toBe(`'${withVisibleSigns(text)},,`)
    // A sheet says of each cell that it is text: there an apostrophe would be a letter of it.
    const [sheet] = readXlsx(await toXlsx([hidden]))
    expect(sheet?.rows[1]?.[0]).toBe(withVisibleSigns(text))
  }
  const [, line] = toCsv({ ...table, rows: [{ label: `${before}نص`, cells: [1, 2] }] }).split('\r\n')
  expect(line).toBe(`${withVisibleSigns(before)}نص,1,2`)
})

test('what would turn the letters of a cell round is written as its code', async () => {
  const turned: TableData = {
    ...table,
    columns: ['a'],
    rows: [{ label: 'فاتورة \u202Efdp.xlsx', cells: ['\u2067د\u2069'] }]
  }
  expect(toCsv(turned).split('\r\n')[1]).toBe('فاتورة [U+202E]fdp.xlsx,\u2067د\u2069')
  expect(readXlsx(await toXlsx([turned]))[0]?.rows[1]).toEqual(['فاتورة [U+202E]fdp.xlsx', '\u2067د\u2069'])
})

test('a table is written as a sheet that runs from right to left with frozen heads, and text stays text', async () => {
  const [sheet] = readXlsx(await toXlsx([table]))
  expect(sheet?.name).toBe('القضية')
  expect(sheet?.rows).toEqual([
    ['القضية', 'مصدر, أول', 'عدد'],
    ['قال «نعم» و"لا"', 'سطر\nوسطر', -3],
    ['=1+1', null, 2.5],
    ['\u200F@SUM(A1)', '-5'],
    ['\u2003+عبارة', 'سالب - في الوسط', 0]
  ])
  expect(sheet?.markup).toMatch(/<sheetView [^>]*rightToLeft="1"/)
  expect(sheet?.markup).toMatch(/<pane [^>]*state="frozen"/)
  expect(sheet?.markup).toMatch(/<pane [^>]*xSplit="1"/)
  expect(sheet?.markup).toMatch(/<pane [^>]*ySplit="1"/)
  const [latin] = readXlsx(await toXlsx([{ ...table, direction: 'ltr' }]))
  expect(latin?.markup).not.toContain('rightToLeft="1"')
})

test('names of sheets are made to fit, and what XML cannot hold is left out', async () => {
  const named = (name: string): TableData => ({ ...table, name, rows: [{ label: 'a\u0000\uFFFEb', cells: [] }] })
  const sheets = readXlsx(
    await toXlsx([named('a/b:c'), named('A b C'), named(''), named('ن'.repeat(40)), named('x'.repeat(40))])
  )
  expect(sheets.map(sheet => sheet.name)).toEqual(['a b c', 'A b C 2', '3', 'ن'.repeat(31), 'x'.repeat(31)])
  expect(sheets[0]?.rows[1]?.[0]).toBe('ab')
  const [long] = readXlsx(await toXlsx([{ ...table, rows: [{ label: 'ن'.repeat(40_000), cells: [] }] }]))
  expect(String(long?.rows[1]?.[0])).toHaveLength(32_767)
})

const library = libraryOf(
  [source('a', { title: 'أول' }), source('b', { title: 'ثانٍ', reviewState: 'unread' })],
  [
    claim('one', [['a', 0, 'شاهد']], { statement: 'قال كذا', actor: 'الصين', statedOn: '2025-04' }),
    claim('two', [['a', 2, 'ثانٍ']], { statement: '', stance: 'denies', codeId: 'outcome' })
  ]
)

test('a comparison tells in words where each source stands, what it says and what the row comes to', () => {
  const spec = { rows: 'code', columns: 'source', filter: {}, groupReprints: false } as const
  const matrix = computeMatrix(library, spec)
  const arabic = matrixTable(library, matrix, 'ar')
  expect(arabic).toMatchObject({ direction: 'rtl', columns: ['أول', 'ثانٍ', 'الخلاصة'] })
  expect(arabic.rows.map(({ label, cells }) => [label, ...cells])).toEqual([
    ['دافع', 'يؤكد\n• قال كذا', 'لم يُقرأ بعد', 'قول منفرد'],
    ['نتيجة', 'ينفي\n• «ثانٍ»', 'لم يُقرأ بعد', 'قول منفرد'],
    ['قيد', 'قُرئ ولم يذكر', 'لم يُقرأ بعد', 'لا أقوال']
  ])
  expect(matrixTable(library, matrix, 'en').rows[2]?.cells).toEqual([
    'Read and silent',
    'Not yet read',
    'No statements'
  ])
})

test('counts and timelines are tables too', () => {
  const codes = { rows: 'code', columns: 'code' } as const
  expect(countsTable(library, countCooccurrence(library, {}), codes, 'en').rows[0]).toEqual({
    label: 'Motive',
    cells: [1, 1, 0, 1]
  })
  expect(timelineTable(library, buildTimeline(library, {}), 'ar').rows).toEqual([
    { label: '2025-04', cells: ['قول', 'الصين', 'قال كذا', 'يؤكد', 'أول'] }
  ])
})
