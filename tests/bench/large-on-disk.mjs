// Runs inside vite's module runner (see `load-source.mjs`), since it writes with the program's own functions.

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { rootCodes } from '#core/codebook/code'
import { emptyLibrary } from '#core/library'
import { sha256 } from '#main/sha256'
import { names } from '#main/storage/shards'
import { storedText } from '#main/storage/stored-file'
import { StoredFolder } from '#main/storage/stored-folder'
import { writeLibrary } from '#main/storage/write-library'

const at = '2026-01-01T00:00:00.000Z'
const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'
const wordsPerSource = 400

/**
 * Writes a library to `folder`, the same in every run. Each source has an equal share of the claims.
 * @param {string} folder absent
 * @param {{ sources: number, claims: number }} size
 */
export async function writeLargeLibrary(folder, { sources, claims: allClaims }) {
  const claimsPerSource = Math.ceil(allClaims / sources)
  const word = number => {
    let written = ''
    for (let rank = number + 29; rank > 0; rank = Math.floor(rank / letters.length))
      written += letters[rank % letters.length]
    return written
  }
  const library = emptyLibrary('large', 'مكتبة كبيرة')
  const documents = {}
  const claims = {}
  const propositions = {}
  for (let index = 0; index < 2_000; index += 1) {
    const id = `p${index}`
    propositions[id] = { id, text: `قضية ${word(index * 7)} ${index}`, note: '', createdAt: at }
  }
  for (let index = 0; index < sources; index += 1) {
    const id = `${word(index)
      .split('')
      .map(letter => (letters.indexOf(letter) + 10).toString(36))
      .join('')}${index}`
    const text = Array.from({ length: wordsPerSource }, (_, at) => word((index * 31 + at * 17) % 5_000)).join(' ')
    const original = `${text}\n${index}\n`
    const body = { id, text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }] }
    documents[id] = {
      id,
      title: `مصدر ${word(index)} ${index}`,
      author: `كاتب ${index % 900}`,
      publisher: `ناشر ${index % 40}`,
      publishedOn: `2025-${String(1 + (index % 12)).padStart(2, '0')}`,
      language: 'ar',
      direction: 'rtl',
      citation: '',
      reviewState: index % 4 === 0 ? 'reading' : 'reviewed',
      versionOf: null,
      words: wordsPerSource,
      characters: text.length,
      sha256: sha256(original),
      textSha256: sha256(text),
      originalName: `${index}.txt`,
      originalExtension: 'txt',
      importedAt: at
    }
    for (const [path, content] of [
      [join(folder, names.body(id)), storedText(names.body(id), body)],
      [join(folder, 'originals', `${sha256(original)}.txt`), original]
    ]) {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, content)
    }
    claims[id] = {}
    for (let number = 0; number < claimsPerSource; number += 1) {
      const claimId = `${id}c${number}`
      const start = text.indexOf(' ', Math.floor((number * (text.length - 80)) / claimsPerSource)) + 1
      const end = text.indexOf(' ', start + 60)
      claims[id][claimId] = {
        id: claimId,
        codeId: rootCodes[(index + number) % rootCodes.length].id,
        statement: `ادعاء ${word(index * 3 + number)} عن ${word(number * 11)} ${index}`,
        actor: `الفاعل ${(index + number) % 60}`,
        stance: ['asserts', 'denies', 'hedges'][(index + number) % 3],
        certainty: null,
        theme: `موضوع ${(index * number) % 20}`,
        memo: '',
        statedOn: null,
        happenedOn: null,
        propositionId: number % 2 === 0 ? `p${(index * 7 + number) % 2_000}` : null,
        evidence: [
          {
            documentId: id,
            start,
            end,
            quote: text.slice(start, end),
            prefix: text.slice(Math.max(0, start - 32), start),
            suffix: text.slice(end, end + 32)
          }
        ],
        createdAt: at,
        updatedAt: at
      }
    }
  }
  const codes = Object.fromEntries(rootCodes.map(code => [code.id, code]))
  const content = { ...library, documents, claims, propositions, codes }
  await writeLibrary(new StoredFolder(folder, null), content, { createdAt: at })
}
