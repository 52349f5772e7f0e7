import { TriangleAlert } from 'lucide-react'
import { figureText } from '#core/figures/figure-text'
import type { FigureConflict, LedgerQuantity } from '#core/figures/ledger'
import { useSay } from '#ui/say'

/** A conflict in words, and as places on a line from nought to the largest value. */
export function FigureSpread({ line, conflict }: { line: LedgerQuantity; conflict: FigureConflict }) {
  const say = useSay()
  const { year, figureIds, low, high, ratio } = conflict
  const inUnit = (value: number) =>
    figureText({ value, low: null, high: null, unit: line.unit, bound: 'exactly' }, say.language)
  const ends = { low: inUnit(low), high: inUnit(high) }
  const parties = line.entries.filter(({ figure }) => figureIds.includes(figure.id))
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
