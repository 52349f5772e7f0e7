import { expect, test } from 'vitest'
import type { Briefing } from '#core/briefing/briefing'
import { buildOutline } from '#core/briefing/build-outline'
import { plainLook } from '#core/briefing/new-briefing'
import type { ClaimBlock, MatrixBlock, Outline, SourcesBlock } from '#core/briefing/outline'
import { richFromPlain } from '#core/briefing/rich-text'
import { comparativeBlocks } from '#core/briefing/templates'
import { isolate } from '#core/text/direction'
import { bothOutlineLabels } from '#shared/i18n/outline-labels'
import { bodyOf, briefing, claim, libraryOf, source } from '../support/small-library'

const rome = source('rome', {
  title: 'روما والشرق',
  author: 'ليلى سالم',
  publisher: 'دار المثال',
  publishedOn: '2025-04-09'
})
const moscow = source('moscow', { title: 'موسكو والجوار', publishedOn: '2025-10', reviewState: 'reading' })
const bodies = {
  rome: bodyOf('rome', ['فقرة أولى عن روما', 'تريد روما طاقة']),
  moscow: bodyOf('moscow', ['لا منافس لموسكو هنا'])
}
const energy = claim('energy', [['rome', 18, 'تريد روما طاقة']], { actor: 'إيطاليا', statement: 'الطاقة أولًا' })
const rivals = claim('rivals', [['moscow', 0, 'لا منافس لموسكو هنا']], {
  codeId: 'constraint',
  stance: 'denies',
  statement: 'لا منافسة'
})
const library = libraryOf([moscow, rome], [energy, rivals])

function outlineOf(edit: Partial<Briefing> = {}, from = library): Outline {
  const chosen = briefing(edit)
  const built = buildOutline({
    library: from,
    bodies,
    briefing: chosen,
    labels: bothOutlineLabels,
    today: '2025-11-21'
  })
  if (!built.ok) throw new Error(built.problem.code)
  return built.value
}

const matrixOf = (outline: Outline) => outline.blocks.find((block): block is MatrixBlock => block.kind === 'matrix')
const claimsOf = (outline: Outline) => outline.blocks.filter((block): block is ClaimBlock => block.kind === 'claim')
const sourcesOf = (outline: Outline) => outline.blocks.find((block): block is SourcesBlock => block.kind === 'sources')
const headingsOf = (outline: Outline) => outline.blocks.flatMap(block => (block.kind === 'heading' ? block.text : []))

test('an Arabic briefing holds contents, introduction, comparison, claims by code and sources', () => {
  const outline = outlineOf({
    title: { ar: 'مقارنة', en: '' },
    author: 'ليلى',
    blocks: comparativeBlocks({ introduction: { ar: richFromPlain('سطر أول\n\n سطر ثان '), en: [] }, rows: 'code' })
  })
  expect(outline).toMatchObject({
    title: 'مقارنة',
    direction: 'rtl',
    language: 'ar',
    createdOn: '2025-11-21',
    pageLabel: 'صفحة {page} من {pages}',
    continuedLabel: '(تتمة)',
    subtitle: ['إعداد: \u2068ليلى\u2069', '21 نوفمبر 2025', 'مصدران، ادعاءان']
  })
  expect(outline.blocks.map(block => ('text' in block ? `${block.kind}: ${block.text}` : block.kind))).toEqual([
    'contents',
    'heading: تمهيد',
    'paragraph: سطر أول',
    'paragraph: سطر ثان',
    'heading: المقارنة',
    'matrix',
    'heading: دافع (ادعاء واحد)',
    'heading: روما والشرق',
    'claim',
    'heading: نتيجة (بلا ادعاءات)',
    'paragraph: لم يُرصد تحت هذا الرمز ادعاء في المصادر المختارة.',
    'heading: قيد (ادعاء واحد)',
    'heading: موسكو والجوار',
    'claim',
    'heading: المصادر',
    'sources'
  ])
})

test('an English briefing is worded in English around Arabic sources', () => {
  const outline = outlineOf({ look: plainLook('en'), author: 'Layla' })
  expect(outline).toMatchObject({
    direction: 'ltr',
    pageLabel: 'Page {page} of {pages}',
    continuedLabel: '(continued)',
    subtitle: ['By \u2068Layla\u2069', '21 November 2025', '2 sources, 2 claims']
  })
  expect(headingsOf(outline)).toEqual([
    'Comparison',
    'Motive (1 claim)',
    'روما والشرق',
    'Outcome (0 claims)',
    'Constraint (1 claim)',
    'موسكو والجوار',
    'Sources'
  ])
  expect(claimsOf(outline)[1]).toMatchObject({
    attribution: 'No actor named · Denies',
    quotes: [{ direction: 'rtl', source: 2, reference: `${isolate('موسكو والجوار')}, paragraph 1` }]
  })
})

