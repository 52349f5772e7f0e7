import { fold } from './fold'
import type { FigureReading } from './reading'

/** Words that may stand between the dates of one day in two calendars. */
const between = new Set(
  `ه م الموافق الموافقة والموافق ل اي او هجري هجرية ميلادي ميلادية الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت corresponding to
  or ah ad ce`
    .split(/\s+/)
    .map(word => fold(word))
)
/** As far apart as the dates of one day can stand, in code units. */
const nearest = 30
/** Days by which the moon that was seen may differ from the calendar. */
const tolerance = 3

/**
 * Gives calculated Hijri dates and years the Gregorian one that is printed beside them: `3 شوال 1436 هـ - 19 يوليو 2015`,
 * `1436هـ/2015م`. The printed one holds, so the reading is sure. Changes the readings in place.
 */
export function preferPrintedDates(text: string, readings: FigureReading[]): void {
  for (const [at, reading] of readings.entries()) {
    if (reading.doubtful !== 'calendar') continue
    const printed = [readings[at + 1], readings[at - 1]].find(other => other && isPrintedFor(text, reading, other))
    if (!printed) continue
    const { value, low, high, date } = printed
    readings[at] = { ...reading, value, low, high, date, bound: 'exactly', doubtful: null }
  }
}

function isPrintedFor(text: string, reading: FigureReading, other: FigureReading): boolean {
  if (other.kind !== reading.kind || other.doubtful || other.date === null) return false
  const [first, second] = reading.start < other.start ? [reading, other] : [other, reading]
  if (second.start - first.end > nearest || !isJoint(text.slice(first.end, second.start))) return false
  const isWithin = other.value >= (reading.low ?? reading.value) && other.value <= (reading.high ?? reading.value)
  return reading.kind === 'year' ? isWithin : Math.abs(other.value - reading.value) <= tolerance
}

function isJoint(text: string): boolean {
  if (/[\n.!?؟;؛]/.test(text)) return false
  const words = fold(text).split(/[^\p{L}]+/u)
  return words.every(word => word === '' || between.has(word))
}
