import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cli } from '../support/cli'
import { libraryOfTwo } from '../support/cli-library'
import { readXlsx } from '../support/read-xlsx'
import { temporaryFolder } from '../support/temporary-folder'

interface Compared {
  rows: { key: string; label: string; claims: number }[]
  columns: { key: string; label: string; claims: number }[]
  cells: { row: string; column: string; state: string; claims: string[] }[]
  verdicts: { row: string; kind: string; columns: Record<string, string[]> }[]
}

/** Two sources that contradict each other on one proposition, and a claim of the first that nobody has lined up. */
async function contradicting() {
  const two = await libraryOfTwo()
  const proposition = (await two.json<{ id: string }>('propositions', 'add', '--text', 'يمتلئ السد كل عام')).id
  await two.tag(two.river, 'يمتلئ كل ربيع', '--proposition', proposition, '--actor', 'الوزارة')
  const denial = await two.tag(
    two.port,
    'لم يمتلئ منذ عامين',
    ...['--proposition', proposition, '--stance', 'denies', '--actor', 'المدير', '--stated-on', '2025-04-09']
  )
  const canal = await two.tag(two.river, 'القناة تكفي', '--happened-on', '2024')
  return { ...two, proposition, denial, canal }
}

test('any two axes are compared, with the verdict and who stands where; a filter lets some claims through', async () => {
  const two = await contradicting()
  const { proposition, denial } = two
  const { rows, columns, cells, verdicts } = await two.json<Compared>('compare', '--rows', 'proposition')
  expect(rows.map(({ label, claims }) => [label, claims])).toEqual([
    ['يمتلئ السد كل عام', 2],
    ['', 1]
  ])
  expect(new Set(columns.map(column => column.key))).toEqual(new Set([two.river, two.port]))
  expect(verdicts[0]).toMatchObject({
    row: proposition,
    kind: 'contradiction',
    columns: { asserts: [two.river], denies: [two.port] }
  })
  expect(verdicts[1]?.kind).toBe('onlyHere')
  const at = (row: string, column: string) => cells.find(cell => cell.row === row && cell.column === column)
  expect(at(proposition, two.port)).toMatchObject({ state: 'denies', claims: [denial] })
  expect(at('', two.port)?.state).toBe('unread')

  const compared = await two.json<Compared>(
    'compare',
    ...['--rows', 'actor', '--columns', 'event', '--filter', 'code=outcome;actor=الوزارة,']
  )
  expect(compared.rows.map(({ label, claims }) => [label, claims])).toEqual([
    ['الوزارة', 1],
    ['', 1]
  ])
  expect(compared.columns.map(column => column.key)).toEqual(['2024', ''])
  const from = await two.json<Compared>(
    'compare',
    '--rows',
    'actor',
    '--filter',
    `from=2025;source=${two.port.slice(0, 8)}`
  )
  expect(from.rows.map(row => row.label)).toEqual(['المدير'])
  expect(from.columns.map(column => column.key)).toEqual([two.port])
})

test.each([
  [['compare', '--rows', 'source', '--columns', 'source'], 'must differ'],
  [['compare', '--filter', 'weather=fine'], 'no field "weather"; there are source, code'],
  [['compare', '--filter', 'fine'], '"fine" is not FIELD=VALUE'],
  [['compare', '--filter', 'stance=shouts'], 'stance must be of: asserts, denies, hedges'],
  [['compare', '--filter', 'from=2025-02-30'], 'from must be one date'],
  [['compare', '--format', 'pdf'], '--format must be one of'],
  [['compare', '--format', 'xlsx'], 'needs --out FILE'],
  [['counts', '--cooccurrence', '--rows', 'actor'], 'takes only --filter']
])('wrong usage is told before anything is read: %j', async (words, message) => {
  const { code, stdout, stderr } = await cli(...words, '--library', 'x')
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(message)
})

