import { expect, test } from 'vitest'
import { directionOf, isolate, isolateQuotes, mixesDirections } from '#core/text/direction'

test.each([
  ['C5+1 صيغة تجمع خمس دول', 'rtl'],
  ['The صيغة of five', 'ltr'],
  ['66,2 %', 'ltr'],
  [`[2] ${isolate('قمة سمرقند ورهان المعادن')}, paragraph 5`, 'ltr'],
  [isolate('قمة'), 'rtl']
] as const)('%j runs %s in a page from left to right', (text, direction) => {
  expect(directionOf(text, 'ltr')).toBe(direction)
})

test.each([
  ['إحاطة BP & Siemens (2027)', 'rtl'],
  ['هل تغادر BP (British Petroleum) الموصل قبل 2027؟', 'rtl'],
  ['وقعت شركة Bank of America اتفاقا مع TotalEnergies', 'rtl'],
  ['«سعر TotalEnergies SE في Euronext Paris»', 'rtl'],
  ['الموصل fell to the group in 2014', 'ltr'],
  ['إحاطة Note marks', 'rtl'],
  ['(وزير) The minister said', 'ltr'],
  ['Al Jazeera Net (الجزيرة نت)', 'ltr'],
  ['The Ministry of Oil (وزارة)', 'ltr']
] as const)('long names do not turn %j, which runs %s', (text, direction) => {
  expect(directionOf(text, direction === 'rtl' ? 'ltr' : 'rtl')).toBe(direction)
})

test.each([
  ['北京大学', 'ltr'],
  ['ܣܘܪܝܝܐ', 'rtl'],
  ['ኢትዮጵያ ประเทศไทย', 'ltr'],
  ['ـــــــــ', 'rtl'],
  ['زار 北京大学出版社 أمس', 'rtl']
] as const)('%s runs %s, whatever its script', (text, direction) => {
  expect(directionOf(text, direction === 'rtl' ? 'ltr' : 'rtl')).toBe(direction)
})

test.each([
  ['الأعلام مع 北京', true],
  ['نصوص ኢትዮጵያ', true],
  ['ܣܘܪܝܝܐ and', true],
  ['عام 1445هـ', false],
  ['北京 한국 Seoul', false]
] as const)('%j has letters of both directions: %s', (text, expected) => {
  expect(mixesDirections(text)).toBe(expected)
})

test('letters in balance leave the decision to the page', () => {
  expect(directionOf('ab قم', 'rtl')).toBe('rtl')
  expect(directionOf('ab قم', 'ltr')).toBe('ltr')
})

test('a long address does not turn the sentence that names it', () => {
  expect(directionOf('المصدر https://example.org/archive/section-of-reports/index.html للمزيد', 'ltr')).toBe('rtl')
  expect(directionOf('راسل [desk@example.org] الآن', 'ltr')).toBe('rtl')
  expect(directionOf('https://example.org/archive', 'rtl')).toBe('ltr')
})

test.each([
  ['Al-Noor', '\u2068Al-Noor\u2069'],
  ['«C5+1 صيغة تجمع خمس دول»', '\u2067«C5+1 صيغة تجمع خمس دول»\u2069'],
  ['(وزير) The minister said', '\u2066(وزير) The minister said\u2069'],
  ['2027', '\u20682027\u2069'],
  ['', '']
])('%j is isolated in the direction of most of its letters', (text, expected) => {
  expect(isolate(text)).toBe(expected)
})

test.each([
  ['قال الوزير في بيان صدر أمس: “BP left (الموصل) in May”', /\u2068“BP left .*”\u2069$/],
  ['The ministry said in a statement: «غادرت BP الموصل» and left', /\u2068«غادرت BP الموصل»\u2069 and/],
  ['The ministry said in a statement: "BP غادرت الموصل"', /\u2067"BP غادرت الموصل"\u2069$/],
  [
    'كتبت في بيانها الأخير قبل يومين “BP (بي بي) left” ثم «صدر» ثم “AB ج ABC”',
    /\u2068“BP \(بي بي\) left”\u2069 ثم «صدر» ثم \u2068“AB ج ABC”\u2069/
  ]
])('a quote that mixes directions becomes an isolate: %j', (text, expected) => {
  expect(isolateQuotes(text, 'rtl')).toMatch(expected)
})

test.each([
  'قال: “BP left” ثم',
  'قال الوزير: «غادرت BP الموصل» ثم',
  'قال \u2068“BP left (الموصل)”\u2069 ثم غادر إلى بيته',
  'قال “BP left (الموصل) ثم لم يقل غير هذا كله',
  '“BP left (الموصل) in May”'
])('nothing is isolated in %j', text => {
  expect(isolateQuotes(text, 'rtl')).toBe(text)
})

test('quotation marks without end take time in proportion to the text', () => {
  const text = `${'“'.repeat(200_000)}${'"'.repeat(200_001)}${'« '.repeat(200_000)}`
  expect(isolateQuotes(text, 'rtl')).toBe(text)
})
