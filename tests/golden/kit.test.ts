import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Outline, OutlineBlock, TextPiece } from '#core/briefing/outline'
import { poppler, withoutMarks, words } from './extraction'
import { arabicOutline } from './outlines'
import { outlineWith, pdfOf } from './render'

const pieces: TextPiece[] = [
  { text: 'ترى ' },
  { text: 'الهيئة', bold: true },
  { text: ' أن ' },
  { text: 'العقد', color: 'orange' },
  { text: ' المنشور على ' },
  { text: 'موقع الشركة', href: 'https://example.org/a?b=1' },
  { text: ' ناقص' },
  { text: '1', raised: true },
  { text: '، وأن بنداً منه سُحب في 2025 بعد أسبوعين من توقيعه أمام الصحافة المحلية في العاصمة.' }
]

const outline: Outline = outlineWith([
  { kind: 'contents', title: 'المحتويات' },
  { kind: 'heading', level: 1, text: 'العقد' },
  {
    kind: 'paragraph',
    text: pieces.map(piece => piece.text).join(''),
    pieces,
    notes: [{ mark: '1', text: 'نُشر الملحق بعد شهر.' }]
  },
  { kind: 'paragraph', text: '- بند أول' },
  { kind: 'paragraph', text: '- بند ثانٍ' },
  { kind: 'paragraph', text: 'بعد القائمة.' }
])

const folder = mkdtempSync(join(tmpdir(), 'muqarin-'))
let pdf: Uint8Array = new Uint8Array()
let whole: Uint8Array = new Uint8Array()

beforeAll(async () => {
  pdf = await pdfOf(outline)
  whole = await pdfOf(arabicOutline)
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true }))

/** Output of qpdf, which fails on any error or warning. */
function qpdf(bytes: Uint8Array, options: string[]): string {
  const file = join(folder, 'page.pdf')
  writeFileSync(file, bytes)
  return execFileSync('qpdf', [...options, file], { maxBuffer: 1 << 28 }).toString('latin1')
}

/** Content of the pages, uncompressed. */
function contentOf(bytes: Uint8Array): string {
  const file = join(folder, 'page.pdf')
  writeFileSync(file, bytes)
  return execFileSync('qpdf', ['--qdf', '--stream-data=uncompress', file, '-'], { maxBuffer: 1 << 28 }).toString(
    'latin1'
  )
}

test('pieces of a sentence keep the spaces between them, whatever their look', () => {
  const lines = poppler('pdftotext', pdf).split('\n').map(words)
  const said = lines.flat().join(' ')
  expect(said).toContain('ترى الهيئة أن العقد المنشور على موقع الشركة ناقص')
})

test('links lead to the web, to headings and to notes, and are tagged', () => {
  const content = contentOf(pdf)
  expect(content).toContain('/URI (https://example.org/a?b=1)')
  const targets = [...content.matchAll(/\/D \((heading-\d+|note-[\d-]+)\)/g)].map(match => match[1])
  expect(targets).toEqual(['heading-1', 'note-2-2-1'])
  for (const target of targets) expect(content.match(new RegExp(`\\(${target}\\)`, 'g'))?.length).toBeGreaterThan(1)
  const structure = poppler('pdfinfo', pdf, ['-struct'])
  expect(structure.match(/Link \(inline\)\n\s+Object/g)).toHaveLength(targets.length + 1)
})

test('a link says what lies under it, for those who cannot see it', () => {
  const json = Buffer.from(qpdf(pdf, ['--json=2', '--json-key=qpdf']), 'latin1').toString()
  const [, objects] = (JSON.parse(json) as { qpdf: [unknown, Record<string, { value?: Record<string, unknown> }>] })
    .qpdf
  const links = Object.values(objects).filter(({ value }) => value?.['/Subtype'] === '/Link')
  // The line with the note is drawn from left to right, so its mark comes first.
  expect(links.map(({ value }) => value?.['/Contents'])).toEqual(['u:العقد', 'u:1', 'u:موقع الشركة'])
})

