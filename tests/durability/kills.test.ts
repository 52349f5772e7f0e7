import { spawn } from 'node:child_process'
import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openLibrary } from '#main/open-library'
import { entriesOf } from '#main/storage/library-checks'
import { verifyLibrary } from '#main/storage/verify-library'
import { hasDisplay } from '../../scripts/setup/display.mjs'
import { startBare } from '../support/bare-program'
import { cliProgram } from '../support/cli'
import { countingContext } from '../support/counting-context'
import { newSeed, times } from '../support/long-form'
import { randomNumbers } from '../support/random'
import { temporaryFolder } from '../support/temporary-folder'

const kills = times(4, 300)
/** Windows are opened in the long form alone; `tests/e2e/durability.test.ts` kills one. */
const isLong = times(0, 1) === 1
const killsOfEachLibrary = 5

/** Edits of the command line, each with a text of its own. */
const edits: readonly ((folder: string, number: number) => string[])[] = [
  (_, number) => ['propositions', 'add', '--text', `قضية ${number}`],
  (folder, number) => {
    const file = join(folder, `${number}.txt`)
    writeFileSync(file, `عنوان المقال ${number}\n\nقالت الوزارة إن السدّ رقم ${number} يمتلئ كل ربيع.\n`)
    return ['import', file]
  },
  (_, number) => ['codebook', 'add', '--name-ar', `رمز ${number}`]
]

/** A run that was killed or came to its end before. */
interface Run {
  /** Ids of the records that it said were saved. */
  acknowledged: string[]
  isKilled: boolean
}

/** Milliseconds that the last run of each kind took: the command line until its end, the window until its first edit. */
const tookMs = { init: 1_500, edit: 700, window: 4_000 }
/** A window is edited with for so long at most. */
const editingMs = 4_000

/** Runs the built command line and kills it after `fraction` of the time that the last run took. Fails where it is refused. */
function runCli(words: readonly string[], kind: 'init' | 'edit', fraction: number): Promise<Run> {
  return new Promise((resolve, reject) => {
    const began = performance.now()
    const child = spawn(process.execPath, [cliProgram, ...words])
    let [stdout, stderr] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      stdout += part
    })
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      stderr += part
    })
    const timer = setTimeout(() => child.kill('SIGKILL'), fraction * tookMs[kind])
    child.on('error', reject)
    child.on('close', code => {
      clearTimeout(timer)
      if (code !== null) tookMs[kind] = performance.now() - began
      if (code) reject(new Error(`${words.join(' ')}: ${stderr}`))
      else resolve({ acknowledged: idsOf(stdout, /^ {2,4}"id": "(.+)"/gm), isKilled: code === null })
    })
  })
}

/**
 * Starts the window on the data folder, lets it edit, and kills it: after `fraction` of the time that it took to make its first edit, or of
 * `editingMs` from that edit on.
 */
async function runWindow(data: string, name: string, fraction: number, isEdited: boolean): Promise<Run> {
  const began = performance.now()
  const preload = join(import.meta.dirname, '../support/editing-window.cjs')
  const program = startBare({ data, preload, env: { MUQARIN_RUN: name } })
  const kill = () => program.process.kill('SIGKILL')
  let timer = isEdited ? null : setTimeout(kill, fraction * tookMs.window)
  program.process.stdout?.on('data', () => {
    if (/^failed/m.test(program.output())) kill()
    else if (!timer && /^acknowledged/m.test(program.output())) {
      tookMs.window = performance.now() - began
      timer = setTimeout(kill, fraction * editingMs)
    }
  })
  const code = await program.ended
  if (timer) clearTimeout(timer)
  const output = program.output()
  if (code !== null || /^failed/m.test(output)) throw new Error(`the window ended with ${code}\n${output}`)
  return { acknowledged: idsOf(output, /^acknowledged (.+)$/gm), isKilled: true }
}

const idsOf = (output: string, pattern: RegExp) => [...output.matchAll(pattern)].map(([, id]) => id ?? '')

/** Fails unless the library verifies, before it is opened again and after it, and holds the records with these ids. */
async function check(library: string, acknowledged: readonly string[]): Promise<void> {
  // The next run finds the library as the kill left it.
  const copy = join(temporaryFolder(), 'library')
  cpSync(library, copy, { recursive: true })
  expect(await verifyLibrary(copy, [])).toMatchObject({ ok: true, value: { findings: [] } })
  const opened = await openLibrary(copy, countingContext())
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem))
  const workspace = opened.value
  const { gaps, notices } = workspace.snapshot()
  expect({ gaps, notices }).toEqual({ gaps: [], notices: [] })
  const found = new Set(entriesOf(workspace.library).map(({ record }) => record.id))
  expect(acknowledged.filter(id => !found.has(id))).toEqual([])
  expect(await workspace.close()).toBeNull()
  expect(await verifyLibrary(copy, [])).toMatchObject({ ok: true, value: { findings: [] } })
  rmSync(copy, { recursive: true })
}

test('a kill at any moment of the window or the command line, a first start included, loses nothing acknowledged', async () => {
  if (isLong && !hasDisplay()) throw new Error('no display')
  const random = randomNumbers(newSeed('kills'))
  const folder = temporaryFolder()
  const seen = { cli: 0, window: 0, ended: 0, acknowledged: 0, nothingMade: 0 }
  let [data, library] = ['', '']
  let acknowledged: string[] = []
  for (let number = 0; seen.cli + seen.window < kills; number += 1) {
    if (number % killsOfEachLibrary === 0) {
      if (data) rmSync(data, { recursive: true, force: true })
      data = join(folder, `data-${number}`)
      library = join(data, 'sample-library')
      acknowledged = []
    }
    const isThere = existsSync(library)
    const fraction = random()
    const isEdited = random() < 0.6
    // Two of three first starts and of the runs after them are with the window.
    const isWindow = isLong && number % killsOfEachLibrary < 2 && random() < 0.67
    let run: Run
    if (isWindow) run = await runWindow(data, String(number), fraction, isEdited)
    else if (isThere) {
      const words = edits[Math.floor(random() * edits.length)]?.(folder, number) ?? []
      run = await runCli([...words, '--library', library, '--json'], 'edit', 1.1 * fraction)
    } else {
      // A third first start of a library is let through.
      const latest = number % killsOfEachLibrary < 2 ? fraction : 20
      run = await runCli(['init', '--sample', '--library', library], 'init', latest)
    }
    acknowledged.push(...run.acknowledged)
    seen.acknowledged += run.acknowledged.length
    if (run.isKilled) seen[isWindow ? 'window' : 'cli'] += 1
    else seen.ended += 1
    if (existsSync(library)) await check(library, acknowledged)
    else {
      expect(acknowledged).toEqual([])
      seen.nothingMade += 1
    }
  }
  console.log(JSON.stringify(seen))
  if (!isLong) return
  expect(seen.nothingMade).toBeGreaterThan(0)
  expect(seen.acknowledged).toBeGreaterThan(kills)
}, 3_600_000)
