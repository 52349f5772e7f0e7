import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where systems keep the Unicode character database: Debian, then Fedora. `npm test` installs it where it may. */
const folders = ['/usr/share/unicode', '/usr/share/unicode/ucd']

const folder = folders.find(candidate => existsSync(join(candidate, 'BidiCharacterTest.txt')))

/** Why the conformance tests are skipped, for their titles; `''` when they are not. */
export const withoutUnicodeFiles =
  folder === undefined ? `SKIPPED: no Unicode test files in ${folders.join(' or ')} (Debian: unicode-data)` : ''

/** Lines of one of Unicode's test files, without comments. */
export function unicodeLines(name: 'BidiCharacterTest.txt' | 'auxiliary/LineBreakTest.txt'): string[] {
  return readFileSync(join(folder ?? '', name), 'utf8')
    .split('\n')
    .map(line => (line.split('#')[0] ?? '').trim())
    .filter(line => line !== '')
}

/** `0041 0042` to `AB`. */
export function fromHex(codes: string): string {
  return String.fromCodePoint(...codes.split(' ').map(code => Number.parseInt(code, 16)))
}
