import { join } from 'node:path'
import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { answerCall } from '#main/answer-call'
import { systemContext } from '#main/context'
import type { Desktop } from '#main/desktop'
import { createHandlers } from '#main/handlers'
import { Session } from '#main/session'
import { type CallName, calls } from '#shared/api'
import { beyondBounds, bounds } from '#shared/bounds'
import { unforeseen } from '#shared/unforeseen'
import { fontFolder } from '../golden/render'
import { repository } from '../support/cli'
import { newSeed, times } from '../support/long-form'
import { randomNumbers } from '../support/random'
import { type Leaf, leavesOf, sampleOf } from '../support/schema-samples'
import { temporaryFolder } from '../support/temporary-folder'

const names = Object.keys(calls) as CallName[]

/** Values beyond the bounds, by the kind of value that stands in their place. */
const outside: Record<Leaf['kind'], readonly unknown[]> = {
  number: [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e300, -1e300],
  string: ['x'.repeat(bounds.length + 1)],
  array: [new Array(4e8), new Array(bounds.entries + 1)]
}
/** No union in a call has more members. */
const unionMembers = 6
const noPositions = [4e8, -1, -4e8, 0.5, 2 ** 53]

/** The values in the arguments of a call, in every member of their unions. */
function leavesOfAll(name: CallName, known?: (field: string) => unknown): Leaf[] {
  const { args } = calls[name]
  const leaves = new Map<string, Leaf>()
  for (let option = 0; option < unionMembers; option += 1) {
    const sample = sampleOf(args, { known, option })
    expect(args.safeParse(sample), `${name} ${JSON.stringify(sample)}`).toMatchObject({ success: true })
    for (const leaf of leavesOf(args, sample)) leaves.set(leaf.path, leaf)
  }
  return [...leaves.values()]
}

test.each(names)('%s refuses numbers, texts and lists beyond the bounds, wherever they are', name => {
  const { args } = calls[name]
  for (const leaf of leavesOfAll(name)) {
    for (const [index, value] of [...outside[leaf.kind], ...(leaf.isPosition ? noPositions : [])].entries()) {
      expect(args.safeParse(leaf.with(value)).success, `${leaf.path}, value ${index}`).toBe(false)
    }
  }
})

test('every whole number of a call is bounded as a position', () => {
  const positions = names.flatMap(name => {
    return leavesOfAll(name)
      .filter(leaf => leaf.isPosition)
      .map(leaf => `${name} ${leaf.path}`)
  })
  expect(positions).toContain('briefings.pages last')
  expect(positions).toContain('versions.accept passages.0.passageIndex')
  expect(positions.length).toBeGreaterThan(15)
})

test('values with loops and many branches are judged once, and deep nesting is refused', () => {
  const loop: unknown[] = []
  for (let branch = 0; branch < 20; branch += 1) loop.push(loop, { loop })
  expect(beyondBounds(loop)).toBeNull()
  let deep: unknown = 'x'
  for (let level = 0; level < 100_000; level += 1) deep = [deep]
  expect(beyondBounds(deep)).toMatch('nested')
})

/** The largest and oddest values within the bounds. */
const inside: Record<Leaf['kind'], readonly unknown[]> = {
  number: [bounds.number, -bounds.number, 5e-324, -0, 4e8, bounds.length, 2],
  string: [
    '',
    '\u0000',
    '\ud800',
    '\u202e='.repeat(10_000),
    'constructor',
    '__proto__',
    '../../etc/passwd',
    '{{x}}',
    '2025-13'
  ],
  array: [[], new Array(1_000), new Array(1_000).fill('x')]
}

/** Nobody chooses a file: each dialog is closed at once. */
const desktop: Desktop = {
  chooseLibraryFolder: async () => null,
  chooseParentFolder: async () => null,
  chooseSources: async () => null,
  chooseExportPath: async () => null,
  showInFolder: () => undefined,
  ready: () => undefined,
  version: 'test'
}

