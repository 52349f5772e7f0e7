import { describe, expect, test } from 'vitest'
import { Encoding, findEncoding } from '#core/documents/encodings'
import { codePageOf, decodeCodePage } from '#main/formats/code-pages'
import { decodeText } from '#main/formats/decode-text'
import { readSource } from '#main/formats/read-source'
import { texts } from '#shared/i18n/index'
import { bytesOf, encode, utf8, wide } from '../support/encode'

const arabic =
  'قمة المياه: ماذا اتفقت عليه العواصم؟\n\nاجتمعت وفود ثلاث دول في العاصمة يوم الأحد لبحث تقاسم مياه النهر، وتمويل السدود.\n'
const french =
  "Les négociations à Genève n'ont rien donné\nAprès trois jours, la délégation a quitté l'hôtel : « c'était prévu ». Élève, Ça…\n"
const turkish = 'Su görüşmeleri bugün başladı\nBakanlar buluştu ve şartları tartıştı; çözüm ağır ilerliyor, İzmir.\n'
const russian = 'Переговоры о воде\nМинистры трёх стран встретились в столице и обсудили раздел речного стока.\n'

const read = (bytes: Uint8Array) => {
  const decoded = decodeText(bytes)
  if (!decoded) throw new Error('no text')
  return { text: decoded.text, ...decoded.reading }
}

describe('UTF-8 with faults', () => {
  test('one bad byte becomes U+FFFD, and its place is told', () => {
    const bytes = bytesOf('عنوان\n\nنص عربي طويل', 0xff, ' هنا.\n')
    expect(read(bytes)).toMatchObject({
      text: 'عنوان\n\nنص عربي طويل\ufffd هنا.\n',
      encoding: 'utf-8',
      basis: 'nearly-valid',
      broken: 1,
      places: [{ line: 3, before: 'نص عربي طويل', after: ' هنا.' }]
    })
  })

  test.each([
    ['cut within the last letter', bytesOf('قمة بغدا', 0xd8), 'قمة بغدا\ufffd'],
    ['cut within the first letter', bytesOf(0xa7, 'لقمة'), '\ufffdلقمة'],
    ['English cut within a closing quotation mark', bytesOf('He said ', 0xe2, 0x80), 'He said \ufffd'],
    ['a letter cut in the middle of a word', bytesOf('الن', 0xd8, 'هر واسع'), 'الن\ufffdهر واسع'],
    ['overlong forms', bytesOf('نص ', 0xc0, 0xaf, ' هنا'), 'نص \ufffd هنا'],
    ['a lone surrogate', bytesOf('نص ', 0xed, 0xa0, 0x80, ' هنا'), 'نص \ufffd هنا'],
    ['a value above all characters', bytesOf('نص ', 0xf5, 0x80, 0x80, 0x80, ' هنا'), 'نص \ufffd هنا'],
    ['a mark, and one bad byte', bytesOf('\ufeffنص', 0xfe, ' هنا'), 'نص\ufffd هنا']
  ])('%s', (_, bytes, text) => {
    expect(read(bytes)).toMatchObject({ text, encoding: 'utf-8', broken: 1 })
  })

  test('two broken stretches are two places with their lines, whatever the line ends', () => {
    const { broken, places } = read(bytesOf('سطر أول\r\nسطر ث', 0xd8, 'ان\rسطر ', 0xfe, 0xff, 'ثالث'))
    expect(broken).toBe(2)
    expect(places.map(({ line }) => line)).toEqual([2, 3])
  })

  test('letters of CESU-8 are read as the letters they mean', () => {
    const bytes = bytesOf('نص ', 0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80, ' هنا')
    expect(read(bytes)).toMatchObject({ text: 'نص 😀 هنا', broken: 0, joinedSurrogates: 1 })
  })

  test('a paragraph in another encoding is told with how it would read, and read so when that is chosen', () => {
    const paragraph = 'ولم يصدر عن اللقاء بيان مشترك'
    const bytes = bytesOf(arabic, encode(paragraph, 'windows-1256'), '\n', arabic)
    const { encoding, broken, proposedForStretches, places } = read(bytes)
    expect({ encoding, broken, proposedForStretches }).toEqual({
      encoding: 'utf-8',
      broken: 6,
      proposedForStretches: 'windows-1256'
    })
    expect(places.map(({ proposed }) => proposed).join(' ')).toBe(paragraph)
    const chosen = decodeText(bytes, { encoding: 'utf-8', stretches: 'windows-1256' })
    expect(chosen?.text).toBe(`${arabic}${paragraph}\n${arabic}`)
    expect(chosen?.reading).toMatchObject({ broken: 0, stretches: 'windows-1256' })
  })

  test('U+FFFD that the file itself holds is counted apart', () => {
    expect(read(utf8('نص\ufffd هنا'))).toMatchObject({ broken: 0, lostBefore: 1, basis: 'valid' })
  })
})

