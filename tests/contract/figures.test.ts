import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cli, cliJson } from '../support/cli'
import { temporaryFolder } from '../support/temporary-folder'

const texts = {
  first:
    'تجارة الممر\n\nبلغت تجارة الصين مع آسيا الوسطى 66.2 مليار دولار عام 2024. ويمتد الخط 1300 كيلومتر في 3 دول.\n',
  second: 'أرقام الجوار\n\nوصلت التجارة إلى 94.8 مليار دولار في عام 2024، بحسب الجمارك.\n'
}

interface Line {
  id: string
  name: string
  unit: string
  values: { id: string; document: string; value: number; asOf: string | null; passage: { quote: string } }[]
  conflicts: { year: string | null; low: number; high: number; ratio: number | null; figureIds: string[] }[]
}

async function library() {
  const folder = temporaryFolder()
  const path = join(folder, 'library')
  const run = (...words: string[]) => cli(...words, '--library', path)
  const json = <T>(...words: string[]) => cliJson<T>(...words, '--library', path)
  await run('init')
  const files = Object.entries(texts).map(([name, text]) => {
    const file = join(folder, `${name}.txt`)
    writeFileSync(file, text)
    return file
  })
  const [first, second] = await json<{ id: string }[]>('import', ...files)
  return { folder, run, json, first: first?.id ?? '', second: second?.id ?? '' }
}

const name = 'تجارة الصين وآسيا الوسطى 2024'
const firstQuote = 'بلغت تجارة الصين مع آسيا الوسطى 66.2 مليار دولار عام 2024'
const secondQuote = 'وصلت التجارة إلى 94.8 مليار دولار في عام 2024'

test('values read from quotes line up under one quantity, and their conflict is told with its spread', async () => {
  const { json, run, first, second } = await library()
  const taken = await json<{ id: string; value: number; unit: string; asOf: string }>(
    ...['figures', 'add', '--quantity', name, '--document', first, '--quote', firstQuote]
  )
  expect(taken).toMatchObject({ value: 66_200_000_000, unit: 'USD', asOf: '2024' })
  await run(
    'figures',
    'add',
    '--quantity',
    name,
    '--document',
    second,
    '--quote',
    secondQuote,
    '--attribution',
    'الجمارك'
  )

  const [line, ...others] = await json<Line[]>('figures')
  expect(others).toEqual([])
  expect(line).toMatchObject({ name, unit: 'USD' })
  expect(line?.values.map(({ value, passage }) => [value, passage.quote])).toEqual(
    expect.arrayContaining([
      [66_200_000_000, firstQuote],
      [94_800_000_000, secondQuote]
    ])
  )
  expect(line?.conflicts).toMatchObject([{ year: '2024', low: 66_200_000_000, high: 94_800_000_000 }])

  await run('figures', 'delete', taken.id)
  const [left] = await json<Line[]>('figures')
  expect(left?.values).toHaveLength(1)
  expect(left?.conflicts).toEqual([])
})

test('a quote with several figures lists them, and the value told settles it', async () => {
  const { run, json, first } = await library()
  const quote = 'ويمتد الخط 1300 كيلومتر في 3 دول'
  const words = ['figures', 'add', '--quantity', 'طول الخط', '--document', first, '--quote', quote]
  const refused = await run(...words)
  expect(refused).toMatchObject({ code: 1, stdout: '' })
  expect(refused.stderr).toContain('1300 كيلومتر | 3 دول')
  expect(await json('quantities', 'list')).toEqual([])
  expect(await json(...words, '--value', '1300 km', '--as-of', '2025-06')).toMatchObject({
    value: 1300,
    unit: 'km',
    asOf: '2025-06'
  })
})

test('a quote without a figure is refused, and so is a value that is none', async () => {
  const { run, first } = await library()
  const words = ['figures', 'add', '--quantity', name, '--document', first, '--quote', 'مع آسيا الوسطى']
  expect(await run(...words)).toMatchObject({ code: 1, stdout: '' })
  expect(await run(...words, '--value', 'كثير')).toMatchObject({ code: 2, stdout: '' })
})

test('what is read in a text is listed with the sentence it stands in', async () => {
  const { json, first } = await library()
  const readings = await json<{ kind: string; value: number; written: string; passage: { quote: string } }[]>(
    ...['figures', 'read', '--document', first]
  )
  expect(readings.map(({ kind, value }) => [kind, value])).toEqual([
    ['money', 66_200_000_000],
    ['year', 2024],
    ['measure', 1300],
    ['count', 3]
  ])
  for (const { written, passage } of readings) {
    expect(passage.quote).toContain(written)
    expect(texts.first).toContain(passage.quote)
  }
})

test('quantities are renamed, merged and deleted; with figures only when told', async () => {
  const { run, json, first, second } = await library()
  await run('figures', 'add', '--quantity', 'أ', '--document', first, '--quote', firstQuote)
  await run('figures', 'add', '--quantity', 'ب', '--document', second, '--quote', secondQuote)
  await run('quantities', 'update', 'أ', '--name', name)
  expect((await run('quantities', 'update', 'ب', '--name', name)).code).toBe(1)
  await run('quantities', 'merge', 'ب', '--into', name)
  const quantities = await json<{ id: string; name: string; figures: string[] }[]>('quantities', 'list')
  expect(quantities.map(one => [one.name, one.figures.length])).toEqual([[name, 2]])
  expect((await run('quantities', 'delete', name)).stderr).toContain('2')
  await run('quantities', 'delete', name, '--with-figures')
  expect(await json('figures')).toEqual([])
})

test('the ledger is written as a table', async () => {
  const { run, first, folder } = await library()
  await run('figures', 'add', '--quantity', name, '--document', first, '--quote', firstQuote)
  const csv = await run('figures', '--format', 'csv', '--language', 'ar')
  expect(csv.stdout).toContain('66200000000')
  expect(csv.stdout).toContain(firstQuote)
  const out = join(folder, 'ledger.xlsx')
  await run('figures', '--format', 'xlsx', '--out', out)
  expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK')
})
