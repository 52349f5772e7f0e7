import { describe, expect, test } from 'vitest'
import { notArticleCodes, refuseOther } from '#main/formats/not-articles'
import { readSource } from '#main/formats/read-source'
import { texts } from '#shared/i18n/index'
import { utf8 } from '../support/encode'

const problemOf = (text: string, name = 'file.txt') => {
  const read = readSource(utf8(text), name)
  return read.ok ? null : read.problem
}

describe('texts that are no article', () => {
  test.each([
    ['RIS', 'TY  - JOUR\nTI  - عنوان\nAU  - كاتب\nER  - \n'],
    ['RIS', '\r\nTY - NEWS\r\nT1 - Title\r\nPY - 2020\r\nER -\r\n'],
    ['BibTeX', '% made by a program\n@article{key,\n  title = {عنوان},\n  year = 2020\n}\n'],
    ['BibTeX', '% remark\n@book{a,\n  title={One field}}\n'],
    ['BibTeX', '@misc{a, title={One line}, year={2021}}'],
    ['EndNote', '%0 Journal Article\n%A Writer\n%T Title\n%D 2020\n'],
    ['PubMed', 'PMID- 12345\nOWN - NLM\nTI  - A title\nAU  - Writer\n']
  ])('references in %s', (format, text) => {
    expect(problemOf(text)).toEqual({ code: 'import.references', details: { file: 'file.txt', format } })
  })

  test.each([
    ['https://example.org/a/b?c=1\n', 'https://example.org/a/b?c=1'],
    ['  <http://example.org>  ', 'http://example.org'],
    ['www.example.org/خبر', 'www.example.org/خبر'],
    ['example.org/news/1', 'example.org/news/1'],
    ['https://example.org/1\n\nhttps://example.org/2\n', 'https://example.org/1']
  ])('a bare address: %j', (text, address) => {
    expect(problemOf(text)).toEqual({ code: 'import.address', details: { file: 'file.txt', address } })
  })

  test.each([
    ['a.url', '[InternetShortcut]\r\nURL=https://example.org/a\r\n'],
    [
      'a.txt',
      '[{000214A0-0000-0000-C000-000000000046}]\r\nProp3=19,2\r\n[InternetShortcut]\r\nURL=https://example.org/a\r\n'
    ],
    [
      'a.webloc',
      '<?xml version="1.0"?>\n<plist><dict>\n<key>URL</key>\n<string>https://example.org/a</string></dict></plist>'
    ],
    ['a.desktop', '[Desktop Entry]\nType=Link\nURL=https://example.org/a\n']
  ])('a shortcut in %s', (name, text) => {
    expect(problemOf(text, name)).toEqual({
      code: 'import.shortcut',
      details: { file: name, address: 'https://example.org/a' }
    })
  })

  test.each([
    ['{"title": "عنوان", "body": "نص"}'],
    ['[{"a": 1}, {"a": 2}]'],
    ['{"a": 1}\n{"a": 2}\n'],
    ['{"a": "x", "b": [1, 2], "c": "cut off'],
    ['["a", "b"]']
  ])('JSON: %j', text => expect(problemOf(text)?.code).toBe('import.json'))

  test.each([
    ['<!DOCTYPE html><html><body>text</body></html>'],
    ['<div class="a">\n<p>نص</p>\n</div>'],
    ['<?xml version="1.0"?><feed><entry>x</entry></feed>'],
    ['From: <Saved by a browser>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\nx']
  ])('a web page: %j', text => expect(problemOf(text)?.code).toBe('import.webPage'))

  test.each([
    ['name,year,value\na,2020,1\nb,2021,2\n', 'a.txt'],
    ['الاسم;السنة;القيمة\nأ;2020;1\nب;2021;2\n', 'a.txt'],
    ['name\tvalue\na\t1\nb\t2\n', 'a.txt'],
    ['"a, b",2020,"two\nlines"\n"c",2021,x\nd,2022,y\n', 'a.txt'],
    ['name,text\na,"a long sentence, with commas"\n', 'a.csv']
  ])('a table: %j', (text, name) => expect(problemOf(text, name)?.code).toBe('import.table'))
})

describe('articles that look a little like one of these', () => {
  test.each([
    ['the title and an address', 'عنوان الخبر\n\nهذا نص الخبر، وهو منقول عن https://example.org/a كما نشر.\n'],
    ['an address first', 'https://example.org/a\n\nعنوان الخبر\n\nهذا نص الخبر كما نشر في موقعه.\n'],
    ['a brace first', '{ملاحظة} هذا نص الخبر كما نشر في الموقع، وفيه أقواس.\n'],
    ['a bracket first', '[صورة] هذا نص الخبر كما نشر في الموقع.\n'],
    ['an at sign first', '@article said the account {quoted}, and the minister answered it on Sunday.\n'],
    [
      'commas in every paragraph',
      'One, two, three went there.\n\nFour, five, six came back.\n\nSeven, eight, nine stayed.\n'
    ],
    ['a less-than sign first', '< 5 percent of the people came to the polls, said the minister.\n'],
    [
      'reference tags within it',
      'The format begins a record with\nTY  - JOUR\nand ends it with\nER  - \nas its makers say.\n'
    ],
    ['one word with full stops', 'قال: نعم.كلا'],
    ['a percent sign first', '% of the votes counted so far: 12.5, said the office on Sunday evening.\n']
  ])('%s', (_, text) => expect(problemOf(text)).toBeNull())

  test('an extension alone decides nothing', () => {
    for (const name of ['a.ris', 'a.bib', 'a.json', 'a.html', 'a.url']) {
      expect(problemOf('عنوان الخبر\n\nهذا نص الخبر كما نشر في موقعه يوم الأحد.\n', name)).toBeNull()
    }
  })
})

test('each can be taken as text all the same, and each has its words in both languages', () => {
  const taken = readSource(utf8('https://example.org/a'), 'a.txt', { asText: true })
  expect(taken.ok && taken.value.blocks.map(block => block.text)).toEqual(['https://example.org/a'])
  for (const code of notArticleCodes) {
    expect(texts.ar).toHaveProperty([`problem.${code}`])
    expect(texts.en).toHaveProperty([`problem.${code}`])
  }
})

test.each(['-', ' ', '{', '<', 'a,', '"', '[{"a":', '@a{', '<a ', 'www.', '% '])(
  'a long run of %j is looked at in one pass',
  sign => {
    // A rule that is not linear takes minutes, and the runner ends it.
    expect(() => refuseOther(`${sign.repeat(2_000_000)}ن`, 'a.txt')).not.toThrow()
  }
)
