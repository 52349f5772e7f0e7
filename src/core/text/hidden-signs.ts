import type { Range } from '../anchoring/passage'

/** Short names of signs that cannot be seen, as Unicode abbreviates them; `controls` and `tags` are many of one kind. */
export const hiddenNames = [
  'LRE',
  'RLE',
  'PDF',
  'LRO',
  'RLO',
  'LRI',
  'RLI',
  'FSI',
  'PDI',
  'LRM',
  'RLM',
  'ALM',
  'ZWSP',
  'ZWNJ',
  'ZWJ',
  'WJ',
  'BOM',
  'SHY',
  'CGJ',
  'MVS',
  'filler',
  'tag',
  'control',
  'format'
] as const
export type HiddenName = (typeof hiddenNames)[number]

/** A sign that cannot be seen and may deceive, as a range of its text. */
export interface HiddenSign extends Range {
  name: HiddenName
  /** Such as `U+202E`. */
  code: string
}

const namesByCode: Partial<Record<number, HiddenName>> = {
  173: 'SHY',
  847: 'CGJ',
  1564: 'ALM',
  4447: 'filler',
  4448: 'filler',
  6158: 'MVS',
  8203: 'ZWSP',
  8204: 'ZWNJ',
  8205: 'ZWJ',
  8206: 'LRM',
  8207: 'RLM',
  8234: 'LRE',
  8235: 'RLE',
  8236: 'PDF',
  8237: 'LRO',
  8238: 'RLO',
  8288: 'WJ',
  8294: 'LRI',
  8295: 'RLI',
  8296: 'FSI',
  8297: 'PDI',
  12644: 'filler',
  65279: 'BOM',
  65440: 'filler'
}

/** They deceive wherever they stand. */
const deceptive =
  '\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F\\u00AD\\u034F\\u115F\\u1160\\u180E\\u200B\\u202A-\\u202E\\u2060-\\u206F\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFB\\u{E0000}-\\u{E007F}'
/** Most texts have none of these. */
const mayHide = new RegExp(`[${deceptive}\\u061C\\u200C-\\u200F]`, 'u')

/** A flag of a country within a country, whose letters are tags: they are the flag. */
const flag = '\\u{1F3F4}[\\u{E0020}-\\u{E007E}]+\\u{E007F}'
/** Joiners belong to Arabic, Persian and Indic letters and to emoji. Beside none of them they join nothing ... */
const joined = '[\\p{L}\\p{M}\\p{N}\\p{Extended_Pictographic}]'
/** ... and between letters that are never joined they only make one word differ from another. */
const unjoined = '[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}]'
const joiners = '[\\u200C\\u200D]'
const idleJoiners = `(?<!${joined}|${joiners})${joiners}+(?!${joined}|${joiners})|(?<=${unjoined})${joiners}+(?=${unjoined})`
/** Marks of direction order signs and figures. Within a word there is nothing to order. */
const idleMarks = '(?<=\\p{L})[\\u200E\\u200F\\u061C]+(?=\\p{L})'

const hidden = new RegExp(`${flag}|(?<signs>[${deceptive}]|${idleJoiners}|${idleMarks})`, 'gu')

/**
 * The signs of a text that cannot be seen and change how it reads or compares: what overrides, embeds or isolates directions,
 * blanks without width, fillers, tags and controls. Joiners and marks of direction are among them only where they do
 * nothing that a reader could want. In order; offsets are UTF-16 code units.
 */
export function hiddenSigns(text: string): HiddenSign[] {
  if (!mayHide.test(text)) return []
  const found: HiddenSign[] = []
  for (const { index, groups } of text.matchAll(hidden)) {
    let start = index
    for (const sign of groups?.signs ?? '') {
      found.push({ start, end: start + sign.length, ...described(sign) })
      start += sign.length
    }
  }
  return found
}

function described(sign: string): Pick<HiddenSign, 'name' | 'code'> {
  const codePoint = sign.codePointAt(0) ?? 0
  const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
  const isTag = codePoint >= 0xe0000
  const isControl = codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0)
  return { name: namesByCode[codePoint] ?? (isTag ? 'tag' : isControl ? 'control' : 'format'), code }
}

/** Parts of a text with nothing hidden, and the hidden signs between them, in order: together they are the text. */
export function partsWithHidden(text: string): ({ start: number; end: number } & Partial<HiddenSign>)[] {
  const parts: ({ start: number; end: number } & Partial<HiddenSign>)[] = []
  let start = 0
  for (const sign of hiddenSigns(text)) {
    if (sign.start > start) parts.push({ start, end: sign.start })
    parts.push(sign)
    start = sign.end
  }
  if (start < text.length || parts.length === 0) parts.push({ start, end: text.length })
  return parts
}

/** Isolates, joiners of words and soft hyphens are set by the program itself, or show in print what they do. */
const misleading = new RegExp(
  `${flag}|[\\u202A-\\u202E\\u206A-\\u206F\\u180E\\u115F\\u1160\\u3164\\uFFA0]|[\\u{E0000}-\\u{E007F}]`,
  'gu'
)

/** A text in which the signs that would turn letters round, or stand for nothing, are written as their codes: `[U+202E]`. */
export function withVisibleSigns(text: string): string {
  if (!mayHide.test(text)) return text
  return text.replace(misleading, sign => (sign.startsWith('\u{1F3F4}') ? sign : `[${described(sign).code}]`))
}

/** The values that are set into a text of the interface, with what would turn the text around them written as codes. */
export function withVisibleDetails<T extends string | number>(
  details: Readonly<Record<string, T>>
): Record<string, T | string> {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => [name, typeof value === 'string' ? withVisibleSigns(value) : value])
  )
}
