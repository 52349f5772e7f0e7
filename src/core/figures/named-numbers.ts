import { isKnownNoun } from './counted'
import { fold } from './fold'
import { readQuantity } from './read-quantities'
import type { Token, Tokens } from './tokens'

/** Nouns whose number is a name: المادة 5, القرار 2254, الساعة 5, Article 51, Boeing 737. */
const named = new Set(
  `مادة بند قرار رقم فقرة صفحة ص فصل قسم جدول شكل ملحق طراز نسخة إصدار قناة رحلة غرفة شارع ساعة دورة مرسوم قانون هاتف تلفون فاكس جوال باب
  حلقة جلسة مرحلة المستوى مجموعة طريق خط بوينغ بوينج إيرباص كوفيد جي اس أبولو ويندوز آيفون فورمولا شاهد فاتح طابق دقيقة موسم قطار رصيف موقع حافلة كيلو نموذج المربع فرانس إف إس سي ميغ سو ميراج بروتوكول لواء فوج كتيبة قاعة بوابة هامش حاشية توصية آية سورة لائحة فرقة فيلق سرب كوب السنة موبايل محمول واتساب واتس
  مرتبة مركز سريع قرن جزء مجلد ساعت الساخن الموحد مادتين مادتان مواد فقرتين فقرتان قرارين قراران قرارات صفحات صفحتين بندين بندان بنود
  article articles section sections page pages p pp chapter figure fig table no nos number version v flight resolution room volume vol issue
  isbn issn covid apollo terminal category tier grade psalm law decree item annex appendix phase stage level boeing airbus channel gate route highway paragraph para clause note footnote line
  formula windows iphone android http protocol tel phone fax route class type model block euro step lesson unit part mobile whatsapp hotline division brigade regiment battalion`
    .split(/\s+/)
    .map(fold)
)
/** Nouns whose الـ10 is "tenth". */
const ordered = new Set(
  'القمة دور الدور الذكرى الدورة الجلسة المرة العيد اليوم المؤتمر الاجتماع النسخة القرن الأسبوع المرتبة المركز الطبعة الجولة الفترة العام السنة الشهر المادة الفقرة الليلة الحزمة الدفعة الرحلة القافلة المعرض المهرجان الملتقى المنتدى الموسم الحلقة الدقيقة الساعة البطولة الكأس اللقب المحاولة الشوط الطابق القناة الفوج اليوبيل الولاية الرئيس البند العدد الجزء المجلد الفصل الباب قمة مجموعة المجموعة'
    .split(' ')
    .map(fold)
)
/** Of these the number goes on over blanks and hyphens: a telephone, a box of the post. */
const called = new Set(
  'ساخن موحد هاتف تلفون فاكس جوال موبايل محمول واتساب واتس tel phone fax mobile whatsapp hotline'.split(' ')
)
/** Whose number is an ordinal also without its article, unless something is counted: في اليوم 15 من الحرب. */
const days = new Set(['اليوم', 'الأسبوع', 'الشهر', 'الجولة'].map(fold))

