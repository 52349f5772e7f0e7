import { describe, expect, test } from 'vitest'
import { importers, readSource } from '#main/formats/read-source'
import { maxSourceBytes } from '#shared/bounds'
import { encode, utf8, wide } from '../support/encode'

const article = [
  'قمة المياه: ماذا اتفقت عليه العواصم؟',
  '',
  'بقلم: ليلى حداد',
  '',
  'اجتمعت وفود ثلاث دول في العاصمة يوم الأحد لبحث تقاسم مياه النهر وسبل تمويل السدود الجديدة خلال العقد المقبل.',
  '',
  'ولم يصدر عن اللقاء بيان مشترك، غير أن المتحدثين أكدوا استمرار التفاوض في الشهر القادم بحضور وسطاء.'
].join('\n')

const problemOf = (bytes: Uint8Array, name = 'file.txt') => {
  const result = readSource(bytes, name)
  return result.ok ? null : result.problem
}

/** What was recognised, without how the bytes were read. */
const articleOf = (bytes: Uint8Array) => {
  const result = readSource(bytes, 'a.txt')
  return result.ok && { citation: result.value.citation, blocks: result.value.blocks }
}

describe('encodings', () => {
  const expected = readSource(utf8(article), 'a.txt')

  test('UTF-8 is read and recognised', () => {
    expect(expected.ok && expected.value.citation).toMatchObject({
      title: 'قمة المياه: ماذا اتفقت عليه العواصم؟',
      author: 'ليلى حداد',
      language: 'ar'
    })
  })

  test.each([
    ['UTF-8 with a byte order mark', utf8(`\uFEFF${article}`)],
    ['UTF-16 little endian', wide(article, 2, true, true)],
    ['UTF-16 big endian', wide(article, 2, false, true)],
    ['windows-1256', encode(article, 'windows-1256')],
    ['iso-8859-6', encode(article, 'iso-8859-6')]
  ])('%s gives the same draft', (_, bytes) => {
    expect(articleOf(bytes)).toEqual(articleOf(utf8(article)))
  })

  test.each(['قمة بغداد', 'اتفاق جديد بين البلدين', 'ملف المياه: قراءة أولى'])('a line of windows-1256: %s', line => {
    const result = readSource(encode(line, 'windows-1256'), 'a.txt')
    expect(result.ok && result.value.blocks.map(block => block.text)).toEqual([line])
  })

  test('Arabic quotation marks and brackets of windows-1256 survive', () => {
    const line = 'قال الوزير: “لن نوقّع” ثم أضاف «إلا بشروط» – بحسب Café Politique.'
    const result = readSource(encode(line, 'windows-1256'), 'a.txt')
    expect(result.ok && result.value.blocks.map(block => block.text)).toEqual([line])
  })

  test('windows-1252 keeps its quotation marks and accents', () => {
    const line = 'The café’s owner said “no” – twice, to both of the delegations that had come to négotiate.'
    const result = readSource(encode(line, 'windows-1252'), 'a.txt')
    expect(result.ok && result.value.blocks.map(block => block.text)).toEqual([line])
  })
})

describe('what is not text', () => {
  test.each([
    ['a PDF', utf8('%PDF-1.7\n1 0 obj')],
    ['a zip or Word file', utf8('PK\x03\x04 word/document.xml')],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a)],
    ['rich text', utf8('{\\rtf1\\ansi text}')],
    ['text with a NUL', utf8('some\0thing')],
    ['mostly controls', Uint8Array.from({ length: 200 }, (_, at) => (at % 4) + 1)]
  ])('%s', (_, bytes) => {
    expect(problemOf(bytes, 'x.txt')).toEqual({ code: 'import.notText', details: { file: 'x.txt' } })
  })

  test('a broken UTF-16 file of which nothing is left', () => {
    expect(problemOf(Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x20, 0x00))?.code).toBe('import.empty')
  })
})

test('an empty file and one of blanks alone are empty', () => {
  expect(problemOf(new Uint8Array(0))).toEqual({ code: 'import.empty', details: { file: 'file.txt' } })
  expect(problemOf(utf8('\uFEFF \n\u00A0\n— \n'))?.code).toBe('import.empty')
})

test('a file above the limit is refused unread', () => {
  expect(problemOf(new Uint8Array(maxSourceBytes + 1))?.code).toBe('import.tooLarge')
})

test('every importer names its extensions without a dot', () => {
  for (const { extensions } of importers)
    for (const extension of extensions) expect(extension).toMatch(/^[a-z0-9]{1,8}$/)
})
