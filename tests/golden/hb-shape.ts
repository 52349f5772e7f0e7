import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ShapedGlyph } from '../../src/main/briefing/textkit/glyph-row'

/** What HarfBuzz is told about a text: `before` and `after` are its context, to which its letters may join. */
export interface ShapeRequest {
  text: string
  before: string
  after: string
  direction: 'rtl' | 'ltr'
  script: string
  language: string
}

/**
 * The glyphs that HarfBuzz's own command makes of texts, in visual order and font units, as `shapeItem` returns them.
 * Texts of one direction, script and context go through one process.
 */
export function hbShape(font: string, requests: readonly ShapeRequest[]): ShapedGlyph[][] {
  const answers: ShapedGlyph[][] = []
  const groups = new Map<string, number[]>()
  for (const [index, request] of requests.entries()) {
    const key = JSON.stringify({ ...request, text: '' })
    groups.set(key, [...(groups.get(key) ?? []), index])
  }
  const folder = mkdtempSync(join(tmpdir(), 'muqarin-'))
  try {
    for (const [key, indices] of groups) {
      const { before, after, direction, script, language } = JSON.parse(key) as ShapeRequest
      const file = join(folder, 'lines.txt')
      writeFileSync(file, indices.map(index => `${requests[index]?.text}\n`).join(''))
      const options = [
        `--font-file=${font}`,
        `--text-file=${file}`,
        `--direction=${direction}`,
        `--script=${script}`,
        `--language=${language}`,
        ...(before ? [`--text-before=${before}`] : []),
        ...(after ? [`--text-after=${after}`] : []),
        '--no-glyph-names',
        '--output-format=json'
      ]
      // Some versions echo the context to their standard error.
      const printed = execFileSync('hb-shape', options, { stdio: 'pipe' }).toString()
      const lines = printed.trim().split('\n')
      for (const [at, index] of indices.entries()) answers[index] = parse(lines[at] ?? '[]')
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  return answers
}

/** A line of text as HarfBuzz's own viewer draws it, a PDF of one page; what stands out of the font's line is cut off. */
export function hbView(font: string, text: string, size: number): Uint8Array {
  const options = [`--font-size=${size}`, '--margin=20', '--output-format=pdf']
  return new Uint8Array(execFileSync('hb-view', [...options, font, text], { stdio: 'pipe' }))
}

function parse(line: string): ShapedGlyph[] {
  const glyphs = JSON.parse(line) as { g: number; cl: number; dx: number; dy: number; ax: number }[]
  return glyphs.map(({ g, cl, dx, dy, ax }) => ({ id: g, cluster: cl, advance: ax, dx, dy }))
}
