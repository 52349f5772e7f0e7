import { schemaVersion } from '#core/tables'
import { sha256 } from '../sha256'
import { DamagedFileError, NewerFileError } from './damaged-file'

/** Hexadecimal digits of a checksum: the first 128 bits of a SHA-256. */
const sumDigits = 32

const start = /^\{"schemaVersion":([1-9]\d{0,8}),"sum":"([0-9a-f]{32})","content":/
/** Bytes of the longest `start`. */
const longestStart = 78
const end = '}\n'

/**
 * The text of a file of the library: one JSON object with the version of the program that wrote it, a checksum, and the content. The
 * checksum is over the version, the name of the file below the library folder and the content as it is written, so that a file in the
 * place of another one is found out as well.
 */
export function storedText(name: string, content: unknown, version = schemaVersion): string {
  const text = JSON.stringify(content)
  return `{"schemaVersion":${version},"sum":"${sumOf(version, name, Buffer.from(text))}","content":${text}${end}`
}

/**
 * The content of a file with these bytes, which is not checked against a schema, and the version of the program that wrote it. `name`: as
 * for `storedText`; `path` is named in errors. `plainVersion`: the version of a file without a checksum, as programs before version 3 wrote
 * them; `null`: there may be none. Throws `DamagedFileError`, or `NewerFileError` where a newer program wrote the file.
 */
export function storedContent(
  path: string,
  name: string,
  bytes: Buffer,
  plainVersion: number | null
): { value: unknown; version: number } {
  const [head, digits, sum] = start.exec(bytes.toString('latin1', 0, longestStart)) ?? []
  if (!head) {
    const value = parseJson(path, bytes.toString('utf8'))
    const written = (value as { schemaVersion?: unknown } | null)?.schemaVersion
    if (typeof written === 'number' && written > schemaVersion) throw new NewerFileError(path, written, 'newForm')
    if (plainVersion === null) throw new DamagedFileError(path, 'noChecksum')
    return { value, version: plainVersion }
  }
  const version = Number(digits)
  const contentEnd = bytes.length - end.length
  const isWhole = bytes.toString('latin1', contentEnd) === end
  // Over the bytes: to decode a large file and encode it again takes longer than to hash it.
  const content = bytes.subarray(head.length, contentEnd)
  if (!isWhole || sumOf(version, name, content) !== sum) throw new DamagedFileError(path, 'checksum')
  return { value: parseJson(path, content.toString('utf8')), version }
}

/** The value in `text`, the content of `path`. Throws `DamagedFileError` where it is no JSON. */
export function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new DamagedFileError(path, 'json', (error as Error).message)
  }
}

function sumOf(version: number, name: string, content: Uint8Array): string {
  return sha256(`${version}\n${name}\n`, content).slice(0, sumDigits)
}
