import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Outline } from '#core/briefing/outline'
import { Renderer } from '../../src/main/briefing/render-briefing'
import { RenderThread } from '../../src/main/briefing/render-thread'
import { reactPdfAlias, reactPdfExternal, reactPdfInline, reactPdfSteps } from '../../vite/react-pdf'
import { poppler } from './extraction'
import { arabicOutline } from './outlines'
import { fontFolder, outlineWith } from './render'

const root = fileURLToPath(new URL('../../', import.meta.url))
let folder = ''
let workerPath = ''
let pdf: Uint8Array = new Uint8Array()

// The worker as it is shipped: bundled with our text engine in place of the stock one, and run by plain Node. It is built
// inside the project so that it finds the packages that stay outside the bundle.
beforeAll(async () => {
  mkdirSync(join(root, 'out'), { recursive: true })
  folder = mkdtempSync(join(root, 'out', 'worker-'))
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [reactPdfSteps],
    resolve: { alias: reactPdfAlias },
    ssr: { noExternal: reactPdfInline, external: reactPdfExternal },
    build: {
      ssr: join(root, 'src/main/briefing/render-worker.ts'),
      outDir: folder,
      target: 'node20.18',
      rolldownOptions: { output: { entryFileNames: 'render-worker.js' } }
    }
  })
  workerPath = join(folder, 'render-worker.js')
}, 60_000)

afterAll(async () => {
  await Promise.all(renderers.map(renderer => renderer.close()))
  rmSync(folder, { recursive: true, force: true })
})

const renderers: Renderer[] = []

/** A renderer with a worker of its own, which keeps the sections of what it rendered last. */
function newRenderer(path = workerPath): Renderer {
  const renderer = new Renderer({ workerPath: path, fontFolder, keepsSections: true })
  renderers.push(renderer)
  return renderer
}

test('the built worker renders, reports progress and leaves the main thread alone', { timeout: 60_000 }, async () => {
  const steps: [number, number][] = []
  let beats = 0
  const heart = setInterval(() => beats++, 20)
  const result = await newRenderer().render(arabicOutline, {
    onProgress: (done, total) => steps.push([done, total])
  })
  clearInterval(heart)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  pdf = result.value.bytes
  expect(poppler('pdfinfo', pdf)).toContain(arabicOutline.title)
  expect(beats).toBeGreaterThan(10)
  expect(steps.length).toBeGreaterThan(3)
  const [done, total] = steps.at(-1) ?? [0, 1]
  expect(done).toBe(total)
  for (const [index, [step]] of steps.entries()) expect(step).toBeGreaterThanOrEqual(steps[index - 1]?.[0] ?? 0)
})

test('pages come as pictures, white paper with ink and the accent in their true colours', {
  timeout: 60_000
}, async () => {
  const result = await newRenderer().pages(pdf, { scale: 1, pages: [1, 2] })
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  const [first, second] = result.value
  expect([first?.width, first?.height]).toEqual([595, 841])
  expect([second?.width, second?.height]).toEqual([841, 595])
  const colours = new Set<string>()
  const rgba = first?.rgba ?? new Uint8Array()
  expect(rgba.length).toBe(595 * 841 * 4)
  for (let at = 0; at < rgba.length; at += 4) colours.add([...rgba.subarray(at, at + 4)].join(','))
  expect(colours).toContain('255,255,255,255')
  expect(colours).toContain('14,106,104,255')
})

test('a raised signal ends the work at once', { timeout: 60_000 }, async () => {
  const controller = new AbortController()
  const renderer = newRenderer()
  const result = renderer.render(arabicOutline, {
    signal: controller.signal,
    onProgress: () => controller.abort()
  })
  expect(await result).toEqual({ ok: false, problem: { code: 'briefing.cancelled', details: {} } })
  const late = await renderer.render(arabicOutline, { signal: controller.signal })
  expect(late).toEqual({ ok: false, problem: { code: 'briefing.cancelled', details: {} } })
})

