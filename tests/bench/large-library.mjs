// Runs inside vite's module runner (see `load-source.mjs`), since it asks the program's own functions.

import { rootCodes } from '#core/codebook/code'
import { computeMatrix } from '#core/comparison/compute-matrix'
import { suggestClaims } from '#core/comparison/suggestions'

const size = { sources: 100, propositions: 200, claims: 10_000, actors: 60, themes: 20, relations: 200 }
const stances = ['asserts', 'asserts', 'asserts', 'denies', 'hedges']
const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'
const vocabulary = 5_000

/** A library of claims in memory, the same in every run. */
export function makeLargeLibrary() {
  let seed = 7
  const below = limit => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
    return seed % limit
  }
  // Few words are common and most are rare, as in any language.
  const word = () => {
    let rank = Math.floor((below(10_000) / 10_000) ** 3 * vocabulary) + 700
    let written = ''
    for (; rank > 0; rank = Math.floor(rank / letters.length)) written += letters[rank % letters.length]
    return rank % 3 === 0 ? `ال${written}` : written
  }
  const sentence = length => Array.from({ length }, word).join(' ')
  const at = '2026-01-01T00:00:00.000Z'
  const documents = {}
  for (let index = 0; index < size.sources; index += 1) {
    const id = `source${index}`
    const reviewState = index % 4 === 0 ? 'reading' : 'reviewed'
    const publishedOn = `2025-${String(1 + (index % 12)).padStart(2, '0')}`
    documents[id] = {
      id,
      title: `مصدر ${index}`,
      publisher: `ناشر ${index % 12}`,
      publishedOn,
      reviewState,
      versionOf: null
    }
  }
  const propositions = {}
  for (let index = 0; index < size.propositions; index += 1) {
    const id = `proposition${index}`
    propositions[id] = { id, text: `قضية ${index}`, note: '', createdAt: at }
  }
  const claims = {}
  for (let index = 0; index < size.claims; index += 1) {
    const id = `claim${index}`
    const homes = [below(size.sources), ...(index % 10 === 0 ? [below(size.sources)] : [])]
    const home = `source${homes[0]}`
    claims[home] ??= {}
    claims[home][id] = {
      id,
      codeId: rootCodes[below(rootCodes.length)].id,
      statement: sentence(9),
      actor: `الفاعل ${below(size.actors)}`,
      stance: stances[below(stances.length)],
      certainty: null,
      theme: `موضوع ${below(size.themes)}`,
      memo: '',
      statedOn: null,
      happenedOn: `2025-01-${String(1 + below(28)).padStart(2, '0')}`,
      propositionId: index % 20 === 0 ? null : `proposition${below(size.propositions)}`,
      evidence: homes.map(source => {
        const start = below(200_000)
        const quote = `${sentence(14)}${index % 4 === 0 ? ` ${below(900)} مليون دولار` : ''}`
        return { documentId: `source${source}`, start, end: start + quote.length, quote, prefix: '', suffix: '' }
      }),
      createdAt: at,
      updatedAt: at
    }
  }
  const relations = {}
  for (let index = 0; index < size.relations; index += 1) {
    const id = `relation${index}`
    const kind = ['corroborates', 'contradicts', 'qualifies'][below(3)]
    relations[id] = { id, kind, fromClaimId: `claim${below(size.claims)}`, toClaimId: `claim${below(size.claims)}` }
  }
  const codes = Object.fromEntries(rootCodes.map(code => [code.id, code]))
  return { id: 'large', name: '', documents, claims, codes, propositions, relations, dismissals: {}, briefings: {} }
}

/** The same comparison after an edit: one claim replaced, and with it its shard. */
export function afterEdit(library, turn) {
  const home = `source${turn % size.sources}`
  const shard = library.claims[home]
  const [id] = Object.keys(shard)
  const stance = stances[turn % stances.length]
  return { ...library, claims: { ...library.claims, [home]: { ...shard, [id]: { ...shard[id], stance } } } }
}

export { computeMatrix, suggestClaims }
