// What is measured on our desk. Every function runs in the page.

/**
 * From the double click in the library to the frame that shows the text; its first click, which chooses the row, comes
 * `betweenClicks` ms before.
 * @param {string} title
 */
export async function openFromLibrary(title) {
  const betweenClicks = 120
  const { painted, paintedOnce, until } = window.bench
  const shown = () => document.querySelector(`[role=document][aria-label="${title}"] [data-s]`)
  await until(() => [...document.querySelectorAll('[role=grid] tr')].some(row => row.textContent.includes(title)))
  const row = [...document.querySelectorAll('[role=grid] tr')].find(one => one.textContent.includes(title))
  row.click()
  await new Promise(resolve => setTimeout(resolve, betweenClicks))
  await painted()
  const started = performance.now()
  row.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }))
  return (await paintedOnce(shown)) - started
}

/** A tag is shown once its colour stands in the text: while it is written to disk as a highlight, then as a mark. Runs in the page. */
export function watchTags() {
  window.bench.tagIsShown = text =>
    [...CSS.highlights.keys()].some(name => name.startsWith('muqarin-tag-')) ||
    text.querySelector('mark[data-active]') !== null
}

/**
 * Selects two words after two, and tags them: from the key to the frame that shows the tag, at any moment between frames, `pause` ms after
 * the selection or up to 50 more.
 * `next`: whether that was the first frame after the key. `work`: until the page was changed and laid out.
 * @param {{ title: string, rounds: number, pause: number }} wanted
 */
export async function tagByKey({ title, rounds, pause }) {
  const { anyMoment, painted, paintedOnce, until } = window.bench
  const text = document.querySelector(`[role=document][aria-label="${title}"]`)
  const press = (key, more) =>
    text.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
  const isShown = () => window.bench.tagIsShown(text)
  text.focus()
  const taken = []
  for (let round = 0; round < rounds; round += 1) {
    press('Escape')
    press('ArrowLeft')
    press('ArrowLeft')
    await painted()
    press('ArrowLeft', { shiftKey: true })
    await until(() => CSS.highlights.has('muqarin-selection') && !isShown())
    await anyMoment(pause)
    let frames = 0
    let watching = true
    const count = () => {
      frames += 1
      if (watching) requestAnimationFrame(count)
    }
    requestAnimationFrame(count)
    const started = performance.now()
    press('1')
    // The page is changed by the end of the event, in its microtasks; a timer would come only after the frame, if that is near.
    await null
    for (let turn = 0; turn < 20 && !isShown(); turn += 1) await null
    while (!isShown()) await new Promise(resolve => setTimeout(resolve))
    text.getBoundingClientRect()
    const work = performance.now() - started
    const toFrame = (await painted()) - started
    const inFrame = frames
    watching = false
    const marked = await paintedOnce(() => text.querySelector('mark[data-active]'))
    taken.push({ toFrame, work, frames: inFrame, toMark: marked - started })
  }
  return taken
}

/**
 * Takes back the latest tags one after another, at any moment between frames: from the key to the frame without the mark.
 * @param {{ title: string, rounds: number }} wanted
 */
export async function undoByKey({ title, rounds }) {
  const { anyMoment, paintedOnce } = window.bench
  const text = document.querySelector(`[role=document][aria-label="${title}"]`)
  const marks = () => text.querySelectorAll('mark').length
  text.focus()
  const taken = []
  for (let round = 0; round < rounds; round += 1) {
    await anyMoment(200)
    const before = marks()
    const started = performance.now()
    text.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'z', code: 'KeyZ', ctrlKey: true, bubbles: true, cancelable: true })
    )
    taken.push((await paintedOnce(() => marks() !== before)) - started)
  }
  return taken
}

/**
 * Jumps from the list of claims to claims all over the text: from the click to the frame in which the claim is in view.
 * @param {{ title: string, rounds: number }} wanted
 */
export async function jumpByList({ title, rounds }) {
  const { anyMoment, paintedOnce, until } = window.bench
  const text = document.querySelector(`[role=document][aria-label="${title}"]`)
  const rowInView = list =>
    [...list.querySelectorAll('.desk-row')].find(
      row => row.getBoundingClientRect().top > list.getBoundingClientRect().top
    )
  const taken = []
  for (let round = 0; round < rounds; round += 1) {
    text.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }))
    await until(() => document.querySelector('.desk-row') && !text.querySelector('mark[data-active]'))
    const list = document.querySelector('.desk-inspector')
    list.scrollTop = (((round * 7919) % rounds) / rounds) * list.scrollHeight
    await anyMoment()
    await until(() => rowInView(list))
    const row = rowInView(list)
    const started = performance.now()
    row.click()
    const shown = await paintedOnce(() => {
      const box = text.querySelector('mark[data-active]')?.getBoundingClientRect()
      return box && box.top > 0 && box.bottom < window.innerHeight
    })
    taken.push(shown - started)
  }
  return taken
}

/** @param {{ title: string, step: number, frames: number }} wanted */
export async function scrollDesk({ title, step, frames }) {
  const scroller = document.querySelector(`[role=document][aria-label="${title}"]`).parentElement
  scroller.scrollTop = 0
  await window.bench.painted()
  return window.bench.scrollFrames(scroller, step, frames)
}
