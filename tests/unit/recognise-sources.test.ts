import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normaliseText } from '../../src/core/documents/canonical'
import type { ClutterReason, Draft, DraftBlock } from '../../src/core/documents/draft'
import { recognise } from '../../src/core/documents/recognise/recognise'
import { sourceFiles, withoutSources } from '../support/sources'

/** What a careful reader finds in each file, by line number from 1. Lines named nowhere are paragraphs or blank. */
interface Expected {
  title: number
  author?: string
  publisher?: string
  publishedOn?: string
  sections?: number[]
  subsections?: number[]
  items?: number[]
  notes?: number[]
  dropped: Partial<Record<ClutterReason, number[]>>
}

const expectations: Record<string, Expected> = {
  '000': {
    title: 1,
    publisher: 'فرع بنغازي',
    sections: [8, 26, 46, 70],
    items: [12, 18, 22, 24, 30, 32, 36, 42, 44, 50, 52, 58, 60, 62],
    notes: [72, 74],
    dropped: { byline: [2], related: [76] }
  },
  '001': {
    title: 3,
    author: 'هنا داود',
    publisher: 'مركز شاف لتحليل الأزمات والدراسات المستقبلية',
    publishedOn: '2025-04-09',
    sections: [17, 27, 55, 57, 61],
    subsections: [29, 31, 33, 36, 39, 51],
    items: [45, 47, 49],
    notes: [58, 59, 60, 63, 65, 67, 69, 71],
    dropped: { navigation: [1, 2, 6], byline: [4, 5, 9, 10], comments: [7] }
  },
  '002': {
    title: 1,
    publishedOn: '2025-10-08',
    sections: [53, 75],
    dropped: {
      byline: [3],
      'repeated-title': [5, 8],
      caption: [9, 46, 47],
      share: [10],
      'most-read': [93, 95, 96, 97, 98, 99, 100, 101, 102]
    }
  },
  '003': {
    title: 6,
    publisher: 'إرم ميديا',
    sections: [28, 44],
    dropped: {
      navigation: [1, 4],
      decoration: [3, 64],
      caption: [8],
      related: [18, 20, 22, 32, 34, 36, 50, 52, 54],
      share: [65],
      copyright: [66]
    }
  },
  '004': {
    title: 1,
    author: 'سعد خلف',
    publisher: 'قسم البحوث والدراسات الاستراتجية والعلاقات الدولية',
    publishedOn: '2025-11-10',
    dropped: { byline: [3] }
  }
}

const wordsOf = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** The file's lines with the block that came out of each; a bullet alone on its line gives none. */
function place(raw: string, draft: Draft): { lines: string[]; blockAt: Map<number, DraftBlock> } {
  const lines = raw
    .normalize('NFC')
    .split('\n')
    .map(line => line.trim())
  const blockAt = new Map<number, DraftBlock>()
  let at = 0
  for (const block of draft.blocks) {
    while (at < lines.length && lines[at]?.replace(/^-\s+/, '') !== block.text) at += 1
    expect(at, `a block that is no line of the file, in order: ${block.text.slice(0, 40)}`).toBeLessThan(lines.length)
    at += 1
    blockAt.set(at, block)
  }
  return { lines, blockAt }
}

const present = Object.keys(expectations).filter(key => sourceFiles.some(path => basename(path).startsWith(key)))

describe.skipIf(present.length === 0)(`the five sources ${withoutSources}`.trim(), () => {
  test('all of them are here', () => {
    expect(present).toEqual(Object.keys(expectations))
  })

  describe.each(present)('%s', key => {
    const expected = expectations[key] ?? { title: 0, dropped: {} }
    const path = sourceFiles.find(each => basename(each).startsWith(key)) ?? ''
    const fileName = basename(path)
    const raw = readFileSync(path, 'utf8')
    const draft = recognise(raw, { fileName })
    const numbers = (test: (block: DraftBlock) => boolean) =>
      [...place(raw, draft).blockAt].filter(([, block]) => test(block)).map(([line]) => line)
    const keptOf = (kind: DraftBlock['kind'], level?: number) =>
      numbers(block => block.clutter === null && block.kind === kind && block.level === level)

    test('who published what and when', () => {
      const title = (raw.split('\n')[expected.title - 1] ?? '').trim()
      expect(draft.citation).toEqual({
        title,
        author: expected.author ?? '',
        publisher: expected.publisher ?? '',
        publishedOn: expected.publishedOn ?? null,
        language: 'ar',
        direction: 'rtl',
        citation: ''
      })
    })

    test('what is left out, and why', () => {
      const dropped: Partial<Record<ClutterReason, number[]>> = {}
      for (const [line, { clutter }] of place(raw, draft).blockAt) {
        if (clutter) dropped[clutter] = [...(dropped[clutter] ?? []), line]
      }
      expect(dropped).toEqual(expected.dropped)
    })

    test('headings, points and notes', () => {
      expect(keptOf('heading', 1)).toEqual([expected.title])
      expect(draft.blocks.find(block => block.clutter === null)?.level).toBe(1)
      expect(keptOf('heading', 2)).toEqual(expected.sections ?? [])
      expect(keptOf('heading', 3)).toEqual(expected.subsections ?? [])
      expect(keptOf('list-item')).toEqual(expected.items ?? [])
      expect(keptOf('note')).toEqual(expected.notes ?? [])
    })

    test('not a word of the article is lost or changed', () => {
      const { lines } = place(raw, draft)
      const dropped = new Set(Object.values(expected.dropped).flat())
      const body = lines.filter((_, at) => !dropped.has(at + 1)).join('\n')
      const kept = draft.blocks.filter(block => block.clutter === null)
      expect(wordsOf(kept.map(block => block.text).join('\n'))).toEqual(wordsOf(body))
      for (const block of kept) expect(raw.normalize('NFC')).toContain(block.text)
    })

    test('line ends, byte order mark, blanks and digits change nothing else', () => {
      const arabicDigits = (text: string) => text.replace(/\d/g, digit => String.fromCharCode(0x660 + Number(digit)))
      const latinDigits = (text: string) =>
        text.replace(/[٠-٩]/g, digit => String(digit.charCodeAt(0) - 0x660)).replace(/\u00A0/g, ' ')
      const plain = (of: Draft) => JSON.parse(latinDigits(JSON.stringify(of))) as Draft
      const variation = fc.record({
        lineEnd: fc.constantFrom('\n', '\r\n', '\r', '\u2028', '\u0085'),
        mark: fc.constantFrom('', '\uFEFF'),
        blank: fc.constantFrom(' ', '\u00A0'),
        trailing: fc.constantFrom('', ' ', '\t', '\u00A0 '),
        digits: fc.boolean(),
        blankLines: fc.boolean(),
        decomposed: fc.boolean()
      })
      fc.assert(
        fc.property(variation, ({ lineEnd, mark, blank, trailing, digits, blankLines, decomposed }) => {
          const lines = normaliseText(raw)
            .split('\n')
            .filter(line => blankLines || line.trim() !== '')
          const base = lines.join('\n').replace(/ /g, blank).replace(/\n/g, `${trailing}${lineEnd}`)
          const numbered = digits ? arabicDigits(base) : base
          const varied = recognise(mark + (decomposed ? numbered.normalize('NFD') : numbered), { fileName })
          expect(plain(varied)).toEqual(plain(draft))
        }),
        { numRuns: 25 }
      )
    })
  })
})
