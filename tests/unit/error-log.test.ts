import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { describeError, ErrorLog } from '#main/error-log'
import { temporaryFolder } from '../support/temporary-folder'

const now = () => '2026-01-02T03:04:05.000Z'

function thrown(message: string): Error {
  const error = new TypeError(message)
  return error
}

test('an entry has the name, the code and the places of an error and its causes, and nothing of their messages', () => {
  const cause = Object.assign(new Error("ENOSPC: no space, write '/home/amal/قمم/سر.json'"), {
    code: 'ENOSPC',
    syscall: 'write'
  })
  const error = new TypeError('«السد كبير» is not valid JSON', { cause })
  const entry = describeError(error)
  expect(entry).toMatch(/^TypeError\n {4}at \S*.*unit\/error-log\.test\.ts:\d+:\d+/)
  expect(entry).toContain('caused by Error ENOSPC write')
  for (const text of ['السد', 'JSON', 'amal', 'سر']) expect(entry).not.toContain(text)
})

test('lines of a message that look like places, and names and codes that are texts, are left out', () => {
  const error = thrown('x\n    at the ministry (my secret)\n    at /home/amal/secret plans.txt:1:2')
  expect(describeError(error)).not.toMatch(/ministry|secret|amal/)
  const named = Object.assign(new Error('x'), { name: 'the minister said', code: 'the canal: 3 towns' })
  expect(describeError(named)).toMatch(/^Error\n/)
  expect(describeError('السد كبير')).toBe('a thrown string')
})

test('places of the window are kept', () => {
  const error = Object.assign(new Error('x'), {
    stack:
      'Error: x\n    at f (muqarin://app/assets/index-a1.js:1:234)\n    at async muqarin://app/assets/index-a1.js:2:3'
  })
  expect(describeError(error)).toBe('Error\n    at f assets/index-a1.js:1:234\n    at assets/index-a1.js:2:3')
})

test('the log is made with its folder, grows, and is set aside when it is large', () => {
  const path = join(temporaryFolder(), 'logs', 'errors.log')
  const log = new ErrorLog(path, 'Muqarin 1', now)
  expect(log.note('main', thrown('x'))).toBe(path)
  log.noteEnd('renderer', 'crashed', 11)
  const text = readFileSync(path, 'utf8')
  expect(text).toContain('2026-01-02T03:04:05.000Z Muqarin 1\nmain: TypeError\n')
  expect(text).toContain('renderer: crashed, 11\n')
  writeFileSync(path, 'x'.repeat(1_000_001))
  log.note('worker', thrown('x'))
  expect(statSync(`${path}.old`).size).toBe(1_000_001)
  expect(statSync(path).size).toBeLessThan(10_000)
})

test('a log that cannot be written is said on stderr', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'errors.log'))
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(new ErrorLog(join(folder, 'errors.log'), 'Muqarin 1', now).note('main', thrown('x'))).toBeNull()
  expect(said.mock.calls.join()).toContain('cannot be written')
  expect(existsSync(join(folder, 'errors.log.old'))).toBe(false)
  said.mockRestore()
})
