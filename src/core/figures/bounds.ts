import { fold } from './fold'
import { matchPhrase, phraseTable } from './phrases'
import type { FigureBound } from './reading'
import { signAt, type Tokens, wordAt } from './tokens'
import { isParticle } from './words-arabic'

const before: readonly (readonly [FigureBound, string])[] = [
  [
    'about',
    `نحو|حوالي|حوالى|قرابة|ما يقارب|ما يقارب من|يقارب|تقارب|ما يقرب من|يقرب من|تقرب من|زهاء|يناهز|تناهز|ناهز|ناهزت|ما يناهز|بحدود|في حدود|
    حدود|تقريبا|قارب|قاربت|قدر ب|ما يعادل تقريبا|about|around|nearly|almost|roughly|approximately|approx|some|circa|an estimated|estimated|
    close to|in the region of|or so|environ|près de|quelque|autour de|نزدیک به|yaklaşık`
  ],
  [
    'atLeast',
    `لا يقل عن|لا تقل عن|ما لا يقل عن|بما لا يقل عن|على الأقل|at least|no less than|not less than|no fewer than|not fewer than|a minimum of|
    minimum of|بحد أدنى|كحد أدنى|au moins|دست کم|حداقل|en az`
  ],
  [
    'atMost',
    `لا يتجاوز|لا تتجاوز|لم يتجاوز|لم تتجاوز|لا يتعدى|لا تتعدى|لم يتعد|لم تتعد|لا يزيد على|لا يزيد عن|لا تزيد على|لا تزيد عن|ما لا يزيد على|
    ما لا يزيد عن|ليس أكثر من|لا أكثر من|يصل إلى|تصل إلى|ما يصل إلى|تصل حتى|يصل حتى|بحد أقصى|كحد أقصى|على الأكثر|لا يفوق|لا تفوق|up to|
    at most|au plus|حداکثر|en fazla|no more than|not more than|a maximum of|maximum of|as much as|as many as|not exceeding`
  ],
  [
    'moreThan',
    `أكثر من|أكبر من|أعلى من|ما يزيد على|ما يزيد عن|يزيد على|يزيد عن|تزيد على|تزيد عن|يفوق|تفوق|فاق|فاقت|ما يفوق|تجاوز|تجاوزت|يتجاوز|تتجاوز|
    ما يتجاوز|متجاوزا|متجاوزة|تخطى|تخطت|يتخطى|تتخطى|فوق|ما فوق|ما يربو على|يربو على|تربو على|أزيد من|زاد على|زاد عن|زادت على|زادت عن|more than|
    over|above|exceeding|exceeds|exceeded|upwards of|just over|well over|greater than|surpassed|in excess of|topped|exceed|surpassing|surpass|surpasses|topping|north of|upward of|plus de|بیش از|بیشتر از`
  ],
  [
    'lessThan',
    `أقل من|أدنى من|دون|ما دون|ما يقل عن|يقل عن|تقل عن|أصغر من|لا يصل إلى|لا تصل إلى|less than|fewer than|under|below|just under|lower than|moins de|کمتر از`
  ]
]
const beforeByPhrase = new Map(
  before.flatMap(([bound, phrases]) => phrases.split('|').map(phrase => [fold(phrase).trim(), bound] as const))
)
const longest = 4

const after = phraseTable<FigureBound>([
  ['تقريبا', 'about'],
  ['or so', 'about'],
  ['على وجه التقريب', 'about'],
  ['على الأقل', 'atLeast'],
  ['كحد أدنى', 'atLeast'],
  ['أو أكثر', 'atLeast'],
  ['فأكثر', 'atLeast'],
  ['فما فوق', 'atLeast'],
  ['or more', 'atLeast'],
  ['at least', 'atLeast'],
  ['at a minimum', 'atLeast'],
  ['على الأكثر', 'atMost'],
  ['كحد أقصى', 'atMost'],
  ['أو أقل', 'atMost'],
  ['or less', 'atMost'],
  ['or fewer', 'atMost'],
  ['at most', 'atMost']
])
const signs: ReadonlyMap<string, FigureBound> = new Map([
  ['~', 'about'],
  ['≈', 'about'],
  ['>', 'moreThan'],
  ['<', 'lessThan'],
  ['≥', 'atLeast'],
  ['≤', 'atMost']
])

