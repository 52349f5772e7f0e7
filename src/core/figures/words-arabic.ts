import { fold } from './fold'

/** What a number word of Arabic is to the words around it. `dual` is two of a scale in one word (ألفان). */
export interface ArabicWord {
  kind: 'unit' | 'ten' | 'tens' | 'hundred' | 'scale' | 'dual' | 'plural' | 'fraction'
  value: number
  /** May stand first: plurals (ملايين) count only after a number. */
  leads: boolean
}

const units: readonly (readonly [number, string])[] = [
  [0, 'صفر'],
  [1, 'واحد واحدة واحدا أحد إحدى'],
  [2, 'اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي إثنان إثنين'],
  [3, 'ثلاث ثلاثة ثلاثا'],
  [4, 'أربع أربعة أربعا'],
  [5, 'خمس خمسة خمسا'],
  [6, 'ست ستة ستا'],
  [7, 'سبع سبعة سبعا'],
  [8, 'ثمان ثماني ثمانية ثمانيا'],
  [9, 'تسع تسعة تسعا']
]

const tens = ['عشر', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع']
const hundreds = ['ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'ثماني', 'تسع']
const hundred = ['مئة', 'مائة']

/** Singular, dual without its ending, plurals. */
const scales: readonly (readonly [number, string, string, string])[] = [
  [1e3, 'ألف', 'ألف', 'آلاف ألوف'],
  // Persian.
  [1e3, 'هزار', 'هزار', ''],
  [1e9, 'میلیارد', 'میلیارد', ''],
  [1e6, 'میلیون', 'میلیون', ''],
  [1e6, 'مليون', 'مليون', 'ملايين'],
  [1e9, 'مليار', 'مليار', 'مليارات ملايير'],
  [1e9, 'بليون', 'بليون', 'بلايين بليونات'],
  [1e12, 'تريليون', 'تريليون', 'تريليونات'],
  [1e12, 'ترليون', 'ترليون', 'ترليونات'],
  [1e15, 'كوادريليون', 'كوادريليون', 'كوادريليونات']
]

const fractions: readonly (readonly [number, string])[] = [
  [1 / 2, 'نصف'],
  [1 / 3, 'ثلث'],
  [2 / 3, 'ثلثا ثلثي ثلثان ثلثين'],
  [1 / 4, 'ربع']
]

function* lexicon(): Generator<readonly [string, ArabicWord]> {
  for (const [value, words] of units)
    for (const word of words.split(' ')) yield [word, { kind: 'unit', value, leads: true }]
  for (const word of ['عشر', 'عشرة']) yield [word, { kind: 'ten', value: 10, leads: true }]
  for (const [at, stem] of tens.entries())
    for (const end of ['ون', 'ين']) yield [stem + end, { kind: 'tens', value: 20 + at * 10, leads: true }]
  for (const word of hundred) {
    yield [word, { kind: 'hundred', value: 100, leads: true }]
    const stem = word.slice(0, -1)
    for (const end of ['تان', 'تين', 'تا', 'تي']) yield [stem + end, { kind: 'hundred', value: 200, leads: true }]
    for (const [at, unit] of hundreds.entries())
      yield [unit + word, { kind: 'hundred', value: 100 * (at < 6 ? at + 3 : at + 2), leads: true }]
  }
  for (const [value, one, dual, many] of scales) {
    yield [one, { kind: 'scale', value, leads: true }]
    // A scale without a plural is Persian and has no dual either.
    for (const end of many === '' ? [] : ['ان', 'ين', 'ا', 'ي'])
      yield [dual + end, { kind: 'dual', value, leads: true }]
    for (const word of many.split(' ').filter(Boolean)) yield [word, { kind: 'plural', value, leads: false }]
  }
  // Urdu.
  for (const [word, value] of [
    ['ہزار', 1e3],
    ['لاکھ', 1e5],
    ['کروڑ', 1e7],
    ['ارب', 1e9],
    ['کھرب', 1e11]
  ] as const)
    yield [word, { kind: 'plural', value, leads: false }]
  for (const [value, words] of fractions)
    for (const word of words.split(' ')) yield [word, { kind: 'fraction', value, leads: true }]
}

const words = new Map([...lexicon()].map(([word, means]) => [fold(word), means] as const))

/** The number word that a folded word is, without any particle. */
export function arabicWord(word: string): ArabicWord | undefined {
  return words.get(word)
}

/** A number word with the particles that lean on it: their letters, and whether و is the first of them. */
export interface LeanedWord {
  means: ArabicWord
  letters: number
  joined: boolean
}

const leaning = ['و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'وك', 'فب', 'فل']
/** Read as a particle and a number, these would be wrong: "I am not", "twice". */
const otherWords = new Set(['لست', 'ولست', 'فلست', 'كست', 'لسبع', 'كالف'])

/** `وخمسة` as و and five, `بمئة` as ب and a hundred. */
export function leanedWord(word: string): LeanedWord | null {
  const bare = words.get(word)
  if (bare) return { means: bare, letters: 0, joined: false }
  if (otherWords.has(word)) return null
  for (const particles of leaning) {
    if (!word.startsWith(particles)) continue
    const means = words.get(word.slice(particles.length))
    if (means) return { means, letters: particles.length, joined: particles === 'و' }
  }
  return null
}

/** A number word with the article: الخمسة, بالمئة, للمليون; `joined` where و stands before it. */
export function articledWord(word: string): LeanedWord | null {
  const letters = /^[وفبك]?ال|^[وف]?لل/.exec(word)?.[0].length ?? 0
  const means = letters > 0 ? words.get(word.slice(letters)) : undefined
  return means?.leads && means.kind !== 'fraction' ? { means, letters, joined: word.startsWith('و') } : null
}

/** What may stand glued before digits: بـ66, و94.8, الـ27. */
export function isParticle(word: string): boolean {
  return /^[وف]?(?:[بلك]|ال|بال|لل|كال)?$/.test(word)
}
