import { expect, test } from 'vitest'
import type { Block, Generated } from '#core/briefing/block'
import type { Briefing } from '#core/briefing/briefing'
import { buildOutline } from '#core/briefing/build-outline'
import { checkProof } from '#core/briefing/check-proof'
import { plainLook } from '#core/briefing/new-briefing'
import { proofRecordOf } from '#core/briefing/proof-record'
import { proveBriefing } from '#core/briefing/prove'
import { bothOutlineLabels } from '#shared/i18n/outline-labels'
import { bodyOf, briefing, claim, libraryOf, source } from '../support/small-library'

const bodies = { rome: bodyOf('rome', ['تريد روما طاقة']), moscow: bodyOf('moscow', ['لا منافس لموسكو هنا']) }
const library = libraryOf(
  [source('rome', { publishedOn: '2024' }), source('moscow', { reviewState: 'reading' })],
  [
    claim('energy', [['rome', 0, 'تريد روما طاقة']]),
    claim('rivals', [['moscow', 0, 'لا منافس لموسكو هنا']], { statement: '' })
  ]
)

const generated = (make: Generated): Block => ({ id: 'b1', kind: 'generated', make, frozen: null })
const written = (claimId: string): Block => ({
  id: 'b2',
  kind: 'text',
  text: { ar: [[{ text: 'كما قيل' }, { claimId }, { text: '.' }]], en: [] }
})
const inputOf = (
  edit: Partial<Briefing>,
  changed: Partial<{ bodies: Record<string, (typeof bodies)['rome'] | null> }> = {}
) => ({
  library,
  bodies,
  briefing: briefing(edit),
  labels: bothOutlineLabels,
  today: '2025-11-21',
  ...changed
})

function findings(...args: Parameters<typeof inputOf>) {
  const proved = proveBriefing(inputOf(...args))
  if (!proved.ok) throw new Error(proved.problem.code)
  return proved.value.map(
    ({ blockId, recordId, trouble, accepted }) => `${blockId} ${recordId} ${trouble}${accepted ? ' ✓' : ''}`
  )
}

const allQuotes = generated({ kind: 'quotes', filter: {} })

test('a statement whose source is not reviewed is found in a strict briefing, wherever it stands', () => {
  expect(findings({ strict: true, blocks: [allQuotes, written('rivals')] })).toEqual([
    'b1 rivals unreviewed',
    'b2 rivals unreviewed'
  ])
})

test('one changed letter of a stored text breaks the claims that quote it', () => {
  const changed = { ...bodies, rome: bodyOf('rome', ['تريد روما طاقه']) }
  expect(findings({ blocks: [allQuotes] }, { bodies: changed })).toEqual(['b1 energy broken'])
  expect(findings({ blocks: [allQuotes] }, { bodies: { ...bodies, rome: null } })).toContain('b1 energy broken')
})

test('a claim that is gone, or has no passage in the chosen sources, supports nothing', () => {
  expect(findings({ blocks: [written('gone')] })).toEqual(['b2 gone unsupported'])
  expect(findings({ blocks: [written('rivals')], documentIds: ['rome'] })).toEqual(['b2 rivals unsupported'])
})

test('what the analyst lets pass is told in the briefing', () => {
  const edit = {
    strict: true,
    blocks: [generated({ kind: 'claims', by: 'code', filter: {} })],
    accepted: [{ recordId: 'rivals', trouble: 'unreviewed' as const }]
  }
  expect(findings(edit)).toEqual(['b1 rivals unreviewed ✓'])
  const outline = buildOutline(inputOf(edit))
  if (!outline.ok) throw new Error(outline.problem.code)
  const caveats = outline.value.blocks.flatMap(block => (block.kind === 'claim' ? [block.caveat] : []))
  expect(caveats).toEqual([undefined, 'لم تكتمل مراجعة المصدر'])
})

