import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** A figure that a careful reader finds in the body. */
export interface LabelledFigure {
  /** UTF-16 code units of `LabelledArticle.body`, end exclusive. */
  start: number
  end: number
  quote: string
  /** Labels in the notation of `tests/fixtures/figures.ts`; any one of them is right. Empty for `free`. */
  labels: readonly string[]
  /**
   * - `sure`: must be read.
   * - `doubtful`: cannot be read surely; a reading must be marked doubtful, and no reading is needed.
   * - `optional`: may be left unread; a reading must have this value.
   * - `free`: readers differ; a reading counts for nothing.
   */
  kind: 'sure' | 'doubtful' | 'optional' | 'free'
}

/** One line of the file as scraped. */
export interface LabelledLine {
  text: string
  /** `either`: a careful reader may keep or drop it. */
  mark: 'title' | 'body' | 'clutter' | 'either'
}

/**
 * The citation that is printed in the text. For each field every accepted wording, `''` where nothing found is right as well;
 * empty: absent from the text.
 */
export interface LabelledFields {
  title: readonly string[]
  /** Several authors are one wording, separated by `; `. */
  author: readonly string[]
  publisher: readonly string[]
  /** A `PublicationDate`. */
  date: readonly string[]
  language: readonly string[]
}

export interface LabelledArticle {
  /** Name of the file without its extension. */
  name: string
  fields: LabelledFields
  lines: readonly LabelledLine[]
  /** The text as scraped, without marks. */
  raw: string
  /** The lines of the body, joined by line feeds; the continuation of a wrapped line is joined by a blank. */
  body: string
  figures: readonly LabelledFigure[]
}

const marks = { T: 'title', B: 'body', C: 'clutter', E: 'either' } as const
const figureKinds = { '=': 'sure', '?': 'doubtful', '~': 'optional', '%': 'free' } as const
const fieldNames = ['title', 'author', 'publisher', 'date', 'language'] as const

/** The labelled articles of a folder, by name; empty when there is no such folder. */
export function readArticles(folder: string): LabelledArticle[] {
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
  return names
    .filter(name => name.endsWith('.txt'))
    .sort()
    .map(name => parseArticle(basename(name, '.txt'), readFileSync(join(folder, name), 'utf8')))
}

/**
 * Parses a labelled article (`tests/fixtures/articles/README.md` describes the form). Throws, with file and line, at a
 * mark that does not exist, a field that is missing, and a quote that is not in the body line above it.
 */
export function parseArticle(name: string, source: string): LabelledArticle {
  const [head, ...text] = source.split('\n\n')
  const lines: LabelledLine[] = []
  const raw: string[] = []
  const figures: LabelledFigure[] = []
  let body = ''
  let searchFrom = 0
  const textLines = text.join('\n\n').replace(/\n$/, '').split('\n')
  for (const [at, line] of textLines.entries()) {
    const fail = (reason: string) => new Error(`${name}, text line ${at + 1}: ${reason}: ${line}`)
    if (line === '') {
      raw.push('')
      continue
    }
    const sign = line[0] ?? ''
    const rest = line.slice(2)
    if (line[1] !== ' ') throw fail('no blank after the mark')
    if (sign in figureKinds) {
      const figure = parseFigure(rest, figureKinds[sign as keyof typeof figureKinds])
      // A quote that goes over a line end begins in an earlier line.
      const start = figure.quote.includes('\n')
        ? body.lastIndexOf(figure.quote)
        : body.indexOf(figure.quote, searchFrom)
      if (start < 0) throw fail('the quote is not in the body line above, or not in this order')
      searchFrom = start + figure.quote.length
      figures.push({ ...figure, start, end: searchFrom })
      continue
    }
    const isContinuation = sign === '+'
    const mark = isContinuation ? lines.at(-1)?.mark : marks[sign as keyof typeof marks]
    if (!mark) throw fail('no such mark')
    raw.push(rest)
    lines.push({ text: rest, mark })
    if (mark !== 'body') continue
    if (!isContinuation) searchFrom = body === '' ? 0 : body.length + 1
    body += `${body === '' ? '' : isContinuation ? ' ' : '\n'}${rest.trim()}`
  }
  return { name, fields: parseFields(name, head ?? ''), lines, raw: raw.join('\n'), body, figures }
}

function parseFigure(rest: string, kind: LabelledFigure['kind']): Pick<LabelledFigure, 'quote' | 'labels' | 'kind'> {
  const [quote = '', label = ''] = rest.split(' => ')
  if ((label === '') !== (kind === 'free')) throw new Error(`a figure needs a label unless it is free: ${rest}`)
  return { quote: quote.replace(/⏎/g, '\n'), labels: label === '' ? [] : label.split(' or '), kind }
}

function parseFields(name: string, head: string): LabelledFields {
  const values = new Map(
    head.split('\n').map(line => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon), line.slice(colon + 1).trim()] as const
    })
  )
  const accepted = (field: (typeof fieldNames)[number]): readonly string[] => {
    const value = values.get(field)
    if (value === undefined || value === '') throw new Error(`${name}: no field ${field}`)
    return value === '-' ? [] : value.split(' | ').map(wording => (wording === '-' ? '' : wording))
  }
  return {
    title: accepted('title'),
    author: accepted('author'),
    publisher: accepted('publisher'),
    date: accepted('date'),
    language: accepted('language')
  }
}