test('a claim is told with its attribution and quotes that lead to source and paragraph', () => {
  expect(claimsOf(outlineOf())[0]).toEqual({
    kind: 'claim',
    claimId: 'energy',
    statement: 'الطاقة أولًا',
    attribution: `${isolate('إيطاليا')} · يؤكد`,
    quotes: [{ text: 'تريد روما طاقة', direction: 'rtl', source: 1, reference: `${isolate('روما والشرق')}، الفقرة 2` }]
  })
})

test('the matrix tells statements, silence and what is not yet read', () => {
  const matrix = matrixOf(outlineOf())
  expect(matrix?.corner).toBe('الرمز')
  expect(matrix?.columns).toEqual([
    { title: 'روما والشرق', detail: '\u2068دار المثال\u2069 · 9 أبريل 2025' },
    { title: 'موسكو والجوار', detail: 'أكتوبر 2025' }
  ])
  expect(matrix?.rows.map(row => row.title)).toEqual(['دافع', 'نتيجة', 'قيد'])
  expect(matrix?.rows[0]?.cells).toEqual([
    { statements: [{ stance: 'asserts', stanceLabel: 'يؤكد', text: 'الطاقة أولًا', claimId: 'energy' }] },
    { state: 'لم يُقرأ بعد', statements: [] }
  ])
  expect(matrix?.rows[1]?.cells[0]).toEqual({ state: 'قُرئ ولم يذكر', statements: [] })
})

test('rows by actor name the actors', () => {
  const matrix = matrixOf(outlineOf({ blocks: comparativeBlocks({ rows: 'actor' }) }))
  expect(matrix?.corner).toBe('صاحب القول')
  expect(matrix?.rows.map(row => row.title)).toEqual(['إيطاليا', 'بلا صاحب قول'])
})

test('chosen sources and codes go in, in the order chosen', () => {
  const outline = outlineOf({ documentIds: ['moscow', 'rome'], codeIds: ['constraint', 'motive'] })
  expect(headingsOf(outline)).toEqual([
    'المقارنة',
    'قيد (ادعاء واحد)',
    'موسكو والجوار',
    'دافع (ادعاء واحد)',
    'روما والشرق',
    'المصادر'
  ])
  expect(matrixOf(outline)?.rows.map(row => row.title)).toEqual(['قيد', 'دافع'])
  expect(sourcesOf(outline)?.entries.map(entry => entry.text)).toEqual([
    '«موسكو والجوار»، أكتوبر 2025.',
    'ليلى سالم، «روما والشرق»، دار المثال، 9 أبريل 2025.'
  ])
})

test('a claim proved by two sources is told once, with the quotes of the chosen ones', () => {
  const both = claim('both', [
    ['rome', 18, 'تريد روما طاقة'],
    ['moscow', 0, 'لا منافس لموسكو هنا']
  ])
  const shared = libraryOf([rome, moscow], [both])
  expect(claimsOf(outlineOf({}, shared)).map(block => block.quotes.map(quote => quote.source))).toEqual([[1, 2]])
  expect(matrixOf(outlineOf({}, shared))?.rows[0]?.cells.map(cell => cell.statements.length)).toEqual([1, 1])
  const moscowAlone = claimsOf(outlineOf({ documentIds: ['moscow'] }, shared))
  expect(moscowAlone.map(block => block.quotes.map(quote => quote.text))).toEqual([['لا منافس لموسكو هنا']])
})

test('a claim without a statement shows its words from that source in the matrix', () => {
  const silent = claim(
    'silent',
    [
      ['rome', 18, 'تريد روما طاقة'],
      ['moscow', 0, 'لا منافس\nلموسكو هنا']
    ],
    { statement: '' }
  )
  const from = libraryOf([rome, moscow], [silent])
  const texts = (language: 'ar' | 'en') =>
    matrixOf(outlineOf({ look: plainLook(language) }, from))?.rows[0]?.cells.map(cell => cell.statements[0]?.text)
  expect(texts('ar')).toEqual(['«تريد روما طاقة»', '«لا منافس لموسكو هنا»'])
  expect(texts('en')).toEqual(['“تريد روما طاقة”', '“لا منافس لموسكو هنا”'])
  expect(claimsOf(outlineOf({}, from))[0]?.statement).toBe('')
})

test('nothing chosen is refused, whether sources or codes', () => {
  for (const edit of [{ documentIds: [] }, { documentIds: ['gone'] }, { codeIds: [] }]) {
    const built = buildOutline({
      library,
      bodies,
      briefing: briefing(edit),
      labels: bothOutlineLabels,
      today: '2025-11-21'
    })
    expect(built).toEqual({ ok: false, problem: { code: 'briefing.nothingSelected', details: {} } })
  }
})
