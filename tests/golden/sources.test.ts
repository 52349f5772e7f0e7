import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import type { BriefingFaces } from '#core/briefing/look'
import type { OutlineBlock } from '#core/briefing/outline'
import { directionOf } from '#core/text/direction'
import { sourceFiles, withoutSources } from '../support/sources'
import { orderKept, pdfiumText, poppler, recall } from './extraction'
import { outlineWith, pdfOf } from './render'

if (withoutSources) test.skip(withoutSources)

const faces: Record<string, BriefingFaces> = {
  Amiri: { text: 'amiri', headings: 'plex' },
  'Noto Naskh': { text: 'notoNaskh', headings: 'cairo' },
  Scheherazade: { text: 'scheherazade', headings: 'plex' }
}
const cases = sourceFiles.flatMap(file =>
  Object.entries(faces).map(([face, chosen]) => ({ file, article: basename(file).slice(0, 3), face, chosen }))
)

function linesOf(file: string): string[] {
  const text = readFileSync(file, 'utf8').replace(/\r\n?/g, '\n')
  return text.split('\n').filter(line => line.trim() !== '')
}

async function printed(lines: readonly string[], chosen: BriefingFaces): Promise<Uint8Array> {
  const blocks = lines.map((text): OutlineBlock => ({ kind: 'paragraph', text }))
  return pdfOf({ ...outlineWith(blocks), faces: chosen })
}

test.for(cases)('article $article in $face: every word comes out of pdftotext and pdfium', async ({ file, chosen }) => {
  const lines = linesOf(file)
  const text = lines.join('\n')
  const pdf = await printed(lines, chosen)
  const inPdfium = await pdfiumText(pdf)
  for (const found of [poppler('pdftotext', pdf), inPdfium]) {
    const { share, missed } = recall(text, found)
    expect(share, missed.slice(0, 20).join(' ')).toBeGreaterThanOrEqual(0.9975)
  }
  expect(orderKept(text, inPdfium)).toBeGreaterThanOrEqual(0.9985)
})

// Where most letters of a page are Latin, as on one of references, pdftotext takes all of its lines to run from the left.
test.for(cases)('article $article in $face: pdftotext keeps the order, Latin references aside', async one => {
  const lines = linesOf(one.file).filter(line => directionOf(line, 'rtl') === 'rtl')
  const found = poppler('pdftotext', await printed(lines, one.chosen))
  expect(orderKept(lines.join('\n'), found)).toBeGreaterThanOrEqual(0.9985)
})
