import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { tagClaim } from '#core/claims/tag-claim'
import { updateClaim } from '#core/claims/update-claim'
import { withoutControls } from '#core/text/controls'
import { cleanOutline } from '../../src/main/exporters/clean-outline'
import { toDocx } from '../../src/main/exporters/docx'
import { toHtml } from '../../src/main/exporters/html'
import { toMarkdown } from '../../src/main/exporters/markdown'
import { outlineWith } from '../golden/render'
import { claim, libraryOf, source } from '../support/small-library'

test.each([
  ['a\u0000b', 'ab'],
  ['line\nline\ttab\r\n', 'line\nline\ttab\r\n'],
  ['\u009fC1\u0080', 'C1'],
  ['\ufffe\uffff', ''],
  ['\udc00 half', '\ufffd half'],
  ['می\u200cرود \u{1f600}', 'می\u200cرود \u{1f600}']
])('%j is kept as %j', (text, expected) => {
  expect(withoutControls(text)).toBe(expected)
})

test('a statement is stored without control characters, its quote as it stands', () => {
  const library = libraryOf([source('a')], [claim('c', [['a', 0]])])
  const context = { newId: () => 'n', now: () => '2026-01-01T00:00:00.000Z' }
  const edited = updateClaim(library, 'c', { statement: 'a\u0000b', memo: 'c\u0007' }, context)
  expect(edited).toMatchObject({
    ok: true,
    value: { updated: [{ after: { record: { statement: 'ab', memo: 'c' } } }] }
  })
  const passage = { documentId: 'a', start: 0, end: 3, quote: 'a\u0000b', prefix: '', suffix: '' }
  const tagged = tagClaim(library, { codeId: 'motive', passage, statement: 'x\u0000y' }, context)
  expect(tagged).toMatchObject({
    ok: true,
    value: { added: [{ record: { statement: 'xy', evidence: [{ quote: 'a\u0000b' }] } }] }
  })
})

test('no briefing holds a control character, whatever a text holds', async () => {
  const words = 'a\u0000b\u0008\u001b\u007f\u0085\ufffe\ud800'
  const quote = { text: words, direction: 'ltr' as const, source: 1, reference: words }
  const outline = cleanOutline({
    ...outlineWith([
      { kind: 'heading', level: 1, text: words },
      { kind: 'claim', statement: words, attribution: words, quotes: [quote] },
      { kind: 'sources', entries: [{ number: 1, text: words, direction: 'ltr' }] }
    ]),
    author: words
  })
  const files = unzipSync(await toDocx(outline))
  const written = [toHtml(outline), toMarkdown(outline), ...Object.values(files).map(file => strFromU8(file))]
  for (const file of written) expect(file).not.toMatch(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u)
})
