import { expect, test } from 'vitest'
import { levelsOf } from '../../src/main/briefing/textkit/bidi-levels'
import { opportunities } from '../../src/main/briefing/textkit/breaks'
import { visualOrder } from '../../src/main/briefing/textkit/reorder'
import { fromHex, unicodeLines, withoutUnicodeFiles } from './unicode-files'

test.skipIf(withoutUnicodeFiles === '')(withoutUnicodeFiles || 'Unicode test files are there', () => {
  expect(withoutUnicodeFiles).not.toBe('')
})

// No exceptions. Where the file leaves the direction to the first strong character we are given it, as our own paragraphs
// take theirs from the majority of their letters (a higher-level protocol, HL1).
test.skipIf(withoutUnicodeFiles !== '')('levels and visual order are those of BidiCharacterTest (UAX #9)', () => {
  const lines = unicodeLines('BidiCharacterTest.txt')
  const wrong = lines.filter(line => {
    const [codes = '', , paragraphLevel, levels = '', order = ''] = line.split(';')
    const text = fromHex(codes)
    const found = levelsOf(text, paragraphLevel === '1' ? 'rtl' : 'ltr')
    const expected = levels.split(' ')
    let offset = 0
    const kept: { index: number; level: number }[] = []
    const differs = Array.from(text).some((character, index) => {
      const level = found[offset] ?? -1
      offset += character.length
      if (expected[index] === 'x') return false
      kept.push({ index, level })
      return level !== Number(expected[index])
    })
    const seen = visualOrder(kept.map(({ level }) => level)).map(at => kept[at]?.index)
    return differs || seen.join(' ') !== order
  })
  expect(lines.length).toBeGreaterThan(90_000)
  expect(wrong).toEqual([])
})

/**
 * Where we depart from LineBreakTest, which reads the rules as of its own year and with their tailoring for numbers. Every case
 * is either one fewer place to break, which costs no more than a looser line, or cannot be drawn by any font we have.
 */
const exceptions: { reason: string; holds: (before: string, after: string, text: string) => boolean }[] = [
  {
    reason: 'a soft hyphen is no place to break: nothing is drawn that the source lacks',
    holds: before => before.endsWith('\u00ad')
  },
  {
    reason: 'a web address is cut at its joints alone, at least six characters from its ends',
    holds: (_before, _after, text) => text.includes('http://')
  },
  {
    reason: 'LB20a, of a later year than the file, and for dashes too: one that opens a word stays with it',
    holds: (before, after) => /(?:^|[\s\p{Z}])[-\u2010\u2013\u2014]$/u.test(before) && /^\p{L}/u.test(after)
  },
  {
    reason: 'LB30: wide opening brackets are kept with what precedes them; none of our fonts has them',
    holds: (_, after) => /^[\u2329\uff08]/u.test(after)
  },
  {
    reason: 'LB25 by pairs of classes: signs of percent and currency stay beside brackets, (5)% and %(5)',
    holds: (before, after) =>
      (/[)}]\p{M}*$/u.test(before) && /^[%$]/.test(after)) || (/[%$]\p{M}*$/u.test(before) && /^\(/.test(after))
  },
  {
    reason: 'LB25 by pairs of classes: a digit stays with the comma, full stop or slash before it',
    holds: (before, after) => /[,./]\p{M}*$/u.test(before) && /^\d/.test(after)
  },
  {
    reason: 'LB25 by pairs of classes: a backslash is a prefix and stays with the bracket after it',
    holds: (before, after) => before.endsWith('\\') && /^[({]/.test(after)
  },
  {
    reason: 'LB30b: a skin tone after a code point that Unicode has not assigned',
    holds: (before, after) => /\p{Cn}$/u.test(before) && after.startsWith('\u{1f3ff}')
  }
]

test.skipIf(withoutUnicodeFiles !== '')(
  'lines may end where LineBreakTest says (UAX #14), but for what is listed',
  () => {
    const lines = unicodeLines('auxiliary/LineBreakTest.txt')
    const used = new Map(exceptions.map(({ reason }) => [reason, 0]))
    const wrong: string[] = []
    for (const line of lines) {
      let text = ''
      const expected = new Set<number>()
      for (const part of line.split(/\s+/)) {
        if (part === '÷') expected.add(text.length)
        else if (part !== '×') text += fromHex(part)
      }
      const found = new Set(opportunities(text).map(place => place.position))
      for (let position = 1; position < text.length; position++) {
        if (expected.has(position) === found.has(position)) continue
        const exception = exceptions.find(({ holds }) => holds(text.slice(0, position), text.slice(position), text))
        if (exception) used.set(exception.reason, (used.get(exception.reason) ?? 0) + 1)
        else wrong.push(`${line} at ${position}`)
      }
    }
    expect(lines.length).toBeGreaterThan(7000)
    expect(wrong).toEqual([])
    // An exception that no line needs is none.
    expect([...used].filter(([, count]) => count === 0)).toEqual([])
  }
)