describe('code pages', () => {
  test.each([
    ['windows-1256', arabic],
    ['iso-8859-6', arabic],
    ['mac-arabic', `${arabic}قال الوزير: «نعم» عام ٢٠٢٥…`],
    ['cp720', arabic.replace(/[؟،]/g, '')],
    ['cp864', 'قمة المياه فى المدينة ولم تصدر عن الوفود بيانات حتى الان'],
    ['windows-1252', french],
    ['macintosh', french],
    ['windows-1254', turkish],
    ['windows-1251', russian],
    ['koi8-r', russian]
  ] as const)('a text in %s is read rightly, as a guess', (encoding, text) => {
    expect(read(encode(text, encoding))).toMatchObject({ text, basis: 'guessed', broken: 0, encoding })
  })

  test.each(['قمة بغداد', 'اتفاق جديد بين البلدين', 'ملف المياه: قراءة أولى', 'لقاء', 'باب', 'نعم، لا؟'])(
    'a short line of windows-1256, called doubtful where it is: %s',
    text => {
      expect(read(encode(text, 'windows-1256'))).toMatchObject({ text, encoding: 'windows-1256' })
    }
  )

  test('one word may be many things', () => {
    expect(read(encode('باب', 'windows-1256')).confidence).toBe('doubtful')
  })

  test.each(['Café', 'Été à Évian', 'La reunión del señor Muñoz', 'Über die Größe der Städte', 'He said “no” – twice'])(
    'a short line of windows-1252: %s',
    text => {
      expect(read(encode(text, 'windows-1252'))).toMatchObject({ text, encoding: 'windows-1252' })
    }
  )

  test.each([0xa0, 0xad, 0xc0, 0xff])('a byte %i in a text of plain letters is read in no page of Arabic', byte => {
    const bytes = Uint8Array.of(...utf8('The dam'), byte, ...utf8(' fills every spring, says the ministry.'))
    expect(read(bytes)).toMatchObject({
      encoding: expect.not.stringMatching(/arabic|cp\d|1256|8859/),
      confidence: 'doubtful'
    })
  })

  test('the right-to-left twins of MacArabic are read as the signs they are', () => {
    const twins = Uint8Array.from({ length: 16 }, (_, at) => 0xa0 + at)
    expect(decodeCodePage(twins, 'mac-arabic').text).toBe(' !"#$٪&\'()*+،-./')
    expect(decodeCodePage(Uint8Array.of(0xb0, 0xb9, 0xba, 0xbb, 0xbf, 0xdb, 0xff), 'mac-arabic').text).toBe('٠٩:؛؟[ے')
  })

  test('a text whose blanks are those twins has plain blanks', () => {
    const bytes = encode(arabic, 'mac-arabic').map(byte => (byte === 0x20 ? 0xa0 : byte))
    expect(read(bytes)).toMatchObject({ text: arabic, encoding: 'mac-arabic' })
  })

  test('presentation forms of DOS 864 are the letters they show', () => {
    expect(decodeCodePage(Uint8Array.of(0xc7, 0xe4, 0x9d, 0xf1), 'cp864').text).toBe('اللا\u0651')
  })

  test.each(['windows-1256', 'windows-1254', 'windows-1251', 'koi8-r', 'windows-1255', 'macintosh'] as const)(
    'the table of %s is the one the platform has',
    encoding => {
      const decoder = new TextDecoder(encoding)
      for (const [byte, sign] of codePageOf(encoding).entries()) {
        if (sign !== null) expect(decoder.decode(Uint8Array.of(byte))).toBe(sign)
      }
    }
  )
})

