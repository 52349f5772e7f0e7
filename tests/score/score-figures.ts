import { readFigures } from '../../src/core/figures/read-figures'
import type { FigureReading } from '../../src/core/figures/reading'
import { isExact, isValueRight } from './figure-agreement'
import type { LabelledArticle, LabelledFigure } from './labelled-article'
import type { Rate } from './score-recognition'

/**
 * How the figures of the labelled bodies are read.
 *
 * A reading and a label belong together when their ranges overlap. Precision is over all readings (doubtful ones as well),
 * recall over all labels that must be read. A label counts once; a reading that spans several labels of one value (a Hijri
 * date with the Gregorian one beside it) confirms each, and a labelled range may be read as its two ends.
 *
 * - `exact`: kind, value, unit, date and bound are right, and a reading that has to be doubtful is.
 * - `value`: the value is right; see `isValueRight`.
 * - `wronglySure`: readings whose value is wrong, or where no figure is, that are not marked doubtful.
 */
export interface FigureScore {
  precisionExact: Rate
  precisionValue: Rate
  recallExact: Rate
  recallValue: Rate
  wronglySure: number
  failures: string[]
}

/** A reading as it may be marked by the reader of figures. Absent: sure. */
type Reading = FigureReading & { doubtful?: unknown }

const isDoubtful = (reading: Reading) => Boolean(reading.doubtful)

export function scoreFigures(articles: readonly LabelledArticle[]): FigureScore {
  const rate = (): Rate => ({ right: 0, of: 0 })
  const score: FigureScore = {
    precisionExact: rate(),
    precisionValue: rate(),
    recallExact: rate(),
    recallValue: rate(),
    wronglySure: 0,
    failures: []
  }
  for (const article of articles) scoreArticle(article, score)
  return score
}

interface Verdict {
  exact: boolean
  value: boolean
}

function scoreArticle({ name, body, figures }: LabelledArticle, score: FigureScore): void {
  const confirmed = new Map<LabelledFigure, Verdict>()
  const fail = (text: string) => score.failures.push(`${name}: ${text}`)
  const readings = readFigures(body)
  for (const reading of readings) {
    const met = figures.filter(figure => figure.start < reading.end && reading.start < figure.end)
    if (met.some(({ kind }) => kind === 'free')) continue
    const verdict = judge(reading, met, readings, confirmed)
    for (const rate of [score.precisionExact, score.precisionValue]) rate.of += 1
    if (verdict.exact) score.precisionExact.right += 1
    if (verdict.value) score.precisionValue.right += 1
    else if (!isDoubtful(reading)) score.wronglySure += 1
    if (!verdict.exact)
      fail(
        `${verdict.value ? 'not exact' : 'wrong'}: ${told(reading)}; right: ${wanted(met)}; in: ${near(body, reading)}`
      )
  }
  for (const figure of figures) {
    if (figure.kind !== 'sure') continue
    const verdict = confirmed.get(figure)
    for (const rate of [score.recallExact, score.recallValue]) rate.of += 1
    if (verdict?.exact) score.recallExact.right += 1
    if (verdict?.value) score.recallValue.right += 1
    else fail(`missed: ${wanted([figure])}; in: ${near(body, figure)}`)
  }
}

/** Compares a reading with the labels that it overlaps, and adds those that it confirms to `confirmed`. */
function judge(
  reading: Reading,
  met: readonly LabelledFigure[],
  readings: readonly FigureReading[],
  confirmed: Map<LabelledFigure, Verdict>
): Verdict {
  const best: Verdict = { exact: false, value: false }
  for (const figure of met) {
    const parts = endsReadApart(figure, readings) ?? [figure]
    for (const part of parts) {
      const fits = {
        exact: part.labels.some(label => isExact(reading, label, part.quote)) && doubtFits(figure, reading),
        value: part.labels.some(label => isValueRight(reading, label))
      }
      if (!fits.value) continue
      const before = confirmed.get(figure)
      const isSecondEnd = before !== undefined && parts.length === 2
      // Two readings of one label: the second one is one too many, unless they are the two ends of a range.
      if (before && !isSecondEnd && (before.exact || !fits.exact)) continue
      confirmed.set(figure, isSecondEnd ? { ...fits, exact: before.exact && fits.exact } : fits)
      best.exact ||= fits.exact
      best.value = true
    }
  }
  return best
}

function doubtFits({ kind }: LabelledFigure, reading: Reading): boolean {
  return kind !== 'doubtful' || isDoubtful(reading)
}

/** A labelled range as two labels, when the readings within it are its lower and its upper end. */
function endsReadApart(figure: LabelledFigure, readings: readonly FigureReading[]): LabelledFigure[] | null {
  const [label = ''] = figure.labels
  const [, kind, low, high, rest = ''] = /^(\S+) ([^.\s]+(?:\.\d\S*?)?)\.\.(\S+)(.*)$/.exec(label) ?? []
  const inside = readings.filter(one => one.start >= figure.start && one.end <= figure.end)
  if (high === undefined || inside.length !== 2) return null
  const ends = [low, high].map(value => ({ ...figure, labels: [`${kind} ${value}${rest}`] }))
  const areEnds = ends.every(({ labels: [end = ''] }, at) => {
    const reading = inside[at]
    return reading !== undefined && isValueRight(reading, end)
  })
  return areEnds ? ends : null
}

function wanted(figures: readonly LabelledFigure[]): string {
  return figures.map(({ quote, labels }) => `[${oneLine(quote)}] ${labels.join(' or ')}`).join('; ') || 'no figure'
}

function told(reading: Reading): string {
  const { kind, value, low, high, unit, date, bound, written } = reading
  const doubt = isDoubtful(reading) ? ' doubtful' : ''
  return `[${written}] ${kind} ${low === null ? value : `${low}..${high}`} ${unit} ${date ?? ''} ${bound}${doubt}`
}

function near(body: string, { start, end }: { start: number; end: number }): string {
  return oneLine(body.slice(Math.max(0, start - 30), end + 20))
}

function oneLine(text: string): string {
  return text.replace(/\n/g, '⏎')
}