/** How a figure at tokens `[index, next)`, in `unit`, is bounded by the words around it. */
export function readBound(tokens: Tokens, index: number, next: number, unit = ''): FigureBound {
  // "Over five years" says how long something takes.
  if (/^(?:a|mo|wk|d|h)$/.test(unit) && tokens.list[index - 1]?.text === 'over') return 'exactly'
  return boundBefore(tokens, index) ?? boundAfter(tokens, next) ?? boundOfVerb(tokens, index) ?? 'exactly'
}

/** Verbs whose object may come late: "لا يتعدى مع الولايات المتحدة 4.2 مليار". */
const lateVerbs: ReadonlyMap<string, FigureBound> = new Map([
  ...['ناهز', 'ناهزت', 'يناهز', 'تناهز', 'قاربت', 'يقارب', 'تقارب'].map(verb => [verb, 'about'] as const),
  ...['تجاوز', 'تجاوزت', 'يتجاوز', 'تتجاوز', 'يتعدي', 'تتعدي', 'تخطت', 'يتخطي', 'تتخطي', 'فاقت'].map(
    verb => [verb, 'moreThan'] as const
  )
])
/** With عن or على right before the figure: "لا يقل عدد القتلى عن 12". */
const partedVerbs: ReadonlyMap<string, FigureBound> = new Map([
  ...['يزيد', 'تزيد', 'يزد', 'تزد', 'زاد', 'زادت', 'يربو', 'تربو'].map(verb => [verb, 'moreThan'] as const),
  ...['يقل', 'تقل'].map(verb => [verb, 'lessThan'] as const)
])
const opposite: Readonly<Partial<Record<FigureBound, FigureBound>>> = { moreThan: 'atMost', lessThan: 'atLeast' }
const preposition =
  /^(?:في|من|الي|علي|عن|خلال|بعد|قبل|منذ|حتي|عبر|قدره|قدرها|بقيمه|بنسبه|بلغ|بلغت|يبلغ|تبلغ|بواقع|بنحو|لمده|[وف]?[بل]|مقابل)$/
/** As far as a verb is looked for: the length of a clause without its commas. */
const clause = 8

function boundOfVerb({ list }: Tokens, index: number): FigureBound | null {
  const last = list[index - 1]?.text ?? ''
  const verbs = /^(?:عن|علي)$/.test(last) ? partedVerbs : preposition.test(last) ? null : lateVerbs
  if (!verbs) return null
  for (let at = index - 1; at > index - clause && list[at]?.kind === 'word' && list[at + 1]?.gap !== 'line'; at -= 1) {
    const bound = verbs.get((list[at]?.text ?? '').replace(/^[وف](?=.{4})/, ''))
    if (!bound) continue
    const isDenied = /^[وف]?(?:لا|لم|لن)$/.test(list[at - 1]?.text ?? '')
    return isDenied ? (opposite[bound] ?? bound) : bound
  }
  return null
}

function boundAfter(tokens: Tokens, next: number): FigureBound | null {
  if (signAt(tokens, next) === '+' && tokens.list[next]?.gap === 'none') return 'atLeast'
  return wordAt(tokens, next) ? (matchPhrase(tokens, next, after)?.means ?? null) : null
}

function boundBefore({ list }: Tokens, index: number): FigureBound | null {
  let at = index - 1
  // The particle that leans on the digits is no word of its own: أكثر من الـ50.
  if ((list[index]?.gap === 'none' && isParticle(list[at]?.text ?? '-')) || list[at]?.text === 'ال') at -= 1
  // ca. 300
  if (list[at]?.text === '.' && /^(?:ca|approx)$/.test(list[at - 1]?.text ?? '')) return 'about'
  const sign = list[at]
  if (sign?.kind === 'sign' && list[at + 1]?.gap !== 'line') return signs.get(sign.text) ?? null
  const words: string[] = []
  while (words.length < longest && list[at]?.kind === 'word' && list[at + 1]?.gap !== 'line') {
    words.unshift(list[at]?.text ?? '')
    at -= 1
  }
  for (; words.length > 0; words.shift()) {
    const bound = beforeByPhrase.get(words.join(' ')) ?? beforeByPhrase.get(withoutParticle(words.join(' ')))
    if (bound) return bound
  }
  return null
}

/** بنحو, وأكثر من; but ليصل إلى is "to reach" and sets no bound. */
function withoutParticle(phrase: string): string {
  if (/^ل[يت]/.test(phrase)) return ''
  return phrase.replace(/^(?:[وف][بل]?|[بل])/, '')
}
