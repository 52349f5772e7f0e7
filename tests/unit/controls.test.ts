import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { tagClaim } from '#core/claims/tag-claim'
import { updateClaim } from '#core/claims/update-claim'
import { withoutControls } from '#core/text/controls'
import { keptName } from '#core/text/kept-name'
import { row } from '../../src/cli/command'
import { cleanOutline } from '../../src/main/exporters/clean-outline'
import { toDocx } from '../../src/main/exporters/docx'
import { toHtml } from '../../src/main/exporters/html'
import { dataElement } from '../../src/main/exporters/html-element'
import { toMarkdown } from '../../src/main/exporters/markdown'
import { outlineWith } from '../golden/render'
import { claim, libraryOf, source } from '../support/small-library'

test.each([
  ['a\u0000b', 'ab'],
  ['line\nline\ttab\r\n', 'line\nline\ttab\r\n'],
  ['\u009fC1\u0080', 'C1'],
  ['\ufffe\uffff', ''],
  ['one\u0085two\u2028three\u2029four\u000bfive\u000csix', 'one\ntwo\nthree\nfour\nfive\nsix'],
  ['\udc00 half', '\ufffd half'],
  ['می\u200cرود \u{1f600}', 'می\u200cرود \u{1f600}']
])('%j is kept as %j', (text, expected) => {
  expect(withoutControls(text)).toBe(expected)
})

test('a name is kept without control characters, and those that part lines become blanks', () => {
  expect(keptName('a\u0000b\u001b[31m\u0085c\ufffe')).toBe('ab[31m c')
  expect(keptName('\u0000\u001b')).toBe('')
})

test('a row of the command line is one line that no text can part or colour', () => {
  expect(row(['id', 2, 'a\tb\r\nc\u2028d', 'red \u001b[31m', '  inset'])).toBe('id\t2\ta b c d\tred [31m\t  inset\n')
})

test('data in a page is plain text and reads back as it was', () => {
  const data = { quote: 'a\u0000\u007f\u0085\u2028\u2029\ufffe\uffff\ud800</script>' }
  const page = dataElement('d', data).markup
  expect(page).not.toMatch(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\u2028\u2029\ufffe\uffff]/u)
  expect(JSON.parse(page.replace(/<[^>]*>/g, ''))).toEqual(data)
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
