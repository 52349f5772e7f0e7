import { expect, test } from 'vitest'
import type { Direction } from '#core/documents/document'
import { isolateMark } from '#core/text/direction'
import { drawPlanOf } from '../../src/main/briefing/textkit/draw-plan'
import { layoutText } from '../../src/main/briefing/textkit/layout'
import type { AttributedString, Line } from '../../src/main/briefing/textkit/types'
import { styled } from './engine'

/** Running text in which each stretch within braces is the mark of a note, laid out in a box of some points. */
function laidOut(text: string, direction: Direction, width: number): Line[] {
  let string = ''
  const runs: AttributedString['runs'] = []
  for (const [index, piece] of text.split(/[{}]/).entries()) {
    const shown = index % 2 === 1 ? isolateMark(piece, direction) : piece
    const small = index % 2 === 1 ? { fontSize: 8, verticalAlign: 'super' } : {}
    const [run] = styled(shown, { direction, align: direction === 'rtl' ? 'right' : 'left', ...small }).runs
    if (run && shown !== '') runs.push({ ...run, start: string.length, end: string.length + shown.length })
    string += shown
  }
  return layoutText({ string, runs }, { x: 0, y: 0, width }).flat()
}

function lines(text: string, direction: Direction): string[] {
  return laidOut(text, direction, 400).map(line => line.runs.map(run => seen(run.positions)).join(''))
}

/** A run's characters from left to right; the marks of notes as `^`. */
function seen(positions: Parameters<typeof drawPlanOf>[0]): string {
  const plan = drawPlanOf(positions)
  if (!plan) throw new Error('a run without a plan')
  const text = plan.text.slice(plan.start, plan.end).replace(/[\u2060\u2066-\u2069]/g, '')
  const ordered = plan.rtl ? [...text].reverse().join('') : text
  return plan.raise > 0 && ordered !== '' ? [...ordered].map(() => '^').join('') : ordered
}

const backwards = (text: string) => [...text].reverse().join('')

test.each([
  ['after a year', 'غادرت الشركة في 2027{1} ثم عادت', `${backwards('ثم عادت')} ^2027 ${backwards('غادرت الشركة في')}`],
  ['after an Arabic year', 'في ٢٠٢٧{1} ثم', `${backwards('ثم')} ^٢٠٢٧ ${backwards('في')}`],
  ['with Arabic digits', 'في ٢٠٢٧{١٢} ثم', `${backwards('ثم')} ^^٢٠٢٧ ${backwards('في')}`],
  ['after a Latin name', 'غادرت BP{1} ثم', `${backwards('ثم')} ^BP ${backwards('غادرت')}`],
  ['before a full stop', 'غادرت BP{1}.', `.^BP ${backwards('غادرت')}`],
  ['after a full stop', 'في 2027.{1}', `^.2027 ${backwards('في')}`],
  ['after a percent sign', 'بنسبة 45%{1} ثم', `${backwards('ثم')} ^%45 ${backwards('بنسبة')}`],
  ['after a closing bracket', 'غادرت (BP){1} ثم', `${backwards('ثم')} ^)BP( ${backwards('غادرت')}`],
  ['within brackets', 'غادرت (BP{1}) ثم', `${backwards('ثم')} )^BP( ${backwards('غادرت')}`],
  ['two in a row', 'في 2027{1}{،}{2} ثم', `${backwards('ثم')} ^^^2027 ${backwards('في')}`],
  ['before a figure', 'من BP{1} 2027 ثم', `${backwards('ثم')} BP^ 2027 ${backwards('من')}`],
  ['after an Arabic word', 'قالت{1} ثم', `${backwards('ثم')} ^${backwards('قالت')}`]
])('in Arabic a mark stands to the left of its word: %s', (_, text, expected) => {
  expect(lines(text, 'rtl')).toEqual([expected])
})

test.each([
  ['after an Arabic word', 'The وزير{1} said', `The ${backwards('وزير')}^ said`],
  ['after an Arabic year', 'in ٢٠٢٧{1} he', 'in ٢٠٢٧^ he'],
  ['before a full stop', 'said the وزير{1}.', `said the ${backwards('وزير')}^.`],
  ['after a closing mark', 'the «وزير»{1} said', `the «${backwards('وزير')}»^ said`],
  ['two in a row', 'the وزير{1}{,}{2} said', `the ${backwards('وزير')}^^^ said`],
  ['after a year', 'in 2027{1} he', 'in 2027^ he']
])('in English a mark stands to the right of its word: %s', (_, text, expected) => {
  expect(lines(text, 'ltr')).toEqual([expected])
})

test.each(['rtl', 'ltr'] as const)('no line ends between a word and its mark (%s)', direction => {
  for (let width = 40; width < 120; width += 3) {
    const broken = laidOut('غادرت BP (2027){1} ثم عادت…{2}، بنسبة 45%{3} وزير «قال»{4} said.{5}', direction, width)
    for (const line of broken) expect(line.string).not.toMatch(/^[\u2060\u2066-\u2069]/)
  }
})