describe('a sign or two in an English text', () => {
  const prose = (words: string) =>
    `The ministry\n\n${words} The canal serves three towns, and the dam is full each spring.\n`

  test.each([
    'It cost £10 million.',
    '© 2020 The Company.',
    'It was 30° in the shade.',
    'It took 2½ years.',
    'The Acme® works.',
    'It cost €10 million.',
    'See § 5 of the law.',
    'It is 5 µm wide.',
    'It was 3×5 metres.',
    'About ±5 of them.',
    'A room of 5 m².',
    'It cost ¥100.',
    'It was 5¢ each.',
    'The Acme™ works.',
    'It rained… He said “yes”.',
    'El niño ate à la carte in Zürich.'
  ])('windows-1252: %s', words => {
    expect(read(encode(prose(words), 'windows-1252'))).toMatchObject({
      text: prose(words),
      encoding: 'windows-1252',
      confidence: 'doubtful'
    })
  })

  test.each(['It was – he said – full.', 'It cost €10 million.', 'It was 30° warm.', 'The Acme™ works.'])(
    'macintosh: %s',
    words => {
      expect(read(encode(prose(words), 'macintosh')).text).toBe(prose(words))
    }
  )

  test.each(['windows-1256', 'mac-arabic', 'cp720', 'iso-8859-6'] as const)(
    'an Arabic name is still read in %s',
    encoding => {
      expect(read(encode(prose('It is السد in Arabic.'), encoding)).text).toBe(prose('It is السد in Arabic.'))
    }
  )
})

describe('a byte order mark that does not fit what follows', () => {
  test.each([
    ['of UTF-8 before windows-1256', bytesOf(0xef, 0xbb, 0xbf, encode(arabic, 'windows-1256')), 'windows-1256'],
    ['of UTF-8 before UTF-16', bytesOf(0xef, 0xbb, 0xbf, wide(arabic, 2, true)), 'utf-16le'],
    ['of UTF-16 before UTF-8', bytesOf(0xff, 0xfe, arabic), 'utf-8']
  ])('%s is left out', (_, bytes, encoding) => {
    expect(read(bytes)).toMatchObject({ text: arabic, encoding, broken: 0 })
  })

  test('of UTF-8 is left out where another encoding is chosen', () => {
    const bytes = bytesOf(0xef, 0xbb, 0xbf, encode(arabic, 'windows-1256'))
    expect(decodeText(bytes, { encoding: 'windows-1256' })?.text).toBe(arabic)
  })
})

describe('NULs', () => {
  const nul = (count: number) => new Uint8Array(count)

  test.each([
    ['UTF-8 padded to a whole block', bytesOf(arabic, nul(4000)), 'utf-8'],
    ['windows-1256 padded to a whole block', bytesOf(encode(arabic, 'windows-1256'), nul(4000)), 'windows-1256'],
    ['UTF-8 with a NUL within', bytesOf(arabic, nul(1), arabic), 'utf-8']
  ])('%s is text', (_, bytes, encoding) => {
    const { text, ...reading } = read(bytes)
    expect(text.replaceAll('\0', '')).toBe(text.includes('\0ق') ? `${arabic}${arabic}` : arabic)
    expect(reading).toMatchObject({ encoding, broken: 0 })
  })

  test('a file of NULs alone is no article', () => {
    const result = readSource(nul(100), 'x.txt')
    expect(result.ok ? null : result.problem.code).toMatch(/^import\.(notText|empty)$/)
  })
})

