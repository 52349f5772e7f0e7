import { expect, test } from 'vitest'
import type { Block, Generated } from '#core/briefing/block'
import { Briefing } from '#core/briefing/briefing'
import { buildOutline } from '#core/briefing/build-outline'
import { checkProof } from '#core/briefing/check-proof'
import { saveTemplate } from '#core/briefing/edit-briefings'
import { plainLook } from '#core/briefing/new-briefing'
import type { Outline } from '#core/briefing/outline'
import type { Accepted } from '#core/briefing/proof'
import { ProofRecord, proofRecordOf } from '#core/briefing/proof-record'
import { proveBriefing } from '#core/briefing/prove'
import { comparativeBlocks } from '#core/briefing/templates'
import { bothOutlineLabels } from '#shared/i18n/outline-labels'
import { countingContext } from '../support/counting-context'
import { bodyOf, briefing, claim, libraryOf, source } from '../support/small-library'

const harbour = 'الميناء يعمل ليلًا'
const river = 'النهر لا يفيض'
const bodies = {
  harbour: bodyOf('harbour', [harbour]),
  river: bodyOf('river', [river]),
  valley: bodyOf('valley', ['واد'])
}
const library = {
  ...libraryOf(
    [source('harbour'), source('river', { reviewState: 'reading' }), source('valley', { reviewState: 'unread' })],
    [
      claim('night', [['harbour', 0, harbour]]),
      claim('flood', [['river', 0, river]], { codeId: 'outcome', happenedOn: '2024', propositionId: 'p' })
    ]
  ),
  figures: {
    level: {
      id: 'level',
      quantityId: 'q',
      passage: { documentId: 'river', start: 0, end: river.length, quote: river, prefix: '', suffix: '' },
      value: 4,
      low: null,
      high: null,
      unit: 'm',
      bound: 'exactly' as const,
      asOf: null,
      attribution: '',
      note: '',
      createdAt: '2025-11-21T08:00:00.000Z',
      updatedAt: '2025-11-21T08:00:00.000Z'
    }
  },
  propositions: { p: { id: 'p', text: 'يفيض النهر', note: '', createdAt: '2025-11-21T08:00:00.000Z' } },
  quantities: { q: { id: 'q', name: 'منسوب النهر', unit: 'm', note: '', createdAt: '2025-11-21T08:00:00.000Z' } }
}
type Changed = Record<string, (typeof bodies)['river'] | null>
const inputOf = (edit: Partial<Briefing> = {}, changed: Changed = {}) => ({
  library,
  bodies: { ...bodies, ...changed },
  briefing: briefing(edit),
  labels: bothOutlineLabels,
  today: '2025-11-21'
})
const got = <T>(result: { ok: true; value: T } | { ok: false; problem: { code: string } }): T => {
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}
const troubles = (...args: Parameters<typeof inputOf>) =>
  got(proveBriefing(inputOf(...args))).map(({ recordId, trouble }) => `${recordId} ${trouble}`)
const generated = (make: Generated): Block => ({ id: make.kind, kind: 'generated', make, frozen: null })
const text: Block = { id: 't', kind: 'text', text: { ar: [[{ text: 'قيل ' }, { claimId: 'flood' }]], en: [] } }
const remarks = (outline: Outline) =>
  outline.blocks.flatMap(block => (block.kind === 'sources' ? block.entries.map(({ remark }) => remark) : []))
const everything = (edit: Partial<Briefing>) => JSON.stringify(got(buildOutline(inputOf(edit))))
const accepted: Accepted[] = [{ recordId: 'flood', trouble: 'unreviewed' }]
const blocks = [...comparativeBlocks({ rows: 'code' }), text]

test('a quote that reads as quoted is proved, whether its source was read to its end or not', () => {
  expect(troubles({ blocks })).toEqual([])
  expect(troubles({ blocks, strict: false })).toEqual([])
})

test('a strict briefing finds the statements of such sources', () => {
  expect(new Set(troubles({ blocks, strict: true }))).toEqual(new Set(['flood unreviewed', 'level unreviewed']))
})

test('the list of sources says it once for each of them, in the language of the briefing', () => {
  const unread = 'لم تكتمل قراءة هذا المصدر'
  const arabic = got(buildOutline(inputOf({ blocks })))
  expect(remarks(arabic)).toEqual([undefined, unread, unread])
  expect(JSON.stringify(arabic).split(unread)).toHaveLength(3)
  const english = got(buildOutline(inputOf({ blocks, look: plainLook('en') })))
  expect(remarks(english)).toEqual([
    undefined,
    'This source was not read to its end',
    'This source was not read to its end'
  ])
  const both = got(buildOutline(inputOf({ blocks, look: { ...plainLook('ar'), both: 'sequence' } })))
  expect(remarks(both.sequel ?? both)[1]).toBe('This source was not read to its end')
})

test('without a list of sources a last line names the sources that are cited', () => {
  const last = (edit: Partial<Briefing>) => got(buildOutline(inputOf(edit))).blocks.at(-1)
  expect(last({ blocks: [text] })).toEqual({
    kind: 'paragraph',
    text: 'مصادر لم تكتمل قراءتها: \u2066مصدر river\u2069'
  })
  expect(last({ blocks: [text], look: plainLook('en') })).toMatchObject({
    text: 'Sources not read to their end: \u2066مصدر river\u2069'
  })
  expect(last({ blocks: [text], documentIds: ['harbour', 'river'], codeIds: ['motive'] })).toMatchObject({
    text: expect.stringContaining('river')
  })
  expect(last({ blocks: [generated({ kind: 'quotes', filter: { codeIds: ['motive'] } })] })).toMatchObject({
    kind: 'quote'
  })
})

