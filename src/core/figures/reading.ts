import { z } from 'zod'

export const FigureKind = z.enum(['number', 'money', 'percent', 'measure', 'count', 'year', 'date'])
export type FigureKind = z.infer<typeof FigureKind>

/** How the writer commits to the value: `300`, `about 300`, `at least 300`, `up to 300`, `more than 300`, `under 300`. */
export const FigureBound = z.enum(['exactly', 'about', 'atLeast', 'atMost', 'moreThan', 'lessThan'])
export type FigureBound = z.infer<typeof FigureBound>

/**
 * Why a reading is not sure and needs the analyst's eye.
 *
 * - `calendar`: a day or year of another calendar, calculated or taken for one without its era.
 * - `carried`: the unit or the year stands elsewhere in the sentence.
 * - `line`: the unit stands on the next line.
 * - `digits`: the separators or brackets of the numeral can be read in another way.
 * - `order`: day and month can be swapped (03/04/2021 in an English text).
 */
export const FigureDoubt = z.enum(['calendar', 'carried', 'line', 'digits', 'order'])
export type FigureDoubt = z.infer<typeof FigureDoubt>

/**
 * One figure of a text.
 *
 * - `start`, `end`: UTF-16 code units of the text that was read; `written` is that slice. Particles before it (بـ، نحو) and
 *   the words of its bound are outside, its unit and its counted noun inside.
 * - `value`: normalised (66.2 مليار is 66200000000). Percentages count in hundredths (70 for 70 %). A year is its number; a
 *   date is days since 1970-01-01, or, where no year stands, month times 100 plus day with `date` null. Of a range it is
 *   the lower end, since no middle stands in the text.
 * - `low`, `high`: the ends of a range, both inclusive, otherwise null. A month, a decade and a year of another calendar
 *   are ranges too.
 * - `unit`: money has its ISO 4217 code, or a currency's family in lower case where the text does not say whose (`riyal`,
 *   `pound`, see `currencies.ts`); a percentage `%` or `pp` (percentage points); a measure an id of `units.ts`, with `/d`,
 *   `/a` … for a rate; a count its noun, folded, in the singular where that is known; otherwise `''`.
 * - `date`: for a year or a date its ISO day, month or year (the first one of a range).
 * - `doubtful`: why the reading is not sure; null for a sure one.
 */
export const FigureReading = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  value: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  kind: FigureKind,
  unit: z.string(),
  date: z.string().nullable(),
  bound: FigureBound,
  doubtful: FigureDoubt.nullable(),
  written: z.string()
})
export type FigureReading = z.infer<typeof FigureReading>
