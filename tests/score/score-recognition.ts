import { normaliseText } from '../../src/core/documents/canonical'
import type { Draft, DraftBlock } from '../../src/core/documents/draft'
import { recognise } from '../../src/core/documents/recognise/recognise'
import { fold } from '../../src/core/text/fold'
import type { LabelledArticle, LabelledLine } from './labelled-article'

export interface Rate {
  right: number
  of: number
}

/**
 * How one half of the articles is recognised.
 *
 * - `fields`: of the articles whose text has the field, how many have it right: the same wording after blanks, quotation
 *   marks and spellings of one letter are made equal. A title before a name (`د.`, `م.`, `Dr`) may be there or not.
 * - `invented`: fields that are filled though the text does not have them, or with a value that is not in the text. Where
 *   there is no title, the first line of the body (or a part of it) is no invention.
 * - `clutterKept`: of the clutter lines, those of which more than half of the words are kept.
 * - `bodyWordsLost`: words of body and title lines that are in no block that is kept.
 */
export interface RecognitionScore {
  fields: Record<FieldName, Rate>
  invented: number
  clutterKept: Rate
  bodyWordsLost: Rate
  failures: string[]
}

const fieldNames = ['title', 'author', 'publisher', 'date', 'language'] as const
type FieldName = (typeof fieldNames)[number]

export function scoreRecognition(articles: readonly LabelledArticle[]): RecognitionScore {
  const rate = (): Rate => ({ right: 0, of: 0 })
  const score: RecognitionScore = {
    fields: { title: rate(), author: rate(), publisher: rate(), date: rate(), language: rate() },
    invented: 0,
    clutterKept: rate(),
    bodyWordsLost: rate(),
    failures: []
  }
  for (const [at, article] of articles.entries()) {
    // A file name that is not in the text: a title made of it is an invention.
    const draft = recognise(article.raw, { fileName: `zz-${at + 1}.txt` })
    scoreFields(article, draft, score)
    scoreLines(article, draft.blocks, score)
  }
  return score
}

function scoreFields(article: LabelledArticle, { citation }: Draft, score: RecognitionScore): void {
  const read: Record<FieldName, string> = {
    title: citation.title,
    author: citation.author,
    publisher: citation.publisher,
    date: citation.publishedOn ?? '',
    language: citation.language
  }
  for (const field of fieldNames) {
    const accepted = article.fields[field]
    const key = keyOfField[field]
    const isRight = accepted.some(value => key(value) === key(read[field]))
    const fail = (reason: string) =>
      score.failures.push(
        `${article.name}: ${field} ${reason}: [${read[field]}], right: [${accepted.map(value => value || '-').join(' | ')}]`
      )
    if (accepted.length > 0) {
      score.fields[field].of += 1
      if (isRight) score.fields[field].right += 1
    }
    if (isInvented(article, field, read[field], isRight)) {
      score.invented += 1
      fail('invented')
    } else if (accepted.length > 0 && !isRight) fail(read[field] === '' ? 'not found' : 'wrong')
  }
}

function isInvented(article: LabelledArticle, field: FieldName, value: string, isRight: boolean): boolean {
  if (value === '' || isRight || field === 'language') return false
  const text = fieldKey(article.raw)
  if (field === 'date') return article.fields.date.length === 0 || !text.includes(value.slice(0, 4))
  if (field === 'title' && article.fields.title.length === 0) {
    return !fieldKey(article.body.split('\n')[0] ?? '').startsWith(fieldKey(value).replace(/…$/, ''))
  }
  if (article.fields[field].length === 0) return true
  const parts = field === 'author' ? value.split(';') : [value]
  return parts.some(part => !text.includes(fieldKey(part)))
}

/** The same spelling, blanks and quotation marks. */
function fieldKey(text: string): string {
  return fold(text.replace(/[«»“”„‟"]/g, '"').replace(/[‘’‚‛]/g, "'"))
    .replace(/\s+/g, ' ')
    .trim()
}

const keyOfField: Record<FieldName, (value: string) => string> = {
  title: fieldKey,
  author: value => value.split(';').map(authorKey).join('; '),
  publisher: value => fieldKey(value).replace(/^"(.*)"$/, '$1'),
  date: value => value,
  language: value => value
}

function authorKey(author: string): string {
  return fieldKey(author).replace(/^(?:ا ?\. ?)?(?:[دم] ?\. ?|الدكتوره? |dr\.? )/, '')
}

interface Word {
  text: string
  line: number
}

/** Finds the words of each line in the blocks, which have them in the same order, and sees whether they are kept. */
function scoreLines(article: LabelledArticle, blocks: readonly DraftBlock[], score: RecognitionScore): void {
  const words = article.lines.flatMap(({ text }, line) => wordsOf(text).map((one): Word => ({ text: one, line })))
  const isKept = words.map(() => false)
  let from = 0
  for (const block of blocks) {
    for (const text of wordsOf(block.text)) {
      const at = words.findIndex((word, index) => index >= from && word.text === text)
      if (at < 0) continue
      isKept[at] = block.clutter === null
      from = at + 1
    }
  }
  for (const [line, labelled] of article.lines.entries()) {
    const kept = words.flatMap((word, at) => (word.line === line ? [isKept[at] ?? false] : []))
    if (kept.length > 0) scoreLine(article.name, labelled, kept, score)
  }
}

function scoreLine(
  name: string,
  { mark, text }: LabelledLine,
  kept: readonly boolean[],
  { clutterKept, bodyWordsLost, failures }: RecognitionScore
): void {
  const count = kept.filter(Boolean).length
  if (mark === 'clutter') {
    clutterKept.of += 1
    if (count * 2 <= kept.length) return
    clutterKept.right += 1
    failures.push(`${name}: clutter kept: ${text}`)
  }
  if (mark !== 'body' && mark !== 'title') return
  bodyWordsLost.of += kept.length
  bodyWordsLost.right += kept.length - count
  if (count < kept.length) failures.push(`${name}: ${kept.length - count} words of ${mark} lost: ${text}`)
}

/** Words with a letter or a figure in them; a bullet or a line of signs is none. */
function wordsOf(text: string): string[] {
  return normaliseText(text)
    .split(/\s+/)
    .filter(word => /[\p{L}\p{N}]/u.test(word))
}
