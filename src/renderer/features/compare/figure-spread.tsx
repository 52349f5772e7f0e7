import { TriangleAlert } from 'lucide-react'
import type { FigureConflict, LedgerQuantity } from '#core/figures/ledger'
import { useSay } from '#ui/say'
import { figureWords } from './figure-words'

/** A conflict in words, and as places on a line from nought to the largest value. */
export function FigureSpread({ line, conflict }: { line: LedgerQuantity; conflict: FigureConflict }) {
  const say = useSay()
  const { year, figureIds, low, high, ratio } = conflict
  const inUnit = (value: number) =>
    figureWords({ value, low: null, high: null, unit: line.unit, bound: 'exactly' }, say)
  const ends = { low: inUnit(low), high: inUnit(high) }
  // Bounds are drawn as rings, under the values that they hold.
  const parties = line.entries
    .filter(({ figure }) => figureIds.includes(figure.id))
    .sort((a, b) => Number(a.figure.bound === 'exactly') - Number(b.figure.bound === 'exactly'))
  const from = Math.min(0, low)
  const placeOf = (value: number) => `${((value - from) / (high - from || 1)) * 100}%`
  return (
    <div className="figure-spread">
      <p className="figure-warning">
        <TriangleAlert size={16} aria-hidden />
        <span>
          {year === null
            ? say('figures.conflictOf', ends)
            : say('figures.conflictIn', { ...ends, year: say.date(year) })}
          {ratio !== null && ` — ${ratioText()}`}
        </span>
      </p>
      <div className="figure-scale" aria-hidden>
        <span
          className="figure-scale-span"
          style={{ insetInlineStart: placeOf(low), inlineSize: `${((high - low) / (high - from || 1)) * 100}%` }}
        />
        {parties.map(({ figure, value, document }) => (
          <span
            key={figure.id}
            className={`figure-dot figure-dot-${figure.bound}`}
            style={{ insetInlineStart: placeOf(value) }}
            title={`${inUnit(value)} · ${document.title}`}
          />
        ))}
      </div>
    </div>
  )

  function ratioText(): string {
    const times = ratio ?? 1
    return times < 2
      ? say('figures.ratioBelowTwo', {
          percent: `${say.number(Math.round((times - 1) * 1000) / 10)}${say.language === 'ar' ? '٪' : '%'}`
        })
      : say('figures.ratio', { ratio: say.number(Math.round(times * 100) / 100) })
  }
}
