import { expect, test } from 'vitest'
import { findAll } from '#core/text/find'
import { foldWithMap } from '#core/text/fold-map'

function found(text: string, query: string, clitics = false): string[] {
  return findAll(text, query, { clitics }).map(({ start, end }) => text.slice(start, end))
}

test('diacritics and spellings do not hide an occurrence, and its marks come with it', () => {
  expect(found('الأَوْبِئَةُ خطر؛ وباء الاوبئه', 'الأوبئة')).toEqual(['الأَوْبِئَةُ', 'الاوبئه'])
})

test('without clitics the query is found inside of words', () => {
  expect(found('فيروسات والفيروس', 'فيروس')).toEqual(['فيروس', 'فيروس'])
})

test('the ranges are offsets of the source, in order and apart', () => {
  expect(findAll('أأأ أ', 'اا', { clitics: false })).toEqual([{ start: 0, end: 2 }])
  expect(findAll('قال: نَعَمْ، نعم', 'نعم', { clitics: false })).toEqual([
    { start: 5, end: 11 },
    { start: 13, end: 16 }
  ])
})

test('any run of blanks matches a blank, but no occurrence crosses into another paragraph', () => {
  expect(found('الصحة\u00A0 العالمية', 'الصحة العالمية')).toEqual(['الصحة\u00A0 العالمية'])
  expect(found('منظمة الصحة\nالعالمية', 'الصحة العالمية')).toEqual([])
  expect(found('منظمة الصحة\nالعالمية', 'الصحة العالمية', true)).toEqual([])
})

test('Latin is found in any case; a query of marks or blanks finds nothing', () => {
  expect(found('WHO and who', 'Who')).toEqual(['WHO', 'who'])
  expect(found('نص', ' \u064B')).toEqual([])
  expect(found('نص', '')).toEqual([])
})

test('a folded text can be searched again and again', () => {
  const folded = foldWithMap('ماء وهواء، ماء')
  expect(findAll(folded, 'ماء', { clitics: true })).toHaveLength(2)
  expect(findAll(folded, 'هواء', { clitics: true })).toEqual([{ start: 4, end: 9 }])
})

test('a phrase may carry particles on its first word and a pronoun on its last', () => {
  expect(found('ومنظمة الصحة، بمنظمة الصحة ومنظمتها', 'منظمة الصحة', true)).toEqual(['ومنظمة الصحة', 'بمنظمة الصحة'])
  expect(found('عن وقف إطلاقه أمس', 'وقف إطلاق', true)).toEqual(['وقف إطلاقه'])
})

test('a figure is a word: no longer figure holds it', () => {
  expect(found('في 2025 و١٢٠٢٥ و٢٠٢٥', '2025', true)).toEqual(['2025', 'و٢٠٢٥'])
})

test('a query with signs at its ends is found with them', () => {
  expect(found('(كوفيد-19) وكوفيد-190', '(كوفيد-19)', true)).toEqual(['(كوفيد-19)'])
  expect(found('كوفيد-19 وكوفيد-190', 'كوفيد-19', true)).toEqual(['كوفيد-19'])
})

test.each([
  ['\uFE8D\uFEDF\uFEE4\uFEAA\uFEF3\uFEE8\uFE94', 'المدينة', '\uFE8D\uFEDF\uFEE4\uFEAA\uFEF3\uFEE8\uFE94'],
  ['قال \uFDFA ذلك', 'صلى الله عليه وسلم', '\uFDFA'],
  ['With Erdoğan there', 'Erdogan', 'Erdoğan'],
  ['With O’Brien there', "O'Brien", 'O’Brien'],
  ['أعوام 1990–1995', '1990-1995', '1990–1995'],
  ['نحو ١٢٫٥ ريال', '12.5', '١٢٫٥'],
  ['نحو ١٬٠٠٠ ريال', '1000', '١٬٠٠٠'],
  ['نحو 1000 ريال', '1,000', '1000'],
  ['قال مسئول أمس', 'مسؤول', 'مسئول'],
  ['نحو مائة مركب', 'مئة', 'مائة'],
  ['قال إن المسئولين', 'المسؤولين', 'المسئولين'],
  ['نحو «ألف» قيل', '"ألف"', '«ألف»']
])('in %j the query %j finds %j, with clitics and without', (text, query, words) => {
  expect(found(text, query)).toEqual([words])
  expect(found(text, query, true)).toEqual([words])
})

test('particles and pronouns are found with a word in presentation forms and with any seat of hamza', () => {
  expect(found('وﺑﺎﻟﻤﺪﻳﻨﺔ', 'مدينة', true)).toEqual(['وﺑﺎﻟﻤﺪﻳﻨﺔ'])
  expect(found('أبناؤه وأبنائها', 'أبناء', true)).toEqual(['أبناؤه', 'وأبنائها'])
  expect(found('بالمائة والمئات', 'مئة', true)).toEqual(['بالمائة'])
})

test.each([
  ['10 000', '10\u202F000', '10\u202F000'],
  ['10 000', '10 000', '10 000'],
  ['١٠ ٠٠٠', '10\u00A0000', '10\u00A0000'],
  ['1 234 567', '1\u2009234\u2009567', '1\u2009234\u2009567'],
  ['10 000 طن', '10\u00A0000 طن', '10\u00A0000 طن'],
  ['10 000', '10,000', '10,000'],
  ['10\u00A0000', '10 000', '10 000']
])('a number typed with blanks is found however its groups are parted: %j in %j', (query, text, found) => {
  for (const clitics of [false, true]) {
    const ranges = findAll(`قبل ${text} بعد`, query, { clitics })
    expect(ranges.map(({ start, end }) => `قبل ${text} بعد`.slice(start, end))).toEqual([found])
  }
})

test('blanks between numbers that are no groups stay', () => {
  expect(findAll('5 3000 و2015 300', '53000', { clitics: false })).toEqual([])
  expect(findAll('عام 2015,201', '2015 201', { clitics: false })).toEqual([])
})
