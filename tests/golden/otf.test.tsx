import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, Font, Page, renderToBuffer, Text } from '@react-pdf/renderer'
import { afterAll, expect, test } from 'vitest'
import { renderPages } from '../../src/main/briefing/page-images'
import { type Item, itemise } from '../../src/main/briefing/textkit/itemise'
import { shapeItem } from '../../src/main/briefing/textkit/shape'
import { faceOf, styled } from './engine'
import { pdfiumText, poppler, recall } from './extraction'
import { type GrayImage, greatestDifference, toGray } from './gray-image'
import { hbShape, hbView } from './hb-shape'

// Cubic outlines (CFF) with marks, ligatures, and subroutines of both kinds; no face that we bundle has such.
const otf = join(import.meta.dirname, 'faces', 'Lemonada-Regular.otf')
const lines = [
  'تُمثّل الدُّوَلُ السِّتُّ مَصَالِحَها',
  'لا إله إلا الله، لأنّ الآلات للأسف',
  'وَالْمُلَاحَظُ أَنَّ «الاِتِّفَاقَ» هَشٌّ',
  'Office AVATAR, Müller 2024'
]
const size = 24
const folder = mkdtempSync(join(tmpdir(), 'muqarin-'))

afterAll(() => rmSync(folder, { recursive: true }))

/** One line a page, at the start of the page, in a face read from a file. */
async function printed(file: string, texts: readonly string[]): Promise<Uint8Array> {
  const family = file.split('/').at(-1) ?? file
  Font.register({ family, src: file })
  const pages = texts.map(text => {
    const direction = /^\p{Script=Arabic}/u.test(text) ? 'rtl' : 'ltr'
    const style = { fontFamily: family, fontSize: size, lineHeight: 3, direction, textAlign: 'center' } as const
    return (
      <Page key={text} size={[600, 120]} style={{ padding: 10 }}>
        <Text style={style}>{text}</Text>
      </Page>
    )
  })
  return new Uint8Array(await renderToBuffer(<Document>{pages}</Document>))
}

async function pictures(pdf: Uint8Array): Promise<GrayImage[]> {
  return (await renderPages(pdf, { scale: 2 })).map(toGray).map(inked)
}

/** The rectangle that has ink, at one corner of a picture whose size does not depend on a stray pixel. */
function inked({ width, height, pixels }: GrayImage): GrayImage {
  const isInk = (x: number, y: number) => (pixels[y * width + x] ?? 255) < 128
  const columns = Array.from({ length: width }, (_, x) => x)
  const rows = Array.from({ length: height }, (_, y) => y)
  const left = columns.find(x => rows.some(y => isInk(x, y))) ?? 0
  const top = rows.find(y => columns.some(x => isInk(x, y))) ?? 0
  const page = { width: 1200, height: 240, pixels: new Uint8Array(1200 * 240).fill(255) }
  for (let y = 0; y < page.height && top + y < height; y++)
    page.pixels.set(
      pixels.subarray((top + y) * width + left, (top + y) * width + Math.min(width, left + page.width)),
      y * page.width
    )
  return page
}

test('an OTF is shaped as hb-shape does', () => {
  const font = faceOf(otf)
  const items = lines.flatMap(text =>
    itemise(styled(text, { font: [font] }), /^\p{Script=Arabic}/u.test(text) ? 'rtl' : 'ltr').map(item => ({
      text,
      item
    }))
  )
  const found = items.map(({ text, item }) =>
    shapeItem(text, item)
      .toArray()
      .map(glyph => ({ ...glyph, cluster: glyph.cluster - item.start }))
  )
  const requests = items.map(({ text, item }: { text: string; item: Item }) => ({
    text: text.slice(item.start, item.end),
    before: text.slice(0, item.start),
    after: text.slice(item.end),
    direction: item.level % 2 === 1 ? ('rtl' as const) : ('ltr' as const),
    script: item.script,
    language: item.script === 'Arab' ? 'ar' : 'en'
  }))
  expect(found).toEqual(hbShape(otf, requests))
})

test('an OTF is embedded as a subset with its words, and the file is sound', async () => {
  const pdf = await printed(otf, lines)
  const file = join(folder, 'otf.pdf')
  writeFileSync(file, pdf)
  expect(execFileSync('qpdf', ['--check', file]).toString()).toContain('No syntax or stream encoding errors found')
  expect(poppler('pdffonts', pdf)).toMatch(/^[A-Z]{6}\+Lemonada-Regular\s+CID Type 0C\s+Identity-H\s+yes yes yes/m)
  expect(pdf.length).toBeLessThan(30_000)
  const text = lines.join('\n')
  expect(recall(text, poppler('pdftotext', pdf)).missed).toEqual([])
  expect(recall(text, await pdfiumText(pdf)).missed).toEqual([])
})

test('an OTF looks as HarfBuzz draws it, marks and all', async () => {
  // The last one lacks a mark that the first has.
  const ours = await pictures(await printed(otf, [...lines, (lines[0] ?? '').replace('دُّ', 'دّ')]))
  const theirs: GrayImage[] = []
  for (const text of lines) theirs.push(...(await pictures(hbView(otf, text, size))))
  const differences = [...theirs, theirs[0]].map((picture, index) => {
    const own = ours[index]
    if (!picture || !own) throw new Error('no page was drawn')
    return greatestDifference(own, picture)
  })
  const tolerance = 60
  for (const difference of differences.slice(0, -1)) expect(difference).toBeLessThan(tolerance)
  expect(differences.at(-1)).toBeGreaterThan(tolerance)
})
