import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import type { Outline } from '#core/briefing/outline'
import { isolate } from '#core/text/direction'
import { bidiRuns, bidiStretches } from '../../src/main/exporters/bidi-runs'
import { cleanOutline } from '../../src/main/exporters/clean-outline'
import { toDocx } from '../../src/main/exporters/docx'
import { imageSize } from '../../src/main/exporters/image-size'
import { outlineWith } from '../golden/render'
import { everyBlock } from '../support/every-block'

const parts: Record<string, string> = {}
beforeAll(async () => {
  const files = unzipSync(await toDocx(cleanOutline(everyBlock)))
  for (const [name, bytes] of Object.entries(files)) parts[name] = strFromU8(bytes)
})

const body = () => parts['word/document.xml'] ?? ''
/** The paragraph that says this, with its properties. */
const paragraph = (text: string) =>
  body()
    .match(/<w:p>(?:(?!<w:p>)[\s\S])*?<\/w:p>/g)
    ?.find(one => one.replace(/<[^>]+>/g, '').includes(text)) ?? ''

test.each([
  ['rtl', 'تضم صيغة C5+1 ست دول', ['تضم صيغة ', '*C5+1', ' ست دول']],
  ['rtl', 'بلغت 70% في 2025-04-09.', ['بلغت 70% في 2025-04-09.']],
  ['ltr', 'The river (نهر) rose', ['*The river (', 'نهر', '*) rose']],
  ['rtl', 'عام 1445هـ وبلغت بـ66 طنا', ['عام 1445هـ وبلغت بـ66 طنا']],
  ['ltr', 'in عـام', ['*in ', 'عـام']],
  ['ltr', 'said ܣܘܪܝܝܐ ߒߞߏ', ['*said ', 'ܣܘܪܝܝܐ ߒߞߏ']],
  ['rtl', '«Siemens Energy»، ثم', ['«', '*Siemens Energy', '»، ثم']]
] as const)('%s: %s is parted by the direction of its letters', (direction, text, expected) => {
  expect(bidiRuns(text, direction).map(run => `${run.rtl ? '' : '*'}${run.text}`)).toEqual(expected)
})

test('an isolated name is held together by marks, which Word orders by', () => {
  const text = bidiStretches('قال \u2068Dr. No!\u2069 ذلك', 'rtl')
    .flatMap(({ runs }) => runs.map(run => run.text))
    .join('')
  expect(text).toBe('قال \u200f\u200eDr. No!\u200e\u200f ذلك')
})

test.each([
  ['rtl', '\u2068“BP left الموصل”\u2069', 'ltr'],
  ['ltr', '\u2068«غادرت BP الموصل»\u2069', 'rtl'],
  // The first letter misleads; the isolate says its direction.
  ['ltr', isolate('«BP غادرت الموصل»'), 'rtl'],
  ['rtl', '\u2068“The \u2068وزير\u2069 of BP” said\u2069', 'ltr'],
  ['rtl', '\u2068never closed, الموصل', 'ltr']
] as const)('%s: the isolate %s that mixes directions is embedded', (paragraph, text, own) => {
  const stretches = bidiStretches(`1: ${text} 2`, paragraph)
  expect(stretches.flatMap(one => one.own ?? [])).toEqual([own])
  expect(stretches.flatMap(({ runs }) => runs.map(run => run.text)).join('')).not.toMatch(/[\u2066-\u2069]/)
})

test.each(['«الأعلام مع 北京 ثم 한국»', '«نصوص ኢትዮጵያ نهاية»'])(
  '%s is embedded in a note that runs the other way',
  quote => {
    expect(bidiStretches(`1: ${isolate(quote)} 2`, 'ltr').flatMap(one => one.own ?? [])).toEqual(['rtl'])
  }
)

test('an embedding neither ends early nor stays open, whatever the quote holds', () => {
  const [, embedded] = bidiStretches('قال \u2068“a\u202c ب\u202eb”\u2069 ثم', 'rtl')
  expect(embedded?.runs.map(run => run.text).join('')).toBe('“a ب\u202eb”\u202c')
})

test('a quote that mixes directions has a paragraph of its own in a note of the other direction', async () => {
  const quote = isolate('“The dam (سد) is full of ماء”')
  const outline: Outline = {
    ...everyBlock,
    blocks: [
      {
        kind: 'paragraph',
        text: 'هنا1',
        pieces: [{ text: 'هنا' }, { text: '1', raised: true }],
        notes: [{ mark: '1', text: `[1] نهر، الفقرة 2: ${quote} ${isolate('(غير مثبت)')}` }]
      },
      { kind: 'heading', level: 2, text: 'قالت النشرة الأسبوعية ما يأتي: “The dam (سد) is full of ماء”' }
    ]
  }
  const files = unzipSync(await toDocx(cleanOutline(outline)))
  const notes =
    strFromU8(files['word/footnotes.xml'] ?? new Uint8Array()).match(/<w:p>(?:(?!<w:p>)[\s\S])*?<\/w:p>/g) ?? []
  const told = notes.filter(one => one.includes('FootnoteText'))
  expect(told.map(one => one.includes('<w:bidi/>'))).toEqual([true, false, true])
  expect(told[1]?.replace(/<[^>]+>/g, '')).toBe('“The dam (سد) is full of ماء”')
  expect(strFromU8(files['word/document.xml'] ?? new Uint8Array())).toMatch(
    /<w:dir w:val="ltr">(?:(?!w:dir)[\s\S])*\u202a(?:(?!w:dir)[\s\S])*\u202c(?:(?!w:dir)[\s\S])*<\/w:dir>/
  )
})