describe('letters of two and four bytes', () => {
  const sizes = [
    ['utf-16le', 2, true],
    ['utf-16be', 2, false],
    ['utf-32le', 4, true],
    ['utf-32be', 4, false]
  ] as const

  test.each(sizes)('%s without a mark, Arabic, French, English and one word', (encoding, size, isLittle) => {
    for (const text of [arabic, french, 'Hello world', 'قمة']) {
      expect(read(wide(text, size, isLittle))).toMatchObject({ text, encoding, basis: 'guessed', broken: 0 })
    }
  })

  test.each(sizes)('%s with a mark', (encoding, size, isLittle) => {
    expect(read(wide(arabic, size, isLittle, true))).toMatchObject({ text: arabic, encoding, basis: 'mark' })
  })

  test('an odd byte at the end is told', () => {
    for (const mark of [true, false]) {
      expect(read(bytesOf(wide(arabic, 2, true, mark), 0x41))).toMatchObject({ text: `${arabic}\ufffd`, broken: 1 })
    }
  })

  test('a lone surrogate at the end is told', () => {
    expect(read(bytesOf(wide(arabic, 2, true, true), 0x00, 0xd8))).toMatchObject({ text: `${arabic}\ufffd`, broken: 1 })
  })

  test('a file cut within its first letter is told', () => {
    expect(read(wide(arabic, 2, true).subarray(1))).toMatchObject({ text: `\ufffd${arabic.slice(1)}`, broken: 1 })
  })

  test('a picture that begins as UTF-16 does is no text', () => {
    expect(decodeText(Uint8Array.from({ length: 4000 }, (_, at) => [0xff, 0xfe, 0x00, 0xdc][at % 4] ?? 0))).toBeNull()
  })
})

describe('mojibake that came with the file', () => {
  const misread = (text: string, encoding: 'windows-1252' | 'windows-1256') =>
    [...utf8(text)].map(byte => codePageOf(encoding)[byte] ?? String.fromCharCode(byte)).join('')
  /** A text in one code page that was read as windows-1252. */
  const turned = (text: string) => decodeCodePage(encode(text, 'windows-1256'), 'windows-1252').text

  test.each([
    ['Arabic as windows-1252', misread(arabic, 'windows-1252'), 'windows-1252'],
    ['Arabic as windows-1256', misread(arabic, 'windows-1256'), 'windows-1256'],
    ['quotation marks of English', misread('It’s a “no”, he said', 'windows-1252'), 'windows-1252'],
    ['windows-1256 as windows-1252', turned(arabic), 'windows-1252'],
    ['a line of it', `${arabic}${turned('قالت الوزارة إن السد يمتلئ كل ربيع')}\n${arabic}`, 'windows-1252'],
    ['one line of many', `${arabic}${misread('نص قرأه برنامج آخر خطأ', 'windows-1256')}\n${arabic}`, 'windows-1256']
  ])('%s is told', (_, text, encoding) => {
    expect(read(utf8(text))).toMatchObject({ text, misreadBefore: encoding, encoding: 'utf-8' })
  })

  test.each([
    arabic,
    french,
    `${arabic}${french}`,
    turkish,
    russian,
    'Æ Ø Å ÄÖ',
    'ÇA COÛTE 5 € À L’ÉTÉ : « ÉVÉNEMENT »'
  ])('nothing is told of a sound text: %s', text => {
    expect(read(utf8(text)).misreadBefore).toBeNull()
  })
})

test('a chosen encoding is used whatever the bytes look like', () => {
  const bytes = encode(arabic, 'windows-1256')
  expect(decodeText(bytes, { encoding: 'iso-8859-6' })?.reading).toMatchObject({
    encoding: 'iso-8859-6',
    basis: 'chosen'
  })
  expect(decodeText(bytes, { encoding: 'windows-1256' })?.text).toBe(arabic)
  expect(decodeText(bytesOf('\ufeffنص'), { encoding: 'utf-8' })?.text).toBe('نص')
})

test('encodings are found by their usual names, and each has a name for people', () => {
  const names = ['UTF8', 'cp1256', 'Windows-1256', 'x-mac-arabic', 'latin1', 'ISO_8859-6', 'MacArabic']
  expect(names.map(findEncoding)).toEqual([
    'utf-8',
    'windows-1256',
    'windows-1256',
    'mac-arabic',
    'windows-1252',
    'iso-8859-6',
    'mac-arabic'
  ])
  expect(findEncoding('klingon')).toBeNull()
  for (const encoding of Encoding.options) expect(texts.ar).toHaveProperty([`encoding.${encoding}`])
})
