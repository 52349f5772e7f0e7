import { expect, test } from 'vitest'
import { levelsOf } from '../../src/main/briefing/textkit/bidi-levels'

test.for([
  [
    'digits after Arabic letters are Arabic ones, and a sign between two of them is neutral',
    'rtl',
    'ثم (5+1)',
    '11112121'
  ],
  ['digits after Latin letters go with them, signs included', 'rtl', 'C5+1', '2222'],
  ['brackets run as what stands around them when all that they hold runs the other way', 'ltr', 'ثم (ab)', '1100000'],
  ['and as what they hold when that runs as the paragraph does', 'rtl', 'a (ثم)', '211111'],
  ['an isolate counts as a neutral, whatever it holds', 'rtl', 'ا\u2068ab\u2069ب', '112211'],
  ['an isolate that is never closed reaches to the end', 'rtl', 'ا\u2066ب c', '11322'],
  ['an override changes letters', 'ltr', 'a\u202ebc\u202cd', '001110'],
  ['a mark goes with its letter', 'ltr', 'سً', '11'],
  ['letters beyond the first plane count for both of their units', 'ltr', '\u{1e900}\u{1e901}', '1111'],
  ['spaces at the end, and before a tab, are the paragraph’s', 'rtl', 'ab \tcd  ', '22112211'],
  ['paragraphs are apart', 'ltr', 'ا\u2029b', '100']
] as const)('%s', ([, direction, text, levels]) => {
  expect(levelsOf(text, direction).join('')).toBe(levels)
})