test('in a cell of the matrix it is told on a line of its own, set off from what it follows', () => {
  const spec = { rows: 'code', columns: 'source', filter: {} } as const
  const accepted = [{ recordId: 'rivals', trouble: 'unreviewed' as const }]
  const outline = buildOutline(
    inputOf({
      strict: true,
      blocks: [generated({ kind: 'matrix', spec: { ...spec, groupReprints: false } })],
      accepted
    })
  )
  if (!outline.ok) throw new Error(outline.problem.code)
  const texts = outline.value.blocks.flatMap(block =>
    block.kind === 'matrix' ? block.rows.flatMap(row => row.cells.flatMap(cell => cell.statements)) : []
  )
  expect(texts.map(({ text }) => text)).toContain('«لا منافس لموسكو هنا»\n\u2068(لم تكتمل مراجعة المصدر)\u2069')
})

test('a frozen quote that the claim no longer rests on is broken', () => {
  const frozen = (text: string): Block => ({
    id: 'b1',
    kind: 'generated',
    make: { kind: 'quotes', filter: {} },
    frozen: {
      at: '2025-11-21T08:00:00.000Z',
      blocks: [
        {
          kind: 'quote',
          claimId: 'energy',
          attribution: '',
          quote: { text, direction: 'rtl', source: 1, reference: '' }
        }
      ]
    }
  })
  expect(findings({ blocks: [frozen('تريد روما طاقة')] })).toEqual([])
  expect(findings({ blocks: [frozen('تريد روما غازًا')] })).toEqual(['b1 energy broken'])
})

test('a text that is written in one language alone is printed in a briefing of the other', () => {
  const blocks: Block[] = [{ id: 'h', kind: 'heading', level: 1, text: { ar: 'تمهيد', en: '' } }, written('energy')]
  const textsOf = (both: 'sequence' | null) => {
    const outline = buildOutline(inputOf({ blocks, look: { ...plainLook('en'), both } }))
    if (!outline.ok) throw new Error(outline.problem.code)
    return outline.value.blocks.flatMap(block => ('text' in block ? block.text : []))
  }
  expect(textsOf(null)).toEqual(['تمهيد', 'كما قيل1.'])
  expect(textsOf('sequence')).toEqual([])
})

test('running text carries a note for each claim, numbered through the briefing', () => {
  const sources: Block = { id: 'b4', kind: 'sources', style: 'arabic' }
  const outline = buildOutline(inputOf({ blocks: [written('energy'), { ...written('rivals'), id: 'b3' }, sources] }))
  if (!outline.ok) throw new Error(outline.problem.code)
  expect(
    outline.value.blocks.flatMap(block => (block.kind === 'paragraph' ? [[block.text, block.notes?.[0]?.mark]] : []))
  ).toEqual([
    ['كما قيل1.', '1'],
    ['كما قيل2.', '2']
  ])
})

test('a proof agrees with its library until a quote, a source or a claim changes', () => {
  const record = proofRecordOf(inputOf({ blocks: [allQuotes] }))
  if (!record.ok) throw new Error(record.problem.code)
  const kinds = (...args: [typeof library, Record<string, (typeof bodies)['rome'] | null>]) =>
    checkProof(record.value, ...args).map(({ kind, what }) => `${kind} ${what}`)
  expect(kinds(library, bodies)).toEqual([])
  expect(kinds(library, { ...bodies, rome: bodyOf('rome', ['تريد روما طاقه']) })).toEqual(['quoteOther تريد روما طاقة'])
  expect(kinds(library, { ...bodies, moscow: null })).toEqual(['sourceOther مصدر moscow'])
  const without = libraryOf([source('rome'), source('moscow')], [claim('energy', [['rome', 0, 'تريد روما طاقة']])])
  expect(kinds(without, bodies)).toEqual(['claimGone لا منافس لموسكو هنا'])
  const reworded = libraryOf(
    [source('rome'), source('moscow')],
    [
      claim('energy', [['rome', 0, 'تريد روما طاقة']], { statement: 'غيرها' }),
      claim('rivals', [['moscow', 0, 'لا منافس لموسكو هنا']], { statement: '' })
    ]
  )
  expect(kinds(reworded, bodies)).toEqual(['claimOther عبارة energy'])
})

