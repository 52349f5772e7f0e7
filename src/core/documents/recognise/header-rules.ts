import { type ClutterRule, where } from './clutter-rule'
import { places } from './outlets'
import { bodyOf, type Page } from './page'
import { hasWideGap, keyOf, type Piece } from './pieces'
import { codedLines } from './record-head'
import { agencies, labels } from './vocabulary'

/** Longer lines are text; no form is tried on them. */
const longestLine = 160

/** Rules for what mail programs, databases of articles and agencies print above and below a text. */
export const headerRules: readonly ClutterRule[] = [
  {
    // `From: …`, `To: …`, `Subject: …`: two of them at least, above the text.
    name: 'mail head',
    reason: 'byline',
    find: page => {
      const { start } = bodyOf(page)
      return severalOf(where(page, ({ text }, at) => at < start && mailLabel.test(text)))
    }
  },
  {
    // `SECTION: …`, `LENGTH: …`: labels in capitals, two of them at least.
    name: 'head of a database',
    reason: 'byline',
    find: page => {
      const { start } = bodyOf(page)
      return databaseLines(page).filter(at => at <= start)
    }
  },
  {
    // `SN`, `JOURNAL OF …`: the codes of a database and their values, each on a line. Above the text they hold the title.
    name: 'fields of a database below the text',
    reason: 'navigation',
    find: page => {
      const { end } = bodyOf(page)
      return codedLines(page).filter(at => at >= end)
    }
  },
  {
    // `LOAD-DATE: …` says nothing of the article.
    name: 'foot of a database',
    reason: 'navigation',
    find: databaseLines
  },
  {
    // `AB-CDE-12`, `/agency-0412/`, `water-dams-valley (report)`.
    name: 'slug',
    reason: 'navigation',
    find: page => {
      const { start } = bodyOf(page)
      return where(page, ({ text }, at) => at < start && text.length <= longestLine && slug.test(text))
    }
  },
  {
    name: 'sections in one line',
    reason: 'navigation',
    find: page => {
      const { start } = bodyOf(page)
      return where(page, (piece, at) => at < start && isSectionList(piece))
    }
  },
  {
    // The initials of those who wrote and edited a report, perhaps behind the agency's name.
    name: 'initials',
    reason: 'byline',
    find: page => {
      const { end } = bodyOf(page)
      return where(page, (piece, at) => at >= end && isInitials(piece))
    }
  },
  {
    // The article goes on below it, so it is no furniture of the foot.
    name: 'running head',
    reason: 'decoration',
    find: page => runningHeads(page)
  }
]

const mailLabel =
  /^(?:من|إلى|الموضوع|تاريخ الإرسال|نسخة|From|To|Cc|Subject|Sent|Date|Reply-To|De|À|Objet|Envoyé)\s?:\s/i
/** Figures alone are a date. */
const slug =
  /^(?:(?=[^A-Z]*[A-Z])[A-Z0-9]{2,}(?:-[A-Z0-9]{2,}){1,5}|\/[^/]{2,40}\/|\p{L}+(?:-\p{L}+){2,8}(?:\s*[(/].*)?)$/u

/** The title may have such a label too. */
function databaseLines(page: Page): number[] {
  const isLine = ({ text }: Piece) => /^[A-Z][A-Z-]{3,20}:\s/.test(text) && !/^(?:HEADLINE|TITLE|BODY|TEXT):/.test(text)
  return severalOf(where(page, isLine))
}

function severalOf(found: number[]): number[] {
  return found.length > 1 ? found : []
}

function isSectionList({ text }: Piece): boolean {
  if (text.length > longestLine || /[.؟?!:]$/.test(text)) return false
  const parts = text.split(/[,،]/).map(keyOf)
  const known = parts.filter(part => labels.sections.has(part) || places.has(part))
  return parts.length >= 3 && known.length >= 1 && parts.every(part => part !== '' && part.split(' ').length <= 3)
}

function isInitials({ text }: Piece): boolean {
  if (text.length > 40) return false
  const isWrapped = /^[-–—]\s.*\s[-–—]$/.test(text)
  const tokens = text.split(/[\s./\-–—()]+/).filter(Boolean)
  const isAgency = agencies.has(keyOf(tokens[0] ?? '')) || /^[-–]$/.test(text.split(/\s+/)[1] ?? '')
  const initials = isAgency ? tokens.slice(1) : tokens
  return initials.length >= (isWrapped ? 1 : 3) && initials.every(token => /^\p{L}{1,2}$/u.test(token))
}

/** The same short line with a page number or a wide gap, where the pages of a paper part: `Review      41`. */
function runningHeads(page: Page): number[] {
  const bare = page.pieces.map(({ text }) =>
    text.length > longestLine ? '' : keyOf(text.replace(/^\d{1,4}\s+|\s+\d{1,4}$/g, ''))
  )
  const counts = new Map<string, number>()
  for (const key of bare) counts.set(key, (counts.get(key) ?? 0) + 1)
  return where(page, ({ text }, at) => {
    const key = bare[at] ?? ''
    if (key === '' || text.length > longestLine) return false
    const hasGap = hasWideGap(text)
    const hasNumber = /^\d{1,4}\s+\D|\D\s+\d{1,4}$/.test(text)
    return hasGap && (hasNumber || (counts.get(key) ?? 0) > 1 || parts(text).some(part => (counts.get(part) ?? 0) > 0))
  })
}

function parts(text: string): string[] {
  return text.split(/\s{4,}/).map(keyOf)
}
