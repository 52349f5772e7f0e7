// A text as long as a book and its claims, the same in every run.

const words = [
  'النهرُ',
  'سدٌّ',
  'حصّةَ',
  'المياه',
  'بلدةٍ',
  'مزارعون',
  'موسمُ',
  'القمح',
  'وقال',
  'الوزيرُ',
  'إنَّ',
  'العملَ',
  'يبدأ',
  'قريبًا',
  'مصانعُ',
  'الضفّة',
  'لا',
  'تكفي',
  'الخزّانات',
  'غير',
  'أنَّ',
  'الكلفةَ',
  'ترتفع',
  'كلَّ',
  'عامٍ',
  'بينما',
  'تنتظر',
  'القرى',
  'وعودًا',
  'قديمةً',
  'واتّفق',
  'الطرفان',
  'على',
  'لجنةٍ',
  'مشتركةٍ',
  'تقيس',
  'الجريان',
  'عند',
  'كلِّ',
  'جسرٍ',
  'ثم',
  'تنشر',
  'أرقامَها',
  'للناس',
  'ولكنَّ',
  'الخلاف',
  'حول',
  'التعويضات',
  'بقي',
  'مفتوحًا',
  'لأنَّ',
  'الأهالي',
  'رفضوا',
  'الرحيل',
  'إلى',
  'التلال'
]
const rarities = ['Hydro-Lab', '(3+2)', '48%', 'River Desk', '12,5', '«الحوض الأعلى»', 'ISO', '1987', 'km²', '٢٠٢٦']

/**
 * Numbers from 0 to 1, the same for the same seed (a linear congruential generator with the constants of Numerical Recipes).
 * @param {number} seed
 */
export function sequence(seed) {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/**
 * Paragraphs of 300 to 900 UTF-16 code units in Arabic with diacritics, among them Latin names and figures.
 * @param {number} characters how many code units together, at least
 * @param {number} seed
 * @returns {string[]}
 */
export function longText(characters, seed) {
  const random = sequence(seed)
  const pick = list => list[Math.floor(random() * list.length)]
  const paragraphs = []
  for (let total = 0; total < characters; ) {
    const length = 300 + random() * 560
    let paragraph = ''
    for (let inSentence = 0; paragraph.length < length; inSentence += 1) {
      const ends = inSentence > 8 && random() < 0.12
      paragraph += `${paragraph ? ' ' : ''}${random() < 0.06 ? pick(rarities) : pick(words)}${ends ? '.' : ''}`
      if (ends) inSentence = 0
    }
    paragraphs.push(`${paragraph}.`)
    total += paragraph.length + 2
  }
  return paragraphs
}

/**
 * Stretches of 2 to 30 words, at random places, so that most letters lie under two or three of them.
 * @param {string} text paragraphs parted by line feeds; no stretch crosses one
 * @param {number} count
 * @param {number} seed
 * @returns {{ start: number, end: number }[]} in order
 */
export function overlappingSpans(text, count, seed) {
  const random = sequence(seed)
  const starts = [...text.matchAll(/[^\s]+/g)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }))
  const spans = []
  while (spans.length < count) {
    const first = Math.floor(random() * starts.length)
    const last = Math.min(starts.length - 1, first + 1 + Math.floor(random() * 29))
    const span = { start: starts[first].start, end: starts[last].end }
    const line = text.indexOf('\n', span.start)
    spans.push({ start: span.start, end: line < 0 ? span.end : Math.min(span.end, line) })
  }
  return spans.sort((a, b) => a.start - b.start || a.end - b.end)
}
