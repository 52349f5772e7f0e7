import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { OutlineBlock } from '#core/briefing/outline'
import { poppler, recall } from './extraction'
import { outlineWith, pdfOf } from './render'

const folder = process.env.MUQARIN_SOURCES ?? fileURLToPath(new URL('../../../shared/sources', import.meta.url))
const files = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.txt')) : []

test.skipIf(files.length > 0)('the sources folder is absent: set MUQARIN_SOURCES to test on whole articles', () => {
  expect(files).toEqual([])
})

test.for(files)('%s survives in full', { timeout: 60_000 }, async name => {
  const text = readFileSync(join(folder, name), 'utf8').replace(/\r\n?/g, '\n')
  const blocks = text.split('\n').map((line): OutlineBlock => ({ kind: 'paragraph', text: line }))
  const pdf = await pdfOf(outlineWith(blocks))
  const { share, missed } = recall(text, poppler('pdftotext', pdf))
  expect(share, missed.slice(0, 30).join(' ')).toBeGreaterThanOrEqual(0.995)
})