/** المادة 5; at level 80 dollars the number is a quantity. */
export function namedNumber(tokens: Tokens, index: number, token: Token): number | null {
  const { list } = tokens
  if (token.kind !== 'number' || token.gap === 'line') return null
  let at = index - 1
  if (/^[.(:]$/.test(list[at]?.text ?? '')) at -= 1
  // n° 45
  if (list[at]?.text === '°' && list[at - 1]?.text === 'n') return index + 1
  const name = list[at]
  if (name?.kind !== 'word') return null
  const isIssue = name.text === 'العدد' && isApartFromVerb(list[at - 1], name)
  if (!isIssue && !named.has(name.text) && !named.has(name.text.replace(/^[وفبلك]?(?:ال|لل)?(?=..)/, ''))) return null
  // At level 80 dollars: with a unit or a scale it is a quantity.
  const quantity = readQuantity(tokens, index)
  const isQuantity = quantity && (quantity.scale > 1 || !/^(?:number|count)$/.test(quantity.kind))
  if (isQuantity || isKnownNoun(tokens, index + 1)) return null
  let next = index + 1
  if (called.has(name.text.replace(/^(?:ال|لل)/, ''))) return endOfNumbers(tokens, next)
  // The articles 5 and 6, sections 3-5, page 12 of 30.
  while (/^(?:و|and|-|–|of|من|to|الي)$/.test(list[next]?.text ?? '') && isPlainNumber(tokens, next + 1)) next += 2
  return next
}

/** A number on the same line that nothing is counted by. */
function isPlainNumber(tokens: Tokens, index: number): boolean {
  const token = tokens.list[index]
  if (token?.kind !== 'number' || token.gap === 'line') return false
  return (
    !/^(?:of|من|to|الي)$/.test(tokens.list[index - 1]?.text ?? '') || readQuantity(tokens, index)?.kind === 'number'
  )
}

function endOfNumbers({ list }: Tokens, index: number): number {
  let next = index
  for (;;) {
    const at = /^[-–/)(]$/.test(list[next]?.text ?? '') ? next + 1 : next
    if (list[at]?.kind !== 'number' || list[at]?.gap === 'line' || list[next]?.gap === 'line') return next
    next = at + 1
  }
}

/** ص. ب. 1234, P.O. Box 1234 */
export function postBox({ list }: Tokens, index: number, token: Token): number | null {
  if (token.kind !== 'number' || token.gap === 'line') return null
  let at = index - 1
  while (/^[.:]$/.test(list[at]?.text ?? '')) at -= 1
  const last = list[at]?.text ?? ''
  const before = list[at - (list[at - 1]?.text === '.' ? 2 : 1)]?.text ?? ''
  const isBox =
    (last === 'ب' && before === 'ص') ||
    (last === 'box' && /^(?:o|po)$/.test(before)) ||
    (last === 'بريد' && before === 'صندوق')
  return isBox ? index + 1 : null
}

/** في اليوم 15 من الحرب; not وصل اليوم 15 لاجئا. */
export function dayNumber(tokens: Tokens, index: number, token: Token): number | null {
  if (token.kind !== 'number' || token.gap === 'line' || !/^\d{1,3}$/.test(token.text)) return null
  if (!days.has((tokens.list[index - 1]?.text ?? '').replace(/^[وفبل](?=ال)/, ''))) return null
  const quantity = readQuantity(tokens, index)
  return quantity?.kind === 'number' && quantity.scale === 1 ? quantity.next : null
}

/** الذكرى الـ10 */
export function orderedNumber({ list }: Tokens, index: number, token: Token): number | null {
  const isDefinite = token.kind === 'word' && /^[بل]?ال$/.test(token.text) && list[index + 1]?.kind === 'number'
  if (!isDefinite || list[index + 1]?.gap === 'line') return null
  if (token.gap === 'line') return null
  const isOrdered = (word = '') => ordered.has(word) || ordered.has(word.replace(/^[وفب]/, ''))
  if (isOrdered(list[index - 1]?.text)) return index + 2
  // القمة العربية الـ33: with an adjective between them.
  const isAdjective = /^ال.+(?:ي|ه)$/.test(list[index - 1]?.text ?? '') && list[index - 1]?.gap === 'space'
  return isAdjective && isOrdered(list[index - 2]?.text) && list[index - 2]?.text !== 'اليوم' ? index + 2 : null
}

/** "The issue" after a verb (بلغ العدد 12) is a count; at the beginning, after a sign, a noun and في it is of a magazine. */
function isApartFromVerb(before: Token | undefined, name: Token): boolean {
  const isNoun = /^ال...|^ثانيه$/.test(before?.text ?? '') && before?.text !== 'اليوم'
  return isNoun || name.gap === 'line' || before?.kind === 'sign' || /^[وف]?(?:في|من)$/.test(before?.text ?? '')
}
