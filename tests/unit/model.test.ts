import { appendFileSync, cpSync } from 'node:fs'
import { basename, join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Context } from '#core/ids'
import { openLibrary } from '#main/open-library'
import { createLibraryFolder } from '#main/storage/folder-store'
import type { Workspace } from '#main/workspace'
import { countingContext } from '../support/counting-context'
import { type Facts, factsOf } from '../support/model/facts'
import { operations, type Step } from '../support/model/operations'
import { temporaryFolder } from '../support/temporary-folder'

/** A workspace on disk beside what it should say, and what undo and redo should bring back. */
interface World {
  workspace: Workspace
  /** Names the next copy of the folder. */
  crashes: number
  context: Context
  facts: Facts
  undo: Facts[]
  redo: Facts[]
}

type Move = (world: World, step: Step) => Promise<void>

const edits = Object.entries(operations).map(([name, operation]): [string, Move] => [
  name,
  async (world, step) => {
    const planned = operation(world.workspace, world.facts, step)
    if (!planned) return
    const revision = world.workspace.snapshot().revision
    const done = await planned.make()
    const added = done.ok ? (done.value.change.added[0]?.record.id ?? '') : ''
    const expected = planned.expected(added)
    expect(done.ok, done.ok ? name : done.problem.code).toBe(expected !== null)
    // An edit that changed nothing leaves no step to undo.
    if (!expected || world.workspace.snapshot().revision === revision) return
    world.undo.push(world.facts)
    world.redo = []
    world.facts = expected
  }
])

const moves: readonly [string, Move][] = [
  ...edits,
  ['undo', travel('undo')],
  ['undo again', travel('undo')],
  ['redo', travel('redo')],
  [
    'close and reopen',
    async world => {
      const { folder } = world.workspace
      await world.workspace.close()
      await reopen(world, folder)
    }
  ],
  [
    'crash',
    async (world, { a, b }) => {
      // What is on disk this moment is all that is left; sometimes with half a line of the edit that was being made.
      const { folder } = world.workspace
      const left = `${folder}-${++world.crashes}`
      cpSync(folder, left, { recursive: true, filter: path => basename(path) !== 'library.lock' })
      const isTorn = a % 2 === 0
      if (isTorn)
        appendFileSync(join(left, 'journal.jsonl'), '{"sum":"0123456789abcdef","entry":{"at":'.slice(0, 1 + (b % 40)))
      await world.workspace.close()
      await reopen(world, left)
      expect(world.workspace.snapshot().notices.map(notice => notice.code)).toEqual(isTorn ? ['journal.damaged'] : [])
    }
  ]
]

function travel(direction: 'undo' | 'redo'): Move {
  return async world => {
    const target = world[direction].pop()
    const done = await world.workspace[direction]()
    expect(done.ok).toBe(target !== undefined)
    if (!target) return
    world[direction === 'undo' ? 'redo' : 'undo'].push(world.facts)
    world.facts = target
  }
}

/** Undo reaches past the last opening. */
async function reopen(world: World, folder: string): Promise<void> {
  const opened = await openLibrary(folder, world.context)
  if (!opened.ok) throw new Error(`${opened.problem.code} ${JSON.stringify(opened.problem.details)}`)
  world.workspace = opened.value
}

async function newWorld(folder: string): Promise<World> {
  const context = countingContext()
  const created = await createLibraryFolder(folder, 'model', context)
  const opened = await openLibrary(folder, context)
  if (!created.ok || !opened.ok) throw new Error('no library')
  return { workspace: opened.value, crashes: 0, context, facts: factsOf(opened.value.library), undo: [], redo: [] }
}

const number = fc.nat(1_000)
const step = fc.record({ move: fc.nat(moves.length - 1), a: number, b: number, c: number })
/** Without a text and some claims most edits would have nothing to do. */
const beginning = ['import', 'import', 'tag', 'tag', 'tag', 'addCode', 'addProposition'].map((name, index) => ({
  move: moves.findIndex(([known]) => known === name),
  a: index * 7,
  b: index * 5,
  c: index * 3
}))

test('whatever is edited, undone, closed or lost in a crash, the library says what the model says', async () => {
  const folder = temporaryFolder()
  let run = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), async steps => {
      const world = await newWorld(join(folder, `run-${++run}`))
      try {
        for (const { move, ...numbers } of [...beginning, ...steps]) {
          const [name, make] = moves[move] ?? ['', async () => undefined]
          await make(world, numbers)
          expect(factsOf(world.workspace.library), name).toEqual(world.facts)
          const { undo, redo } = world.workspace.snapshot().history
          expect([undo !== null, redo !== null], name).toEqual([world.undo.length > 0, world.redo.length > 0])
        }
      } finally {
        await world.workspace.close()
      }
    }),
    { numRuns: 60 }
  )
})
