import { chainEnd, type Token, type Tokens, wordAt } from './tokens'
import { englishOnes } from './words-english'

/** 12:18, 3:44:00 AM, 5 pm, 6 p.m., 04:15 م, 06.05 GMT, 6 مساءً. */
export function clock(tokens: Tokens, index: number, token: Token): number | null {
  if (token.kind === 'word') return englishOnes.has(token.text) ? hourInWords(tokens, index) : null
  if (token.kind !== 'number' || !/^\d{1,2}(?:[.,]\d\d)?$/.test(token.text)) return null
  const chain = chainEnd(tokens, index, /^:$/)
  const half = halfDayEnd(tokens, chain, chain > index + 1 || isHour(tokens, index))
  if (half === null && chain === index + 1) return clockRange(tokens, index) ?? clockElsewhere(tokens, index)
  return secondHour(tokens, half ?? chain) ?? half ?? chain
}

/** `ten o'clock`, `half past four`, `quarter to five`. */
function hourInWords(tokens: Tokens, index: number): number | null {
  const text = (at: number) => wordAt(tokens, at)?.text ?? ''
  if (text(index + 1) === 'o' && text(index + 3) === 'clock') return index + 4
  const isPast = /^(?:past|to)$/.test(text(index - 1)) && /^(?:half|quarter)$/.test(text(index - 2))
  return isPast && `${text(index - 2)} ${text(index - 1)}` !== 'half to' ? index + 1 : null
}

/** الساعة 4 م */
function isHour({ list }: Tokens, index: number): boolean {
  const at = list[index]?.gap === 'none' && list[index - 1]?.text === 'ال' ? index - 2 : index - 1
  const hour = /^[وفبل]?(?:ال|لل)?ساعه$/
  if (list[index]?.gap === 'line') return false
  // الساعة 10 حتى 12 م
  const isSecond = /^(?:[-–]|و|و?(?:الي|حتي))$/.test(list[at]?.text ?? '') && list[at - 1]?.kind === 'number'
  return hour.test(list[at]?.text ?? '') || (isSecond && hour.test(list[at - 2]?.text ?? ''))
}

/** `من الساعة 8 ص إلى 4 م`: the hour that goes on after one that was read, with its half of the day. */
function secondHour(tokens: Tokens, index: number): number | null {
  const second = tokens.list[index + 1]
  if (!/^(?:[-–]|و?(?:الي|حتي)|to|و)$/.test(tokens.list[index]?.text ?? '') || second?.gap === 'line') return null
  if (second?.kind !== 'number' || !/^\d{1,2}$/.test(second.text)) return null
  return halfDayEnd(tokens, chainEnd(tokens, index + 1, /^:$/), true)
}

/** `6 o'clock`, `at 6 in the evening`, `20h30`, `à 20 h`, `de 22 heures à 6 heures`. */
function clockElsewhere(tokens: Tokens, index: number): number | null {
  const { list } = tokens
  const text = (at: number) => wordAt(tokens, at)?.text ?? ''
  if (text(index + 1) === 'o' && text(index + 3) === 'clock') return index + 4
  const isAt = /^(?:at|by|until|from|since|before|after)$/.test(list[index - 1]?.text ?? '')
  if (
    isAt &&
    `${text(index + 1)} ${text(index + 2)}` === 'in the' &&
    /^(?:morning|evening|afternoon)$/.test(text(index + 3))
  )
    return index + 4
  const isSpan = list[index - 1]?.text === 'de' && text(index + 2) === 'à'
  if (/^heures?$/.test(text(index + 1)) && (list[index - 1]?.text === 'à' || isSpan)) return index + 2
  if (text(index + 1) !== 'h') return null
  const minutes = list[index + 2]
  if (list[index + 1]?.gap === 'none' && minutes?.gap === 'none' && /^\d\d$/.test(minutes.text)) return index + 3
  return list[index - 1]?.text === 'à' ? index + 2 : null
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
