import { describe, expect, test } from 'vitest'
import { codePages } from '../../src/main/formats/code-pages'
import { importers, maxSourceBytes, readSource } from '../../src/main/formats/read-source'

const article = [
  'قمة المياه: ماذا اتفقت عليه العواصم؟',
  '',
  'بقلم: ليلى حداد',
  '',
  'اجتمعت وفود ثلاث دول في العاصمة يوم الأحد لبحث تقاسم مياه النهر وسبل تمويل السدود الجديدة خلال العقد المقبل.',
  '',
  'ولم يصدر عن اللقاء بيان مشترك، غير أن المتحدثين أكدوا استمرار التفاوض في الشهر القادم بحضور وسطاء.'
].join('\n')

/** The inverse of a code page; the text must have every letter in it. */
function encode(text: string, encoding: string): Uint8Array {
  const upper = codePages.get(encoding) ?? []
  return Uint8Array.from([...text], letter => {
    const unit = letter.charCodeAt(0)
    const byte = unit < 0x80 ? unit : upper.indexOf(unit) + 0x80
    if (byte < 0x80 && unit >= 0x80) throw new Error(`${letter} is not in ${encoding}`)
    return byte
  })
}

function utf16(text: string, isLittleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, isLittleEndian)
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 + at * 2, text.charCodeAt(at), isLittleEndian)
  return bytes
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const problemOf = (bytes: Uint8Array, name = 'file.txt') => {
  const result = readSource(bytes, name)
  return result.ok ? null : result.problem
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
    ['UTF-16 little endian', utf16(article, true)],
    ['UTF-16 big endian', utf16(article, false)],
    ['windows-1256', encode(article, 'windows-1256')],
    ['iso-8859-6', encode(article, 'iso-8859-6')]
  ])('%s gives the same draft', (_, bytes) => {
    expect(readSource(bytes, 'a.txt')).toEqual(expected)
  })

  test.each(['قمة بغداد', 'اتفاق جديد بين البلدين', 'ملف المياه: قراءة أولى'])('a line of windows-1256: %s', line => {
    const result = readSource(encode(line, 'windows-1256'), 'a.txt')
    expect(result.ok && result.value.blocks.map(block => block.text)).toEqual([line])
  })

  test.each(['windows-1256', 'iso-8859-6'])('the table of %s is the one the platform has', encoding => {
    const decoder = new TextDecoder(encoding)
    const own = codePages.get(encoding) ?? []
    for (const [at, unit] of own.entries()) {
      if (unit !== null) expect(decoder.decode(Uint8Array.of(at + 0x80))).toBe(String.fromCharCode(unit))
    }
    expect(own).toHaveLength(128)
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
    ['a web page', utf8('<!DOCTYPE html><html><body>text</body></html>')],
    ['text with a NUL', utf8('some\0thing')],
    ['mostly controls', Uint8Array.from({ length: 200 }, (_, at) => (at % 4) + 1)]
  ])('%s', (_, bytes) => {
    expect(problemOf(bytes, 'x.txt')).toEqual({ code: 'import.notText', details: { file: 'x.txt' } })
  })

  test('a broken UTF-16 file', () => {
    expect(problemOf(Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00))?.code).toBe('import.notText')
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
