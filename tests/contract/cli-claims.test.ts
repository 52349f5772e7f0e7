import { expect, test } from 'vitest'
import { type LibraryCli, type ListedClaim, libraryOfTwo } from '../support/cli-library'

interface ListedProposition {
  id: string
  text: string
  note: string
  claims: string[]
}

test('a claim is told apart in every field when it is tagged, and changed in those alone that are named', async () => {
  const { tag, run, json, claims, river } = await libraryOfTwo()
  const proposition = (await run('propositions', 'add', '--text', 'السد ممتلئ')).stdout.trim()
  const id = await tag(
    river,
    'السدّ الأكبر',
    ...['--certainty', 'low', '--memo', 'أول', '--theme', 'ماء', '--proposition', proposition, '--stated-on', '2025-04']
  )
  const [before] = await claims()
  expect(before).toMatchObject({
    id,
    document: river,
    code: 'outcome',
    certainty: 'low',
    memo: 'أول',
    theme: 'ماء',
    propositionId: proposition,
    statedOn: '2025-04',
    happenedOn: null,
    relations: []
  })
  const changed = await json<ListedClaim>(
    ...['claims', 'update', id, '--code', 'motive', '--stance', 'denies', '--certainty', 'none', '--actor', 'الوزارة'],
    ...['--happened-on', '2024-12-31', '--stated-on', 'none', '--proposition', 'none', '--statement', '']
  )
  expect(changed).toEqual({
    ...before,
    code: 'motive',
    stance: 'denies',
    certainty: null,
    actor: 'الوزارة',
    happenedOn: '2024-12-31',
    statedOn: null,
    propositionId: null,
    statement: ''
  })
  expect(await claims()).toEqual([changed])
})

test('a passage of another source joins a claim, as the text has it there, and leaves it again', async () => {
  const { tag, run, json, claims, river, port } = await libraryOfTwo()
  const id = await tag(river, 'السدّ الأكبر يمتلئ')
  const { stdout: text } = await run('text', port)
  const linked = await json<ListedClaim>('claims', 'link', id, '--document', port, '--quote', 'السدّ الأكبر لم يمتلئ')
  expect(linked.evidence.map(({ document }) => document)).toEqual([river, port])
  const { start = 0, end = 0, quote } = linked.evidence[1] ?? {}
  expect(text.slice(start, end)).toBe(quote)
  expect((await json<ListedClaim[]>('claims', 'list', '--document', port)).map(claim => claim.id)).toEqual([id])
  const left = await json<ListedClaim>('claims', 'unlink', id, '--passage', '1')
  expect(left).toMatchObject({ document: port, evidence: [{ document: port, quote }] })
  expect(await claims()).toEqual([left])
})

test('the second occurrence of a quote can be meant', async () => {
  const { tag, run, json, river } = await libraryOfTwo()
  const id = await tag(river, 'قالت الوزارة')
  const { stdout: text } = await run('text', river)
  const linked = await json<ListedClaim>(
    ...['claims', 'link', id, '--document', river, '--quote', 'ثلاث', '--occurrence', '2']
  )
  expect(linked.evidence[1]?.start).toBe(text.lastIndexOf('ثلاث'))
})

test('claims are related, seen from both ends, and parted from either', async () => {
  const { tag, run, claims, river, port } = await libraryOfTwo()
  const first = await tag(river, 'السدّ الأكبر يمتلئ')
  const second = await tag(port, 'لم يمتلئ')
  await run('claims', 'link', first, '--to', second, '--kind', 'contradicts', '--note', 'العام نفسه')
  const relation = { kind: 'contradicts', from: first, to: second, note: 'العام نفسه' }
  for (const { relations } of await claims()) expect(relations).toMatchObject([relation])
  await run('claims', 'unlink', second, '--to', first, '--kind', 'contradicts')
  for (const { relations } of await claims()) expect(relations).toEqual([])
})

