import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openProgram, root } from './electron.mjs'
import { median, round } from './statistics.mjs'

const rounds = 9

/**
 * Opening the longest source at the desk, from Enter in the list of sources to the frame that shows it, against laying the same text out as
 * plain paragraphs in the same window. The longest real article if there, else the longest of the sample.
 * @param {string} folder for data
 */
export async function openSource(folder) {
  const data = join(folder, 'open')
  const first = await openProgram(data)
  await first.app.close()
  const sources = process.env.MUQARIN_SOURCES ?? join(root, '../shared/sources')
  if (existsSync(sources)) {
    const files = readdirSync(sources).map(name => join(sources, name))
    const library = join(data, 'sample-library')
    execFileSync(process.execPath, [join(root, 'out/main/cli.js'), 'import', ...files, '--library', library])
  }
  const ours = []
  const plain = []
  for (let index = 0; index < rounds; index += 1) {
    // A new window each time: a text that was open before would come from memory.
    const { app, page } = await openProgram(data)
    await page.keyboard.press('Control+2')
    await page.locator('[role=document] [data-s]').first().waitFor()
    // Of those that do not stand on the desk from the start.
    const title = await page.evaluate(async () => {
      const shown = [...document.querySelectorAll('[role=document]')].map(text => text.getAttribute('aria-label'))
      const snapshot = await window.muqarin.call('library.snapshot', undefined)
      const documents = Object.values(snapshot.value.library.documents).filter(({ title }) => !shown.includes(title))
      return documents.sort((a, b) => b.characters - a.characters)[0].title
    })
    await page.keyboard.press('Control+o')
    await page.keyboard.type(title.split(/[^\p{L}\p{M}]+/u, 4).join(' '))
    await page.getByText(title).first().waitFor({ timeout: 8_000 })
    // The listener stands before the key is pressed.
    await page.evaluate(() => {
      window.pressed = new Promise(resolve =>
        addEventListener('keydown', () => resolve(performance.now()), { once: true, capture: true })
      )
    })
    await page.keyboard.press('Enter')
    const measured = await page.evaluate(async title => {
      const frame = () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      const started = await window.pressed
      const isShown = text => text.getAttribute('aria-label') === title && text.querySelector('[data-s]')
      const texts = () => [...document.querySelectorAll('[role=document]')]
      while (!texts().some(isShown)) await new Promise(requestAnimationFrame)
      await frame()
      const ours = performance.now() - started
      const pieces = [...texts().find(isShown).querySelectorAll('[data-s]')].map(node => node.textContent)
      const reference = document.createElement('div')
      reference.style.cssText = 'position:fixed;inset:0;overflow:auto;font:20px/2.05 var(--reading)'
      reference.dir = 'rtl'
      const begun = performance.now()
      for (const text of pieces) reference.append(Object.assign(document.createElement('p'), { textContent: text }))
      document.body.append(reference)
      await frame()
      return { ours, plain: performance.now() - begun }
    }, title)
    await app.close()
    ours.push(measured.ours)
    plain.push(measured.plain)
  }
  return {
    'plain paragraphs, ms': round(median(plain)),
    'source opened, ms (reach 100)': round(median(ours)),
    'source opened / plain paragraphs': round(median(ours) / median(plain))
  }
}
