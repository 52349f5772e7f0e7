import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { BriefingFaces } from '#core/briefing/briefing'
import type { OutlineBlock } from '#core/briefing/outline'
import { renderPages } from '../../src/main/briefing/page-images'
import { pdfiumText, poppler, recall } from './extraction'
import { fromPng, greatestDifference, toGray, toPng } from './gray-image'
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
  'borrowed letters': 'سعر €12 → Иванов و№5'
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

// To accept another look: delete the picture, run the test, look at what it wrote.
test.for(Object.keys(faces))('%s: the defects page looks as it did when it was looked at', async name => {
  const folder = join(import.meta.dirname, 'pages')
  const file = join(folder, `${name}.png`)
  const [image] = await renderPages(pageIn(name), { scale: 1, pages: [1] })
  if (!image) throw new Error('no page was drawn')
  const drawn = toGray(image)
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, toPng(drawn))
    throw new Error(`${file} was not there: it is now, look at it and run the test again`)
  }
  const accepted = fromPng(readFileSync(file))
  expect(greatestDifference(drawn, accepted)).toBeLessThan(12)
  // The measure must see a letter that is not there.
  const blotted = { ...accepted, pixels: accepted.pixels.slice() }
  const inked = blotted.pixels.findIndex((value, at) => value < 60 && at % accepted.width > 300)
  const [left, top] = [(inked % accepted.width) - 4, Math.floor(inked / accepted.width) - 2]
  for (let y = top; y < top + 12; y++)
    blotted.pixels.fill(255, y * accepted.width + left, y * accepted.width + left + 12)
  expect(greatestDifference(drawn, blotted)).toBeGreaterThan(12)
})
