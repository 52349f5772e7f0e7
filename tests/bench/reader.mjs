import { join } from 'node:path'
import {
  buildReference,
  jumpReference,
  openReference,
  scrollReference,
  showReference,
  tagReference
} from './codemirror.mjs'
import { jumpByList, openFromLibrary, scrollDesk, tagByKey, watchTags } from './desk-measures.mjs'
import { openProgram, rememberLibrary } from './electron.mjs'
import { installBench } from './in-window.mjs'
import { withSource } from './load-source.mjs'
import { median, percentile, round } from './statistics.mjs'

const size = { texts: 4, characters: 200_000, claims: 5_000 }
const openings = 5
const rounds = { tag: 120, jump: 30, fourPanes: 60 }
/** Ms from a selection to the key that tags it: of a quick hand, and of one quicker than there are. */
const pauses = { quick: 80, hurried: 0 }
/** Ms that a window is left alone, as the reference has been when it shows its text. */
const settled = 1_500
const scroll = { step: 90, frames: 300 }

/**
 * A text of 200,000 characters with 5,000 overlapping claims at the desk, against CodeMirror showing the same text with the
 * same decorations in a window of the same Electron and size.
 * @param {string} folder for data
 */
export async function reader(folder) {
  const library = join(folder, 'long-library')
  const texts = await withSource('tests/bench/long-library.mjs', module => module.makeLongLibrary(library, size))
  const [{ title, text, spans }] = texts
  const page = await buildReference(join(folder, 'codemirror'))
  const data = join(folder, 'reader')
  rememberLibrary(data, library)
  const ours = { openAtOnce: [], open: [], openOther: [] }
  const reference = { open: [] }
  for (let opening = 0; opening < openings; opening += 1) {
    const isLast = opening === openings - 1
    const started = await openProgram(data)
    await started.page.evaluate(installBench)
    ours.openAtOnce.push(await started.page.evaluate(openFromLibrary, title))
    // The next window begins with another text on the desk.
    await openAnother(started.page, texts[2].title)
    await started.app.close()
    const desk = await openProgram(data)
    await desk.page.evaluate(installBench)
    await desk.page.waitForTimeout(settled)
    ours.open.push(await desk.page.evaluate(openFromLibrary, title))
    if (isLast) Object.assign(ours, await measureDesk(desk, texts))
    else ours.openOther.push(await openAnother(desk.page, texts[2].title))
    await desk.app.close()
    const other = await openReference(join(folder, 'reference'), page)
    reference.open.push(await other.page.evaluate(showReference, { text, spans }))
    if (isLast) Object.assign(reference, await measureReference(other, text))
    await other.app.close()
  }
  return figures(ours, reference)
}

/** A text that has not stood on the desk: it has to be fetched and drawn from nothing. */
async function openAnother(page, title) {
  await page.keyboard.press('Control+1')
  return page.evaluate(openFromLibrary, title)
}

async function measureDesk({ app, page }, texts) {
  const [{ title }] = texts
  await page.evaluate(watchTags)
  const memory = await memoryOf(app, page)
  const tags = await page.evaluate(tagByKey, { title, rounds: rounds.tag, pause: pauses.quick })
  const hurried = await page.evaluate(tagByKey, { title, rounds: rounds.tag, pause: pauses.hurried })
  const frames = await page.evaluate(scrollDesk, { title, ...scroll })
  const jumps = await page.evaluate(jumpByList, { title, rounds: rounds.jump })
  for (const { title: other } of texts.slice(1)) {
    const add = page.getByRole('button', { name: 'أضف لوحًا' })
    if ((await page.locator('[role=document]').count()) > 1 && (await add.count()) > 0) await add.last().click()
    await page.keyboard.press('Control+1')
    await page.evaluate(openFromLibrary, other)
  }
  const panes = await page.locator('[role=document]').count()
  if (panes !== texts.length) throw new Error(`${panes} panes are open, not ${texts.length}`)
  const fourPanes = await page.evaluate(tagByKey, { title, rounds: rounds.fourPanes, pause: pauses.quick })
  return { memory, tags, hurried, frames, jumps, fourPanes, fourPanesMemory: await memoryOf(app, page) }
}

