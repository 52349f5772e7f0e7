import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openProgram, root } from './electron.mjs'
import { median, round } from './statistics.mjs'

const rounds = 9

/**
 * Opening the longest source at the desk, from the click to the frame that shows it, against laying the same text out as
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
    const measured = await page.evaluate(async () => {
      const frame = () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      const boot = await window.muqarin.call('app.boot', undefined)
      const documents = Object.values(boot.value.snapshot.library.documents)
      const longest = documents.sort((a, b) => b.characters - a.characters)[0]
      const row = [...document.querySelectorAll('[role=grid] tr')].find(row => row.textContent.includes(longest.title))
      const started = performance.now()
      row.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }))
      for (;;) {
        await new Promise(requestAnimationFrame)
        const shown = document.querySelector('[role=document] [data-s]')
        if (shown) break
      }
      await frame()
      const ours = performance.now() - started
      const text = [...document.querySelectorAll('[role=document] [data-s]')].map(node => node.textContent)
      const reference = document.createElement('div')
      reference.style.cssText = 'position:fixed;inset:0;overflow:auto;font:20px/2.05 var(--reading)'
      reference.dir = 'rtl'
      const begun = performance.now()
      for (const paragraph of text)
        reference.append(Object.assign(document.createElement('p'), { textContent: paragraph }))
      document.body.append(reference)
      await frame()
      return { ours, plain: performance.now() - begun, characters: longest.characters }
    })
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
