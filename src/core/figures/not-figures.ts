import { isKnownNoun } from './counted'
import { readNumeral } from './digits'
import { signAt, type Token, type Tokens, wordAt, written } from './tokens'
import { readUnitAfter } from './unit-after'
import { isParticle } from './words-arabic'

/** Nouns whose number is a name: المادة 5, القرار 2254, الساعة 5, Article 51, Boeing 737. */
const named = new Set(
  `مادة بند قرار رقم فقرة صفحة ص فصل قسم جدول شكل ملحق طراز نسخة إصدار قناة رحلة غرفة شارع ساعة دورة مرسوم قانون هاتف تلفون فاكس جوال باب
  حلقة جلسة مرحلة مستوى مجموعة طريق خط بوينغ إيرباص فرانس إف إس سي ميغ سو ميراج بروتوكول لواء فوج كتيبة قاعة بوابة هامش حاشية توصية آية سورة لائحة
  مرتبة مركز سريع مادتين مادتان مواد فقرتين فقرتان قرارين قراران قرارات صفحات صفحتين بندين بندان بنود
  article articles section sections page pages p pp chapter figure fig table no nos number version v flight resolution room volume vol issue
  isbn issn law decree item annex appendix phase stage level boeing airbus channel gate route highway paragraph para clause note footnote line
  formula windows iphone android http protocol tel phone fax route class type model block euro step lesson unit part`
    .split(/\s+/)
    .map(plain)
)
/** Nouns whose الـ10 is "tenth". */
const ordered = new Set(
  'القمة الذكرى الدورة الجلسة المرة العيد اليوم المؤتمر الاجتماع النسخة القرن الأسبوع المرتبة المركز الطبعة الجولة الفترة العام السنة الشهر المادة الفقرة الليلة الحزمة'
    .split(' ')
    .map(plain)
)
const beforeYear = /^(?:mid|pre|post|early|late|since|until)$/

function plain(word: string): string {
  return word.replace(/[أإآ]/g, 'ا').replace(/ة/g, 'ه').replace(/ى/g, 'ي')
}

type Rule = (tokens: Tokens, index: number, token: Token) => number | null

/** Each says where something ends that begins at `index` and holds digits or number words that are no figure. */
const rules: readonly Rule[] = [
  address,
  identifier,
  bracketed,
  listMark,
  phone,
  clock,
  sum,
  fraction,
  serial,
  namedNumber,
  orderedNumber,
  partOf,
  ordinalTeen,
  broken
]

/** The index after what stands at `index` and looks like a figure but is none; null where nothing of the kind stands. */
export function skipNotFigure(tokens: Tokens, index: number): number | null {
  const token = tokens.list[index]
  if (!token) return null
  for (const rule of rules) {
    const next = rule(tokens, index, token)
    if (next !== null) return next
  }
  return null
}

/** The end of what is written without a blank. */
function runEnd({ list }: Tokens, index: number): number {
  let at = index + 1
  while (list[at]?.gap === 'none') at += 1
  return at
}

function address(tokens: Tokens, index: number, token: Token): number | null {
  const isLink = /^https?$/.test(token.text) && signAt(tokens, index + 1) === ':'
  const isHost = token.text === 'www' && signAt(tokens, index + 1) === '.'
  return isLink || isHost ? runEnd(tokens, index) : null
}

/** C5, F-16, إس-400, كوفيد-19. */
function identifier(tokens: Tokens, index: number, token: Token): number | null {
  if (token.kind !== 'word') return null
  const isLatin = /^[a-z]+$/.test(token.text)
  const after = tokens.list[index + 1]
  if (after?.gap !== 'none') return null
  if (after.kind === 'number')
    return isLatin && !/^[A-Z]{3}$/.test(written(tokens, token)) ? runEnd(tokens, index) : null
  const number = tokens.list[index + 2]
  if (after.text !== '-' || number?.kind !== 'number' || number.gap !== 'none') return null
  return isParticle(token.text) || beforeYear.test(token.text) ? null : runEnd(tokens, index)
}

