/// <reference path="../../src/main/briefing/textkit/external-modules.d.ts" />
import { join } from 'node:path'
import { openSync } from 'fontkit'
import { expect, test } from 'vitest'
import { opportunities } from '../../src/main/briefing/textkit/breaks'
import { drawPlanOf } from '../../src/main/briefing/textkit/draw-plan'
import { itemise } from '../../src/main/briefing/textkit/itemise'
import { layoutText } from '../../src/main/briefing/textkit/layout'
import { visualOrder } from '../../src/main/briefing/textkit/reorder'
import { shapeItem } from '../../src/main/briefing/textkit/shape'
import { structureRole } from '../../src/main/briefing/textkit/structure-role'
import type { Attributes, FontFace, Line } from '../../src/main/briefing/textkit/types'
import { fontFolder } from './render'

const amiri = openSync(join(fontFolder, 'Amiri-Regular.ttf'))
const naskh = openSync(join(fontFolder, 'NotoNaskhArabic-Regular.ttf'))
const plex = openSync(join(fontFolder, 'IBMPlexSansArabic-Regular.ttf'))
const dejavu = openSync(join(fontFolder, 'DejaVuSans.ttf'))

const long =
  'بدأت الشركة Hydro-Grid GmbH أعمال الصيانة (المرحلة 2) في 14/03/2025، ثم توقفت شهرين لأن 70% من القطع لم تصل في موعدها، ' +
  'وقال مديرُها إنَّ «الأمرَ ليس بيدِ أحد» وإن التفاصيل على https://example.org/a/very/long/path/to/some/report.html متاحة للجميع.'

function styled(text: string, style: Attributes = {}) {
  const attributes: Attributes = {
    font: [amiri, dejavu],
    fontSize: 12,
    lineHeight: 20,
    direction: 'rtl',
    align: 'right',
    ...style
  }
  return { string: text, runs: [{ start: 0, end: text.length, attributes }] }
}

function linesOf(text: string, width: number, style: Attributes = {}): Line[] {
  return layoutText(styled(text, style), { x: 0, y: 0, width }).flat()
}

function shaped(text: string, font: FontFace) {
  return itemise(styled(text, { font: [font, dejavu] }), 'rtl').map(item => ({
    item,
    glyphs: shapeItem(text, item).toArray()
  }))
}

test.for([
  ['right', 320],
  ['justify', 320],
  ['right', 90],
  ['justify', 90],
  ['justify', 47]
] as const)('aligned %s in %s points no line is wider than its box', ([align, width]) => {
  for (const line of linesOf(long, width, { align })) expect(line.xAdvance).toBeLessThanOrEqual(width + 0.02)
})

test('every line but the last of justified text fills its box, and the last one is flush right', () => {
  const lines = linesOf(long.replace(/https\S+/, ''), 400, { align: 'justify' })
  expect(lines.length).toBeGreaterThan(2)
  for (const line of lines.slice(0, -1)) expect(line.xAdvance).toBeCloseTo(400, 1)
  const last = lines.at(-1)
  expect(last?.xAdvance).toBeLessThan(400)
  expect((last?.box.x ?? 0) + (last?.xAdvance ?? 0)).toBeCloseTo(400, 3)
})

test('the first line of right-to-left text is indented at the right', () => {
  const [first, second] = linesOf(long, 320, { indent: 40 })
  expect((first?.box.x ?? 0) + (first?.xAdvance ?? 0)).toBeCloseTo(280, 3)
  expect((second?.box.x ?? 0) + (second?.xAdvance ?? 0)).toBeCloseTo(320, 3)
})

test('lines hold the text between them, with nothing added', () => {
  for (const width of [60, 150, 320]) {
    const lines = linesOf(long, width, { align: 'justify' })
    expect(
      lines
        .map(line => line.string)
        .join('')
        .replace(/ /g, '')
    ).toBe(long.replace(/ /g, ''))
  }
})

test('all lines of a paragraph stand on one grid, also where a glyph is borrowed', () => {
  const lines = linesOf(`${long} → ✓ ${long}`, 300)
  lines.forEach((line, index) => {
    expect(line.box.y).toBeCloseTo(index * 20, 6)
    expect(line.ascent).toBe(lines[0]?.ascent)
  })
})

test('a short last line, an empty text and an ellipsis', () => {
  expect(linesOf('', 100)).toHaveLength(1)
  const cut = layoutText(styled(long), { width: 200, maxLines: 1, truncateMode: 'ellipsis' }).flat()
  expect(cut).toHaveLength(1)
  expect(cut[0]?.string.endsWith('…')).toBe(true)
})

