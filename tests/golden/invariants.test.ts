import fc from 'fast-check'
import { expect, test } from 'vitest'
import { directionOf } from '#core/text/direction'
import { advanceOf, drawPlanOf } from '../../src/main/briefing/textkit/draw-plan'
import type { Line } from '../../src/main/briefing/textkit/types'
import { linesOf } from './engine'

// Mixed paragraphs as analysts paste them: whatever stands beside whatever.
const arabicLetter = fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةى')
const mark = fc.constantFrom('', '', '', '\u064e', '\u064f', '\u0650', '\u0651', '\u0651\u064e', '\u0652', '\u064b')
const arabicWord = fc
  .array(fc.tuple(arabicLetter, mark), { minLength: 1, maxLength: 9 })
  .map(letters => letters.map(([letter, sign]) => letter + sign).join(''))
const latinWord = fc.stringMatching(/^[A-Za-zéüž]{1,10}$/)
const odd = fc.constantFrom(
  ...[
    '(5+1)',
    '70%',
    'C5+1',
    '14/03/2025',
    '2019–2023',
    '1.25€',
    '«هشّ»',
    '«قال “نعم” ومضى»',
    '(multi-vector)',
    '١٩٩٨',
    '→',
    '№5'
  ],
  ...[
    'https://example.org/a/very/long/path/to/report.html?x=1&y=2',
    'name@example.org',
    'Иванов',
    '[12]',
    '…',
    'A/B',
    '-',
    '—'
  ],
  ...['وسط\u00adآسيا', 'م\u200cن', 'x\u0301', '\u2068Acme (EU)\u2069', 'لا', 'إلى\u00a0آخره', 'الـ-', 'كــتاب']
)
const token = fc.oneof(
  { weight: 6, arbitrary: arabicWord },
  { weight: 2, arbitrary: latinWord },
  { weight: 2, arbitrary: odd },
  { weight: 1, arbitrary: fc.nat({ max: 99_999_999 }).map(String) }
)
const joint = fc.constantFrom(' ', ' ', ' ', ' ', '، ', '. ', ': ', '  ', '-', '/', '')
const paragraph = fc.array(fc.tuple(token, joint), { minLength: 1, maxLength: 40 }).map(parts =>
  parts
    .map(([word, after]) => word + after)
    .join('')
    .normalize('NFC')
)
const width = fc.integer({ min: 40, max: 500 })
const align = fc.constantFrom('justify', 'right', 'left', 'center')

const runs = { numRuns: 3000, seed: 20261121 }
// What is never drawn, and spaces, which lines may end in.
const unseen = /[\s\u00ad\u200b-\u200f\u2066-\u2069]/g

/** Characters whose cluster is drawn, each as often as it is. */
function drawnText(line: Line): string {
  const starts = new Map<number, string>()
  let drawn = ''
  for (const run of line.runs) {
    const plan = drawPlanOf(run.positions)
    if (!plan) throw new Error('a run without a plan')
    const clusters = [...new Set(plan.glyphs.toArray().map(glyph => glyph.cluster))].sort((a, b) => a - b)
    clusters.forEach((cluster, at) => {
      if (starts.has(cluster)) throw new Error(`cluster ${cluster} is drawn twice`)
      starts.set(cluster, plan.text.slice(cluster, clusters[at + 1] ?? plan.end))
    })
  }
  for (const cluster of [...starts.keys()].sort((a, b) => a - b)) drawn += starts.get(cluster)
  return drawn
}

test('no line is wider than its box', () => {
  fc.assert(
    fc.property(paragraph, width, align, (text, points, side) => {
      for (const line of linesOf(text, points, { align: side, direction: directionOf(text, 'rtl') })) {
        expect(line.xAdvance).toBeLessThanOrEqual(points + 0.02)
      }
    }),
    runs
  )
})

test('every character is drawn once, in its own line, and none that the source lacks', () => {
  fc.assert(
    fc.property(paragraph, width, align, (text, points, side) => {
      const lines = linesOf(text, points, { align: side, direction: directionOf(text, 'rtl') })
      for (const line of lines) expect(drawnText(line).replace(unseen, '')).toBe(line.string.replace(unseen, ''))
      expect(lines.map(drawnText).join('').replace(unseen, '')).toBe(text.replace(unseen, ''))
    }),
    runs
  )
})

test('the same text stands in the lines whatever the width', () => {
  fc.assert(
    fc.property(paragraph, width, width, (text, one, other) => {
      const said = (points: number) =>
        linesOf(text, points, { align: 'justify' })
          .map(line => line.string)
          .join('')
          .replace(/\s/g, '')
      expect(said(one)).toBe(said(other))
    }),
    { ...runs, numRuns: 1500 }
  )
})

test('no glyph moves the pen backwards, and the runs of a line add up to its width', () => {
  fc.assert(
    fc.property(paragraph, width, align, (text, points, side) => {
      for (const line of linesOf(text, points, { align: side })) {
        const sum = line.runs.reduce((total, run) => total + run.xAdvance, 0)
        expect(sum).toBeCloseTo(line.xAdvance, 6)
        for (const { positions } of line.runs) {
          const plan = drawPlanOf(positions)
          if (!plan) throw new Error('a run without a plan')
          for (let at = 0; at < plan.glyphs.length; at++) expect(advanceOf(plan, at)).toBeGreaterThanOrEqual(0)
        }
      }
    }),
    { ...runs, numRuns: 1500 }
  )
})

test('right-to-left lines are flush right, the last of justified text too', () => {
  fc.assert(
    fc.property(paragraph, width, (text, points) => {
      const lines = linesOf(text, points, { align: 'justify', direction: 'rtl' })
      for (const line of lines) {
        if (line.xAdvance > points) continue
        expect(line.box.x + line.xAdvance).toBeCloseTo(points, 3)
      }
      const last = lines.at(-1)
      expect(last?.box.x).toBeCloseTo(Math.max(0, points - (last?.xAdvance ?? 0)), 3)
    }),
    runs
  )
})
