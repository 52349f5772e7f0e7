import { expect, test } from 'vitest'
import { hiddenNames, hiddenSigns, partsWithHidden, withVisibleSigns } from '#core/text/hidden-signs'
import { texts } from '#shared/i18n/index'

const names = (text: string) => hiddenSigns(text).map(({ name }) => name)

test.each([
  ['قال \u202Eالوزير\u202C أمس', ['RLO', 'PDF']],
  ['\u202Aa\u202B\u202D', ['LRE', 'RLE', 'LRO']],
  ['\u2066a\u2067\u2068\u2069', ['LRI', 'RLI', 'FSI', 'PDI']],
  ['سد\u200Bود\u2060\uFEFF\u00AD', ['ZWSP', 'WJ', 'BOM', 'SHY']],
  ['\u3164\u115F\uFFA0\u180E', ['filler', 'filler', 'filler', 'MVS']],
  ['a\u{E0041}\u{E0001}', ['tag', 'tag']],
  ['a\u0007b\u0085c\u007F', ['control', 'control', 'control']],
  ['\u206A\uFFF9', ['format', 'format']]
])('%j hides something wherever it stands', (text, expected) => {
  expect(names(text)).toEqual(expected)
})

test.each([
  ['joiners of Persian', 'می‌شود و خانه‌ها'],
  ['a joiner that shows a form of a letter', 'هـ\u200D و\u200Dه'],
  ['joined emoji', '👨‍👩‍👧 \u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}'],
  ['marks of direction beside signs and figures', 'قال\u200F: «C++\u200E» 5%\u200F.'],
  ['tabs and line feeds', 'a\tb\nc'],
  ['tashkeel and tatweel', 'مـُحَمَّد']
])('%s stay as they are', (_, text) => {
  expect(names(text)).toEqual([])
})

test.each([
  ['pay\u200Dpal', ['ZWJ']],
  ['Пе\u200Cтр', ['ZWNJ']],
  [' \u200D\u200C ', ['ZWJ', 'ZWNJ']],
  ['pay\u200Epal', ['LRM']],
  ['محـ\u200F\u061Cمد', ['RLM', 'ALM']]
])('%j has joiners or marks where they do nothing', (text, expected) => {
  expect(names(text)).toEqual(expected)
})

test('the parts of a text are the text, with each sign alone', () => {
  const text = 'قال \u202Eالوزير\u{E0041}\u{E0042}\u202C'
  const parts = partsWithHidden(text)
  expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
  expect(parts.map(({ code }) => code ?? '')).toEqual(['', 'U+202E', '', 'U+E0041', 'U+E0042', 'U+202C'])
  expect(partsWithHidden('')).toEqual([{ start: 0, end: 0 }])
})

test('in print, what would turn letters round is written as its code, and isolates and joiners stay', () => {
  expect(withVisibleSigns('قال \u202Eالوزير\u202C')).toBe('قال [U+202E]الوزير[U+202C]')
  expect(withVisibleSigns('a\u{E0041}')).toBe('a[U+E0041]')
  for (const text of ['قال \u2068C5+1\u2069\u2060', 'خانه‌ها', '\u{1F3F4}\u{E0067}\u{E007F}', 'co\u00ADop'])
    expect(withVisibleSigns(text)).toBe(text)
})

test('each has a name in both languages', () => {
  for (const name of hiddenNames) {
    expect(texts.ar[`hidden.${name}`], name).toBeTruthy()
    expect(texts.en[`hidden.${name}`], name).toBeTruthy()
  }
})
