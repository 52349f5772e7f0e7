import { currencies } from './currencies'
import type { Figure } from './figure'
import { formatFigure } from './format'
import type { FigureKind } from './reading'
import { units } from './units'

/** A value as it is written in either language, with its bound, its range and its unit: `نحو 66.2 مليار دولار`. */
export function figureText(
  { value, low, high, unit, bound }: Pick<Figure, 'value' | 'low' | 'high' | 'unit' | 'bound'>,
  language: 'ar' | 'en'
): string {
  // A reading has the lower end of a range as its value, a figure the middle.
  const reading = { value: low ?? value, low, high, unit, bound, kind: kindOf(unit), date: null, doubtful: null }
  return formatFigure({ ...reading, start: 0, end: 0, written: '' }, language)
}

function kindOf(unit: string): FigureKind {
  if (unit === '') return 'number'
  if (unit === '%' || unit === 'pp') return 'percent'
  if (currencies.some(({ code }) => code === unit)) return 'money'
  return units.some(({ id }) => id === unit.split('/')[0]) ? 'measure' : 'count'
}
