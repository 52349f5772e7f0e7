import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cli, cliJson } from '../support/cli'
import { bytesOf, encode, wide } from '../support/encode'
import { temporaryFolder } from '../support/temporary-folder'

const article = 'أخبار الميناء\n\nدخلت الميناء أمس 12 سفينة محملة بالقمح.\n\nوغادرته سفينتان إلى الجنوب.\n'

interface Imported {
  id: string
  file: string
  versionOf: string | null
  reprintOf?: string
  reading: { encoding: string; confidence: string; broken: number; places: { line: number }[] }
}
interface Message {
  file: string
  code: string
  message: string
  isRefused: boolean
}

async function emptyLibrary() {
  const folder = temporaryFolder()
  const library = join(folder, 'library')
  await cli('init', '--library', library)
  const file = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  const run = (...words: string[]) => cli('import', ...words, '--library', library)
  const json = async (...words: string[]) => {
    const { code, stdout, stderr } = await run(...words, '--json')
    const messages = stderr.split('\n').filter(Boolean)
    return {
      code,
      imported: JSON.parse(stdout) as Imported[],
      messages: messages.map(line => JSON.parse(line) as Message)
    }
  }
  return { library, file, run, json }
}

test('what can come in comes in, and each other file is told by name with its reason', async () => {
  const { library, file, json } = await emptyLibrary()
  const files = [
    file('good.txt', article),
    file('picture.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0)),
    file('refs.ris', 'TY  - JOUR\nTI  - عنوان\nAU  - كاتب\nER  - \n'),
    file('same.txt', article.replaceAll('\n', '\r\n')),
    file('other.txt', article.replace('12', '15'))
  ]
  const { code, imported, messages } = await json(...files, join(library, 'absent.txt'))
  expect(code).toBe(1)
  expect(imported.map(one => one.file)).toEqual(['good.txt', 'other.txt'])
  expect(Object.fromEntries(messages.map(one => [one.file, one.code]))).toEqual({
    'picture.png': 'problem.import.notText',
    'refs.ris': 'problem.import.references',
    'absent.txt': 'problem.import.unreadable',
    'same.txt': 'problem.import.sameFile'
  })
  expect(messages.find(one => one.file === 'same.txt')?.message).toContain('good.txt')
  expect(await cliJson<unknown[]>('list', '--library', library)).toHaveLength(2)
})

test('without --json the imported are on stdout and the others on stderr, in words', async () => {
  const { file, run } = await emptyLibrary()
  const { code, stdout, stderr } = await run(file('good.txt', article), file('a.txt', 'https://example.org/a\n'))
  expect(code).toBe(1)
  expect(stdout).toMatch(/^\S+\tأخبار الميناء\n$/)
  expect(stderr).toContain('https://example.org/a')
  expect(stderr).toContain('--as-text')
  const taken = await run(file('a.txt', 'https://example.org/a\n'), '--as-text')
  expect(taken.code).toBe(0)
})

test.each([
  ['identical', (text: string) => bytesOf(text)],
  ['with CR LF', (text: string) => bytesOf(text.replaceAll('\n', '\r\n'))],
  ['with CR', (text: string) => bytesOf(text.replaceAll('\n', '\r'))],
  ['with a byte order mark', (text: string) => bytesOf(`\ufeff${text}`)],
  ['in UTF-16', (text: string) => wide(text, 2, true, true)],
  ['in windows-1256', (text: string) => encode(text, 'windows-1256')],
  ['decomposed', (text: string) => bytesOf(text.normalize('NFD'))]
])('the same text %s is led to the source that is there, and comes in as a reprint when asked', async (_, made) => {
  const { file, json } = await emptyLibrary()
  const [first] = (await json(file('first.txt', article))).imported
  const second = file('second.txt', made(article))
  const refused = await json(second)
  expect(refused).toMatchObject({ code: 1, imported: [], messages: [{ code: 'problem.document.duplicate' }] })
  expect(refused.messages[0]?.message).toContain(first?.id)
  expect(refused.messages[0]?.message).toContain('أخبار الميناء')
  const taken = await json(second, '--as-reprint')
  expect(taken).toMatchObject({ code: 0, imported: [{ reprintOf: first?.id }] })
  // A reprint of a reprint is one of the original.
  expect((await json(second, '--as-reprint')).imported).toMatchObject([{ reprintOf: first?.id }])
})

test('one bad byte is told on stderr and in --json', async () => {
  const { file, run, json } = await emptyLibrary()
  const bytes = bytesOf('عنوان\n\nنص عربي طويل', 0xff, ' هنا.\n')
  const { stderr } = await run(file('a.txt', bytes))
  expect(stderr).toContain('line 3')
  expect(stderr).toContain('نص عربي طويل\ufffd هنا')
  const { imported } = await json(file('b.txt', bytes), '--as-reprint')
  expect(imported[0]?.reading).toMatchObject({ encoding: 'utf-8', broken: 1, places: [{ line: 3 }] })
})

test('a source that was imported in the wrong encoding is read again from its original as a newer version', async () => {
  const { library, file, json, run } = await emptyLibrary()
  const path = file('mac.txt', encode('أخبار: دخلت «الميناء» أمس ١٢ سفينة محملة بالقمح…\n', 'mac-arabic'))
  const [wrong] = (await json(path, '--encoding', 'iso-8859-6')).imported
  expect(wrong?.reading.encoding).toBe('iso-8859-6')
  const again = await json('--again', wrong?.id ?? '', '--encoding', 'x-mac-arabic')
  expect(again).toMatchObject({ code: 0, imported: [{ versionOf: wrong?.id, reading: { encoding: 'mac-arabic' } }] })
  const { stdout } = await cli('text', again.imported[0]?.id ?? '', '--library', library)
  expect(stdout).toContain('«الميناء»')
  // The file is in the library, in whatever way it is read.
  expect((await json(path, '--encoding', 'cp720')).messages).toMatchObject([{ code: 'problem.document.sameBytes' }])
  for (const words of [
    ['--again', 'x', path],
    ['--encoding', 'klingon', path],
    ['--again', 'x', '--as-reprint']
  ]) {
    expect((await run(...words)).code).toBe(2)
  }
})

test.each(['--again', '--version-of'])(
  '%s advises no option that it excludes when the text is the same',
  async option => {
    const { file, json, run } = await emptyLibrary()
    const path = file('plain.txt', encode('The dam\n\nThe dam fills every spring.\n', 'windows-1252'))
    const [source] = (await json(path)).imported
    const words =
      option === '--again' ? [option, source?.id ?? '', '--encoding', 'mac-arabic'] : [option, source?.id ?? '', path]
    const { code, stderr } = await run(...words)
    expect(code).toBe(1)
    expect(stderr).toContain('is in the library already')
    expect(stderr).not.toContain('--as-reprint')
  }
)
