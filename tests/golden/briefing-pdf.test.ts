import { expect, test } from 'vitest'
import type { Outline } from '#core/briefing/outline'
import { mapOutlineTexts } from '../../src/main/briefing/outline-texts'
import { renderPdf } from '../../src/main/briefing/render-pdf'
import { poppler, recall, withoutMarks, words } from './extraction'
import { arabicOutline, englishOutline } from './outlines'
import { fontFolder, outlineWith, pdfOf } from './render'

function textOf(outline: Outline): string {
  const texts: string[] = []
  mapOutlineTexts({ ...outline, pageLabel: '' }, text => {
    texts.push(text)
    return text
  })
  return texts.join('\n')
}

test.for([
  ['Arabic', arabicOutline],
  ['English', englishOutline]
] as const)('the %s briefing says every word of its outline', { timeout: 60_000 }, async ([, outline]) => {
  const pdf = await pdfOf(outline)
  const { share, missed } = recall(textOf(outline), poppler('pdftotext', pdf))
  expect(share, missed.slice(0, 20).join(' ')).toBeGreaterThanOrEqual(0.995)
})

test('mixed text comes out whole and in logical order', { timeout: 30_000 }, async () => {
  const sentences = [
    'بلغت النسبة 70% من المجموع',
    'تضم صيغة C5+1 ست دول',
    'قالت «إنه “اتفاق تاريخي” بحق» ثم صمتت',
    'وَالْمُلَاحَظُ أَنَّ الدُّوَلَ لَمْ تُمَثَّلْ',
    'استثمرت Siemens Energy في المشروع',
    'ارتفع السعر من 1.25€ إلى 2.10€ للمتر'
  ]
  const pdf = await pdfOf(outlineWith(sentences.map(text => ({ kind: 'paragraph', text }))))
  const lines = poppler('pdftotext', pdf).split('\n').map(words)
  for (const sentence of sentences) expect(lines).toContainEqual(words(sentence))
})

test('ranges and dates keep their figures', { timeout: 30_000 }, async () => {
  // Between Arabic letters these run from the right (UAX #9, W2), and pdftotext reports them as they look.
  const sentences = ['عُقدت محادثات (5+1) في أيلول', 'وُقّع الاتفاق في 2025-04-09 بعد تأجيل', 'ما بين 2019–2023 تقريباً']
  const pdf = await pdfOf(outlineWith(sentences.map(text => ({ kind: 'paragraph', text }))))
  const lines = poppler('pdftotext', pdf)
    .split('\n')
    .map(line => words(line).sort())
  for (const sentence of sentences) expect(lines).toContainEqual(words(sentence).sort())
})

test('a long address is cut at its joints, and nothing is added to it', { timeout: 30_000 }, async () => {
  const address = `https://example.org/archive/${'section-of-reports/'.repeat(9)}index.html?lang=ar`
  const pdf = await pdfOf(outlineWith([{ kind: 'paragraph', text: `انظر ${address} للمزيد.` }]))
  const text = withoutMarks(poppler('pdftotext', pdf)).replace(/\s+/g, '')
  expect(text.match(/-/g)?.length).toBe(address.match(/-/g)?.length)
  expect(text).toContain('للمزيد')
})

test('the contents name the pages on which headings stand', { timeout: 60_000 }, async () => {
  const pdf = await pdfOf(arabicOutline)
  const pages = withoutMarks(poppler('pdftotext', pdf, ['-layout'])).split('\f')
  const headings = arabicOutline.blocks.filter(block => block.kind === 'heading').map(block => block.text)
  for (const heading of headings) {
    const entry = pages[0]?.split('\n').find(line => line.includes(heading) && /\d/.test(line))
    const page = Number(entry?.match(/\d+/)?.[0])
    expect(pages[page - 1], `${heading} on ${page}`).toContain(heading)
  }
})