test('a character without a font comes back with the pages, a breakdown as a failure with its message', {
  timeout: 60_000
}, async () => {
  const outline = outlineWith([{ kind: 'paragraph', text: '\u{12000}' }])
  expect(await newRenderer().render(outline)).toMatchObject({
    ok: true,
    value: { standIns: [{ codePoint: 'U+12000' }] }
  })
  const broken = join(folder, 'broken.js')
  writeFileSync(broken, "throw new Error('out of ink')\n")
  expect(await newRenderer(broken).render(outline)).toEqual({
    ok: false,
    problem: { code: 'briefing.failed', details: { message: 'out of ink' } }
  })
  expect(await newRenderer().pages(new Uint8Array([1, 2, 3]), { scale: 1 })).toMatchObject({
    ok: false,
    problem: { code: 'briefing.failed' }
  })
})

test('a renderer draws unchanged sections again, changed ones anew, with the same pages as a first rendering', {
  timeout: 60_000
}, async () => {
  const renderer = newRenderer()
  void renderer.warm()
  // Long enough that the second heading begins a section of its own.
  const chapter = Array.from({ length: 30 }, () => ({
    kind: 'paragraph' as const,
    text: 'كتبَ المُعلِّقُ أنَّ الاتفاقَ هشٌّ. '.repeat(10)
  }))
  const outline = (text: string): Outline =>
    outlineWith([
      { kind: 'contents', title: 'المحتويات' },
      { kind: 'heading', level: 1, text: 'الباب الأول' },
      ...chapter,
      { kind: 'heading', level: 1, text: 'الباب الثاني' },
      { kind: 'paragraph', text }
    ])
  const first = await renderer.render(outline('أول'))
  const again = await renderer.render(outline('أول'))
  const changed = await renderer.render(outline('ثانٍ'))
  const alone = await newRenderer().render(outline('ثانٍ'))
  if (!first.ok || !again.ok || !changed.ok || !alone.ok) throw new Error('not rendered')
  const sizes = again.value.pages.map(({ width, height }) => `${Math.round(width)} x ${Math.round(height)}`)
  const last = sizes.length
  expect(last).toBeGreaterThan(2)
  expect(new Set(sizes)).toEqual(new Set(['595 x 842']))
  const textOf = (bytes: Uint8Array) => poppler('pdftotext', bytes)
  expect(textOf(again.value.bytes)).toBe(textOf(first.value.bytes))
  expect(textOf(changed.value.bytes)).toBe(textOf(alone.value.bytes))
  expect(changed.value.bytes).toHaveLength(alone.value.bytes.length)

  const pages = await renderer.pages(changed.value.bytes, { scale: 0.5, pages: [last] })
  const more = await renderer.pages(changed.value.bytes, { scale: 0.5 })
  expect(pages).toMatchObject({ ok: true, value: [{ width: 297 }] })
  expect(more.ok && more.value[last - 1]).toEqual(pages.ok && pages.value[0])
})

test('a renderer goes on after a job that was cancelled and after one that broke', { timeout: 60_000 }, async () => {
  const renderer = newRenderer()
  const controller = new AbortController()
  const cancelled = renderer.render(arabicOutline, { signal: controller.signal, onProgress: () => controller.abort() })
  expect(await cancelled).toMatchObject({ ok: false, problem: { code: 'briefing.cancelled' } })
  expect(await renderer.pages(new Uint8Array([1, 2, 3]), { scale: 1 })).toMatchObject({
    ok: false,
    problem: { code: 'briefing.failed' }
  })
  expect(await renderer.render(outlineWith([{ kind: 'paragraph', text: 'نص' }]))).toMatchObject({ ok: true })
})

test('a job that breaks takes none of those behind it with it', { timeout: 60_000 }, async () => {
  const renderer = newRenderer()
  const broken = renderer.pages(new Uint8Array([1, 2, 3]), { scale: 1 })
  const behind = [renderer.render(arabicOutline), renderer.render(outlineWith([{ kind: 'paragraph', text: 'نص' }]))]
  expect(await broken).toMatchObject({ ok: false, problem: { code: 'briefing.failed' } })
  expect(await Promise.all(behind)).toMatchObject([{ ok: true }, { ok: true }])
})

