import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { inRoot } from '../../scripts/setup/root.mjs'

/** A command of two steps; the first prints the number of its process and would last a minute. */
const command = `
import { run } from ${JSON.stringify(inRoot('scripts/setup/child-process.mjs'))}
await run(process.execPath, ['-e', 'console.log(process.pid); setTimeout(() => {}, 60000)'])
console.log('second step')
`

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143]
] as const)(
  '%s ends the command and its child, and no further step begins',
  async (signal, code) => {
    const running = spawn(process.execPath, ['--input-type=module', '-e', command], {
      stdio: ['ignore', 'pipe', 'inherit']
    })
    let output = ''
    running.stdout.on('data', chunk => {
      output += chunk
    })
    const ended = new Promise(resolve => running.once('close', resolve))
    while (!output.includes('\n')) await sleep(20)
    running.kill(signal)
    expect(await ended).toBe(code)
    expect(output).toMatch(/^\d+\n$/)
    expect(() => process.kill(Number(output), 0)).toThrow('ESRCH')
  },
  20_000
)
