import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Certainty, Stance } from '#core/claims/claim'
import { BlockKind, Citation, PublicationDate, ReviewState } from '#core/documents/document'
import { SeedLibrary } from '#main/sample'

const repository = fileURLToPath(new URL('../../', import.meta.url))
const seeds = join(repository, 'seeds')
const sources = process.env.MUQARIN_SOURCES ?? join(repository, '../shared/sources')

const SeedClaim = z.strictObject({
  quote: z.string().min(1),
  occurrence: z.int().positive().optional(),
  code: z.enum(['motive', 'outcome', 'constraint']),
  statement: z.string().min(1),
  actor: z.string().min(1),
  stance: Stance,
  certainty: Certainty.nullable(),
  theme: z.string().min(1),
  memo: z.string().min(1).optional(),
  statedOn: PublicationDate.optional(),
  happenedOn: PublicationDate.optional()
})

const SeedDocument = z.strictObject({
  citation: Citation,
  reviewState: ReviewState,
  blocks: z.array(
    z.strictObject({ kind: BlockKind, level: z.int().min(1).max(3).optional(), text: z.string().min(1) })
  ),
  claims: z.array(SeedClaim)
})
type SeedDocument = z.infer<typeof SeedDocument>

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(seeds, path), 'utf8'))
}

const library = SeedLibrary.strict().parse(readJson('library.json'))
const documents = library.documents.map(name => ({ name, ...SeedDocument.parse(readJson(join('documents', name))) }))
const claims = documents.flatMap(document => document.claims)

function textOf(document: SeedDocument): string {
  return document.blocks.map(block => block.text).join('\n')
}

/** Every start of `quote` in `text`, ascending. */
function startsOf(quote: string, text: string): number[] {
  const starts: number[] = []
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) starts.push(at)
  return starts
}

/** `[start, end)` of each claim's quote in the document's text. */
function rangesOf(document: SeedDocument): { start: number; end: number }[] {
  return document.claims.map(({ quote, occurrence = 1 }) => {
    const start = startsOf(quote, textOf(document))[occurrence - 1]
    if (start === undefined) throw new Error(`not found: ${quote}`)
    return { start, end: start + quote.length }
  })
}

/** Words without punctuation, tashkeel and tatweel. */
function wordsOf(text: string): string[] {
  return text.replace(/[\u064b-\u0652\u0670\u0640]/g, '').match(/[\p{L}\p{N}]+/gu) ?? []
}

function runsOf(text: string, length: number): string[] {
  const words = wordsOf(text)
  return words.slice(0, Math.max(0, words.length - length + 1)).map((_, at) => words.slice(at, at + length).join(' '))
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : []
}

test('the library lists five documents, and no other lies in the folder', () => {
  expect(library.documents).toHaveLength(5)
  expect(readdirSync(join(seeds, 'documents')).sort()).toEqual(library.documents)
  expect(library.briefing.introduction.ar.length).toBeGreaterThanOrEqual(2)
  expect(documents.map(document => document.reviewState).sort()).toEqual([
    'reading',
    'reading',
    'reviewed',
    'reviewed',
    'reviewed'
  ])
})

