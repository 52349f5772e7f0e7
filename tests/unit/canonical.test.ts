import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildBody, countWords, normaliseText } from '../../src/core/documents/canonical'
import { DocumentBody } from '../../src/core/documents/document'
import type { DraftBlock } from '../../src/core/documents/draft'

const paragraph = (text: string, clutter: DraftBlock['clutter'] = null): DraftBlock => ({
  text,
  kind: 'paragraph',
  clutter
})

describe('normaliseText', () => {
  test('every line end becomes a line feed', () => {
    expect(normaliseText('أ\r\nب\rج\u2028د\u2029ه\u0085و\fز')).toBe('أ\nب\nج\nد\nه\nو\nز')
  })

  test('byte order marks and silent controls go, blanks and marks stay', () => {
    expect(normaliseText('\uFEFFسلـٰام\u0000\u0007\tو\u00A0خير\u200F')).toBe('سلـٰام\tو\u00A0خير\u200F'.normalize('NFC'))
  })

  test('a separator between two words still parts them', () => {
    expect(normaliseText('كلمة\u001Fأخرى')).toBe('كلمة أخرى')
    expect(normaliseText('كلمة\u001Eأخرى')).toBe('كلمة\nأخرى')
  })

  test('letters and their marks are composed', () => {
    expect(normaliseText('\u0627\u0653')).toBe('آ')
  })

  test('twice is the same as once, and no letter is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const once = normaliseText(text)
        expect(normaliseText(once)).toBe(once)
        const letters = (of: string) => of.normalize('NFC').match(/[\p{L}\p{N}]/gu) ?? []
        expect(letters(once).length).toBeGreaterThanOrEqual(letters(text.replace(/\uFEFF/g, '')).length)
      })
    )
  })
})

describe('buildBody', () => {
  test('kept blocks are parted by one line feed, and offsets slice them out again', () => {
    const body = buildBody('d1', [
      { text: 'عنوان', kind: 'heading', level: 1, clutter: null },
      paragraph('شارك', 'share'),
      paragraph(''),
      paragraph('فقرة 😀 أولى'),
      { text: 'بند', kind: 'list-item', clutter: null }
    ])
    expect(body.text).toBe('عنوان\nفقرة 😀 أولى\nبند')
    expect(body.blocks.map(({ start, end }) => body.text.slice(start, end))).toEqual(['عنوان', 'فقرة 😀 أولى', 'بند'])
    expect(body.blocks.map(({ kind, level }) => [kind, level])).toEqual([
      ['heading', 1],
      ['paragraph', undefined],
      ['list-item', undefined]
    ])
    expect(DocumentBody.parse(body)).toEqual(body)
  })

  test('nothing kept gives an empty body', () => {
    expect(buildBody('d1', [paragraph('شعار', 'decoration')])).toEqual({ id: 'd1', text: '', blocks: [] })
  })

  test('a line feed inside a block is a bug', () => {
    expect(() => buildBody('d1', [paragraph('سطر\nوسطر')])).toThrow(/line feed/)
  })

  test('the text is always the blocks joined by line feeds', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }).map(text => text.replace(/\s+/g, ' ').trim())), texts => {
        const body = buildBody(
          'd1',
          texts.map(text => paragraph(text))
        )
        expect(body.blocks.map(({ start, end }) => body.text.slice(start, end)).join('\n')).toBe(body.text)
      })
    )
  })
})

describe('countWords', () => {
  test('counts Arabic with its marks, Latin and figures', () => {
    expect(countWords('بلغ النموُّ 3.5% في عام ٢٠٢٥، وفق IMF')).toBe(8)
    expect(countWords("the state's role (1,200 pages)")).toBe(5)
    expect(countWords(' \n — … ')).toBe(0)
  })

  test('agrees with the word segmenter on a mixed line', () => {
    const line = 'قالت «الوكالة» إن 66,2 مليار دولار (G7) أُنفقت بين 2020-2024 على مشروع Global Gateway.'
    const words = [...new Intl.Segmenter('ar', { granularity: 'word' }).segment(line)].filter(part => part.isWordLike)
    expect(countWords(line)).toBe(words.length)
  })

  test('takes a long text in one piece without stalling', () => {
    const long = 'ناقشت القمةُ ملفَّ المياه والطاقة، '.repeat(6000)
    const before = performance.now()
    expect(countWords(long)).toBe(30000)
    expect(performance.now() - before).toBeLessThan(1000)
  })
})
