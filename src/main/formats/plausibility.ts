/** How much a text looks like one that somebody wrote. */
export interface Plausibility {
  /** From about -3 (nonsense) to 1.5 (common words); 0 for a text in ASCII. */
  score: number
  /** Signs beyond ASCII, on which the score rests. */
  signs: number
}

/**
 * Looks at the letters and signs beyond ASCII alone: those below are the same in every encoding in question. A wrong reading
 * scatters letters of other scripts, capitals and odd signs within words, and makes common letters rare. Linear.
 */
export function plausibilityOf(text: string): Plausibility {
  let sum = 0
  let signs = 0
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const beyond = word.match(/[^\p{ASCII}]/gu)?.length ?? 0
    if (beyond === 0) continue
    signs += beyond
    // A single letter beside a figure is likelier a sign of another page.
    const isByFigure = word.length === 1 && /[0-9]/.test(text.charAt(index - 1) + text.charAt(index + 1))
    sum += beyond * (isByFigure ? -0.5 : wordScore(word))
  }
  for (const { 0: sign, index } of text.matchAll(/[^\p{ASCII}\p{L}\p{M}]/gu)) {
    signs += 1
    sum += signScore(sign, text.charAt(index - 1), text.charAt(index + sign.length))
  }
  // Some pages have ASCII signs beyond ASCII, too: in a wrong reading they stand within words.
  sum -= text.match(/[^\p{ASCII}][[\]^{}|\\!#$&*+<=>@"](?=[^\p{ASCII}\P{L}])/gu)?.length ?? 0
  sum -= text.match(/[\^|\\]/g)?.length ?? 0
  return { score: signs === 0 ? 0 : sum / signs, signs }
}

const punctuation = new Set('‘’“”«»–—…•،؛؟٪٫٬€№„‹›')
const plainSign = /[A-Za-z0-9]/

/** `before` and `after`: the code units on both sides; `''` at the ends of the text. */
function signScore(sign: string, before: string, after: string): number {
  if (sign === '\ufffd') return -3
  // Where the letters and figures around are plain, these are likelier other signs of another page.
  if (/[،؛؟«]/.test(sign) && plainSign.test(before)) return 0
  if (sign === '٪' && plainSign.test(after)) return 0
  // A bullet begins its line or has a blank after it.
  if (sign === '•' && /[^\n]/.test(before) && plainSign.test(after)) return 0
  if (punctuation.has(sign)) return 1
  if (/[\u0080-\u009f\p{Co}\p{Cn}]/u.test(sign)) return -3
  // Arabic-Indic figures.
  if (/\p{Nd}/u.test(sign)) return plainSign.test(before) || plainSign.test(after) ? -1 : 0.8
  if (/[\u00a0\u200c-\u200f]/.test(sign)) return 0
  if (/[°©®™£¥¢§±×²³½¼¾·]/.test(sign)) {
    if (/\p{L}/u.test(before) && /\p{L}/u.test(after)) return -1
    return sign === '™' ? 1 : 0.3
  }
  return -1
}

/** Mean value of a letter beyond ASCII in this word. */
function wordScore(word: string): number {
  for (const { script, score } of scripts) if (script.test(word)) return score(word)
  return -1
}

/** A new script is one entry. A word in none of them mixes scripts. */
const scripts: readonly { script: RegExp; score: (word: string) => number }[] = [
  { script: /^[\p{Script=Arabic}\p{M}\u0640]+$/u, score: arabicScore },
  // The micro sign before a unit, as in µm.
  { script: /^µ\p{ASCII}{0,2}$/u, score: () => 0.3 },
  { script: /^[\p{Script=Latin}\p{M}]+$/u, score: latinScore },
  { script: /^[\p{Script=Cyrillic}\p{M}]+$/u, score: cyrillicScore },
  { script: /^[\p{Script=Hebrew}\p{M}]+$/u, score: word => (/^\p{L}/u.test(word) ? 1 : -1) }
]

const frequentArabic = new Set('اليمونرتبعةدسفهكقأحجشخىإصط')
const rareArabic = new Set('ءآؤئثذزضظغپچژگکی')
/** Words that hardly any Arabic text of some length does without. */
const functionWords = new Set(
  'في من على إلى الى أن إن ان عن مع هذا هذه التي الذي ما لا لم لن كان كانت قد بعد قبل بين كل أو ثم هو هي ذلك عند حتى غير'.split(
    ' '
  )
)

function arabicScore(word: string): number {
  if (/^\p{M}/u.test(word)) return -1
  const letters = word.replace(/[\p{M}\u0640]/gu, '')
  // Teh marbuta and alef maksura end a word.
  if (/[ةى]./u.test(letters)) return -0.7
  if (functionWords.has(letters)) return 1.5
  // Hardly any word has one letter: a single one is likelier a sign of another page.
  if (letters.length === 1) return letters === 'و' ? 0 : -0.5
  let sum = /^[وفبك]?ال../u.test(letters) || /^لل../u.test(letters) ? 0.5 * letters.length : 0
  for (const letter of letters) sum += frequentArabic.has(letter) ? 1 : rareArabic.has(letter) ? 0.4 : -0.5
  return sum / Math.max(1, letters.length)
}

/** French, Spanish, Portuguese, Italian, German and the Nordic languages; then Turkish. */
const commonAccents = new Set('àâäáãåæçéèêëíìîïñóòôõöøúùûüœßğışİ')

/** Words of one letter in the languages above. */
const shortWords = new Set('àáâéèêíìóòôúåæøöÀÁÂÉÈÍÌÓÒÔÅÖ')

function latinScore(word: string): number {
  if (word.length === 1 && !shortWords.has(word)) return -0.5
  // Capitals begin a word or make up all of it.
  if (/\p{Ll}\p{Lu}/u.test(word)) return -1
  const accented = word.match(/[^\p{ASCII}]/gu) ?? []
  if (word.length > 1 && accented.length * 3 > word.length * 2) return -1
  let sum = 0
  for (const letter of accented) sum += commonAccents.has(letter) || commonAccents.has(letter.toLowerCase()) ? 1 : -0.5
  return sum / accented.length
}

const shortCyrillicWords = new Set('авикосуяАВИКОСУЯ')
const frequentCyrillic = new Set('оеаинтсрвлкмдпуяызьбгчй')

function cyrillicScore(word: string): number {
  if (word.length === 1 && !shortCyrillicWords.has(word)) return -0.5
  if (/\p{Ll}\p{Lu}/u.test(word)) return -1
  const isAllCapitals = word.length > 1 && word === word.toUpperCase()
  let sum = 0
  for (const letter of word.toLowerCase()) sum += frequentCyrillic.has(letter) ? 1 : /[а-яё]/.test(letter) ? 0.3 : -0.2
  return (sum / word.length) * (isAllCapitals ? 0.4 : 1)
}
