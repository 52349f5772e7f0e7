import type { AttributedString, AttributeRun, Fragment } from './types'

/** Joins styled pieces into one text with runs. */
export function fromFragments(fragments: Fragment[]): AttributedString {
  let string = ''
  const runs: AttributeRun[] = []
  for (const fragment of fragments) {
    const start = string.length
    string += fragment.string
    runs.push({ start, end: string.length, attributes: fragment.attributes ?? {} })
  }
  return { string, runs }
}

/** Parts a text at its line feeds. A part without text keeps the style that surrounds it, so that it has a height. */
export function paragraphsOf(text: AttributedString): AttributedString[] {
  let start = 0
  return text.string.split('\n').map(string => {
    const end = start + string.length
    const inside = text.runs
      .filter(run => run.end > start && run.start < end)
      .map(run => ({ ...run, start: Math.max(run.start, start) - start, end: Math.min(run.end, end) - start }))
    const around = text.runs.find(run => run.start <= start && run.end >= start) ?? text.runs[0]
    const runs = inside.length > 0 || !around ? inside : [{ ...around, start: 0, end: 0 }]
    start = end + 1
    return { string, runs }
  })
}
