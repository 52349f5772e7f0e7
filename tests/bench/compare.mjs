import { join } from 'node:path'
import {
  drawWidth,
  lookForSuggestions,
  moveByKey,
  openCompare,
  scrollTable,
  showPlainLines
} from './compare-measures.mjs'
import { openProgram, rememberLibrary } from './electron.mjs'
import { installBench } from './in-window.mjs'
import { withSource } from './load-source.mjs'
import { median, percentile, round } from './statistics.mjs'

const size = { sources: 100, propositions: 200, claims: 10_000, characters: 12_000 }
const down = { step: 60, frames: 300, isAcross: false }
const across = { step: 60, frames: 240, isAcross: true }
const rounds = 80

/**
 * The comparison of 100 sources by 200 propositions with 10,000 claims in the window: scrolling, keys, widths, suggestions;
 * scrolling against a plain element of the same size with lines of the same words, in the same window.
 * @param {string} folder for data
 */
export async function compare(folder) {
  const library = join(folder, 'compared-library')
  await withSource('tests/bench/compared-library.mjs', module => module.makeComparedLibrary(library, size))
  const data = join(folder, 'compare')
  rememberLibrary(data, library)
  const { app, page } = await openProgram(data)
  await page.evaluate(installBench)
  const opened = await page.evaluate(openCompare)
  const ours = { selector: '.compare-scroller' }
  const downwards = await page.evaluate(scrollTable, { ...ours, ...down })
  const sideways = await page.evaluate(scrollTable, { ...ours, ...across })
  const moves = await page.evaluate(moveByKey, { rounds, keys: ['ArrowDown', 'ArrowLeft'], clicked: null })
  const panels = await page.evaluate(moveByKey, { rounds, keys: ['ArrowDown', 'ArrowLeft'], clicked: '1:1' })
  const rowPanels = await page.evaluate(moveByKey, { rounds, keys: ['ArrowDown'], clicked: '1:0' })
  const widths = await page.evaluate(drawWidth, { frames: 120 })
  const suggestions = await page.evaluate(lookForSuggestions)
  await page.evaluate(showPlainLines)
  const plain = { selector: '.plain-lines' }
  const plainDown = await page.evaluate(scrollTable, { ...plain, ...down })
  const plainAcross = await page.evaluate(scrollTable, { ...plain, ...across })
  await app.close()
  return {
    'from the key to the table, first time, ms': round(opened),
    ...scrolling('scrolling down', downwards, plainDown),
    ...scrolling('scrolling across', sideways, plainAcross),
    ...keys('key to the next cell', moves),
    ...keys('the same, the cell panel following', panels),
    ...keys('the same, the row panel following', rowPanels),
    'drawing a column wider, frames a second / % over 33 ms': `${perSecond(widths)} / ${late(widths)}`,
    'suggestions, s until they stand there': round(suggestions.took / 1000),
    'frames meanwhile: a second / % over 33 ms / longest, ms': [
      perSecond(suggestions.deltas),
      late(suggestions.deltas),
      round(Math.max(...suggestions.deltas))
    ].join(' / ')
  }
}

const late = frames => round((100 * frames.filter(ms => ms > 33).length) / frames.length)
const perSecond = frames => round(1000 / (frames.reduce((sum, ms) => sum + ms, 0) / frames.length))

function scrolling(what, ours, plain) {
  return {
    [`${what}, frames a second: ours / plain lines (reach 60)`]: `${perSecond(ours)} / ${perSecond(plain)}`,
    [`${what}, % of frames over 33 ms (reach 0)`]: `${late(ours)} / ${late(plain)}`,
    [`${what}, longest frame, ms`]: `${round(Math.max(...ours))} / ${round(Math.max(...plain))}`
  }
}

function keys(what, taken) {
  const work = taken.map(one => one.work)
  const toFrame = taken.map(one => one.toFrame)
  return {
    [`${what}, work, ms p50 / p95`]: `${round(median(work))} / ${round(percentile(work, 95))}`,
    [`${what}, to its frame, ms p50 / p95`]: `${round(median(toFrame))} / ${round(percentile(toFrame, 95))}`
  }
}
