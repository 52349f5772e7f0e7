import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createHandlers } from '#main/handlers'
import { importSource } from '#main/importing'
import { Session } from '#main/session'
import { TextThread } from '#main/texts/text-thread'
import { unforeseen } from '#shared/unforeseen'
import { countingContext } from '../support/counting-context'
import { citation } from '../support/records'
import { temporaryFolder } from '../support/temporary-folder'

/**
 * A worker in the place of ours, which never ends a review of a version or a file called `endless.txt`, breaks down at `broken.txt` and
 * refuses any other as empty.
 */
function plantedWorker(): string {
  const path = join(temporaryFolder(), 'worker.mjs')
  writeFileSync(
    path,
    `import { parentPort } from 'node:worker_threads'
parentPort.on('message', ({ name, args: [, file] }) => {
  if (file === 'broken.txt') throw new RangeError('planted')
  while (file === 'endless.txt' || name === 'reviewVersion');
  parentPort.postMessage({ ok: false, problem: { code: 'import.empty', details: { file } } })
})
`
  )
  return path
}

const none = new Uint8Array()
const about = (name: string, signal?: AbortSignal) => ({ name, units: 0, signal })

const never = 2_000_000_000

/** Its limit is `never`, for any text but one of a single unit. */
function newThread(onBreakdown: (error: unknown) => void = () => undefined): TextThread {
  const limitMs = (units: number) => (units === 1 ? 200 : never)
  const thread = new TextThread({ workerPath: plantedWorker(), limitMs, onBreakdown })
  onTestFinished(() => thread.close())
  return thread
}

test('a text that takes too long is given up with a problem that names it, and the next one is read', async () => {
  const thread = newThread()
  const endless = await thread.run('readSource', [none, 'endless.txt'], { name: 'endless.txt', units: 1 })
  expect(endless).toEqual({
    ok: false,
    problem: { code: 'text.tookTooLong', details: { name: 'endless.txt', seconds: 1 } }
  })
  const next = await thread.run('readSource', [none, 'a.txt'], about('a.txt'))
  expect(next).toMatchObject({ ok: true, value: { problem: { details: { file: 'a.txt' } } } })
})

test('a cancelled text is given up at once, and others are read meanwhile and afterwards', async () => {
  const thread = newThread()
  const controller = new AbortController()
  const endless = thread.run('readSource', [none, 'endless.txt'], about('endless.txt', controller.signal))
  const other = () => thread.run('readSource', [none, 'a.txt'], about('a.txt'))
  expect(await other()).toMatchObject({ ok: true })
  controller.abort()
  expect(await endless).toEqual({ ok: false, problem: { code: 'text.cancelled', details: { name: 'endless.txt' } } })
  expect(await other()).toMatchObject({ ok: true })
  const late = await thread.run('readSource', [none, 'a.txt'], about('a.txt', controller.signal))
  expect(late).toMatchObject({ ok: false, problem: { code: 'text.cancelled' } })
})

test('a worker that breaks down fails its text alone, and the error is handed on', async () => {
  const heard: unknown[] = []
  const thread = newThread(error => heard.push(error))
  const broken = await thread.run('readSource', [none, 'broken.txt'], about('broken.txt'))
  expect(broken).toEqual({ ok: false, problem: { code: 'text.broke', details: { name: 'broken.txt' } } })
  expect(heard).toMatchObject([{ name: 'RangeError' }])
  expect(await thread.run('readSource', [none, 'a.txt'], about('a.txt'))).toMatchObject({ ok: true })
})

test('while a file is read for ever the program answers other calls, and the window can cancel the reading', async () => {
  const data = temporaryFolder()
  const progress: unknown[] = []
  let hasBegun = () => {}
  const begun = new Promise<void>(resolve => {
    hasBegun = resolve
  })
  const session = await Session.start(
    { data, seeds: '', fonts: '', renderWorker: '', textWorker: plantedWorker(), keyWorker: '' },
    {
      language: 'ar',
      context: countingContext(),
      emit: (name, payload) => {
        if (name !== 'job.progress') return
        progress.push(payload)
        if (progress.length === 2) hasBegun()
      },
      note: (_, error) => unforeseen(error, null)
    }
  )
  onTestFinished(() => session.end())
  await session.create(data, 'library')
  const handlers = createHandlers(session, {} as never)
  const files = ['a.txt', 'endless.txt', 'b.txt'].map(name => ({ name, bytes: none }))
  const reading = handlers['imports.read']({ files, jobId: 'one' })
  await begun
  expect(await handlers['library.snapshot'](undefined)).toMatchObject({ ok: true })
  expect(await handlers['jobs.cancel']({ jobId: 'one' })).toEqual({ ok: true, value: null })
  expect(await reading).toEqual({ ok: false, problem: { code: 'text.cancelled', details: { name: 'endless.txt' } } })
  expect(progress).toEqual([
    { jobId: 'one', done: 0, total: 3 },
    { jobId: 'one', done: 1, total: 3 }
  ])
  const [last] = files.slice(2)
  expect(await handlers['imports.read']({ files: last ? [last] : [] })).toMatchObject({
    ok: true,
    value: { refused: [{ fileName: 'b.txt', problem: { code: 'import.empty' } }] }
  })
})

test('a review of a newer version that does not end is cancelled', async () => {
  const data = temporaryFolder()
  const session = await Session.start(
    { data, seeds: '', fonts: '', renderWorker: '', textWorker: plantedWorker(), keyWorker: '' },
    { language: 'ar', context: countingContext(), emit: () => {}, note: (_, error) => unforeseen(error, null) }
  )
  onTestFinished(() => session.end())
  await session.create(data, 'library')
  const workspace = session.required()
  if (!workspace.ok) throw new Error(workspace.problem.code)
  const add = async (words: string, versionOf: string | null) => {
    const blocks = [{ kind: 'paragraph' as const, text: words, clutter: null }]
    const source = { bytes: Buffer.from(words), fileName: 'a.txt', citation: { ...citation, title: words }, blocks }
    await importSource(workspace.value, { ...source, versionOf })
    return Object.keys(workspace.value.library.documents).at(-1) ?? ''
  }
  const documentId = await add('السد كبير جدًّا', await add('السد كبير', null))
  const handlers = createHandlers(session, {} as never)
  const review = handlers['versions.review']({ documentId, jobId: 'one' })
  await handlers['library.snapshot'](undefined)
  expect(await handlers['jobs.cancel']({ jobId: 'one' })).toEqual({ ok: true, value: null })
  expect(await review).toEqual({ ok: false, problem: { code: 'text.cancelled', details: { name: 'السد كبير جدًّا' } } })
})
