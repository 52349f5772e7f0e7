import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { allClaims } from '#core/claims/find-claims'
import type { Library } from '#core/library'

/** Words of a library that can be read in the names or bytes of any file in a folder, as UTF-8, UTF-16 or JSON escapes. */
export function readableWords(folder: string, library: Library): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const names = entries.map(entry => join(entry.parentPath, entry.name).slice(folder.length)).join('\n')
  const contents = entries
    .filter(entry => entry.isFile())
    .map(entry => readFileSync(join(entry.parentPath, entry.name)))
  const held = [Buffer.from(names), ...contents]
  return wordsOf(library).filter(word =>
    [Buffer.from(word), Buffer.from(word, 'utf16le'), Buffer.from(word, 'utf16le').swap16(), escaped(word)].some(
      bytes => held.some(content => content.includes(bytes))
    )
  )
}

/** In bytes of UTF-8. Shorter words may stand in sealed bytes by chance: in base64 four letters do in one of some hundred runs. */
const shortestWord = 8

/** Longer words of names, texts and memos, each once, without dates, which backups have as well; and what would name a source: hashes of its file and text. */
function wordsOf(library: Library): string[] {
  const documents = Object.values(library.documents)
  const claims = allClaims(library)
  const texts = [
    library.name,
    ...documents.flatMap(({ title, author, publisher, originalName }) => [title, author, publisher, originalName]),
    ...claims.flatMap(({ statement, actor, memo, evidence }) => [
      statement,
      actor,
      memo,
      ...evidence.map(one => one.quote)
    ]),
    ...Object.values(library.propositions).map(({ text }) => text)
  ]
  const words = texts
    .flatMap(text => text.split(/[\s.,،؛:()«»"]+/))
    .filter(word => Buffer.byteLength(word) >= shortestWord && /[^\d-]/.test(word))
  return [...new Set([...words, ...documents.flatMap(({ sha256, textSha256 }) => [sha256, textSha256])])]
}

function escaped(word: string): Buffer {
  return Buffer.from(word.replace(/[^ -~]/g, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`))
}
