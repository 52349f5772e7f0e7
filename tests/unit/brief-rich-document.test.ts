import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Inline, RichText } from '#core/briefing/rich-text'
import { isSameText, toDocument, toRichText } from '../../src/renderer/features/brief/rich-document'

const both = (text: RichText) => toRichText(toDocument(text))

test('words, bold, links and claims come back from the editor as they went in', () => {
  const text: RichText = [
    [
      { text: 'تراجعت ' },
      { text: 'الصادرات', bold: true },
      { claimId: 'c1' },
      { text: ' كما في ' },
      { text: 'التقرير', bold: true, href: 'https://example.org/a?b=c' }
    ],
    [],
    [{ claimId: 'c1' }, { claimId: 'c2' }]
  ]
  expect(both(text)).toEqual(text)
})

test('a text without words is one empty paragraph in the editor and none in the briefing', () => {
  expect(toDocument([]).childCount).toBe(1)
  expect(both([])).toEqual([])
  expect(both([[]])).toEqual([])
  expect(isSameText([], [[]])).toBe(true)
})

test('stretches that look alike are one', () => {
  expect(both([[{ text: 'a' }, { text: '' }, { text: 'b' }, { text: 'c', bold: false }]])).toEqual([[{ text: 'abc' }]])
  expect(isSameText([[{ text: 'ab' }]], [[{ text: 'a' }, { text: 'b' }]])).toBe(true)
  expect(isSameText([[{ text: 'ab' }]], [[{ text: 'a' }], [{ text: 'b' }]])).toBe(false)
})

/** Stretches that differ from the one before, so that none of them melt into one. */
const line = fc
  .array(
    fc.oneof(
      fc.record({ claimId: fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/) }),
      fc.record(
        {
          text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
          bold: fc.constant(true),
          href: fc.webUrl()
        },
        { requiredKeys: ['text'] }
      )
    ),
    { maxLength: 6 }
  )
  .filter(noneMelt)

function noneMelt(pieces: Inline[]): boolean {
  return pieces.every((piece, at) => {
    const last = pieces[at - 1]
    return !last || 'claimId' in piece || 'claimId' in last || piece.bold !== last.bold || piece.href !== last.href
  })
}

test('whatever is written, the editor keeps it letter for letter', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), text => {
      expect(both(text)).toEqual(text.length === 1 && text[0]?.length === 0 ? [] : text)
    })
  )
})
