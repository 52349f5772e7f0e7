import { currencies, currencyLetters, currencySigns, dollarLetters } from './currencies'
import { fold } from './fold'
import { matchPhrase, phraseTable } from './phrases'
import type { FigureKind } from './reading'
import { signAt, type Tokens, wordAt, written } from './tokens'
import { multiples, rates, subunits, units } from './units'
import { arabicWord } from './words-arabic'
import { englishScales } from './words-english'

/** What a figure is of, as the words after its number say. `factor` multiplies the number (bcm). */
export interface UnitAfter {
  kind: Extract<FigureKind, 'money' | 'percent' | 'measure' | 'number'>
  unit: string
  factor: number
  next: number
}

const percentTable = phraseTable<{ unit: '%' | 'pp'; factor: number }>(
  [
    [
      '%',
      'في المئة',
      'في المائة',
      'بالمئة',
      'بالمائة',
      'بالميه',
      'في الميه',
      'في المية',
      'درصد',
      'درصدی',
      'فیصد',
      'percent',
      'per cent',
      'pct',
      'pour cent'
    ].map(p => [p, { unit: '%', factor: 1 }] as const),
    ['في الألف', 'بالألف', 'per mille', 'per mil'].map(p => [p, { unit: '%', factor: 0.1 }] as const),
    ['نقطة مئوية', 'نقاط مئوية', 'نقطتين مئويتين', 'percentage point', 'percentage points', 'pp'].map(
      p => [p, { unit: 'pp', factor: 1 }] as const
    ),
    ['نقطة أساس', 'نقاط أساس', 'نقطة أساسية', 'نقاط أساسية', 'basis point', 'basis points', 'bps'].map(
      p => [p, { unit: 'pp', factor: 0.01 }] as const
    )
  ].flat()
)

const adjectives = (whose: string) => whose.split(' ').filter(word => /[\u0600-\u06ff]/.test(word))

/** `دولار أمريكي`, `ريالات سعودية`, `Swiss francs`, `pounds sterling`. */
function* currencyPhrases(): Generator<readonly [string, string]> {
  for (const { code, nouns, whose } of currencies) {
    for (const noun of nouns.split(' ').filter(Boolean)) {
      const isArabic = /[\u0600-\u06ff]/.test(noun)
      if (whose === '') yield [noun, code]
      else if (isArabic)
        for (const adjective of adjectives(whose)) {
          const stem = adjective.replace(/ة$/, '')
          for (const ending of ['', 'ة', 'ا']) yield [`${noun} ${stem}${ending}`, code]
        }
      else
        for (const adjective of whose.split(' ').filter(word => /[a-z]/i.test(word)))
          yield adjective === 'sterling' ? [`${noun} sterling`, code] : [`${adjective} ${noun}`, code]
    }
  }
}
const currencyTable = phraseTable(currencyPhrases())
const codes = new Set(currencies.map(({ code }) => code).filter(code => /^[A-Z]{3}$/.test(code)))

const unitTable = phraseTable(
  units.flatMap(({ id, ar, en, spelled }) =>
    [...ar, ...en, ...spelled.split('|')].filter(Boolean).map(phrase => [phrase.replace(/-/g, ' '), id] as const)
  )
)
const multipleTable = phraseTable(multiples.map(([spelled, id, factor]) => [spelled, { id, factor }] as const))
const subunitTable = phraseTable(subunits.map(([spelled, code, factor]) => [spelled, { code, factor }] as const))
const rateTable = phraseTable(
  rates.flatMap(({ id, ar, en, spelled }) => [ar[0], en[0], ...spelled.split('|')].map(phrase => [phrase, id] as const))
)
/** After a slash: km/h, م3/ث. */
const slashRates: ReadonlyMap<string, string> = new Map([
  ...rates.map(({ id }) => [id, id] as const),
  ...(['ثانية', 'ث', 'sec'] as const).map(word => [fold(word), 's'] as const),
  ...(['ساعة', 'س', 'hr', 'hour'] as const).map(word => [fold(word), 'h'] as const),
  ...(['يوم', 'day'] as const).map(word => [fold(word), 'd'] as const),
  ...(['سنة', 'year', 'yr', 'y'] as const).map(word => [fold(word), 'a'] as const)
])
/** Counted by time these would be another thing: hours a day. */
const rateless = new Set(['s', 'min', 'h', 'd', 'wk', 'mo', 'a', 'degC', 'degF'])

/** Whether a unit measures time. */
export function isTime(unit: string): boolean {
  return rateless.has(unit) && !unit.startsWith('deg')
}

/** The unit that begins with the token at `index`, which stands right after a number. */
export function readUnitAfter(tokens: Tokens, index: number): UnitAfter | null {
  if (!tokens.list[index] || tokens.list[index]?.gap === 'line') return null
  return readUnitAt(tokens, index) ?? readUnitOf(tokens, index) ?? readFrenchUnit(tokens, index)
}