test('Arabic paragraphs run from the right, in runs that say so; English ones do not', () => {
  expect(paragraph('ممتلئ، انظر')).toMatch(/<w:bidi\/>[\s\S]*<w:rtl\/>/)
  expect(paragraph('English text')).not.toMatch(/<w:bidi\/>|<w:rtl\/>/)
  expect(paragraph('The dam is *full*')).not.toContain('<w:bidi/>')
})

test('contents set an entry of the other direction in on the side where its neighbours are', async () => {
  const outline = outlineWith([
    { kind: 'contents', title: 'المحتويات' },
    { kind: 'heading', level: 2, text: 'The dam' },
    { kind: 'heading', level: 2, text: 'سد النهر' }
  ])
  const files = unzipSync(await toDocx(cleanOutline(outline)))
  const entries = strFromU8(files['word/document.xml'] ?? new Uint8Array()).match(
    /<w:pStyle w:val="TOC2"\/>.*?<\/w:pPr>/g
  )
  expect(entries?.map(entry => /<w:ind [^>]*>/.exec(entry)?.[0])).toEqual([
    '<w:ind w:start="0" w:end="280"/>',
    undefined
  ])
})

test('headings have the styles of headings, and the contents list them without being asked to', () => {
  expect(paragraph('باللغتين')).toMatch(/<w:pStyle w:val="TOC2"\/>[\s\S]*<w:bidi\/>[\s\S]*w:anchor="heading-5"/)
  expect(body()).toMatch(/<w:pStyle w:val="Heading1"\/>[\s\S]*?تمهيد/)
  expect(body()).toContain('TOC \\h \\o &quot;1-2&quot;')
  expect(body()).not.toMatch(/w:dirty="(true|1|on)"/)
  expect(parts['word/settings.xml']).not.toContain('updateFields')
})

test('a note is a footnote', () => {
  expect(paragraph('قالت الوزارة')).toContain('<w:footnoteReference w:id="1"/>')
  expect(parts['word/footnotes.xml']?.replace(/<[^>]+>/g, '')).toContain('«السد ممتلئ»')
})

test('tables run from the right and repeat their heads', () => {
  const tables = body().match(/<w:tbl>[\s\S]*?<\/w:tbl>/g) ?? []
  expect(tables).toHaveLength(4)
  for (const table of tables) expect(table).toContain('<w:bidiVisual/>')
  expect(tables.filter(table => table.includes('<w:tblHeader/>'))).toHaveLength(3)
})

test('a comparison of four sources lies on its side, after a cover and before upright pages', () => {
  const pages = [...body().matchAll(/<w:pgSz [^>]*>/g)].map(([page]) => page.includes('landscape'))
  expect(pages).toEqual([false, false, true, false])
})

test('every page has its title, its confidentiality and its number', () => {
  const frames = Object.entries(parts).filter(([name]) => /word\/(header|footer)\d/.test(name))
  const text = frames.map(([, xml]) => xml).join('')
  expect(text).toContain('للاستعمال الداخلي')
  expect(text).toMatch(/instrText[^>]*>PAGE<[\s\S]*instrText[^>]*>NUMPAGES</)
})

test('the file says its title, its author and its languages', () => {
  expect(parts['docProps/core.xml']).toContain('<dc:title>إحاطة &lt;b&gt;قصيرة&lt;/b&gt;</dc:title>')
  expect(parts['docProps/core.xml']).toContain('<dc:creator>سلمى &amp; شركاؤها</dc:creator>')
  expect(parts['word/styles.xml']).toContain('<w:lang w:val="en-GB" w:bidi="ar-SA"/>')
})

test('an address that could do more than open a page is no link', () => {
  expect(parts['word/_rels/document.xml.rels']).toContain('https://example.org/a_b?c=1&amp;d=2')
  expect(JSON.stringify(parts)).not.toContain('javascript:')
})

test('the size of a picture is read from its head', () => {
  const png = Buffer.from(everyBlock.logo?.base64 ?? '', 'base64')
  expect(imageSize(png)).toEqual({ width: 1, height: 1 })
  const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 20, 0, 30, 3])
  expect(imageSize(jpeg)).toEqual({ width: 30, height: 20 })
  expect(imageSize(jpeg.slice(0, 12))).toBeUndefined()
  expect(imageSize(new Uint8Array())).toBeUndefined()
})