test('the file says its title, author and language, and is tagged', { timeout: 60_000 }, async () => {
  const pdf = await pdfOf(arabicOutline)
  const info = poppler('pdfinfo', pdf)
  expect(info).toContain(arabicOutline.title)
  expect(info).toContain(arabicOutline.author)
  expect(info).toMatch(/Tagged:\s+yes/)
  expect(Buffer.from(pdf).toString('latin1')).toContain('/Lang (ar)')
  const structure = poppler('pdfinfo', pdf, ['-struct'])
  for (const type of ['H1', 'H2', 'H3', 'Table', 'TR', 'TH', 'TD', 'TOC', 'BlockQuote', 'LI'])
    expect(structure).toContain(type)
})

test("a quote names its language where that is not the file's", { timeout: 30_000 }, async () => {
  const quote = (text: string, direction: 'rtl' | 'ltr') =>
    ({ kind: 'quote', attribution: '', quote: { text, direction, source: 1, reference: '[1]' } }) as const
  const blocks = [quote('السد ممتلئ', 'rtl'), quote('The dam is full', 'ltr'), quote('النهر واطئ', 'rtl')]
  const file = Buffer.from(await pdfOf(outlineWith(blocks))).toString('latin1')
  expect(file.match(/\/Lang \(\w+\)/g)?.sort()).toEqual(['/Lang (ar)', '/Lang (en)'])
})

test('every page is numbered at its foot, and headed but for the first', { timeout: 60_000 }, async () => {
  const pages = poppler('pdftotext', await pdfOf(arabicOutline), ['-bbox'])
    .split('<page ')
    .slice(1)
  pages.forEach((page, index) => {
    const height = Number(page.match(/height="([\d.]+)"/)?.[1])
    const placed = [...page.matchAll(/yMin="([\d.]+)" xMax="[\d.]+" yMax="[\d.]+">([^<]*)</g)]
    const foot = placed.filter(([, top]) => Number(top) > height - 50).map(([, , word]) => word)
    expect(foot.filter(word => /^\d+$/.test(word ?? '')).sort()).toEqual([`${index + 1}`, `${pages.length}`].sort())
    expect(placed.some(([, top]) => Number(top) < 45)).toBe(index > 0)
  })
})

test('more than three sources lie on their side, three do not', { timeout: 60_000 }, async () => {
  const sizes = (pdf: Uint8Array) =>
    [...poppler('pdfinfo', pdf, ['-l', '99']).matchAll(/size:\s+([\d.]+) x ([\d.]+)/g)].map(([, width, height]) =>
      Number(width) > Number(height) ? 'landscape' : 'portrait'
    )
  expect(sizes(await pdfOf(arabicOutline))).toContain('landscape')
  expect(sizes(await pdfOf(englishOutline))).not.toContain('landscape')
})

test('a cell longer than a page loses nothing', { timeout: 60_000 }, async () => {
  const letters = 'بتثجحخدذرزسشصضطظعغفقكلمن'
  const letter = (at: number) => letters[at % letters.length] ?? ''
  const text = Array.from({ length: 900 }, (_, at) => `ال${letter(at)}${letter(at >> 3)}ي${letter(at >> 5)}ة`).join(' ')
  const outline = outlineWith([
    { kind: 'heading', level: 1, text: 'المقارنة' },
    {
      kind: 'matrix',
      corner: 'الرمز',
      columns: [
        { title: 'الأول', detail: '' },
        { title: 'الثاني', detail: '' }
      ],
      rows: [
        {
          title: 'صف',
          cells: [
            { statements: [{ stance: 'asserts', stanceLabel: 'يؤكد', text }] },
            { state: 'لم يُقرأ بعد', statements: [] }
          ]
        }
      ]
    }
  ])
  const pdf = await pdfOf(outline)
  expect(Number(poppler('pdfinfo', pdf).match(/Pages:\s+(\d+)/)?.[1])).toBeGreaterThan(2)
  const { missed } = recall(text, poppler('pdftotext', pdf))
  expect(missed.slice(0, 20).join(' ')).toBe('')
})

test('no page ends in a statement without its quote, or in a quote without its reference', {
  timeout: 60_000
}, async () => {
  const pages = poppler('pdftotext', await pdfOf(arabicOutline))
    .split('\f')
    .filter(page => page.includes('الفقرة') && !page.includes('المصادر'))
    .slice(1)
  expect(pages.length).toBeGreaterThanOrEqual(3)
  for (const page of pages) {
    const [last] = withoutMarks(page)
      .split('\n')
      .filter(line => line.trim() !== '' && !line.includes('صفحة'))
      .slice(-1)
    expect(last).toContain('الفقرة')
  }
})

