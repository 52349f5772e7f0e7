import { clock } from './clock-times'
import { isKnownNoun } from './counted'
import { readNumeral } from './digits'
import { readBracketed, readQuantity } from './read-quantities'
import { chainEnd, signAt, type Token, type Tokens, written } from './tokens'
import { readCurrencyBefore, readUnitAfter } from './unit-after'
import { isParticle } from './words-arabic'
import { englishOnes, englishScales, englishTens } from './words-english'

/** Nouns whose number is a name: المادة 5, القرار 2254, الساعة 5, Article 51, Boeing 737. */
const named = new Set(
  `مادة بند قرار رقم فقرة صفحة ص فصل قسم جدول شكل ملحق طراز نسخة إصدار قناة رحلة غرفة شارع ساعة دورة مرسوم قانون هاتف تلفون فاكس جوال باب
  حلقة جلسة مرحلة المستوى مجموعة طريق خط بوينغ بوينج إيرباص كوفيد جي اس أبولو ويندوز آيفون فورمولا شاهد فاتح طابق دقيقة موسم قطار رصيف موقع حافلة كيلو نموذج المربع فرانس إف إس سي ميغ سو ميراج بروتوكول لواء فوج كتيبة قاعة بوابة هامش حاشية توصية آية سورة لائحة
  مرتبة مركز سريع مادتين مادتان مواد فقرتين فقرتان قرارين قراران قرارات صفحات صفحتين بندين بندان بنود
  article articles section sections page pages p pp chapter figure fig table no nos number version v flight resolution room volume vol issue
  isbn issn covid apollo terminal category tier grade psalm law decree item annex appendix phase stage level boeing airbus channel gate route highway paragraph para clause note footnote line
  formula windows iphone android http protocol tel phone fax route class type model block euro step lesson unit part`
    .split(/\s+/)
    .map(plain)
)
/** Nouns whose الـ10 is "tenth". */
const ordered = new Set(
  'القمة الذكرى الدورة الجلسة المرة العيد اليوم المؤتمر الاجتماع النسخة القرن الأسبوع المرتبة المركز الطبعة الجولة الفترة العام السنة الشهر المادة الفقرة الليلة الحزمة الدفعة الرحلة القافلة المعرض المهرجان الملتقى المنتدى الموسم الحلقة الدقيقة الساعة البطولة الكأس اللقب المحاولة الشوط الطابق القناة الفوج اليوبيل الولاية الرئيس'
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
  hash,
  hyphenated,
  clock,
  phone,
  sum,
  fraction,
  serial,
  namedNumber,
  orderedNumber,
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
  if (after.kind === 'number') {
    const isMoney = /^[A-Z]{3}$/.test(written(tokens, token)) || readCurrencyBefore(tokens, index) !== null
    return isLatin && !isMoney ? runEnd(tokens, index) : null
  }
  // A share's sign: HK:386.
  if (
    isLatin &&
    after.text === ':' &&
    tokens.list[index + 2]?.kind === 'number' &&
    tokens.list[index + 2]?.gap === 'none'
  )
    return index + 3
  const number = tokens.list[index + 2]
  if (after.text !== '-' || number?.kind !== 'number' || number.gap !== 'none') return null
  return isParticle(token.text) || beforeYear.test(token.text) ? null : runEnd(tokens, index)
}