test('a deleted claim takes its relations with it, a deleted source its claims', async () => {
  const { tag, run, json, claims, river, port } = await libraryOfTwo()
  const first = await tag(river, 'السدّ الأكبر يمتلئ')
  const second = await tag(river, 'ثلاث مدن')
  const third = await tag(port, 'لم يمتلئ')
  await run('claims', 'link', first, '--to', third, '--kind', 'contradicts')
  await run('claims', 'link', second, '--to', third, '--kind', 'qualifies')
  const relations = Object.fromEntries((await claims()).flatMap(one => one.relations).map(one => [one.from, one.id]))
  expect(await json('claims', 'delete', first)).toEqual({ claims: [first], relations: [relations[first]] })
  expect(await json('documents', 'delete', port)).toEqual({
    documents: [port],
    claims: [third],
    relations: [relations[second]]
  })
  expect(await claims()).toMatchObject([{ id: second, relations: [] }])
  expect(await json<{ id: string }[]>('list')).toMatchObject([{ id: river }])
})

test('a source says how far it has been read', async () => {
  const { run, json, river } = await libraryOfTwo()
  expect(await json('documents', 'review', river, '--state', 'reviewed')).toEqual({
    id: river,
    reviewState: 'reviewed'
  })
  expect((await run('documents', 'review', river, '--state', 'reading')).stdout).toBe(`${river}\treading\n`)
  const listed = await json<{ id: string; reviewState: string }[]>('list')
  expect(Object.fromEntries(listed.map(({ id, reviewState }) => [id === river, reviewState]))).toEqual({
    true: 'reading',
    false: 'unread'
  })
})

async function twoPropositions({ run, tag }: LibraryCli, river: string, port: string) {
  const full = (await run('propositions', 'add', '--text', 'السدّ ممتلئ', '--note', 'أ')).stdout.trim()
  const open = (await run('propositions', 'add', '--text', 'الميناء يعمل')).stdout.trim()
  const claims = [
    await tag(river, 'السدّ الأكبر يمتلئ', '--proposition', full),
    await tag(port, 'لم يمتلئ', '--proposition', full),
    await tag(port, 'يعمل ليل نهار', '--proposition', open)
  ]
  return { full, open, claims }
}

test('propositions are listed in the order they were made, with their claims, and reworded', async () => {
  const { river, port, ...library } = await libraryOfTwo()
  const { full, open, claims } = await twoPropositions(library, river, port)
  await library.run('propositions', 'update', open, '--text', 'الميناء يعمل بلا توقف', '--note', 'ب')
  const [first, second] = await library.json<ListedProposition[]>('propositions', 'list')
  expect(first).toMatchObject({ id: full, text: 'السدّ ممتلئ', note: 'أ' })
  expect(first?.claims.toSorted()).toEqual(claims.slice(0, 2).toSorted())
  expect(second).toEqual({ id: open, text: 'الميناء يعمل بلا توقف', note: 'ب', claims: [claims[2]] })
  const { stdout } = await library.run('propositions', 'list')
  expect(stdout).toBe(`${full}\t2\tالسدّ ممتلئ\n${open}\t1\tالميناء يعمل بلا توقف\n`)
})

test('a new proposition takes the claims named with it', async () => {
  const { river, port, ...library } = await libraryOfTwo()
  const { open, claims } = await twoPropositions(library, river, port)
  const words = ['propositions', 'add', '--text', 'الماء وفير', '--claims', `${claims[0]}, ${claims[2]}`]
  const added = await library.json<ListedProposition>(...words)
  expect(added.claims.toSorted()).toEqual([claims[0], claims[2]].toSorted())
  const listed = await library.json<ListedProposition[]>('propositions', 'list')
  expect(listed.find(({ id }) => id === open)?.claims).toEqual([])
})

test('merged, a proposition hands its claims over; deleted, it leaves them without one', async () => {
  const { river, port, ...library } = await libraryOfTwo()
  const { full, open, claims } = await twoPropositions(library, river, port)
  const merged = await library.json<ListedProposition>('propositions', 'merge', full, '--into', open)
  expect(merged).toMatchObject({ id: open, note: 'أ' })
  expect(merged.claims.toSorted()).toEqual(claims.toSorted())
  expect(await library.json('propositions', 'delete', open)).toEqual({ propositions: [open] })
  expect((await library.claims()).map(claim => claim.propositionId)).toEqual([null, null, null])
  expect(await library.json('propositions', 'list')).toEqual([])
})
