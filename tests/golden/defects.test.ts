import { beforeAll, expect, test } from 'vitest'
import type { BriefingFaces } from '#core/briefing/look'
import type { OutlineBlock } from '#core/briefing/outline'
import { pdfiumText, poppler, recall } from './extraction'
import { greatestDifference } from './gray-image'
import { expectLook, lookTolerance, picturesOf } from './look'
import { outlineWith, pdfOf } from './render'

/** One case for each defect of the stock engine and for each trouble of mixed text. */
const cases: Record<string, string> = {
  'initial letters keep their base': 'نون بيت ثلاثة يتيم',
  'marks stand on their letters': 'تُمثّل الدُّوَلُ السِّتُّ مَصَالِحَها',
  'letters keep their forms, words their spaces': 'أوكرانيا مشتركة وبرنامج',
  'the last justified line is flush right':
    'يقف السطر الأخير من الفقرة المضبوطة عند اليمين لا عند اليسار، ولو كان أقصر من سائر الأسطر بكثير، كما في هذه الفقرة تماماً.',
  'no hyphen at the edge of scripts':
    'اعتمدت الحكومة نهجاً يسمى في الأدبيات (multi-vector) ويعني تعدد المسارات في آن واحد معاً',
  'no hyphen in addresses':
    'المصدر https://example.org/archive/section-of-reports/2024/water-balance/index.html?lang=ar للمزيد',
  'figures in brackets': 'عُقدت محادثات (5+1) في أيلول',
  percent: 'بلغت النسبة 70% من المجموع',
  'Latin names with figures': 'تضم صيغة C5+1 ست دول',
  dates: 'وُقّع في 14/03/2025 ثم في 2025-04-09',
  ranges: 'ما بين 2019–2023 تقريباً',
  'quotes in quotes': 'قالت «إنه “اتفاق تاريخي” بحق» ثم صمتت',
  'brackets at the ends of lines': '(بين قوسين) كلام ثم [ملاحظة]',
  'figures of the east': 'في عام ١٩٩٨ بلغ ٤٥٫٣٪ منها',
  'borrowed letters': 'سعر €12 → Иванов و№5',
  'an aside between dashes': 'وهو -كما يرى كثيرون- أمر يطول شرحه',
  'a vowel sign before a comma': 'في السنةِ الأخيرةِ، ثم في التاليةِ: 12 مرّةً.',
  'figures that touch letters': 'من 28إلى 30 ومن الـ27',
  'no-break spaces': 'في 17\u00a0أيلول\u00a02024 تحديداً',
  'addresses in brackets': 'انظر (https://example.org/a) أو راسل [desk@example.org] الآن'
}

const faces: Record<string, BriefingFaces> = {
  'amiri-plex': { text: 'amiri', headings: 'plex' },
  'naskh-cairo': { text: 'notoNaskh', headings: 'cairo' }
}

const blocks = Object.values(cases).flatMap((text, index): OutlineBlock[] => [
  ...(index % 5 === 0 ? [{ kind: 'heading', level: 2, text } as const] : []),
  { kind: 'paragraph', text }
])
const pages = new Map<string, Uint8Array>()

beforeAll(async () => {
  for (const [name, chosen] of Object.entries(faces))
    pages.set(name, await pdfOf({ ...outlineWith(blocks), faces: chosen }))
}, 120_000)

function pageIn(name: string): Uint8Array {
  return pages.get(name) ?? new Uint8Array()
}

test.for(Object.keys(faces))('%s: the defects page says every word to pdftotext and to pdfium', async name => {
  const text = Object.values(cases).join('\n')
  expect(recall(text, poppler('pdftotext', pageIn(name))).missed).toEqual([])
  // pdfium turns the pieces of a Latin name with figures one by one: `C5+1` comes out as it looks, `5+1C`.
  expect(recall(text, await pdfiumText(pageIn(name))).missed).toEqual(['C5'])
})

test('nothing is hyphenated', () => {
  const hyphens = (text: string) => text.match(/[-\u00ad\u2010]/g)?.length ?? 0
  const expected = blocks.reduce(
    (sum, block) => sum + (block.kind === 'paragraph' || block.kind === 'heading' ? hyphens(block.text) : 0),
    0
  )
  expect(hyphens(poppler('pdftotext', pageIn('amiri-plex')))).toBe(expected)
})

test.for(Object.keys(faces))('%s: the defects pages look as they did when they were looked at', async name => {
  await expectLook(name, pageIn(name))
})

test('a picture that lacks a letter is not taken for the same', async () => {
  const [drawn] = await picturesOf(pageIn('amiri-plex'))
  if (!drawn) throw new Error('no page was drawn')
  const blotted = { ...drawn, pixels: drawn.pixels.slice() }
  const inked = blotted.pixels.findIndex((value, at) => value < 60 && at % drawn.width > 300)
  const [left, top] = [(inked % drawn.width) - 4, Math.floor(inked / drawn.width) - 2]
  for (let y = top; y < top + 12; y++) blotted.pixels.fill(255, y * drawn.width + left, y * drawn.width + left + 12)
  expect(greatestDifference(drawn, blotted)).toBeGreaterThan(lookTolerance)
})
