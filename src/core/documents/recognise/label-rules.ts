import { fold } from '../../text/fold'
import { countWords } from '../canonical'
import { isDatedByline } from './byline'
import { forwardedFrom, messageOf } from './chat-lines'
import { type ClutterRule, where, whereLabelled } from './clutter-rule'
import { outlets, places } from './outlets'
import { bodyOf, referencesOf } from './page'
import { endsSentence, keyOf, type Piece } from './pieces'
import { agencies, labels, networks } from './vocabulary'

/** Rules that know clutter by what it says, before the title is known. */
export const labelRules: readonly ClutterRule[] = [
  {
    // No letter and no figure: a rule of stars or dashes. Logos and pictures leave their names behind.
    name: 'decoration',
    reason: 'decoration',
    find: page => [
      ...where(page, piece => piece.key === ''),
      ...whereLabelled(page, piece => labels.decoration.has(piece.key))
    ]
  },
  {
    // The way to the page, e.g. `site > section > title`: two signs at least, for `a > b` may be part of an argument.
    name: 'breadcrumb',
    reason: 'navigation',
    find: page => {
      const keys = new Set(page.pieces.map(({ key }) => key))
      return where(page, ({ text }, at) => {
        const parts = breadcrumbOf(text)
        // A section before the title itself, which stands nowhere else.
        const last = parts.at(-1) ?? ''
        const isTitle = parts.length === 2 && countWords(last) >= 4 && !keys.has(keyOf(last))
        return parts.length > 0 && !isTitle && at < page.pieces.length / 2
      })
    }
  },
  {
    // Heads of messages, and the short answers below the one that holds the article.
    name: 'messages of a chat',
    reason: 'navigation',
    find: page => {
      const { start } = bodyOf(page)
      return where(page, ({ text }, at) => {
        const message = messageOf(text)
        return message !== null && (isServiceNote(message) || (at > start && countWords(message) <= longestAnswer))
      })
    }
  },
  {
    name: 'forwarded from a channel',
    reason: 'navigation',
    find: page => {
      const { start } = bodyOf(page)
      return where(page, ({ text }, at) => at < start && forwardedFrom(text) !== '')
    }
  },
  {
    name: 'navigation label',
    reason: 'navigation',
    find: page => whereLabelled(page, piece => labels.navigation.has(piece.key))
  },
  {
    // `Category:`, `Tags:`. Key words of a paper (`الكلمات المفتاحية`) are the author's own and stay.
    name: 'filing',
    reason: 'navigation',
    find: page => where(page, piece => piece.words <= 30 && !endsSentence(piece) && filing.test(fold(piece.text)))
  },
  {
    // A section's name has the shape of a heading; only before the article begins is it known for what it is.
    name: 'section name',
    reason: 'navigation',
    find: page => {
      const { start } = bodyOf(page)
      return whereLabelled(page, (piece, at) => at < start && labels.sections.has(piece.key))
    }
  },
  {
    name: 'copyright line',
    reason: 'copyright',
    find: page => where(page, piece => piece.words <= 30 && isCopyright(piece))
  },
  {
    name: 'share buttons',
    reason: 'share',
    find: page => {
      const { start, end } = bodyOf(page)
      const isOutside = (at: number) => at < start || at >= end
      return whereLabelled(page, (piece, at) => labels.share.has(piece.key) || isNetworks(piece, isOutside(at)))
    }
  },
  {
    // `CNN —`: the first letters of a dateline, on a line of their own.
    name: 'outlet with its dash',
    reason: 'byline',
    find: page =>
      where(
        page,
        ({ text, key }) => /\s?[—–-]$/.test(text) && text.length <= 30 && (outlets.has(key) || agencies.has(key))
      )
  },
  {
    name: 'comments',
    reason: 'comments',
    find: page => whereLabelled(page, piece => labels.comments.has(piece.key) || commentCount.test(piece.key))
  },
  {
    // A caption ends in its credit. Running text has a full stop after the bracket; references name agencies too.
    name: 'picture credit',
    reason: 'caption',
    find: page => {
      const { start } = bodyOf(page)
      const references = referencesOf(page.pieces)
      return where(
        page,
        (piece, at) => at < references && isCaption(piece, at <= start) && !isDatedByline(piece.text, page.order)
      )
    }
  }
]

const youAreHere =
  /^(?:أنت(?:م)? (?:هنا|الآن في|تتصفح)|موقعك|المسار|you are here|vous êtes ici|buradasınız|şu an buradasınız|sie sind hier|شما اینجا هستید|آپ یہاں ہیں)\s?[:：]\s*/i

/** The parts of a breadcrumb line; none when the line is not one. */
export function breadcrumbOf(line: string): string[] {
  if (line.length > 500 || /[.،,]$/.test(line)) return []
  const text = line.replace(youAreHere, '')
  const parts = text.split(/\s+[>»›→]\s+/).map(part => part.trim())
  if (parts.length >= 3) return parts
  const slashed = text.split(/\s+[/|]\s+/).map(part => part.trim())
  const opensAtHome = labels.navigation.has(keyOf(slashed[0] ?? '')) || labels.sections.has(keyOf(slashed[0] ?? ''))
  if (slashed.length >= 2 && slashed.length <= 6 && opensAtHome) return slashed
  const isSection =
    parts.length === 2 && [labels.navigation, labels.sections].some(names => names.has(keyOf(parts[0] ?? '')))
  return isSection ? parts : []
}

/** Longer messages of a chat may be articles, in words. */
const longestAnswer = 12

