import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { directionOf } from '#core/text/direction'
import { advanceOf, drawPlanOf } from '../../src/main/briefing/textkit/draw-plan'
import { layoutText } from '../../src/main/briefing/textkit/layout'
import type { FontFace, Line } from '../../src/main/briefing/textkit/types'
import { sourceFiles, withoutSources } from '../support/sources'
import { dejavu, faceOf, styled } from './engine'

if (withoutSources) test.skip(withoutSources)

// How wide paragraphs, quotes, and quotes side by side are in a briefing, in points.
const widths = { paragraph: 471, quote: 455, column: 220 }

/** Every line of the Arabic paragraphs of all articles but the last of each, justified. */
function justified(font: FontFace, width: number): Line[] {
  return sourceFiles.flatMap(file =>
    readFileSync(file, 'utf8')
      .split(/\r?\n/)
      .filter(text => text.trim() !== '' && directionOf(text, 'rtl') === 'rtl')
      .flatMap(text => {
        const styledText = styled(text, { font: [font, dejavu], fontSize: 12.5, align: 'justify' })
        return layoutText(styledText, { x: 0, y: 0, width }).flat().slice(0, -1)
      })
  )
}

/** How many times its own width a line's space was given. */
function widening(line: Line): number {
  let given = 0
  let own = 0
  for (const { positions, attributes } of line.runs) {
    const plan = drawPlanOf(positions)
    if (!plan) continue
    const scale = (attributes.fontSize ?? 0) / (attributes.font?.[0]?.unitsPerEm ?? 1)
    for (const [at, glyph] of plan.glyphs.toArray().entries()) {
      if (!/[ \u00a0]/.test(plan.text[glyph.cluster] ?? '')) continue
      given += advanceOf(plan, at)
      own += glyph.advance * scale
    }
  }
  return own === 0 ? 1 : given / own
}

test.skipIf(withoutSources !== '').for([
  ['Amiri-Regular.ttf', { median: 1.2, hundredth: 1.6, widest: 2.1 }],
  ['NotoNaskhArabic-Regular.ttf', { median: 1.3, hundredth: 2.15, widest: 2.4 }],
  ['ScheherazadeNew-Regular.ttf', { median: 1.2, hundredth: 1.95, widest: 2.3 }]
] as const)('%s: across a page spaces stay even, and every line is filled', ([file, limits]) => {
  for (const width of [widths.paragraph, widths.quote]) {
    const lines = justified(faceOf(file), width)
    const found = lines.map(widening).sort((one, other) => one - other)
    expect(lines.length).toBeGreaterThan(250)
    expect(found[0]).toBeGreaterThan(0.81)
    expect(found[Math.floor(found.length / 2)]).toBeLessThan(limits.median)
    expect(found[Math.floor(found.length * 0.99)]).toBeLessThan(limits.hundredth)
    expect(found.at(-1)).toBeLessThan(limits.widest)
    for (const line of lines) expect(line.xAdvance).toBeCloseTo(width, 1)
  }
})

test.skipIf(withoutSources !== '')(
  'in a narrow column no space is wider than three, and few lines are left ragged for it',
  () => {
    const lines = justified(faceOf('Amiri-Regular.ttf'), widths.column)
    const ragged = lines.filter(line => line.xAdvance < widths.column - 0.1)
    expect(lines.length).toBeGreaterThan(600)
    expect(Math.max(...lines.map(widening))).toBeLessThanOrEqual(3)
    expect(ragged.length / lines.length).toBeLessThan(0.01)
  }
)