/** [3], [1, 2], (4). */
function bracketed({ list }: Tokens, index: number, token: Token): number | null {
  if (token.kind !== 'sign' || !/^[[(]$/.test(token.text)) return null
  let at = index + 1
  while (list[at]?.kind === 'number' && at - index < 20 && /^[,،–-]$/.test(list[at + 1]?.text ?? '')) at += 2
  const number = list[at]
  const closes = list[at + 1]?.text === (token.text === '[' ? ']' : ')')
  if (number?.kind !== 'number' || !closes) return null
  return token.text === '[' || (at === index + 1 && /^\d{1,3}$/.test(number.text)) ? at + 2 : null
}

/** 1. at the beginning of a line, also 2) and 3:; within a line 1- before a blank. */
function listMark({ list }: Tokens, index: number, token: Token): number | null {
  if (token.kind !== 'number' || !/^\d{1,3}$/.test(token.text)) return null
  const mark = list[index + 1]
  const text = list[index + 2]
  const isMark = mark?.kind === 'sign' && /^[.):–-]$/.test(mark.text) && mark.gap !== 'line' && text?.gap !== 'none'
  if (token.gap === 'line') return isMark ? index + 2 : null
  return isMark && mark.text === '-' && mark.gap === 'none' && text?.kind === 'word' && token.text.length < 3
    ? index + 2
    : null
}

/** +962 6 555 1234, 0791234567. */
function phone({ list }: Tokens, index: number, token: Token): number | null {
  const isPlus = token.text === '+' && list[index + 1]?.kind === 'number' && list[index + 1]?.gap === 'none'
  const isZero = token.kind === 'number' && /^0\d/.test(token.text) && !/[.,٫]/.test(token.text)
  if (!isPlus && !isZero) return null
  let at = isPlus ? index + 1 : index
  let digits = 0
  for (;;) {
    digits += (list[at]?.text ?? '').replace(/\D/g, '').length
    const joint = list[at + 1]
    const step =
      joint?.kind === 'number' ? 1 : /^[-)(]$/.test(joint?.text ?? '') && list[at + 2]?.kind === 'number' ? 2 : 0
    if (step === 0 || list[at + step]?.gap === 'line') break
    at += step
  }
  return isZero || digits >= 7 ? at + 1 : null
}

/** 12:18, 3:44:00 AM, 5 pm. */
function clock(tokens: Tokens, index: number, token: Token): number | null {
  if (token.kind !== 'number') return null
  let at = chainEnd(tokens, index, /^:$/)
  const half = wordAt(tokens, at)
  if (half && /^(?:am|pm)$/.test(half.text)) at += 1
  return at > index + 1 ? at : null
}

/** 5+1 */
function sum({ list }: Tokens, index: number, token: Token): number | null {
  const isSum = token.kind === 'number' && list[index + 1]?.text === '+' && list[index + 2]?.kind === 'number'
  return isSum && list[index + 1]?.gap === 'none' && list[index + 2]?.gap === 'none' ? index + 3 : null
}

/** 24/7, 3/4; dates and years with a slash are read before this. */
function fraction(tokens: Tokens, index: number, token: Token): number | null {
  if (token.kind !== 'number' || token.text.length > 3) return null
  const end = chainEnd(tokens, index, /^\/$/)
  return end > index + 1 ? end : null
}

/** 978-3-16-148410-0, and 3-1 as a score. */
function serial(tokens: Tokens, index: number, token: Token): number | null {
  if (token.kind !== 'number') return null
  const end = chainEnd(tokens, index, /^[-–]$/)
  const count = (end - index + 1) / 2
  if (count >= 3) return end
  const [first, second] = [readNumeral(token.text), readNumeral(tokens.list[index + 2]?.text ?? '')]
  const isBare = first?.bare && second?.bare && token.text.length < 3
  return count === 2 && isBare && first.value > second.value ? end : null
}

/** The index after numbers that are joined by a sign without blanks. */
function chainEnd({ list }: Tokens, index: number, sign: RegExp): number {
  let at = index + 1
  while (sign.test(list[at]?.text ?? '') && list[at]?.gap === 'none' && list[at + 1]?.kind === 'number') {
    if (list[at + 1]?.gap !== 'none') break
    at += 2
  }
  return at
}

function namedNumber(tokens: Tokens, index: number, token: Token): number | null {
  const { list } = tokens
  if (token.kind !== 'number' || token.gap === 'line') return null
  let at = index - 1
  if (/^[.(:]$/.test(list[at]?.text ?? '')) at -= 1
  const name = list[at]
  if (name?.kind !== 'word') return null
  const isIssue = name.text === 'العدد' && /^[وف]?في$/.test(list[at - 1]?.text ?? '')
  if (!isIssue && !named.has(name.text) && !named.has(name.text.replace(/^[وفبلك]?(?:ال|لل)?(?=..)/, ''))) return null
  // At level 80 dollars: with a unit it is a quantity.
  if (readUnitAfter(tokens, index + 1) !== null || isKnownNoun(tokens, index + 1)) return null
  // The articles 5 and 6, sections 3-5.
  let next = index + 1
  while (/^(?:و|and|-|–)$/.test(list[next]?.text ?? '') && list[next + 1]?.kind === 'number') next += 2
  return next
}

/** الذكرى الـ10 */
function orderedNumber({ list }: Tokens, index: number, token: Token): number | null {
  const isDefinite = token.kind === 'word' && /^[بل]?ال$/.test(token.text) && list[index + 1]?.kind === 'number'
  if (!isDefinite || list[index + 1]?.gap !== 'none') return null
  const noun = (list[index - 1]?.text ?? '').replace(/^[وفب]/, '')
  return token.gap !== 'line' && (ordered.has(noun) || ordered.has(list[index - 1]?.text ?? '')) ? index + 2 : null
}

/** Two thirds, 3 أرباع: a share of something that is not named. */
function partOf({ list }: Tokens, index: number, token: Token): number | null {
  const [after, next] = [list[index + 1], list[index + 2]]
  if (token.kind === 'number') return /^(?:ارباع|اخماس|اثلاث|اعشار)$/.test(after?.text ?? '') ? index + 2 : null
  if (!/^(?:one|two|three|four)$/.test(token.text)) return null
  const at = after?.text === '-' ? index + 2 : index + 1
  if (!/^(?:thirds?|quarters|fifths?|tenths?|halves)$/.test((at === index + 1 ? after : next)?.text ?? '')) return null
  // "three quarters of a million" is a number.
  return list[at + 1]?.text === 'of' && list[at + 2]?.text === 'a' ? null : at + 1
}

const ordinal =
  /^(?:[وفبلك]?ال)?(?:حادي|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع)ه?$|^[وفبلك]?ال(?:احد|احدي|اثن[اي]|اثنت[اي])$/

/** التاسع عشر; الاثني عشر */
function ordinalTeen({ list }: Tokens, index: number, token: Token): number | null {
  return /^عشره?$/.test(token.text) && ordinal.test(list[index - 1]?.text ?? '') ? index + 1 : null
}

/** 3.2.1 */
function broken(tokens: Tokens, index: number, token: Token): number | null {
  return token.kind === 'number' && readNumeral(token.text) === null ? runEnd(tokens, index) : null
}