test('a comparison is written as text, CSV and a right-to-left workbook, or it is told why not', async () => {
  const two = await contradicting()
  const folder = temporaryFolder()
  const text = await two.run('compare', '--rows', 'proposition')
  expect(text.stdout.split('\n')[1]).toMatch(/^يمتلئ السد كل عام\t.*\tcontradiction$/)

  const csv = await two.run('compare', '--rows', 'proposition', '--format', 'csv', '--language', 'ar')
  expect(csv.stdout).toMatch(/^\uFEFFالقضية,/)
  expect(csv.stdout).toContain(',تناقض\r\n')

  const file = join(folder, 'comparison.xlsx')
  const words = ['compare', '--rows', 'proposition', '--format', 'xlsx', '--language', 'ar', '--out', file]
  expect((await two.run(...words)).stdout).toBe(`${file}\n`)
  const [sheet] = readXlsx(readFileSync(file))
  expect(sheet?.name).toBe('القضية')
  expect(sheet?.markup).toContain('rightToLeft="1"')
  expect(sheet?.rows[0]).toHaveLength(4)
  expect(sheet?.rows[1]?.[0]).toBe('يمتلئ السد كل عام')
  expect(sheet?.rows[1]?.at(-1)).toBe('تناقض')
  expect(sheet?.rows[1]).toContain('ينفي\n• x')

  const out = join(folder, 'gone', 'comparison.csv')
  expect(await two.run('compare', '--format', 'csv', '--out', out)).toMatchObject({ code: 1, stdout: '' })
  expect(existsSync(out)).toBe(false)
  const missing = await two.run('compare', '--filter', 'code=nowhere')
  expect(missing.code).toBe(1)
  expect(missing.stderr).toContain('nowhere')
})

test('claims are counted by two axes, codes by where they meet, and dates are told in order', async () => {
  const two = await contradicting()
  const counted = await two.json<{ rows: { key: string }[]; columns: { key: string }[]; counts: number[][] }>('counts')
  const outcome = counted.rows.findIndex(row => row.key === 'outcome')
  const river = counted.columns.findIndex(column => column.key === two.river)
  expect(counted.counts[outcome]?.[river]).toBe(2)
  await two.run(
    ...['claims', 'add', '--document', two.river, '--quote', 'كل ربيع', '--code', 'motive', '--statement', 'y']
  )
  const together = await two.json<{ counts: number[][] }>('counts', '--cooccurrence')
  expect(together.counts).toEqual([
    [1, 1, 0],
    [1, 3, 0],
    [0, 0, 0]
  ])

  expect(await two.json('timeline')).toEqual([
    { date: '2024', kind: 'event', claim: two.canal, actor: '' },
    { date: '2025-04-09', kind: 'statement', claim: two.denial, actor: 'المدير' }
  ])
  const csv = await two.run('timeline', '--format', 'csv', '--filter', 'actor=المدير')
  expect(csv.stdout.split('\r\n')).toEqual([
    '\uFEFFDate,Kind,Actor,Statement,Stance,Source',
    '2025-04-09,Statement,المدير,x,Denies,الميناء بعد التوسعة',
    ''
  ])
})

test('a reprint shares the column of its original, as long as it is told to be one', async () => {
  const two = await libraryOfTwo()
  await two.tag(two.port, 'لم يمتلئ منذ عامين')
  expect(await two.json('documents', 'reprint', two.port, '--of', two.river)).toEqual({
    id: two.port,
    reprintOf: two.river
  })
  const { columns } = await two.json<Compared>('compare', '--group-reprints')
  expect(columns).toMatchObject([{ key: two.river, claims: 1, sources: expect.arrayContaining([two.river, two.port]) }])
  const circle = await two.run('documents', 'reprint', two.river, '--of', two.port)
  expect({ code: circle.code, told: circle.stderr.includes('is a reprint itself') }).toEqual({ code: 1, told: true })
  expect((await two.run('documents', 'reprint', two.port)).stderr).toContain('--of DOCUMENT or --none')
  await two.run('documents', 'reprint', two.port, '--none')
  expect((await two.json<Compared>('compare', '--group-reprints')).columns).toHaveLength(2)
  expect(await two.json('documents', 'reprints')).toEqual([])
})
