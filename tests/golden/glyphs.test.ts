/// <reference path="../../src/main/briefing/textkit/external-modules.d.ts" />
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { openSync } from 'fontkit'
import { expect, test } from 'vitest'
import { families } from '../../src/main/briefing/font-stacks'
import type { ShapedGlyph } from '../../src/main/briefing/textkit/glyph-row'
import { type Item, itemise } from '../../src/main/briefing/textkit/itemise'
import { shapeItem } from '../../src/main/briefing/textkit/shape'
import type { FontFace } from '../../src/main/briefing/textkit/types'
import { sourceFiles } from '../support/sources'
import { hbShape, type ShapeRequest } from './hb-shape'
import { fontFolder } from './render'

// Every face that draws Arabic, against HarfBuzz's own command told the same. DejaVu stands in for what a face lacks and is
// not compared here.
const files = [...new Set(Object.values(families).flatMap(({ regular, bold }) => [regular, bold]))].filter(
  file => !/DejaVu|Source|Noto(?:Sans|Emoji)/.test(file)
)
const dejavu = openSync(join(fontFolder, 'DejaVuSans.ttf'))

const sentences = [
  'نون بيت ثلاثة أوكرانيا مشتركة وبرنامج',
  'تُمثّلُ الدُّوَلُ السِّتُّ، لا إله إلا الله، لأنّ الآلات للأسف',
  'وَالْمُلَاحَظُ أَنَّ «الاِتِّفَاقَ» هَشٌّ بِطَبِيعَتِهِ',
  'بلغت النسبة 70% في صيغة C5+1 عام ١٩٩٨ (5+1)',
  'كــتــاب وطريــق، ثم پژوهش گفت',
  'Siemens Energy و Müller-Žižek في office AVATAR'
]

function requestOf(text: string, { item }: { item: Item }, context: boolean): ShapeRequest {
  return {
    text: text.slice(item.start, item.end),
    before: context ? text.slice(0, item.start) : '',
    after: context ? text.slice(item.end) : '',
    direction: item.level % 2 === 1 ? 'rtl' : 'ltr',
    script: item.script,
    language: item.script === 'Arab' ? 'ar' : 'en'
  }
}

function itemsOf(text: string, font: FontFace): Item[] {
  const attributes = { font: [font, dejavu], fontSize: 12 }
  return itemise({ string: text, runs: [{ start: 0, end: text.length, attributes }] }, 'rtl').filter(
    item => item.font === font
  )
}

// The command counts clusters from the item's start, and in characters.
function fromItemStart(text: string, item: Item, glyphs: ShapedGlyph[]): ShapedGlyph[] {
  return glyphs.map(glyph => ({ ...glyph, cluster: Array.from(text.slice(item.start, glyph.cluster)).length }))
}

test.for(files)('%s: glyphs, advances and offsets are those of hb-shape', file => {
  const font = openSync(join(fontFolder, file))
  const cases = sentences.flatMap(text => itemsOf(text, font).map(item => ({ text, item })))
  const expected = hbShape(
    join(fontFolder, file),
    cases.map(one => requestOf(one.text, one, true))
  )
  expect(cases.length).toBeGreaterThan(sentences.length)
  cases.forEach(({ text, item }, index) => {
    const found = fromItemStart(text, item, shapeItem(text, item).toArray())
    expect(found, text.slice(item.start, item.end)).toEqual(expected[index])
  })
})

test.for(
  sourceFiles.flatMap(source => ['Amiri-Regular.ttf', 'NotoNaskhArabic-Regular.ttf'].map(file => ({ source, file })))
)('$file: the words of a whole article are shaped as hb-shape does', ({ source, file }) => {
  const font = openSync(join(fontFolder, file))
  const words = [...new Set(readFileSync(source, 'utf8').normalize('NFC').split(/\s+/))].filter(word => word !== '')
  const cases = words.flatMap(word =>
    itemsOf(word, font).map(item => ({ text: word.slice(item.start, item.end), item }))
  )
  const alone = cases.map(({ text, item }) => ({ text, item: { ...item, start: 0, end: text.length } }))
  const expected = hbShape(
    join(fontFolder, file),
    alone.map(one => requestOf(one.text, one, false))
  )
  const wrong = alone.filter(({ text, item }, index) => {
    const found = fromItemStart(text, item, shapeItem(text, item).toArray())
    return JSON.stringify(found) !== JSON.stringify(expected[index])
  })
  expect(alone.length, basename(source)).toBeGreaterThan(200)
  expect(wrong.map(({ text }) => text)).toEqual([])
})
