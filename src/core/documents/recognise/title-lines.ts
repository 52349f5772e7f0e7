import { bylineAt } from './byline-context'
import { isRunningText, type Page } from './page'
import { joinPieces, type Piece } from './pieces'
import { isBylineOfDesk } from './title-forms'

/**
 * A title goes on where the next line begins with a preposition, a conjunction, a verb behind `و`, a verbal noun behind `ل` or
 * `ب`, or a small letter; a new sentence rarely does.
 */
const continuation =
  /^(?:(?:وال|و[أإآ]|ويـ?\p{L}{2}|وت\p{L}{2}|بـ|[لب](?:ل|ت|إ|م)\p{L}{3}|[لب]ال\p{L}{3}|ل[سبعحن]\p{L}{2})\p{L}*(?:\s|$)|(?:وفي|ومن|وعلى|وإلى|وعن|ولا|ولم|ولن|وأن|في|من|على|إلى|عن|مع|بعد|بعدما|قبل|بين|خلال|منذ|حتى|ضد|أو|لكن|بل|التي|الذي|الذين|عبر|بسبب|رغم|بلا|دون|بدون|كي|لكي|أن|كما|حين|عندما)\s|\p{Ll})/u
/** Words that begin as `continuation` does and open a title or stand alone. */
const opener =
  /^(?:لماذا|لبنان|لبناني|لندن|ليبيا|لمن|لعب|لحظ|لحم|لعن|لبن|لمح|لمس|لنا|لست|لسان|لجن|بتر|بتكوين|بتسيلم|بمب|بإيجاز|باكستان|بالفيديو|بالصور|بالأرقام|بالصوت)/
/** The line above is not finished: it ends in a colon, a comma or a word that needs another. */
const unfinished =
  /(?:[:،,…–-]|(?:^|\s)(?:في|من|على|إلى|عن|مع|بعد|قبل|بين|أو|و|أن|إن|the|a|an|of|in|on|to|and|for|with|at|by|from|de|la|le|et|du|des|ve|und|der|die|das))$/i
/** Persian agencies name above the title who said it to them. */
const speaker = /(?:در گفت|گفتگو با).*:$/u
const longestTitle = 30

/**
 * The page's pieces with a title that the file broke over two lines made one, or `null` when it stands on one line. The two
 * lines follow each other without a blank line, and the second reads on from the first.
 */
export function joinTitleLines(page: Page): Piece[] | null {
  if (page.title === null) return null
  const first = page.pieces[page.title]
  const second = page.pieces[page.title + 1]
  if (!first || !second || page.reasons[page.title + 1] !== null || bylineAt(page, page.title + 1)) return null
  if (!continues(first, second)) return null
  return [...page.pieces.slice(0, page.title), joinPieces(first, second), ...page.pieces.slice(page.title + 2)]
}

/** Whether the second of two lines, one right below the other, reads on from the first as a title does. */
export function continues(first: Piece, second: Piece): boolean {
  if (!second.follows || second.bulleted || /[.؟?!]$/.test(first.text) || /[.:]$/.test(second.text)) return false
  // A salutation.
  if (first.words <= 2 && /[،,]$/.test(first.text)) return false
  // Two lines of a title have about the same length; a standfirst is longer.
  if (speaker.test(first.text)) return false
  // The text of a picture that nobody sees, and what somebody ought to do.
  if (second.words === 1 && !unfinished.test(first.text)) return false
  if (/^على\s/.test(second.text) && second.words >= 6) return false
  if (isBylineOfDesk(second.text)) return false
  const isLonger = second.words > first.words * 1.5 + 2 && !/[:：]$/.test(first.text)
  const isLong = first.words + second.words > longestTitle || isLonger
  if (isLong || isRunningText(second)) return false
  // A small letter goes on in its own script only.
  const isForeign = /^\p{Ll}/u.test(second.text) && /[\u0620-\u06FF]$/.test(first.text)
  const readsOn = continuation.test(second.text) && !opener.test(second.text) && !isForeign
  if (readsOn || unfinished.test(first.text)) return true
  return (isInCapitals(first) && isInCapitals(second)) || isBrokenInTitleCase(first, second)
}

/** The first line of a title that a file broke at its width has this many letters at least. */
const narrowestLine = 40

/** Latin words with capitals but for the small ones, on a long line and a shorter one that does not begin anew. */
function isBrokenInTitleCase(first: Piece, second: Piece): boolean {
  const isInTitleCase = ({ text, words }: Piece) => words >= 3 && !/(?:^|\s)\p{Ll}[\p{L}’'-]{3,}|\p{Lo}|\d/u.test(text)
  const isOpened = /^(?:An?|The|How|Why|What|When|Where|Who|Inside|By|Report|Interview|On)\s/.test(second.text)
  const isShorter = first.text.length >= narrowestLine && second.text.length < first.text.length
  return isShorter && !isOpened && isInTitleCase(first) && isInTitleCase(second)
}

/** Latin capitals only, as newspapers set their headlines. */
function isInCapitals({ text, words }: Piece): boolean {
  return words >= 3 && /\p{Lu}/u.test(text) && !/[\p{Ll}\p{Lo}]/u.test(text)
}
