import { chainEnd, type Token, type Tokens, wordAt } from './tokens'

/** 12:18, 3:44:00 AM, 5 pm, 6 p.m., 04:15 م, 06.05 GMT, 6 مساءً. */
export function clock(tokens: Tokens, index: number, token: Token): number | null {
  if (token.kind !== 'number' || !/^\d{1,2}(?:[.,]\d\d)?$/.test(token.text)) return null
  const chain = chainEnd(tokens, index, /^:$/)
  const half = halfDayEnd(tokens, chain, chain > index + 1)
  if (half === null && chain === index + 1) return clockRange(tokens, index)
  return half ?? chain
}

/** `6 to 8 p.m.` */
function clockRange(tokens: Tokens, index: number): number | null {
  const isTo = /^(?:[-–]|to|and|الي|و)$/.test(tokens.list[index + 1]?.text ?? '')
  const second = tokens.list[index + 2]
  if (!isTo || second?.kind !== 'number' || !/^\d{1,2}$/.test(second.text)) return null
  return halfDayEnd(tokens, index + 3, false)
}

const halfDays = /^(?:am|pm|gmt|utc|بتوقيت|صباحا|مساء|ظهرا|فجرا|ليلا|عصرا)$/

/** The index after the words that make a number an hour; a single م or ص does so only after minutes. */
function halfDayEnd(tokens: Tokens, index: number, hasMinutes: boolean): number | null {
  const { list } = tokens
  const half = wordAt(tokens, index)
  if (!half) return null
  if (halfDays.test(half.text) || (hasMinutes && /^[مص]$/.test(half.text))) return index + 1
  if (half.text === 'بعد' && wordAt(tokens, index + 1)?.text === 'الظهر') return index + 2
  const isDotted = /^[ap]$/.test(half.text) && list[index + 1]?.text === '.' && list[index + 2]?.text === 'm'
  if (!isDotted) return null
  return list[index + 3]?.text === '.' && list[index + 3]?.gap === 'none' ? index + 4 : index + 3
}