/** [3], [1, 2], (4). */
function bracketed({ list, source }: Tokens, index: number, token: Token): number | null {
  if (token.kind !== 'sign' || !/^[[(]$/.test(token.text)) return null
  let at = index + 1
  while (list[at]?.kind === 'number' && at - index < 20 && /^[,،–-]$/.test(list[at + 1]?.text ?? '')) at += 2
  const number = list[at]
  const closes = list[at + 1]?.text === (token.text === '[' ? ']' : ')')
  if (number?.kind !== 'number' || !closes) return null
  const quantity = token.text === '(' && at === index + 1 ? readBracketed({ list, source }, index) : null
  // At the beginning of a line a small number with a noun is rather the mark of an item.
  if (quantity && (token.gap !== 'line' || quantity.kind !== 'count' || quantity.value > 10)) return null
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

/** #5, №12 */
function hash({ list }: Tokens, index: number, token: Token): number | null {
  const isHash = /^[#№]$/.test(token.text) && list[index + 1]?.kind === 'number' && list[index + 1]?.gap === 'none'
  return isHash ? index + 2 : null
}

/** zero-hours contracts, a two-state solution: a number word that a hyphen joins to a word that is no unit. */
function hyphenated(tokens: Tokens, index: number, token: Token): number | null {
  const { list } = tokens
  if (!englishOnes.has(token.text) && !englishTens.has(token.text)) return null
  // 35’ten: an ending of Turkish.
  if (token.gap === 'none' && /^['’]$/.test(list[index - 1]?.text ?? '') && list[index - 2]?.kind === 'number')
    return index + 1
  const word = list[index + 2]
  if (list[index + 1]?.text !== '-' || list[index + 1]?.gap !== 'none' || word?.gap !== 'none') return null
  if (word.kind !== 'word' || englishOnes.has(word.text) || englishScales.has(word.text)) return null
  if (
    /^(?:thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|halves|half|hundred|percent)$/.test(
      word.text
    )
  )
    return null
  return token.text === 'zero' || !readUnitAfter(tokens, index + 1) ? index + 3 : null
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
  // 555-1234
  if (count === 2 && /^\d{3}$/.test(token.text) && /^\d{4}$/.test(tokens.list[index + 2]?.text ?? ''))
    return readUnitAfter(tokens, end) ? null : end
  const isBare = first?.bare && second?.bare && token.text.length < 3
  return count === 2 && isBare && first.value >= second.value ? end : null
}

function namedNumber(tokens: Tokens, index: number, token: Token): number | null {
  const { list } = tokens
  if (token.kind !== 'number' || token.gap === 'line') return null
  let at = index - 1
  if (/^[.(:]$/.test(list[at]?.text ?? '')) at -= 1
  const name = list[at]
  if (name?.kind !== 'word') return null
  const isIssue = name.text === 'العدد' && isApartFromVerb(list[at - 1], name)
  if (!isIssue && !named.has(name.text) && !named.has(name.text.replace(/^[وفبلك]?(?:ال|لل)?(?=..)/, ''))) return null
  // At level 80 dollars: with a unit or a scale it is a quantity.
  const quantity = readQuantity(tokens, index)
  const isQuantity = quantity && (quantity.scale > 1 || !/^(?:number|count)$/.test(quantity.kind))
  if (isQuantity || isKnownNoun(tokens, index + 1)) return null
  // The articles 5 and 6, sections 3-5.
  let next = index + 1
  while (/^(?:و|and|-|–)$/.test(list[next]?.text ?? '') && list[next + 1]?.kind === 'number') next += 2
  return next
}

/** "The issue" after a verb (بلغ العدد 12) is a count; at the beginning, after a sign and after في it is of a magazine. */
function isApartFromVerb(before: Token | undefined, name: Token): boolean {
  return name.gap === 'line' || before?.kind === 'sign' || /^[وف]?(?:في|من)$/.test(before?.text ?? '')
}

/** الذكرى الـ10 */
function orderedNumber({ list }: Tokens, index: number, token: Token): number | null {
  const isDefinite = token.kind === 'word' && /^[بل]?ال$/.test(token.text) && list[index + 1]?.kind === 'number'
  if (!isDefinite || list[index + 1]?.gap === 'line') return null
  const noun = (list[index - 1]?.text ?? '').replace(/^[وفب]/, '')
  return token.gap !== 'line' && (ordered.has(noun) || ordered.has(list[index - 1]?.text ?? '')) ? index + 2 : null
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
