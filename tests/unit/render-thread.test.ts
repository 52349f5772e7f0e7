import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { RenderThread } from '#main/briefing/render-thread'
import { temporaryFolder } from '../support/temporary-folder'

test.each([
  ['an exception', "throw new RangeError('x')"],
  ['an unhandled rejection', "void Promise.reject(new RangeError('x'))"]
])('%s in the worker fails the job and is handed on', async (_, happens) => {
  const path = join(temporaryFolder(), 'worker.mjs')
  writeFileSync(
    path,
    `import { parentPort } from 'node:worker_threads'\nparentPort.on('message', () => { ${happens} })\n`
  )
  const heard: unknown[] = []
  const thread = new RenderThread(path, error => heard.push(error))
  const result = await thread.run({ kind: 'warm', fontFolder: '' }, {})
  expect(result).toEqual({ ok: false, problem: { code: 'briefing.failed', details: { message: 'x' } } })
  expect(heard).toMatchObject([{ name: 'RangeError' }])
  await thread.close()
})
