/**
 * What Arabic writes in one word with a noun or verb: particles before it, pronouns after it. Everything here works on
 * folded text (one alef, ya for alef maqsura, ha for ta marbuta).
 *
 * Before: `و` or `ف`, then one of `ب` or `ك` (each also with the article), `ل`, `لل` (ل with the article, whose alef is
 * not written), the article itself, or `س` before a verb that begins with ي ت ن or alef. The interrogative alef is left
 * out: folded, it cannot be told from the first letter of another word.
 *
 * After: `ه ها هما هم هن ك كما كم كن نا ي ني`, and none after the article (الفيروسي is an adjective, not "my virus").
 */
const particles = /^[وف]?(?:(?<article>[بك]?ال|لل)|[بكل]|(?<future>س))?$/
const futureVerb = /^[يتنا]/
const pronouns = new Set(['ه', 'ها', 'هما', 'هم', 'هن', 'ك', 'كما', 'كم', 'كن', 'نا', 'ي', 'ني'])
/** Letters that fold to those of a pronoun and are none: مدرسة is not مدرسه. */
const falsePronoun = /[ةىئؤأإآٱ]/

/** How a phrase may be spelled when particles or pronouns lean on it, and what it then must have before or after it. */
export interface CliticForm {
  /** Folded. */
  text: string
  /** `any`: particles or none. `conjunction`: at most و or ف, the rest is spelled in `text`. */
  before: 'any' | 'conjunction'
  /** `any`: a pronoun or none. `pronoun`: one must follow, for its sake the ending is spelled otherwise. */
  after: 'any' | 'pronoun'
  /** The last word of the phrase looks as though it had the article. */
  definite: boolean
}

/**
 * All spellings of a phrase. `phrase` is folded; `lastLetter` is its last letter unfolded and without marks, since only
 * there ى still differs from ي.
 */
export function cliticForms(phrase: string, lastLetter: string): CliticForm[] {
  const definite = /(?:^| )ال[^ ]{2,}$/.test(phrase)
  const heads: Pick<CliticForm, 'text' | 'before'>[] = [{ text: phrase, before: 'any' }]
  const defined = /^ال(?<rest>[^ ]{2,}.*)$/s.exec(phrase)?.groups?.rest
  // The particle ل swallows the alef of the article, and of three lams in a row one is not written.
  if (defined) heads.push({ text: `${defined.startsWith('ل') ? 'ل' : 'لل'}${defined}`, before: 'conjunction' })
  return heads.flatMap(({ text, before }) => [
    { text, before, after: 'any' as const, definite },
    ...endingsBeforePronoun(text, lastLetter).map(ending => ({
      text: ending,
      before,
      after: 'pronoun' as const,
      definite
    }))
  ])
}

/** How the end of a word is spelled when a pronoun follows: حكومته, مستشفاه, كتبوه. The seats of hamza fold to one. */
function endingsBeforePronoun(text: string, lastLetter: string): string[] {
  if (/[^ ]{2}ه$/.test(text)) return [`${text.slice(0, -1)}ت`]
  if (lastLetter === 'ى') return [`${text.slice(0, -1)}ا`]
  if (/[^ ]وا$/.test(text)) return [text.slice(0, -1)]
  return []
}

/** Whether what stands in a word before `form` are particles that may lean on it, and whether the article is among them. */
export function readParticles(before: string, form: CliticForm): { allowed: boolean; article: boolean } {
  const match = particles.exec(before)
  if (!match) return { allowed: false, article: false }
  if (form.before === 'conjunction') return { allowed: before.length <= 1 && /^[وف]?$/.test(before), article: false }
  const isFuture = match.groups?.future !== undefined
  return { allowed: !isFuture || futureVerb.test(form.text), article: match.groups?.article !== undefined }
}

/**
 * Whether what stands in a word after `form` is nothing, where that is allowed, or a pronoun. `written` is the same
 * stretch as the source has it.
 */
export function isPronounAfter(after: string, written: string, form: CliticForm, article: boolean): boolean {
  if (after === '') return form.after === 'any'
  if (article || !pronouns.has(after) || falsePronoun.test(written)) return false
  return !(form.definite && after === 'ي')
}