test('a source that is not read to its end is never silent in the comparison', () => {
  const outline = got(buildOutline(inputOf({ blocks })))
  const states = outline.blocks.flatMap(block =>
    block.kind === 'matrix' ? block.rows.map(row => row.cells.map(cell => cell.state ?? 'claim')) : []
  )
  const unread = 'لم يُقرأ بعد'
  expect(states).toEqual([
    ['claim', unread, unread],
    ['قُرئ ولم يذكر', 'claim', unread],
    ['قُرئ ولم يذكر', unread, unread]
  ])
})

test('what was accepted before still reads, and is printed with the statement in a strict briefing alone', () => {
  const stored = JSON.parse(JSON.stringify(briefing({ blocks, accepted })))
  expect(Briefing.parse(stored)).toEqual(stored)
  const caveat = bothOutlineLabels.ar.caveats.unreviewed
  expect(everything({ blocks, accepted })).not.toContain(caveat)
  expect(everything({ blocks, accepted, strict: true })).toContain(caveat)
  expect(everything({ blocks, strict: true })).not.toContain(caveat)
})

test.each<[string, Changed]>([
  ['changed', { river: bodyOf('river', ['النهر قد يفيض']) }],
  ['missing', { river: null }]
])('where a text is %s, all that rests on it is found', (_, changed) => {
  const chart = (of: 'counts' | 'cooccurrence') =>
    generated({
      kind: 'chart',
      of: of === 'counts' ? { kind: of, rows: 'code', columns: 'source' } : { kind: of },
      filter: {}
    })
  const spec = { rows: 'proposition', columns: 'source', filter: {}, groupReprints: true } as const
  const resting: Block[] = [
    text,
    generated({ kind: 'matrix', spec, digest: true }),
    generated({ kind: 'matrix', spec }),
    generated({ kind: 'claims', by: 'proposition', filter: {} }),
    generated({ kind: 'quotes', filter: {} }),
    generated({ kind: 'timeline', filter: {} }),
    chart('counts'),
    chart('cooccurrence')
  ]
  for (const block of resting) expect(troubles({ blocks: [block] }, changed)).toEqual(['flood broken'])
  const ledger = generated({ kind: 'figures', quantityIds: null })
  expect(troubles({ blocks: [ledger] }, changed)).toEqual(['level broken'])
  const other = chart('counts')
  const narrowed = {
    ...other,
    make: { ...(other as { make: Generated }).make, filter: { codeIds: ['motive'] } }
  } as Block
  expect(troubles({ blocks: [narrowed] }, changed)).toEqual([])
})

test('a chart and a timeline say what was let pass in them', () => {
  const broken: Accepted[] = [{ recordId: 'flood', trouble: 'broken' }]
  const outlineOf = (block: Block) => got(buildOutline(inputOf({ blocks: [block], accepted: broken }, { river: null })))
  const chart = outlineOf(
    generated({ kind: 'chart', of: { kind: 'counts', rows: 'code', columns: 'source' }, filter: {} })
  )
  const caveat = bothOutlineLabels.ar.caveats.broken
  expect(chart.blocks.map(block => (block.kind === 'paragraph' ? block.text : block.kind))).toEqual([
    'chart',
    `▲ ${caveat}`,
    expect.stringContaining('river')
  ])
  const [timeline] = outlineOf(generated({ kind: 'timeline', filter: {} })).blocks
  expect(timeline?.kind === 'timeline' && timeline.entries[0]?.text).toBe(`عبارة flood \u2068(${caveat})\u2069`)
})

test('a proof records how strictly it was made, which sources were read, and what is let pass and printed', () => {
  const record = (edit: Partial<Briefing>) => got(proofRecordOf(inputOf({ blocks, ...edit })))
  const loose = record({ accepted })
  expect([loose.strict, loose.sources.map(({ reviewed }) => reviewed)]).toEqual([false, [true, false, false]])
  expect(loose.statements.map(one => one.accepted)).toEqual([[], [], []])
  const strict = record({ accepted, strict: true })
  expect(strict.strict).toBe(true)
  expect(strict.statements.find(({ recordId }) => recordId === 'flood')?.accepted).toEqual(['unreviewed'])
  for (const one of [loose, strict]) expect(checkProof(ProofRecord.parse(one), library, bodies)).toEqual([])
})

test('a template made of a strict briefing is strict', () => {
  const strictOf = (strict: boolean | undefined) => {
    const { added } = got(saveTemplate({ name: 'ورقة', look: plainLook('ar'), blocks: [], strict }, countingContext()))
    return added.map(({ record }) => ('strict' in record ? record.strict : 'absent'))
  }
  expect([true, false, undefined].map(strictOf)).toEqual([[true], ['absent'], ['absent']])
})

test('a proof of an earlier version still reads and verifies', () => {
  const { strict: _, sources, ...kept } = got(proofRecordOf(inputOf({ blocks })))
  const earlier = { ...kept, sources: sources.map(({ reviewed: _read, ...one }) => one) }
  const read = ProofRecord.parse(JSON.parse(JSON.stringify(earlier)))
  expect(read).toEqual(earlier)
  expect(checkProof(read, library, bodies)).toEqual([])
})
