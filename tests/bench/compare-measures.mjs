// What is measured on our comparison. Every function runs in the page.

/** From the key to the frame that shows the table. */
export async function openCompare() {
  const { painted, until } = window.bench
  await painted()
  const started = performance.now()
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '3', code: 'Digit3', ctrlKey: true, bubbles: true }))
  await until(() => document.querySelector('.compare-scroller [role=gridcell]'))
  return (await painted()) - started
}

/**
 * Scrolls on by `step` px a frame, either way, and returns the ms between frames.
 * @param {{ selector: string, step: number, frames: number, isAcross: boolean }} wanted
 */
export async function scrollTable({ selector, step, frames, isAcross }) {
  const element = document.querySelector(selector)
  element.scrollTo({ top: 0, left: 0 })
  await window.bench.painted()
  const onwards = getComputedStyle(element).direction === 'rtl' ? -1 : 1
  const deltas = []
  let last = await new Promise(requestAnimationFrame)
  for (let index = 0; index < frames; index += 1) {
    if (isAcross) element.scrollLeft += step * onwards
    else element.scrollTop += step
    const now = await new Promise(requestAnimationFrame)
    deltas.push(now - last)
    last = now
  }
  return deltas
}

/**
 * Goes from cell to cell, from the key at any moment to the frame that shows the focus there (and the panel, if one is open).
 * @param {{ rounds: number, keys: string[], clicked: string | null }} wanted `clicked`: the `data-cell` that opens a panel
 */
export async function moveByKey({ rounds, keys, clicked }) {
  const { anyMoment, painted } = window.bench
  const table = document.querySelector('.compare-scroller')
  table.scrollTo({ top: 0, left: 0 })
  await painted()
  await painted()
  const first = table.querySelector('[data-cell="1:1"]')
  first.focus()
  if (clicked) table.querySelector(`[data-cell="${clicked}"]`).click()
  await painted()
  const taken = []
  for (let round = 0; round < rounds; round += 1) {
    await anyMoment()
    const before = document.activeElement
    const started = performance.now()
    before.dispatchEvent(
      new KeyboardEvent('keydown', { key: keys[round % keys.length], bubbles: true, cancelable: true })
    )
    while (document.activeElement === before) {
      if (performance.now() - started > 2_000) throw new Error('the focus does not move')
      await new Promise(resolve => setTimeout(resolve))
    }
    document.activeElement.getBoundingClientRect()
    const work = performance.now() - started
    taken.push({ work, toFrame: (await painted()) - started })
  }
  return taken
}

/** Draws the first column wider and narrower by a pixel a frame; ms between frames. */
export async function drawWidth({ frames }) {
  const { painted } = window.bench
  const table = document.querySelector('.compare-scroller')
  table.scrollTo({ top: 0, left: 0 })
  await painted()
  const edge = table.querySelector('[data-cell="0:1"] .compare-width')
  edge.setPointerCapture = () => undefined
  const { x, y } = edge.getBoundingClientRect()
  const point = (type, moved) =>
    edge.dispatchEvent(new PointerEvent(type, { pointerId: 1, clientX: x - moved, clientY: y, bubbles: true }))
  point('pointerdown', 0)
  const deltas = []
  let last = await new Promise(requestAnimationFrame)
  for (let index = 0; index < frames; index += 1) {
    point('pointermove', index % 2 === 0 ? index : -index)
    const now = await new Promise(requestAnimationFrame)
    deltas.push(now - last)
    last = now
  }
  point('pointerup', 0)
  return deltas
}

/** Opens the suggestions: ms until they stand there, and between the frames meanwhile. */
export async function lookForSuggestions() {
  await window.bench.painted()
  const started = performance.now()
  document.querySelector('.compare-suggest').click()
  const deltas = []
  let last = await new Promise(requestAnimationFrame)
  while (!document.querySelector('.compare-suggestion')) {
    if (performance.now() - started > 120_000) throw new Error('no suggestions')
    const now = await new Promise(requestAnimationFrame)
    deltas.push(now - last)
    last = now
  }
  return { took: performance.now() - started, deltas }
}

/** In place of the program a plain scroller of its size, with lines of text as long and as many as a screen paints. */
export function showPlainLines() {
  const { width, height } = document.querySelector('.compare-scroller').getBoundingClientRect()
  const words = [...document.querySelectorAll('.compare-statement p')].map(paragraph => paragraph.textContent).join(' ')
  const scroller = document.createElement('div')
  scroller.className = 'plain-lines'
  scroller.style.cssText = `overflow:auto; inline-size:${width}px; block-size:${height}px; font:400 15.5px/28px var(--reading)`
  for (let line = 0; line < 1_500; line += 1) {
    const paragraph = document.createElement('p')
    paragraph.style.cssText = 'white-space:pre; inline-size:max-content; margin:0'
    paragraph.textContent = (words.slice((line * 37) % 200) + words).slice(0, 1_200)
    scroller.append(paragraph)
  }
  document.body.replaceChildren(scroller)
}
