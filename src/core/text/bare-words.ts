import { type CliticForm, isPronounAfter, readParticles } from './clitics'

/** Fewest letters that a word may be left with. */
const leastLetters = 3
/** Most letters of particles before a word and of a pronoun after it. */
const mostBefore = 4
const mostAfter = 3

/**
 * What each folded word of a collection comes to when the particles and pronouns are taken off that Arabic writes in one
 * word with it. The article goes wherever it stands; anything else only where the rest is a word of the collection, for
 * nothing else tells the first letter of وزير from a conjunction.
 */
export function bareWords(words: Iterable<string>): Map<string, string> {
  const given = new Set(words)
  const withoutArticles = new Map<string, string>()
  for (const word of given) withoutArticles.set(word, withoutArticle(word))
  const known = new Set(withoutArticles.values())
  const bare = new Map<string, string>()
  for (const [word, rest] of withoutArticles) bare.set(word, rest === word ? withoutClitics(word, known) : rest)
  return bare
}

function withoutArticle(word: string): string {
  return /^[وف]?(?:[بك]?ال|لل)(.{3,})$/s.exec(word)?.[1] ?? word
}

const form: CliticForm = { text: '', before: 'any', after: 'any', definite: false }

/** The shortest known word within, with nothing but clitics around it; the word itself where there is none. */
function withoutClitics(word: string, known: ReadonlySet<string>): string {
  if (!/^\p{Script=Arabic}+$/u.test(word)) return word
  let shortest = word
  for (let start = 0; start <= mostBefore && word.length - start >= leastLetters; start += 1) {
    for (let end = word.length; end >= word.length - mostAfter && end - start >= leastLetters; end -= 1) {
      const text = word.slice(start, end)
      if (text.length >= shortest.length) continue
      const stem = known.has(text) ? text : closedFeminine(text, end < word.length, known)
      if (stem === null) continue
      const { allowed, article } = readParticles(word.slice(0, start), { ...form, text })
      const after = word.slice(end)
      // Folded, the feminine ending looks like a pronoun: مدرسة is not "his teacher".
      if (after === 'ه') continue
      if (allowed && isPronounAfter(after, after, form, article)) shortest = stem
    }
  }
  return shortest
}

/** حكومت before a pronoun is حكومه. */
function closedFeminine(text: string, hasPronoun: boolean, known: ReadonlySet<string>): string | null {
  if (!hasPronoun || !text.endsWith('ت')) return null
  const feminine = `${text.slice(0, -1)}ه`
  return known.has(feminine) ? feminine : null
}