describe.each(documents)('$name', document => {
  const text = textOf(document)

  test('has 350 to 700 words and names what it digests', () => {
    const count = text.split(/\s+/).length
    expect(count).toBeGreaterThanOrEqual(350)
    expect(count).toBeLessThanOrEqual(700)
    expect(document.citation).toMatchObject({ language: 'ar', direction: 'rtl' })
    expect(document.citation.title).toMatch(/^موجز: /)
    expect(document.citation.citation).toMatch(/^موجز عن: /)
  })

  test('opens with its title, closes with its citation, and gives a level to headings alone', () => {
    expect(document.blocks[0]).toEqual({ kind: 'heading', level: 1, text: document.citation.title })
    expect(document.blocks.at(-1)).toEqual({ kind: 'note', text: document.citation.citation })
    for (const block of document.blocks) expect(block.level !== undefined).toBe(block.kind === 'heading')
    expect(new Set(document.blocks.map(block => block.kind)).size).toBe(4)
  })

  test('is NFC, trimmed, and without line feeds inside a block', () => {
    for (const { text: block } of document.blocks) {
      expect(block).toBe(block.normalize('NFC').trim())
      expect(block).not.toMatch(/[\n\r\u00a0]| {2}/)
    }
    for (const string of stringsIn(document)) expect(string).toBe(string.normalize('NFC'))
  })

  test('has 7 to 10 claims of all three codes', () => {
    expect(document.claims.length).toBeGreaterThanOrEqual(7)
    expect(document.claims.length).toBeLessThanOrEqual(10)
    expect(new Set(document.claims.map(claim => claim.code)).size).toBe(3)
  })

  test('every quote stands in exactly one block, and says which when it is repeated', () => {
    for (const { quote, occurrence } of document.claims) {
      const holders = document.blocks.flatMap(block => startsOf(quote, block.text))
      expect(holders.length, quote).toBe(startsOf(quote, text).length)
      if (occurrence === undefined) expect(holders, quote).toHaveLength(1)
      else expect(holders.length, quote).toBeGreaterThanOrEqual(Math.max(2, occurrence))
    }
  })

  test('no quote begins or ends inside a word', () => {
    for (const { start, end } of rangesOf(document)) {
      expect(text.slice(start - 1, start + 1), text.slice(start, end)).not.toMatch(/[\p{L}\p{M}\p{N}]{2}/u)
      expect(text.slice(end - 1, end + 1), text.slice(start, end)).not.toMatch(/[\p{L}\p{M}\p{N}]{2}/u)
    }
  })
})

test('about forty-odd claims, some denied and some hedged', () => {
  expect(claims.length).toBeGreaterThanOrEqual(40)
  expect(claims.length).toBeLessThanOrEqual(48)
  expect(claims.filter(claim => claim.stance === 'hedges').length).toBeGreaterThanOrEqual(4)
  expect(claims.filter(claim => claim.stance === 'denies').length).toBeGreaterThanOrEqual(3)
})

test('every party speaks', () => {
  expect(new Set(claims.map(claim => claim.actor))).toEqual(
    new Set([
      'إيطاليا',
      'الاتحاد الأوروبي',
      'روسيا',
      'الولايات المتحدة',
      'الصين',
      'كازاخستان',
      'أوزبكستان',
      'قرغيزستان',
      'طاجيكستان',
      'تركمانستان',
      'دول آسيا الوسطى'
    ])
  )
})

test('passages overlap in four places or more, and three claims share one', () => {
  let pairs = 0
  let deepest = 0
  for (const document of documents) {
    const ranges = rangesOf(document)
    for (const [index, range] of ranges.entries()) {
      pairs += ranges.slice(index + 1).filter(other => other.start < range.end && range.start < other.end).length
      deepest = Math.max(deepest, ranges.filter(other => other.start <= range.start && range.start < other.end).length)
    }
  }
  expect(pairs).toBeGreaterThanOrEqual(4)
  expect(deepest).toBeGreaterThanOrEqual(3)
})

test('the figures on which the sources disagree are there and tagged', () => {
  const figures: [document: string, figures: string[]][] = [
    ['03-dushanbe.json', ['66.2 مليار', '94.8 مليار', '64 مليار', '44 مليار']],
    ['05-after-washington.json', ['94.8 مليار', '45 مليار', '4.2 مليار']]
  ]
  for (const [name, expected] of figures) {
    const document = documents.find(candidate => candidate.name === name)
    if (!document) throw new Error(`${name} is missing`)
    for (const figure of expected) expect(textOf(document)).toContain(figure)
    const quotes = document.claims.map(claim => claim.quote).join('\n')
    for (const figure of expected.filter(figure => figure !== '64 مليار')) expect(quotes).toContain(figure)
  }
})

describe.skipIf(!existsSync(sources))(`against the articles digested (skipped unless ${sources} is there)`, () => {
  test('no nine words in a row of an article stand in the seeds', () => {
    const articles = readdirSync(sources).filter(name => name.endsWith('.txt'))
    expect(articles.length).toBeGreaterThan(0)
    const taken = new Set(articles.flatMap(name => runsOf(readFileSync(join(sources, name), 'utf8'), 9)))
    const written = [library, ...documents].flatMap(stringsIn)
    written.push(...documents.map(textOf), readFileSync(join(seeds, 'README.md'), 'utf8'))
    expect(written.flatMap(text => runsOf(text, 9)).filter(run => taken.has(run))).toEqual([])
  })
})
