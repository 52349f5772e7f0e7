/** Quotation marks and brackets that close, and the invisible marks of direction that may stand about them. */
const closing = '["\')\\]\\p{Pi}\\p{Pf}\\u200e\\u200f\\u061c\\u2066-\\u2069]*'
const ending = new RegExp(`[\\p{Sentence_Terminal}…]${closing}\\s*$`, 'u')

/** Whether a text ends in a full stop, a question or exclamation mark or an ellipsis, before closing quotation marks and brackets if any. */
export function endsSentence(text: string): boolean {
  return ending.test(text)
}

/**
 * Marks the end of a value that ends its own sentence, so that `withoutSecondStop` finds it in the finished text. A
 * noncharacter of Unicode: no text that is stored or imported has it.
 */
const sentenceEnd = '\ufdd0'
const secondStop = new RegExp(`${sentenceEnd}(${closing})\\.`, 'gu')

/** The values that are set into a text of the interface, with a mark after those that end a sentence. */
export function markSentenceEnds<T extends string | number>(
  details: Readonly<Record<string, T>>
): Record<string, T | string> {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      typeof value === 'string' && endsSentence(value) ? `${value}${sentenceEnd}` : value
    ])
  )
}

/** The finished text: the full stop after a value that ends its own sentence is left out, and the marks with it. */
export function withoutSecondStop(text: string): string {
  return text.includes(sentenceEnd) ? text.replace(secondStop, '$1').replaceAll(sentenceEnd, '') : text
}