/** The sample library in a session of its own, and the ids of records by the names that fields of calls have for them. */
async function openSample() {
  const session = await Session.start(
    {
      data: temporaryFolder(),
      seeds: join(repository, 'seeds'),
      fonts: fontFolder,
      renderWorker: join(repository, 'out/main/render-worker.js'),
      textWorker: join(repository, 'out/main/text-worker.js'),
      keyWorker: join(repository, 'out/main/key-worker.js')
    },
    { language: 'ar', context: systemContext, emit: () => undefined, note: (_, error) => unforeseen(error, null) }
  )
  await session.openFirst()
  const library = session.workspace?.library
  if (!library) throw new Error('no sample library')
  const idsOf = (table: object) => Object.keys(table)
  const [documentId] = idsOf(library.documents)
  const [claimId, toClaimId] = idsOf(library.claims[documentId ?? ''] ?? {})
  const [propositionId] = idsOf(library.propositions)
  const [quantityId] = idsOf(library.quantities)
  const [briefingId] = idsOf(library.briefings)
  const [figureId] = idsOf(library.figures)
  const byArea: Record<string, string | undefined> = {
    documents: documentId,
    claims: claimId,
    propositions: propositionId,
    quantities: quantityId,
    figures: figureId,
    briefings: briefingId,
    codes: 'motive'
  }
  const known = (name: CallName) => (field: string) =>
    field === 'id'
      ? byArea[name.split('.')[0] ?? '']
      : { documentId, claimId, fromClaimId: claimId, toClaimId, propositionId, codeId: 'motive', briefingId }[field]
  return { session, known }
}

test('no call that is within the bounds throws, whatever it holds, and the library can be edited afterwards', async () => {
  const { session, known } = await openSample()
  const handlers = createHandlers(session, desktop) as Record<string, (args: unknown) => Promise<{ ok: boolean }>>
  let answered = 0
  for (const name of names) {
    const { args } = calls[name]
    for (const leaf of leavesOfAll(name, known(name))) {
      for (const value of inside[leaf.kind]) {
        const parsed = args.safeParse(leaf.with(value))
        if (!parsed.success) continue
        const where = `${name} ${leaf.path} ${JSON.stringify(value)?.slice(0, 40)}`
        const answer = await handlers[name]?.(parsed.data).catch(cause => {
          throw new Error(where, { cause })
        })
        expect(answer, where).toHaveProperty('ok')
        answered += 1
        if (answer?.ok && 'value' in answer && Object.hasOwn(answer.value ?? {}, 'history'))
          await handlers['history.undo']?.(undefined)
      }
    }
  }
  expect(answered).toBeGreaterThan(names.length)
  expect(await handlers['propositions.add']?.({ text: 'آخر ما يُضاف' })).toMatchObject({ ok: true })
  await session.end()
})

/** Names that every object has, or that lead to its prototype. */
const namesOfObjects = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__'
]
const ofOnePrototype = () =>
  JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}')

/** What the window can send in place of any value: structured clones, functions excepted. */
const anything: readonly (() => unknown)[] = [
  () => undefined,
  () => null,
  () => true,
  () => -1,
  () => Number.NaN,
  () => 2 ** 60,
  () => 10n,
  () => '',
  () => '\ud800\u0000',
  () => [],
  () => ({}),
  () => [[[[]]]],
  () => new Map([['id', 'x']]),
  () => new Set(['x']),
  () => new Date(Number.NaN),
  () => /x/,
  () => new Error('x'),
  () => new Uint8Array(3),
  () => new ArrayBuffer(3),
  () => Object.create(null),
  ofOnePrototype,
  ...namesOfObjects.map(name => () => name),
  ...namesOfObjects.map(name => () => ({ id: name, [name]: 'x' }))
]

/** A sample of arguments with one value at any depth replaced, removed or added. */
function malformed(sample: unknown, random: () => number): unknown {
  const any = () => pick(anything, random)?.()
  if (typeof sample !== 'object' || sample === null || random() < 0.2) return any()
  if (Array.isArray(sample)) return random() < 0.5 ? [...sample, any()] : sample.map(one => malformed(one, random))
  const fields = Object.entries(sample)
  const chosen = pick(fields, random)
  if (!chosen || random() < 0.1) return { ...sample, [pick(namesOfObjects, random) ?? '']: any() }
  const [field, value] = chosen
  if (random() < 0.1) return Object.fromEntries(fields.filter(([name]) => name !== field))
  return { ...sample, [field]: random() < 0.5 ? any() : malformed(value, random) }
}