test('a digest tells who stands where in the rows that differ most, and what it leaves out', () => {
  const spec = { rows: 'code', columns: 'source', filter: {}, groupReprints: false } as const
  const accepted = [{ recordId: 'rivals', trouble: 'unreviewed' as const }]
  const input = inputOf({ strict: true, blocks: [generated({ kind: 'matrix', spec, digest: true })], accepted })
  const outline = buildOutline(input)
  if (!outline.ok) throw new Error(outline.problem.code)
  const [matrix] = outline.value.blocks
  if (matrix?.kind !== 'matrix') throw new Error('no matrix')
  expect(matrix.columns).toEqual([
    { title: '[1]', detail: '' },
    { title: '[2]', detail: '' }
  ])
  const statements = matrix.rows.flatMap(row => row.cells.flatMap(cell => cell.statements))
  expect(statements.map(({ stanceLabel, text }) => [stanceLabel, text])).toEqual([
    ['يؤكد', ''],
    ['يؤكد ▲', '']
  ])
  expect(matrix.remark).toBe('▲ لم تكتمل مراجعة المصدر')
})

test('a stance that several claims take stands once in a cell of a digest, and each of them is proved', () => {
  const spec = { rows: 'code', columns: 'source', filter: {}, groupReprints: false } as const
  const input = {
    ...inputOf({ strict: true, blocks: [generated({ kind: 'matrix', spec, digest: true })] }),
    library: libraryOf(
      [source('moscow', { reviewState: 'reading' })],
      [claim('rivals', [['moscow', 0, 'لا منافس']]), claim('here', [['moscow', 16, 'هنا']])]
    )
  }
  const outline = buildOutline(input)
  if (!outline.ok) throw new Error(outline.problem.code)
  const stances = outline.value.blocks.flatMap(block =>
    block.kind === 'matrix' ? block.rows.flatMap(row => row.cells.flatMap(cell => cell.statements)) : []
  )
  expect(stances.map(({ stanceLabel }) => stanceLabel)).toEqual(['يؤكد'])
  const found = proveBriefing(input)
  const record = proofRecordOf(input)
  if (!found.ok || !record.ok) throw new Error('no proof')
  expect(found.value.map(({ recordId }) => recordId)).toEqual(['rivals', 'here'])
  expect(record.value.statements.map(({ recordId }) => recordId)).toEqual(['rivals', 'here'])
})

test('where a digest has no room for all rows, those stay on which the sources differ most', () => {
  const rows = {
    one: '+',
    two: '+',
    contradicted: '+-',
    three: '+',
    four: '+',
    agreed: '++',
    qualified: '+~',
    denied: '-+'
  }
  const stances = { '+': 'asserts', '-': 'denies', '~': 'hedges' } as const
  const claims = Object.entries(rows).flatMap(([propositionId, signs]) =>
    ([...signs] as (keyof typeof stances)[]).map((sign, at) =>
      claim(`${propositionId}${at}`, [[at === 0 ? 'rome' : 'moscow', 0, at === 0 ? 'تريد' : 'لا']], {
        propositionId,
        stance: stances[sign]
      })
    )
  )
  const spec = { rows: 'proposition', columns: 'source', filter: {}, groupReprints: false } as const
  const at = '2025-11-21T08:00:00.000Z'
  const outline = buildOutline({
    ...inputOf({ blocks: [generated({ kind: 'matrix', spec, digest: true })] }),
    library: {
      ...libraryOf([source('rome'), source('moscow')], claims),
      propositions: Object.fromEntries(
        Object.keys(rows).map((id, order) => [
          id,
          { id, text: id, note: '', createdAt: at.replace('00.', `0${order}.`) }
        ])
      )
    }
  })
  if (!outline.ok) throw new Error(outline.problem.code)
  const [matrix] = outline.value.blocks
  if (matrix?.kind !== 'matrix') throw new Error('no matrix')
  expect(matrix.rows.map(({ title }) => title)).toEqual(['one', 'two', 'contradicted', 'agreed', 'qualified', 'denied'])
  expect(matrix.remark).toBe('لم يُعرض هنا سطران؛ المعروض أكثره خلافًا بين المصادر.')
})
