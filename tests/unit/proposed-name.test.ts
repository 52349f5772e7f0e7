import { expect, test } from 'vitest'
import { proposedName } from '../../src/main/proposed-name'

test.each([
  ['con', '_con.pdf'],
  ['CON', '_CON.pdf'],
  ['aux.', '_aux.pdf'],
  ['lpt1', '_lpt1.pdf'],
  ['com¹', '_com¹.pdf'],
  ['nul.report', '_nul.report.pdf'],
  ['prn report', '_prn report.pdf'],
  ['console', 'console.pdf'],
  ['line one\nline two\r\n', 'line one line two.pdf'],
  ['tab\tand\u0085next\u2028line', 'tab and next line.pdf'],
  ['report\u202efdp.exe', 'reportfdp.exe.pdf'],
  ['\u200fنهر\u200e\u2066 \u2069\u061cسد\ufeff', 'نهر سد.pdf'],
  ['می\u200cرود', 'می\u200cرود.pdf'],
  ['a\u0000b\u0007c\u007f', 'abc.pdf'],
  ['half \ud800 pair', 'half  pair.pdf'],
  ['a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j.pdf'],
  ['...hidden', 'hidden.pdf'],
  ['ends. . .', 'ends.pdf'],
  ['  blanks  ', 'blanks.pdf'],
  ['Report.PDF', 'Report.pdf'],
  ['v1.2', 'v1.2.pdf'],
  ['', 'muqarin.pdf'],
  ['???', 'muqarin.pdf'],
  ['\u202e', 'muqarin.pdf'],
  ['\u3164\uffa0\u115f', 'muqarin.pdf'],
  ['a\u3164b', 'ab.pdf'],
  ['../../etc/passwd', '-..-etc-passwd.pdf']
])('%j is proposed as %j', (title, expected) => {
  expect(proposedName(title, 'pdf')).toBe(expected)
})

test.each(['ن'.repeat(140), 'نُّ'.repeat(90), 'word '.repeat(60), '👩‍👩‍👧'.repeat(40), `${'س'.repeat(56)}. . .`])(
  'a long title is cut between graphemes and keeps its extension: %#',
  title => {
    const name = proposedName(title, 'docx')
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120)
    expect(name).toMatch(/[^.\s]\.docx$|^muqarin\.docx$/)
    const stem = name.slice(0, -'.docx'.length)
    const whole = Array.from(new Intl.Segmenter('und').segment(title), ({ segment }) => segment)
    for (const { segment } of new Intl.Segmenter('und').segment(stem)) expect(whole).toContain(segment)
  }
)
