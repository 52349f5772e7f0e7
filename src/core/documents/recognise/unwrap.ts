import { countWords } from '../canonical'
import { isDatedByline } from './byline'
import { formOf } from './line-patterns'
import { bulletAlone, bulletBefore, hasWideGap, keyOf, ordinalBefore } from './pieces'

/** A wrapped file has lines of at least and at most this many characters; `isFull` counts from its longest line. */
const narrowest = 40
const widest = 130
const isEnded = (line: string) => /[.!?؟:]["”»’)\]]*$/.test(line)

/**
 * Joins the lines of a file that was wrapped at a fixed width: none is longer than `widest`, at least half of those that
 * have one right below them are nearly as long as the longest and end within a sentence, and sentences end within lines,
 * which they do not in poems and lists. Then a full line is continued by the one below it. Points, numbered lines and
 * bylines begin anew, and what follows a short line does, so headings stay by themselves.
 */
export function unwrap(lines: readonly string[]): readonly string[] {
  const width = lines.reduce((longest, line) => Math.max(longest, line.length), 0)
  if (width > widest || width < narrowest) return lines
  const isFull = (line: string) => line.length >= width * 0.7
  // Titles, names and dates above the text are no evidence.
  const isLong = (line: string) => line.length >= width * 0.4
  const followed = lines.filter((line, at) => isLong(line) && (lines[at + 1] ?? '') !== '')
  const open = followed.filter(line => isFull(line) && !isEnded(line))
  const running = lines.filter(line => /[.،,؛;؟?!](?=\s)/.test(line))
  if (open.length < 4 || open.length < followed.length * 0.5 || running.length * 5 < open.length) return lines
  const alone = linesAlone(lines, isFull)
  const joined: string[] = []
  let isOpen = false
  for (const line of lines) {
    const last = joined.length - 1
    if (isOpen && line !== '' && !isNew(line)) joined[last] = `${joined[last]} ${line}`
    else joined.push(line)
    isOpen = line !== '' && isFull(line) && !hasWideGap(line) && !isWhole(line) && !alone.has(line)
  }
  return joined
}

/** A page prints its title twice within this many lines. */
const longestHead = 30

/** The lines of the head that come twice, once with short lines or none on both sides: titles, whole as they are. */
function linesAlone(lines: readonly string[], isFull: (line: string) => boolean): ReadonlySet<string> {
  const head = lines.slice(0, longestHead)
  const isTwice = (line: string) => head.indexOf(line) !== head.lastIndexOf(line)
  const isAlone = (at: number) => [at - 1, at + 1].every(next => !isFull(lines[next] ?? ''))
  return new Set(head.filter((line, at) => isFull(line) && isTwice(line) && isAlone(at)))
}

function isNew(line: string): boolean {
  if (hasWideGap(line)) return true
  if (bulletAlone.test(line) || bulletBefore.test(line) || ordinalBefore.test(line) || /^[©Ⓒ]/.test(line)) return true
  return isWhole(line)
}

/** A date line, a line of the page's furniture, or numbered links as text browsers save them: nothing continues it. */
function isWhole(line: string): boolean {
  if (/\[\d{1,3}\]\p{L}[^[]*\[\d{1,3}\]\p{L}/u.test(line)) return true
  return isDatedByline(line, 'day-first') || formOf(keyOf(line), countWords(line)) !== undefined
}