const pick = <T>(list: readonly T[], random: () => number): T | undefined => list[Math.floor(random() * list.length)]

test('a field that is given as undefined counts as not given', async () => {
  const { session, known } = await openSample()
  const handlers = createHandlers(session, desktop)
  const answer = (name: CallName, args: unknown) =>
    answerCall(handlers, name, args, cause => {
      throw new Error(name, { cause })
    })
  expect(await answer('app.setPreferences', { language: undefined, theme: 'dark' })).toMatchObject({
    value: { language: 'ar', theme: 'dark' }
  })
  const id = String(known('documents.update')('id'))
  const { title } = session.workspace?.library.documents[id] ?? {}
  expect(await answer('documents.update', { id, citation: { title: undefined, author: 'x' } })).toMatchObject({
    ok: true
  })
  expect(session.workspace?.library.documents[id]).toMatchObject({ title, author: 'x' })
  await session.end()
})

test('malformed calls are answered with a problem or as any other, throw nothing, and leave the library sound', async () => {
  const { session, known } = await openSample()
  const handlers = createHandlers(session, desktop)
  const random = randomNumbers(newSeed('malformed calls'))
  const seen = { refused: 0, answered: 0 }
  for (let number = 0; number < times(100, 10_000); number += 1) {
    const isKnown = random() < 0.9
    const name = isKnown
      ? pick(names, random)
      : random() < 0.5
        ? pick(namesOfObjects, random)
        : pick(anything, random)?.()
    const sample = isKnown
      ? sampleOf(calls[name as CallName].args, { known: known(name as CallName), option: number % unionMembers })
      : {}
    const args = malformed(sample, random)
    const where = `call ${number}: ${inspect(name)} ${inspect(args)}`
    const answer = (await answerCall(handlers, name, args, cause => {
      throw new Error(where, { cause })
    })) as { ok: boolean; value?: object; problem?: { code: string } }
    expect(answer.ok, where).toBeTypeOf('boolean')
    if (!isKnown) expect(answer, where).toMatchObject({ problem: { code: 'call.invalid' } })
    seen[answer.ok ? 'answered' : 'refused'] += 1
    // The library keeps the records that the samples name.
    if (answer.ok && Object.hasOwn(answer.value ?? {}, 'history')) await handlers['history.undo'](undefined)
  }
  console.log(JSON.stringify(seen))
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  expect(await handlers['propositions.add']({ text: 'آخر ما يُضاف' })).toMatchObject({ ok: true })
  // By the session, which has the key: one of the calls may have encrypted the library.
  expect(await session.verify('open')).toMatchObject({ ok: true, value: { findings: [] } })
  await session.end()
}, 1_800_000)

test('pages that a rendered briefing does not have are refused', async () => {
  const { session, known } = await openSample()
  const handlers = createHandlers(session, desktop)
  const id = String(known('briefings.preview')('briefingId'))
  const rendered = await handlers['briefings.preview']({ id, jobId: 'job' })
  if (!rendered.ok) throw new Error(rendered.problem.code)
  const { renderId, pages } = rendered.value
  const ask = (first: number, last: number) => handlers['briefings.pages']({ renderId, first, last, scale: 0.2 })
  expect(await ask(0, 0)).toMatchObject({ ok: true, value: [{}] })
  for (const [first, last] of [
    [0, pages.length],
    [1, 0],
    [0, bounds.length],
    [bounds.length, bounds.length]
  ] as const) {
    expect(await ask(first, last), `${first} to ${last}`).toMatchObject({
      ok: false,
      problem: { code: 'call.invalid' }
    })
  }
  await session.end()
})

test('a table whose rows and columns are by one axis is refused, and no briefing takes it', async () => {
  const axes = { rows: 'code', columns: 'code' }
  const spec = { ...axes, filter: {}, groupReprints: false }
  for (const make of [
    { kind: 'matrix', spec },
    { kind: 'chart', of: { kind: 'counts', ...axes }, filter: {} }
  ]) {
    expect(calls['tables.export'].args.safeParse({ make, format: 'csv', language: 'ar' }).success).toBe(false)
    expect(calls['briefings.addBlock'].args.safeParse({ briefingId: null, make }).success).toBe(false)
  }
})