/** `3,5 milliards d'euros`, `2 millions de tonnes`. */
function readFrenchUnit(tokens: Tokens, index: number): UnitAfter | null {
  const text = wordAt(tokens, index)?.text
  if (text === 'de') return wordAt(tokens, index + 1) ? readUnit(tokens, index + 1) : null
  const isElided = text === 'd' && /^['’]$/.test(signAt(tokens, index + 1)) && wordAt(tokens, index + 2)?.gap === 'none'
  return isElided ? readUnit(tokens, index + 2) : null
}

/** `مليارين من اليورو`, `ألف من الأطنان`: the unit in the definite, after من. Times are not counted so. */
function readUnitOf(tokens: Tokens, index: number): UnitAfter | null {
  const unit = wordAt(tokens, index)?.text === 'من' ? readDefiniteUnit(tokens, index + 1) : null
  return unit && rateless.has(unit.unit) ? null : unit
}

/** A unit with its article: `الدولار`, `الأطنان`. */
export function readDefiniteUnit(tokens: Tokens, index: number): UnitAfter | null {
  if (!wordAt(tokens, index)?.text.startsWith('ال')) return null
  const money = matchPhrase(tokens, index, currencyTable, { skip: 2 })
  if (money) return { kind: 'money', unit: money.means, factor: 1, next: money.next }
  const measure = matchPhrase(tokens, index, unitTable, { skip: 2 })
  return measure && { kind: 'measure', unit: measure.means, factor: 1, next: measure.next }
}

/**
 * The scale and the unit that begin the next line, when the number before `index` ends its line: hard wraps part them. A
 * blank line ends a paragraph, and nothing is read beyond it.
 */
export function readUnitOnNextLine(tokens: Tokens, index: number): UnitAfter | null {
  const { list, source } = tokens
  const [before, first] = [list[index - 1], list[index]]
  if (!before || first?.gap !== 'line' || !/^[^\n]*\n[^\n]*$/.test(source.slice(before.end, first.start))) return null
  const means = arabicWord(first.text)
  const scale = means?.kind === 'scale' || means?.kind === 'plural' ? means.value : englishScales.get(first.text)
  const unit = readUnitAt(tokens, scale === undefined ? index : index + 1)
  if (scale === undefined) return unit
  if (unit) return { ...unit, factor: unit.factor * scale }
  return { kind: 'number', unit: '', factor: scale, next: index + 1 }
}

function readUnitAt(tokens: Tokens, index: number): UnitAfter | null {
  if (!tokens.list[index]) return null
  const { kind, text } = tokens.list[index] ?? {}
  const sign = kind === 'sign' ? (text ?? '') : ''
  if (sign === '%' || sign === '٪') return { kind: 'percent', unit: '%', factor: 1, next: index + 1 }
  if (sign === '‰' || sign === '؉') return { kind: 'percent', unit: '%', factor: 0.1, next: index + 1 }
  const currency = currencySigns.get(sign)
  if (currency) return { kind: 'money', unit: currency, factor: 1, next: index + 1 }
  if (sign === '°' && /^[cم]$/.test(wordAt(tokens, index + 1)?.text ?? ''))
    return { kind: 'measure', unit: 'degC', factor: 1, next: index + 2 }
  // A hyphen joins a number and its unit: a 500-km line.
  if (sign === '-' && wordAt(tokens, index + 1)?.gap === 'none' && tokens.list[index]?.gap === 'none')
    return readUnit(tokens, index + 1)
  return readUnit(tokens, index)
}

/** The unit that the words at token `index` name, whatever stands before them. */
export function readUnit(tokens: Tokens, index: number): UnitAfter | null {
  const percent = matchPhrase(tokens, index, percentTable)
  if (percent) return { kind: 'percent', ...percent.means, next: percent.next }
  const money = matchPhrase(tokens, index, currencyTable)
  if (money) return { kind: 'money', unit: money.means, factor: 1, next: money.next }
  const part = matchPhrase(tokens, index, subunitTable, { loose: true })
  if (part) return { kind: 'money', unit: part.means.code, factor: part.means.factor, next: part.next }
  const code = currencyCode(tokens, index)
  if (code) return { kind: 'money', unit: code, factor: 1, next: index + 1 }
  return readMeasure(tokens, index)
}

function readMeasure(tokens: Tokens, index: number): UnitAfter | null {
  const multiple = matchPhrase(tokens, index, multipleTable) ?? readBarrelsADay(tokens, index)
  const found = multiple ? null : matchPhrase(tokens, index, unitTable, { loose: true })
  if (!multiple && !found) return null
  const token = wordAt(tokens, index)
  // `5 G` and `12 C` are not grams or degrees: single letters count only as SI writes them.
  if (found && token && /^[A-Z]$/.test(written(tokens, token)) && found.means.toUpperCase() !== found.means) return null
  const id = multiple?.means.id ?? found?.means ?? ''
  // شهرا and أشهر count, شهر and عام may name a time.
  const counts = /(?:ا|ايام|اشهر|شهور|سنوات|اعوام|سنين)$/.test(token?.text ?? '')
  if (!multiple && !counts && isPointInTime(tokens, id, found?.next ?? index)) return null
  // غيغا واط ساعة: watts for an hour, however the watt is spelled.
  const ofHour = multiple?.next ?? found?.next ?? index
  if (/^(?:ساعه|hours?)$/.test(wordAt(tokens, ofHour)?.text ?? '') && units.some(one => one.id === `${id}h`))
    return { kind: 'measure', unit: `${id}h`, factor: multiple?.means.factor ?? 1, next: ofHour + 1 }
  const squared = raise(tokens, id, multiple?.next ?? found?.next ?? index)
  const rated = rateless.has(id) ? null : (readRate(tokens, squared.next) ?? readLateRate(tokens, id, squared.next))
  // ميغاواط/ساعة: a watt by the hour is none; Arabic writes the watt-hour so.
  if (rated?.id === 'h' && signAt(tokens, squared.next) === '/' && units.some(one => one.id === `${id}h`))
    return { kind: 'measure', unit: `${id}h`, factor: 1, next: rated.next }
  const unit = rated ? `${squared.id}/${rated.id}` : squared.id
  return { kind: 'measure', unit, factor: multiple?.means.factor ?? 1, next: rated?.next ?? squared.next }
}

/** b/d, ب/ي: barrels a day, between slashes. */
function readBarrelsADay(tokens: Tokens, index: number) {
  const [one, other] = [wordAt(tokens, index)?.text, wordAt(tokens, index + 2)?.text]
  if (signAt(tokens, index + 1) !== '/' || !/^(?:m?b d|ب ي)$/.test(`${one} ${other}`)) return null
  return { means: { id: 'bbl/d', factor: one === 'mb' ? 1e6 : 1 }, next: index + 3 }
}

/** "القرار 2231 عام 2015", "300 يوم الخميس": what follows tells when, not how long. */
function isPointInTime(tokens: Tokens, id: string, index: number): boolean {
  const after = tokens.list[index]
  if (!/^(?:a|mo|d)$/.test(id) || !after || after.gap === 'line') return false
  return (
    after.kind === 'number' ||
    /^(?:امس|ال(?:احد|اثنين|ثلاثاء|اربعاء|خميس|جمعه|سبت|ماضي|ماضيه|مقبل|جاري))$/.test(after.text)
  )
}

/** km², كم2, m3. */
function raise({ list }: Tokens, id: string, index: number): { id: string; next: number } {
  const token = list[index]
  const power = token?.gap === 'none' ? { '²': '2', '2': '2', '³': '3', '3': '3' }[token.text] : undefined
  const raised = `${id}${power ?? ''}`
  return power && units.some(one => one.id === raised) ? { id: raised, next: index + 1 } : { id, next: index }
}

function readRate(tokens: Tokens, index: number): { id: string; next: number } | null {
  const found = matchPhrase(tokens, index, rateTable)
  if (found) return { id: found.means, next: found.next }
  const by = signAt(tokens, index) === '/' ? slashRates.get(wordAt(tokens, index + 1)?.text ?? '') : undefined
  return by ? { id: by, next: index + 2 } : null
}

/** "مليون برميل من النفط الخام يومياً": output is told in barrels a day, also with the oil between them. */
function readLateRate(tokens: Tokens, id: string, index: number): { id: string; next: number } | null {
  if (id !== 'bbl' || !/^(?:من|of)$/.test(wordAt(tokens, index)?.text ?? '')) return null
  for (const at of [index + 2, index + 3]) {
    if (!wordAt(tokens, at - 1) || !wordAt(tokens, at)) return null
    const found = matchPhrase(tokens, at, rateTable)
    if (found) return { id: found.means, next: found.next }
  }
  return null
}

/** `USD`, and letters such as `TL` and `JD`, in capitals alone. */
function currencyCode(tokens: Tokens, index: number): string | null {
  const token = tokens.list[index]
  const code = token?.kind === 'word' ? written(tokens, token) : ''
  return codes.has(code) ? code : (currencyLetters.get(code) ?? null)
}

/** A currency written before its number, `$`, `US$`, `EUR`: its code, where it starts and the token of the number. */
export function readCurrencyBefore(
  tokens: Tokens,
  index: number
): { unit: string; start: number; next: number } | null {
  const token = tokens.list[index]
  if (!token) return null
  const sign = tokens.list[index + 1]
  if (token.kind === 'word' && sign?.text === '$' && sign.gap === 'none') {
    const unit = dollarLetters.get(written(tokens, token))
    return unit && isNumber(tokens, index + 2) ? { unit, start: token.start, next: index + 2 } : null
  }
  const unit = token.kind === 'sign' ? currencySigns.get(token.text) : currencyCode(tokens, index)
  return unit && isNumber(tokens, index + 1) ? { unit, start: token.start, next: index + 1 } : null
}

function isNumber({ list }: Tokens, index: number): boolean {
  return list[index]?.kind === 'number' && list[index]?.gap !== 'line'
}