async function measureReference({ app, page }, text) {
  const memory = await memoryOf(app, page)
  return {
    memory,
    tags: await page.evaluate(tagReference, { text, rounds: rounds.tag, pause: pauses.quick }),
    hurried: await page.evaluate(tagReference, { text, rounds: rounds.tag, pause: pauses.hurried }),
    frames: await page.evaluate(scrollReference, scroll),
    jumps: await page.evaluate(jumpReference, { length: text.length, rounds: rounds.jump })
  }
}

/** MB of the window's process and of its JavaScript heap, after collecting garbage. */
async function memoryOf(app, page) {
  const session = await page.context().newCDPSession(page)
  for (let turn = 0; turn < 3; turn += 1) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  const kilobytes = await app.evaluate(({ app: electron, BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const pid = window.webContents.getOSProcessId()
    return electron.getAppMetrics().find(metric => metric.pid === pid).memory.workingSetSize
  })
  return { process: kilobytes / 1024, heap: usedSize / 2 ** 20 }
}

function figures(ours, reference) {
  const toFrame = tags => tags.map(tag => tag.toFrame)
  const work = tags => tags.map(tag => tag.work)
  const late = frames => round((100 * frames.filter(ms => ms > 33).length) / frames.length)
  const perSecond = frames => round(1000 / (frames.reduce((sum, ms) => sum + ms, 0) / frames.length))
  const against = (mine, theirs) => `${round(mine)} / ${round(theirs)} = ${round(mine / theirs)}`
  return {
    'first paint, ms: ours / CodeMirror (reach 1.0)': against(median(ours.open), median(reference.open)),
    'first paint straight after the start, ms': round(median(ours.openAtOnce)),
    'first paint of a second text, ms': round(median(ours.openOther)),
    'tag, key to frame, ms p50': against(median(toFrame(ours.tags)), median(toFrame(reference.tags))),
    'tag, key to frame, ms p95 (reach 16.7)': against(
      percentile(toFrame(ours.tags), 95),
      percentile(toFrame(reference.tags), 95)
    ),
    'tag by a key less than 50 ms after a frame, ms p95': against(
      percentile(toFrame(ours.hurried), 95),
      percentile(toFrame(reference.hurried), 95)
    ),
    'tag, work before the frame, ms p95': against(
      percentile(work(ours.tags), 95),
      percentile(work(reference.tags), 95)
    ),
    'tag, key to its mark, saved and drawn, ms p50': round(median(ours.tags.map(tag => tag.toMark))),
    'tag, shown in the very next frame, %': round(
      (100 * ours.tags.filter(tag => tag.frames <= 1).length) / ours.tags.length
    ),
    'scrolling, frames a second (reach 60)': against(perSecond(ours.frames), perSecond(reference.frames)),
    'scrolling, % of frames over 33 ms (reach 0)': `${late(ours.frames)}, CodeMirror ${late(reference.frames)}`,
    'scrolling, longest frame, ms': against(Math.max(...ours.frames), Math.max(...reference.frames)),
    'jump to a claim, ms p95 (reach 50)': against(percentile(ours.jumps, 95), percentile(reference.jumps, 95)),
    'memory of the process, MB (reach 2.0)': against(ours.memory.process, reference.memory.process),
    'JavaScript heap, MB': against(ours.memory.heap, reference.memory.heap),
    'four panes: tag, key to frame, ms p50': round(median(toFrame(ours.fourPanes))),
    'four panes: tag, key to frame, ms p95 (reach 16.7)': round(percentile(toFrame(ours.fourPanes), 95)),
    'four panes: tag, work before the frame, ms p95': round(percentile(work(ours.fourPanes), 95)),
    'four panes: memory of the process, MB': round(ours.fourPanesMemory.process)
  }
}