test('a reference of several scripts is one link a line', async () => {
  const quote = (reference: string): OutlineBlock => ({
    kind: 'quote',
    attribution: '',
    quote: { text: 'السد ممتلئ', direction: 'rtl', source: 1, reference }
  })
  const source: OutlineBlock = { kind: 'sources', entries: [{ number: 1, text: 'نهر', direction: 'rtl' }] }
  const linksOf = async (reference: string) =>
    contentOf(await pdfOf(outlineWith([quote(reference), source]))).match(/\/Subtype \/Link/g)
  expect(await linksOf('قمة C5+1 (Samarkand)، الفقرة 12')).toHaveLength(1)
  expect(await linksOf('قمة C5+1 (Samarkand)، الفقرة 12، '.repeat(4))).toHaveLength(2)
})

test('the structure is read out in the order of the text, not of the page', () => {
  const spoken = poppler('pdfinfo', pdf, ['-struct-text'])
  const order = ['ىرت', 'ةئيهلا', 'دقعلا', 'ةكرشلا عقوم', 'صقان', '2025', 'ةمصاعلا'].map(word =>
    spoken.lastIndexOf(word)
  )
  expect(order).not.toContain(-1)
  expect(order).toEqual([...order].sort((a, b) => a - b))
})

test('lists, notes and tables are tagged as such, and a repeated head is said once', () => {
  const structure = poppler('pdfinfo', pdf, ['-struct'])
  expect(structure.match(/\bL \(block\)/g)).toHaveLength(1)
  expect(structure.match(/\bLI \(block\)/g)).toHaveLength(2)
  expect(structure).toMatch(/Note \(inline\)\s+Lbl/)
  const long = arabicOutline.blocks.find(block => block.kind === 'matrix')
  const heads = (poppler('pdfinfo', whole, ['-struct-text']).match(/"زمرلا"/g) ?? []).length
  const shown = (withoutMarks(poppler('pdftotext', whole)).match(/الرمز/g) ?? []).length
  expect(long?.kind === 'matrix' && heads).toBe(1)
  expect(shown).toBeGreaterThan(1)
})

test('every mark on a page is either tagged text or an artifact', () => {
  let pages = 0
  for (const page of contentOf(whole).matchAll(/stream\n([\s\S]*?)endstream/g)) {
    const content = page[1] ?? ''
    if (!/ BT |\bBT\b/.test(content) || !content.includes('BDC')) continue
    pages++
    let depth = 0
    const outside: string[] = []
    for (const line of content.split('\n')) {
      depth += (line.match(/\b(BDC|BMC)\b/g) ?? []).length
      if (depth === 0 && /(\bTJ|\bf|\bS|\bB|\bsh|\bDo)$/.test(line)) outside.push(line)
      depth -= (line.match(/\bEMC\b/g) ?? []).length
    }
    expect(outside).toEqual([])
    expect(depth).toBe(0)
  }
  expect(pages).toBe(Number(poppler('pdfinfo', whole).match(/Pages:\s+(\d+)/)?.[1]))
})

test('files are sound, and their fonts are embedded as subsets', () => {
  for (const bytes of [pdf, whole]) {
    expect(qpdf(bytes, ['--check'])).toContain('No syntax or stream encoding errors found')
    const fonts = poppler('pdffonts', bytes).trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(1)
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+\S.*\byes\s+yes\s+yes\b/)
  }
})

test('a section that fills its last page to the last line has no page after it', async () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (): OutlineBlock => ({ kind: 'paragraph', text: 'سطر واحد' }))
  const pagesOf = (bytes: Uint8Array) => poppler('pdftotext', bytes).split('\f').slice(0, -1)
  for (const count of [19, 20, 21, 22]) {
    for (const page of pagesOf(await pdfOf(outlineWith(lines(count))))) expect(words(page)).toContain('واحد')
  }
})

test('a choice of faces is what the file is set in', async () => {
  const chosen = await pdfOf({ ...outline, faces: { text: 'notoNaskh', headings: 'cairo' } })
  const usual = poppler('pdffonts', pdf)
  const other = poppler('pdffonts', chosen)
  expect(usual).toMatch(/Amiri/)
  expect(usual).toMatch(/IBMPlexSansArabic/)
  expect(other).not.toMatch(/Amiri|IBMPlex/)
  expect(other).toMatch(/NotoNaskhArabic/)
  expect(other).toMatch(/Cairo/)
})

test('no text gets on a page but through the kit', () => {
  const source = fileURLToPath(new URL('../../src/main/briefing', import.meta.url))
  const importers = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name))
    .filter(name => /import[^;']*\bText\b[^;']*from '@react-pdf/.test(readFileSync(join(source, name), 'utf8')))
  expect(importers).toEqual([join('components', 'words.tsx')])
})