test('a statement of a page and more loses nothing', { timeout: 60_000 }, async () => {
  const statement = Array.from({ length: 160 }, () => 'ترى الهيئة أن الحل المؤقت أطال الأزمة ولم يحلها').join(' ')
  const quote = Array.from({ length: 200 }, () => 'قال إن الأمر معقد').join(' ')
  const pdf = await pdfOf(
    outlineWith([
      {
        kind: 'claim',
        statement,
        attribution: 'الهيئة · تؤكد',
        quotes: [{ text: quote, direction: 'rtl', source: 1, reference: 'المصدر، الفقرة 1' }]
      }
    ])
  )
  expect(recall(`${statement} ${quote}`, poppler('pdftotext', pdf)).missed).toEqual([])
})

test('a character that no font can draw is told, with its place, and drawn as its code', async () => {
  const outline = outlineWith([
    { kind: 'heading', level: 1, text: 'عنوان ไทย' },
    { kind: 'paragraph', text: 'قبل الرمز \u{12000} وبعده ไ አማርኛ' }
  ])
  const result = await renderPdf(outline, { fonts: fontFolder })
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  const { bytes, standIns } = result.value
  expect(standIns.map(({ codePoint }) => codePoint)).toEqual([
    'U+0E44',
    'U+0E17',
    'U+0E22',
    'U+12000',
    'U+12A0',
    'U+121B',
    'U+122D',
    'U+129B'
  ])
  expect(standIns[3]).toEqual({
    character: '\u{12000}',
    codePoint: 'U+12000',
    where: expect.stringContaining('قبل الرمز')
  })
  // The text layer has the characters themselves.
  const found = withoutMarks(poppler('pdftotext', bytes))
  for (const character of ['ไ', 'ท', 'ย', '\u{12000}', 'አ']) expect(found).toContain(character)
  expect(found).not.toContain('12000')
})

test.each([
  ['Han', '北京 與 東京 𠮷'.slice(0, 7)],
  ['rare Han', '㐂'],
  ['kana', 'ひらがな カタカナ'],
  ['Hangul', '한국 서울'],
  ['squared units', '㎞ ㎏ ㏄'],
  ['mathematical digits', '𝟏𝟐 𝒙'],
  ['full widths', 'ＡＢ１２'],
  ['enclosed letters', '🄰 ⓐ ㊙'],
  ['emoji', '😀 🛰 🕌'],
  ['a flag', '🇲🇦'],
  ['a flag of a region', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
  ['a skin tone', '👍🏽'],
  ['a family', '👩‍👩‍👧'],
  ['a keycap', '1️⃣'],
  ['a heart with a selector', '❤️ ✔️ ☎︎']
])('%s are drawn, and say themselves', { timeout: 60_000 }, async (_, text) => {
  const outline = outlineWith([
    { kind: 'paragraph', text: `قال ${text} ثم` },
    { kind: 'heading', level: 2, text }
  ])
  const result = await renderPdf(outline, { fonts: fontFolder })
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  expect(result.value.standIns).toEqual([])
  const found = withoutMarks(poppler('pdftotext', result.value.bytes))
  for (const character of text.replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')) expect(found).toContain(character)
})

test('signs, Cyrillic and Greek borrow a font and are drawn', { timeout: 30_000 }, async () => {
  const text = 'السعر 12€ و5$ و7£ → ✓ ■ Иванов Ωμέγα ½ №5 ± ≈'
  const pdf = await pdfOf(
    outlineWith([
      { kind: 'paragraph', text },
      { kind: 'heading', level: 2, text }
    ])
  )
  const found = withoutMarks(poppler('pdftotext', pdf))
  for (const sign of ['€', '$', '£', '→', '✓', '■', 'Иванов', 'Ωμέγα', '½', '№', '±', '≈'])
    expect(found).toContain(sign)
})
