import { expect, test } from 'vitest'
import { wordedDifferences } from '#main/record-words'
import { briefing, claim, libraryOf, source } from '../support/small-library'

const river = source('نهر')
const dam = claim('سد', [['نهر', 0, 'السد كبير']])
const canal = claim('قناة', [['نهر', 20, 'القناة تكفي']])

test('a field that names a record has the name of it, each library its own; a passage has its quote', () => {
  const earlier = libraryOf([river], [dam])
  const now = {
    ...libraryOf([river], [{ ...dam, codeId: 'outcome', propositionId: 'p', evidence: canal.evidence }]),
    propositions: { p: { id: 'p', text: 'السد يكفي', note: '', createdAt: dam.createdAt } }
  }
  expect(wordedDifferences(now, earlier)[0]).toMatchObject({
    table: 'claims',
    kind: 'changed',
    fields: [
      { field: 'codeId', earlier: 'دافع · Motive', now: 'نتيجة · Outcome' },
      { field: 'propositionId', earlier: '', now: 'السد يكفي' },
      { field: 'evidence', earlier: 'السد كبير', now: 'القناة تكفي' }
    ]
  })
})

test('values that differ and are worded alike are given as they are stored', () => {
  const [passage] = dam.evidence
  const moved = { ...dam, evidence: passage ? [{ ...passage, start: 3, end: 12 }] : [] }
  const [found] = wordedDifferences(libraryOf([river], [moved]), libraryOf([river], [dam]))
  expect(found?.fields).toEqual([
    { field: 'evidence', now: JSON.stringify(moved.evidence), earlier: JSON.stringify(dam.evidence) }
  ])
})

test('a relation is named by its claims, a briefing in both languages, and its blocks are what is written in them', () => {
  const earlier = { ...libraryOf([river], [dam, canal]), briefings: { b: briefing({ id: 'b', blocks: [] }) } }
  const text = { ar: [[{ text: 'كتبنا هنا' }]], en: [] }
  const now = {
    ...earlier,
    relations: {
      r: {
        id: 'r',
        kind: 'qualifies' as const,
        fromClaimId: 'سد',
        toClaimId: 'قناة',
        note: '',
        createdAt: dam.createdAt
      }
    },
    briefings: {
      b: briefing({ id: 'b', title: { ar: 'إحاطة', en: 'Brief' }, blocks: [{ id: 't', kind: 'text', text }] })
    }
  }
  expect(wordedDifferences(now, earlier)).toMatchObject([
    { table: 'relations', kind: 'added', now: 'عبارة سد ↔ عبارة قناة', earlier: null },
    {
      table: 'briefings',
      now: 'إحاطة · Brief',
      earlier: 'إحاطة',
      fields: [
        { field: 'title', now: 'إحاطة\nBrief', earlier: 'إحاطة' },
        { field: 'blocks', now: 'كتبنا هنا', earlier: '' }
      ]
    }
  ])
})
