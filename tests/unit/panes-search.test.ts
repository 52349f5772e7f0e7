import { expect, test } from 'vitest'
import { fold } from '#core/text/fold'
import { matchWords, searchWords } from '#core/text/match-words'
import { texts } from '#shared/i18n/index'
import { findEntries, foldedLabel, type PaletteWorld } from '../../src/renderer/app/palette-entries'
import { matchesIn, matchFrom } from '../../src/renderer/features/desk/find-matches'
import { headingAt, headingsOf } from '../../src/renderer/features/desk/outline-headings'
import { findSources } from '../../src/renderer/features/desk/source-search'
import type { Action } from '../../src/renderer/state/actions'
import { bodyOf, claim, libraryOf, source } from '../support/small-library'

const score = (text: string, query: string) => matchWords(fold(text), searchWords(query))

test('words answer in any order, whatever their marks, hamzas and endings', () => {
  expect(score('فتحُ مكتبةِ الأمثلة', 'الامثله فتح')).toBe(0)
  expect(score('فتحُ مكتبةِ الأمثلة', 'مُصدر')).toBeNull()
  expect(score('فتح', '')).not.toBeNull()
})

test('a word begun counts before a part of one; the article does not count', () => {
  const best = score('مكتبة جديدة', 'مكتب') ?? Number.NaN
  const begun = score('إلى المكتبة', 'مكتب') ?? Number.NaN
  const inside = score('بمكتبة', 'مكتب') ?? Number.NaN
  expect([best, begun, inside]).toEqual([...[best, begun, inside]].sort((a, b) => a - b))
  expect(new Set([best, begun, inside]).size).toBe(3)
})

const action = (id: string, label: string): Action => ({ id, label, run: () => undefined })
const world: PaletteWorld = {
  actions: [action('sample', 'app.openSample'), action('undo', 'word.undo')],
  library: {
    ...libraryOf(
      [source('a', { title: 'قمّةُ سمرقند' }), source('b', { title: 'حصاد السكر' })],
      [
        claim('k', [['a', 0]], { statement: 'السُّكَّر يغلو', propositionId: 'p' }),
        claim('l', [['b', 4, 'قول القمة']], { statement: '' })
      ]
    ),
    propositions: {
      p: { id: 'p', text: 'سعر السكر', note: '', createdAt: '2026-01-01T00:00:00.000Z' },
      q: { id: 'q', text: 'سكر بلا ادعاء', note: '', createdAt: '2026-01-01T00:00:00.000Z' }
    }
  },
  recentDocuments: ['b'],
  recent: []
}
const found = (query: string, change: Partial<PaletteWorld> = {}) =>
  findEntries({ ...world, ...change }, query).map(({ id }) => id)

test('the palette finds actions by either language, sources, propositions with claims, and claims', () => {
  expect(found('مكتبه الامثله')).toEqual(['action:sample'])
  expect(found('sample library')).toEqual(['action:sample'])
  expect(found('قمه')).toEqual(['source:a', 'claim:l'])
  expect(found('سكر')).toEqual(['source:b', 'proposition:p', 'claim:k'])
  expect(found('open source')).toEqual(['source:b', 'source:a'])
  expect(found('ظظظ')).toEqual([])
})

test('an export is found by the Latin name of its format in either language', () => {
  const actions = ['pdf', 'docx', 'html', 'md'].map(
    (format): Action => ({ id: format, label: `brief.action.export.${format}`, run: () => {} })
  )
  for (const language of ['ar', 'en'] as const) {
    const names = actions.map(({ label }) => texts[language][label] ?? '')
    for (const [index, name] of ['PDF', 'DOCX', 'HTML', 'Markdown'].entries()) expect(names[index]).toContain(name)
  }
  expect(found('html', { actions })).toEqual(['action:html'])
})

test('before anything is typed it offers what was chosen lately, then actions, then sources, the latest first', () => {
  expect(found('')).toEqual(['action:sample', 'action:undo', 'source:b', 'source:a'])
  expect(found('', { recent: ['source:a', 'action:undo'] })).toEqual([
    'source:a',
    'action:undo',
    'action:sample',
    'source:b'
  ])
})

test('what an action answers to does not depend on the language of the interface', () => {
  expect(foldedLabel('word.undo')).toContain('undo')
  expect(foldedLabel('word.undo')).toContain('تراجع')
})

test('sources are found by title, publisher or author; those opened lately come first, then the newest', () => {
  const sources = [
    source('old', { title: 'الجسر', publishedOn: '2020' }),
    source('new', { title: 'النهر', publisher: 'دار الجسر', publishedOn: '2025' }),
    source('read', { title: 'الممرّ', author: 'جسر بن علي', publishedOn: '2019' })
  ]
  const ids = (query: string) => findSources(sources, ['read'], query).map(({ id }) => id)
  expect(ids('')).toEqual(['read', 'new', 'old'])
  expect(ids('جسر')).toHaveLength(3)
  expect(ids('ممر علي')).toEqual(['read'])
})

test('headings have their levels, and a place stands under the last one before it', () => {
  const body = {
    id: 'a',
    text: 'أ\nب\nج\nد',
    blocks: [
      { kind: 'heading' as const, level: 1, start: 0, end: 1 },
      { kind: 'paragraph' as const, start: 2, end: 3 },
      { kind: 'heading' as const, level: 2, start: 4, end: 5 },
      { kind: 'paragraph' as const, start: 6, end: 7 }
    ]
  }
  const headings = headingsOf(body)
  expect(headings.map(({ text, level }) => `${level} ${text}`)).toEqual(['1 أ', '2 ج'])
  expect(headingAt(headings, 3)?.text).toBe('أ')
  expect(headingAt(headings, 6)?.text).toBe('ج')
  expect(headingAt(headings.slice(1), 3)).toBeUndefined()
})

test('finding goes on from a place, and from the end to the first match', () => {
  const body = bodyOf('a', ['قَمْح وقمح', 'القمح'])
  const matches = matchesIn(body, { query: 'قمح', clitics: false })
  expect(matches.map(({ start, end }) => body.text.slice(start, end))).toEqual(['قَمْح', 'قمح', 'قمح'])
  expect(matchFrom(matches, 0)).toBe(0)
  expect(matchFrom(matches, 1)).toBe(1)
  expect(matchFrom(matches, body.text.length)).toBe(0)
  expect(matchFrom([], 0)).toBe(-1)
  expect(matchesIn(body, { query: 'قمح', clitics: true }).map(({ start, end }) => body.text.slice(start, end))).toEqual(
    ['قَمْح', 'وقمح', 'القمح']
  )
})