/** Nothing, or what the program says of a message. */
function isServiceNote(message: string): boolean {
  const key = keyOf(message)
  return (
    key === '' || /^(?:(?:تمت )?اعاد[هة] توجيه|forwarded|transfere|<?(?:media omitted|تم استبعاد الوسائط))/.test(key)
  )
}

const filing =
  /^(?:category|categories|دسته بندي|دستهبندي|rubrique|kategori|kategorie|categoria|tags?|filed under|topics?|التصنيف|التصنيفات|تصنيفات|الوسوم|وسوم|القسم)\s*:/
const commentCount = /^(?:\d+ (?:تعليق|تعليقات|تعليقا|comments?)|(?:comments?|تعليقات|التعليقات)\s*\(?\d+)$/
const rights =
  /(?:جميع|كافه|كل) (?:الحقوق|حقوق النشر) محفوظه|حقوق (?:النشر|الطبع) محفوظه|all rights reserved|tous droits reserves|alle rechte vorbehalten|haklari saklidir|حقوق محفوظ/

function isCopyright(piece: Piece): boolean {
  const { text, key } = piece
  // A sentence on copyright has neither its sign, nor a year, nor the formula.
  if (endsSentence(piece) && !/[©Ⓒⓒ]|\(c\)|\d{4}/iu.test(text) && !rights.test(key)) return false
  // `A harbour at dawn. © Agency/Name` credits a picture.
  if (/^(?:\S+\s+){3,}[©Ⓒⓒ]\s?\D{2,40}$/u.test(text) && !rights.test(key)) return false
  return (
    /©|Ⓒ|ⓒ|\(c\)\s{0,3}\d{4}|^copyrights? |^حقوق (?:النشر|الطبع)/i.test(text) ||
    key.search(rights) === 0 ||
    (rights.test(key) && key.split(rights)[1]?.trim() === '')
  )
}

/** Words of buttons beside those of the networks. */
const buttons = new Set(
  'imprimer print drucken yazdir طباعة اطبع copy link copier lien mail envoyer send save partager share شارك مشاركة نسخ رابط sharing button'
    .split(' ')
    .map(keyOf)
)

/** One network's name alone may head a section on it, so inside the article only several make a row of buttons. */
function isNetworks(piece: Piece, isOutside: boolean): boolean {
  const words = piece.key.split(/[\s|/,،•-]+/)
  const others = words.filter(word => !networks.has(word))
  if (others.length > 0 && (others.length === words.length || words.length < 3)) return false
  return others.every(word => buttons.has(word)) && (words.length >= 2 || isOutside)
}

/** `… at noon. First Last / Outlet`, `… at noon. Wikimedia Commons, CC BY-SA`: a credit behind the sentence of a picture. */
const creditBehind =
  /[.؟?!]\s(?:\p{Lu}[\p{L}'’ -]{2,40}\s\/\s[\p{L}'’ -]{2,40}|(?:[\p{L}'’ /-]{2,30}\/)?(?:Wikimedia Commons|Creative Commons|Flickr|Unsplash|Shutterstock)(?:, CC[ A-Z0-9.-]{2,20})?)$/u

/** `(AP Photo/NAME)`, `(AN photo by NAME)`, `(Supplied)`, `[NAME/OUTLET]`: brackets behind a line that credit its picture. */
const pictureBracket =
  /\s[([](?:[^()[\]]{0,20}\b(?:photos?|foto|fotoğraf)(?:\s(?:by|via|de|par)\s|\s?[/:,]\s?)[^()[\]]{2,40}|(?:ap|afp|an|aa|epa|spa|wam) photos?|(?:supplied|handout|courtesy|screen ?grab|file photo|photo d['’]archives?|photo fournie)(?:[\s/:,][^()[\]]{2,40})?|(?:تصوير|عدسة|بعدسة|الصورة)\s?[:/]?\s[^()[\]]{3,30}|من المصدر)[)\]]$|\s\[[\p{L}.’' -]{3,40}\/[\p{L}.’' -]{2,40}\]$/iu

function isCaption({ text, words }: Piece, isInHead: boolean): boolean {
  if (words > 40 || /[.،,:]$/.test(text)) return false
  if (words >= 4 && pictureBracket.test(text)) return true
  // An agency's name behind a whole sentence may be the end of its report.
  if (!isInHead && /[.؟?!]["”»]?\s?\([^()]{1,40}\)$/.test(text)) return false
  const [, credit] = /\(([^()]{1,40})\)$/.exec(text) ?? []
  // Brackets alone on a line credit the text, not a picture.
  if (credit !== undefined && credit.length + 2 < text.length) {
    const names = credit.split(/\s?[-–/،,|]\s?/).map(keyOf)
    if (
      isInHead &&
      /^(?:خاص|خاصة|ارشيف|الارشيف|انترنت|الانترنت|تواصل اجتماعي|مواقع التواصل)(?:\s|$)/.test(keyOf(credit))
    )
      return true
    if (names.some(name => agencies.has(name) || (isInHead && outlets.has(name) && !places.has(name)))) return true
  }
  if (/^(?:صورة|الصورة|تصوير|photo|image|picture|caption)\s*(?:credit|by)?\s*[:：]/i.test(text)) return true
  if (words > 25) return false
  if (
    isInHead &&
    text.length <= 300 &&
    /\S.*(?:المصدر|الصورة|تصوير|photo|image|credit)\s*:\s*(?:\S+\s+){0,3}\S+$/i.test(text)
  )
    return true
  if (/^(?:\S+\s+){3,}[©Ⓒⓒ]\s?\D{2,40}$/u.test(text)) return true
  if (isInHead && creditBehind.test(text)) return true
  return /(?:getty\s+images|shutterstock|غيتي\s+إيمجز)$/i.test(text)
}