test('a job that was cancelled and then breaks the worker fails none behind it', { timeout: 60_000 }, async () => {
  const path = join(folder, 'breaks-when-cancelled.js')
  writeFileSync(
    path,
    `import { parentPort } from 'node:worker_threads'
    let first
    parentPort.on('message', ({ id, kind }) => {
      if (kind === 'cancel') throw new Error('out of ink')
      if (kind === 'close') parentPort.close()
      first ??= id
      if (id === first && id > 1) parentPort.postMessage({ id, kind: 'pdf', result: { ok: true, value: 'printed' } })
    })
    `
  )
  const renderer = newRenderer(path)
  const cancelled = new AbortController()
  const jobs = [renderer.render(arabicOutline, { signal: cancelled.signal }), renderer.render(arabicOutline)]
  cancelled.abort()
  expect(await Promise.all(jobs)).toEqual([
    { ok: false, problem: { code: 'briefing.cancelled', details: {} } },
    { ok: true, value: 'printed' }
  ])
})

test('pages come again after a breakdown, though another job has a new worker by then', {
  timeout: 60_000
}, async () => {
  const renderer = newRenderer()
  const rendered = await renderer.render(outlineWith([{ kind: 'paragraph', text: 'نص' }]))
  if (!rendered.ok) throw new Error('not rendered')
  const { bytes } = rendered.value
  expect(await renderer.pages(bytes, { scale: 0.2 })).toMatchObject({ ok: true })
  const broken = renderer.pages(bytes, { scale: 0.2, pages: [99] })
  const behind = renderer.render(arabicOutline)
  expect(await broken).toMatchObject({ ok: false, problem: { code: 'briefing.failed' } })
  expect(await renderer.pages(bytes, { scale: 0.2 })).toMatchObject({ ok: true })
  expect(await behind).toMatchObject({ ok: true })
})

test('a renderer that warms up answers first what it is asked meanwhile, and renders what one that has not does', {
  timeout: 60_000
}, async () => {
  const renderer = newRenderer()
  const ended: string[] = []
  const warming = renderer.warm().then(() => ended.push('warm'))
  await renderer.render(outlineWith([{ kind: 'paragraph', text: 'نص' }]))
  ended.push('pdf')
  await warming
  expect(ended).toEqual(['pdf', 'warm'])
  const warm = await renderer.render(arabicOutline)
  const cold = await newRenderer().render(arabicOutline)
  if (!warm.ok || !cold.ok) throw new Error('not rendered')
  expect(poppler('pdftotext', warm.value.bytes)).toBe(poppler('pdftotext', cold.value.bytes))
  expect(warm.value.bytes).toHaveLength(cold.value.bytes.length)
})

test('a worker that is warm does not warm up again', { timeout: 60_000 }, async () => {
  const renderer = newRenderer()
  await renderer.warm()
  const order: string[] = []
  await Promise.all([
    renderer.warm().then(() => order.push('warm')),
    renderer.render(arabicOutline).then(() => order.push('rendered'))
  ])
  expect(order).toEqual(['warm', 'rendered'])
})

test('a worker that breaks down while it warms up is not asked to again', { timeout: 60_000 }, async () => {
  const broken = join(folder, 'broken-at-once.js')
  writeFileSync(broken, "throw new Error('out of ink')\n")
  const renderer = newRenderer(broken)
  await renderer.warm()
  expect(await renderer.render(arabicOutline)).toMatchObject({ ok: false, problem: { code: 'briefing.failed' } })
})

test('who closes a renderer waits until its worker has ended', { timeout: 60_000 }, async () => {
  const thread = new RenderThread(workerPath)
  let hasEnded = false
  thread.start().on('exit', () => {
    hasEnded = true
  })
  const job = { kind: 'pdf' as const, outline: arabicOutline, fontFolder, keepsSections: false }
  const rendered = thread.run(job, {})
  const warmed = thread.run({ kind: 'warm', fontFolder }, {})
  await thread.close()
  expect(hasEnded).toBe(true)
  expect(await rendered).toMatchObject({ ok: false, problem: { code: 'briefing.failed' } })
  expect(await warmed).toMatchObject({ ok: false })
  await thread.close()
})

test('but not for ever for one that does not heed it', { timeout: 60_000 }, async () => {
  const deaf = join(folder, 'deaf.js')
  writeFileSync(deaf, "import { parentPort } from 'node:worker_threads'\nparentPort.on('message', () => undefined)\n")
  const thread = new RenderThread(deaf)
  const worker = thread.start()
  await thread.close(50)
  expect(worker.threadId).toBeGreaterThan(0)
  await worker.terminate()
})