test.for([
  ['Amiri', amiri],
  ['Noto Naskh', naskh],
  ['Plex', plex]
] as const)('%s draws every letter with a glyph of its own', ([, font]) => {
  const text = 'نون بيت ثلاثة أوكرانيا مشتركة وبرنامج تُمثّلُ الدُّوَلَ لا إلى الله'
  for (const { glyphs } of shaped(text, font)) {
    for (const glyph of glyphs) {
      expect(glyph.id).not.toBe(0)
      expect(Math.abs(glyph.dx)).toBeLessThan(1500)
      expect(Math.abs(glyph.dy)).toBeLessThan(1500)
    }
    // Visual order, right to left: clusters never rise.
    const clusters = glyphs.map(glyph => glyph.cluster)
    expect(clusters).toEqual([...clusters].sort((a, b) => b - a))
  }
})

test('marks share the cluster of their letter and stand at the offset that the font gives them', () => {
  const [run] = shaped('تُمثّل', plex)
  const clusters = new Set(run?.glyphs.map(glyph => glyph.cluster))
  expect([...clusters].sort()).toEqual([0, 2, 3, 5])
  expect(run?.glyphs.some(glyph => glyph.advance === 0 && (glyph.dx !== 0 || glyph.dy !== 0))).toBe(true)
})

test('letters join across a change of style', () => {
  const style: Attributes = { font: [amiri], direction: 'rtl' }
  const runs = [
    { start: 0, end: 1, attributes: { ...style } },
    { start: 1, end: 3, attributes: { ...style } }
  ]
  const text = { string: 'بيت', runs }
  const [initial, rest] = itemise(text, 'rtl').map(item =>
    shapeItem(text.string, item)
      .toArray()
      .map(glyph => glyph.id)
  )
  const ids = (letters: string) => shaped(letters, amiri).flatMap(({ glyphs }) => glyphs.map(glyph => glyph.id))
  expect(initial).not.toEqual(ids('ب'))
  expect(rest).not.toEqual(ids('يت'))
})

test('pieces of a line are put in visual order', () => {
  expect(visualOrder([1, 2, 1])).toEqual([2, 1, 0])
  expect(visualOrder([0, 1, 1, 0])).toEqual([0, 2, 1, 3])
  expect(visualOrder([1, 2, 3, 2, 1])).toEqual([4, 1, 2, 3, 0])
  expect(visualOrder([])).toEqual([])
})

test('Latin in a right-to-left line reads from the left', () => {
  const [line] = linesOf('قالت Siemens Energy اليوم', 400)
  const texts = line?.runs
    .map(run => drawPlanOf(run.positions))
    .map(plan => plan?.text.slice(Math.min(...plan.glyphs.toArray().map(glyph => glyph.cluster)), plan.end))
  expect(texts?.map(text => text?.trim()).filter(text => text !== '')).toEqual(['اليوم', 'Siemens Energy', 'قالت'])
})

test('lines do not end inside ranges, compounds and addresses unless they must', () => {
  const free = (text: string) =>
    opportunities(text)
      .filter(place => place.kind === 'free')
      .map(place => text.slice(0, place.position))
  expect(free('بين 2019–2023 و multi-vector')).toEqual([
    'بين ',
    'بين 2019–2023 ',
    'بين 2019–2023 و ',
    'بين 2019–2023 و multi-vector'
  ])
  expect(free('https://example.org/a/b هنا')).toEqual(['https://example.org/a/b ', 'https://example.org/a/b هنا'])
  expect(free('وسط\u00adآسيا')).toEqual(['وسط\u00adآسيا'])
  expect(free('تسريبات -وليس معلومات')).toEqual(['تسريبات ', 'تسريبات -وليس ', 'تسريبات -وليس معلومات'])
})

test('an address that no line holds begins on the line at hand, one that a line holds on its own', () => {
  const longest = 'انظر https://example.org/archive/reports/2024/water/balance/index.html هنا'
  expect(linesOf(longest, 250).map(line => line.string)).toEqual([
    'انظر https://example.org/archive/reports/2024/',
    'water/balance/index.html هنا'
  ])
  expect(linesOf('انظر التقرير على https://example.org/archive هنا', 160).map(line => line.string)).toEqual([
    'انظر التقرير على',
    'https://example.org/archive هنا'
  ])
})

test.for([150, 220, 300])('the lines of a heading are about equally long, and no more of them, in %i points', width => {
  const title = 'قمم آسيا الوسطى: مقارنة لما تقوله خمسة مقالات عن الاتحاد الأوروبي والصين وروسيا'
  const usual = linesOf(title, width)
  const balanced = linesOf(title, width, { features: structureRole('H1#title') })
  expect(balanced).toHaveLength(usual.length)
  expect(
    balanced
      .map(line => line.string)
      .join('')
      .replace(/\s/g, '')
  ).toBe(title.replace(/\s/g, ''))
  const lengths = balanced.map(line => line.xAdvance)
  expect(Math.min(...lengths)).toBeGreaterThan(0.75 * Math.max(...lengths))
})

test('a heading of a word that no line holds is cut as any text is', () => {
  const cut = (style: Attributes) => linesOf('و'.repeat(80), 100, style).map(line => line.string)
  expect(cut({ features: structureRole('TH#1') })).toEqual(cut({}))
})
