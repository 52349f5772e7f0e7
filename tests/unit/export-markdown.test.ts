import { expect, test } from 'vitest'
import { cleanOutline } from '../../src/main/exporters/clean-outline'
import { toMarkdown } from '../../src/main/exporters/markdown'
import { directed, escapeMarkdown } from '../../src/main/exporters/markdown-text'
import { everyBlock, everyBlockTwice } from '../support/every-block'

const markdown = toMarkdown(cleanOutline(everyBlock))

test.each([
  ['*نجمة* و_خط_ و`رمز`', '\\*نجمة\\* و\\_خط\\_ و\\`رمز\\`'],
  ['أ | ب', 'أ \\| ب'],
  ['[3] نهر', '[3] نهر'],
  ['[نهر](عنوان) [3](عنوان)', '\\[نهر](عنوان) \\[3](عنوان)'],
  ['<script>', '\\<script\\>'],
  ['# عنوان', '\\# عنوان'],
  ['1. أول', '1\\. أول'],
  ['1.5 مليون', '1.5 مليون'],
  ['&lt; و R&D', '\\&lt; و R&D'],
  ['انظر https://example.org/a_b?c=1.', 'انظر <https://example.org/a_b?c=1>.']
])('%s is taken literally', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped)
})

test('a line that opens with a letter of the other direction is marked with its own', () => {
  expect(directed('C5+1 صيغة الحوار مع الدول', 'rtl')).toBe('\u200fC5+1 صيغة الحوار مع الدول')
  expect(directed('صيغة C5+1', 'rtl')).toBe('صيغة C5+1')
  expect(directed('«نهر» says the source at length', 'rtl')).toBe('\u200e«نهر» says the source at length')
  expect(directed('2025', 'rtl')).toBe('2025')
})

test('a briefing reads in order, with all its blocks', () => {
  expect(markdown.split('\n').filter(line => line !== '')).toEqual([
    '# إحاطة \\<b\\>قصيرة\\</b\\>',
    '**للاستعمال الداخلي**',
    'إعداد: سلمى\\',
    '22 نوفمبر 2026',
    '**المحتويات**',
    '- [تمهيد](#تمهيد)',
    '  - [باللغتين](#باللغتين)',
    '- [المصادر](#المصادر)',
    '## تمهيد',
    'قالت الوزارة[^1] إن **السد** ممتلئ، انظر [الموقع](<https://example.org/a_b?c=1&d=2>) ولا هنا.',
    '- أول',
    '- ثانٍ',
    '### باللغتين',
    '### In both',
    'نص عربي',
    'English text',
    '| القضية | نهر<br>2020 | ميناء<br>2021 | جسر<br>2022 | River \\| Port<br>2023 |',
    '| --- | --- | --- | --- | --- |',
    '| **السد ممتلئ**<br>تناقض | ● **يؤكد**: ممتلئ كل ربيع \\| وصيف | ⊘ **ينفي**: لم يمتلئ | قُرئ ولم يذكر | لم يُقرأ بعد |',
    '**السد ممتلئ**',
    'الوزارة · يؤكد',
    '**▲ لم تكتمل مراجعة المصدر**',
    '> «C5+1 قالت \\<script\\>alert("x")\\</script\\>»',
    '>',
    '> [1] نهر، الفقرة 2',
    '> “The dam is \\*full\\*”',
    '>',
    '> \u200f[2] \u2068River\u2069، الفقرة 1',
    'المدير · ينفي',
    '> «لم يمتلئ»',
    '>',
    '> [1] نهر، الفقرة 3',
    '**سعة السد**',
    '| المصدر | القيمة |',
    '| --- | :--- |',
    '| [1] نهر | 66.2 |',
    '| [2] River | 94.8 |',
    '**▲ تتعارض الأرقام**',
    '**عدد الادعاءات**',
    '| الرمز | نهر | ميناء |',
    '| --- | :--- | :--- |',
    '| **دافع** | 4 | – |',
    '**التسلسل**',
    '- **أبريل 2025** · ● حدث · الوزارة\\',
    '  افتتاح السد\\',
    '  [1] نهر، الفقرة 4',
    '## المصادر',
    '- [1] ليلى سالم، «نهر»، 2025.',
    '- [2] A. Writer, “River”, 2024.',
    '[^1]: [1] \u2068نهر\u2069، الفقرة 2: \u2068«السد ممتلئ»\u2069'
  ])
})

test('the notes of a second language are its own', () => {
  const both = toMarkdown(cleanOutline(everyBlockTwice))
  for (const mark of ['[^1]', '[^en-1]']) expect(both.split(mark)).toHaveLength(3)
})
