import type { PublicationDate } from './document'

/**
 * A text whose order by code units is that of the dates: a month alone stands after its days, a year alone after its months,
 * no date at all last. What is not known of a date cannot have come first.
 */
export function dateOrder(date: PublicationDate | null): string {
  return (date ?? '9999').padEnd('2025-04-09'.length, '~')
}

/** Whether a date, as far as it is known, may lie between two others; an end that is absent is open. */
export function mayLieWithin(
  date: PublicationDate,
  { from, to }: { from?: PublicationDate | undefined; to?: PublicationDate | undefined }
): boolean {
  return (from === undefined || lastDay(date) >= firstDay(from)) && (to === undefined || firstDay(date) <= lastDay(to))
}

function firstDay(date: PublicationDate): string {
  return date + '0000-01-01'.slice(date.length)
}

/** The 31st stands for the end of any month: only its order counts. */
function lastDay(date: PublicationDate): string {
  return date + '0000-12-31'.slice(date.length)
}
