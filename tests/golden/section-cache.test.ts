import { expect, test } from 'vitest'
import { pageRunsOf } from '../../src/main/briefing/document'
import { registerFonts } from '../../src/main/briefing/fonts'
import { SectionCache } from '../../src/main/briefing/section-cache'
import { fontFolder, outlineWith } from './render'

function runOf(text: string) {
  const [run] = pageRunsOf(outlineWith([{ kind: 'paragraph', text }]))
  if (!run) throw new Error('an outline has a run of pages')
  return run
}

test('renderings that were cancelled take no room from the next one, and leave it what they laid out', async () => {
  registerFonts(fontFolder)
  const cache = new SectionCache()
  const first = await cache.layout(runOf('أول'))
  // More renderings than pages are kept, each cancelled after its first section.
  for (let rendering = 0; rendering < 300; rendering += 1) {
    cache.beginRendering()
    expect(await cache.layout(runOf('أول'))).toBe(first)
  }
  const second = await cache.layout(runOf('ثانٍ'))
  expect(await cache.layout(runOf('ثانٍ'))).toBe(second)
})
