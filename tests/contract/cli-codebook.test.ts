import { expect, test } from 'vitest'
import { libraryOfTwo } from '../support/cli-library'

interface ListedCode {
  id: string
  parent: string | null
  name: { ar: string; en: string }
  definition: string
  inclusion: string
  exclusion: string
  color: string
  line: string
  key: string
  claims: number
}

test('a code is added under another with all that is said of it, and tags', async () => {
  const { json, tag, run, river } = await libraryOfTwo()
  const added = await json<ListedCode>(
    ...['codebook', 'add', '--name-ar', 'ماء', '--name-en', 'Water', '--parent', 'motive', '--key', 'w'],
    ...['--color', 'teal', '--line', 'wavy', '--definition', 'د', '--inclusion', 'نعم', '--exclusion', 'لا']
  )
  expect(added).toEqual({
    id: added.id,
    parent: 'motive',
    name: { ar: 'ماء', en: 'Water' },
    definition: 'د',
    inclusion: 'نعم',
    exclusion: 'لا',
    color: 'teal',
    line: 'wavy',
    key: 'w',
    claims: 0
  })
  await tag(river, 'السدّ الأكبر', '--code', added.id)
  expect((await run('codebook', 'list')).stdout).toBe(
    `motive\t1\t0\tMotive\n${added.id}\tw\t1\t  Water\noutcome\t2\t0\tOutcome\nconstraint\t3\t0\tConstraint\n`
  )
})

test('one name changes and the other stays', async () => {
  const { json } = await libraryOfTwo()
  const changed = await json<ListedCode>('codebook', 'update', '--code', 'motive', '--name-ar', 'باعث', '--key', '')
  expect(changed).toMatchObject({ id: 'motive', name: { ar: 'باعث', en: 'Motive' }, key: '', color: 'blue' })
})

test('codes are moved, and listed in the order of the codebook', async () => {
  const { json, run } = await libraryOfTwo()
  const add = async (...words: string[]) => (await run('codebook', 'add', ...words)).stdout.trim()
  const rain = await add('--name-en', 'Rain')
  const dams = await add('--name-en', 'Dams', '--parent', 'outcome')
  const order = async () => (await json<ListedCode[]>('codebook', 'list')).map(({ id }) => id)
  await run('codebook', 'move', '--code', rain, '--parent', 'outcome', '--index', '0')
  expect(await order()).toEqual(['motive', 'outcome', rain, dams, 'constraint'])
  await run('codebook', 'move', '--code', rain, '--index', '1')
  expect(await order()).toEqual(['motive', 'outcome', dams, rain, 'constraint'])
  await run('codebook', 'move', '--code', dams, '--parent', rain)
  expect(await order()).toEqual(['motive', 'outcome', rain, dams, 'constraint'])
  await run('codebook', 'move', '--code', dams, '--parent', 'none')
  expect(await order()).toEqual(['motive', 'outcome', rain, 'constraint', dams])
})

test('split and merged, a code keeps every claim; unused, it can go', async () => {
  const { json, run, tag, claims, river, port } = await libraryOfTwo()
  const first = await tag(river, 'السدّ الأكبر يمتلئ')
  const second = await tag(river, 'ثلاث مدن')
  const third = await tag(port, 'لم يمتلئ')
  const codes = async () => Object.fromEntries((await claims()).map(({ id, code }) => [id, code]))
  const part = await json<ListedCode>(
    ...['codebook', 'split', '--code', 'outcome', '--claims', `${first},${third}`, '--name-ar', 'سدود']
  )
  expect(part).toMatchObject({ parent: 'outcome', name: { ar: 'سدود', en: '' }, claims: 2, color: 'green' })
  expect(await codes()).toEqual({ [first]: part.id, [second]: 'outcome', [third]: part.id })
  expect(await json('codebook', 'merge', '--code', part.id, '--into', 'constraint')).toMatchObject({ claims: 2 })
  expect(await codes()).toEqual({ [first]: 'constraint', [second]: 'outcome', [third]: 'constraint' })
  const spare = (await run('codebook', 'add', '--name-ar', 'زائد')).stdout.trim()
  expect(await json('codebook', 'remove', '--code', spare)).toEqual({ codes: [spare] })
  expect((await json<ListedCode[]>('codebook', 'list')).map(({ id }) => id)).toEqual([
    'motive',
    'outcome',
    'constraint'
  ])
})
