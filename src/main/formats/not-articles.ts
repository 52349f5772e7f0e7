import { fail, type Problem, type ProblemCode, type Result } from '#core/problem'
import { isTable } from './delimited-table'

/** A text as far as its kind shows. */
interface Sample {
  text: string
  /** Its first lines that are not empty, trimmed. */
  lines: readonly string[]
  /** Lower case, without the dot; `''`: none. */
  extension: string
}

/** A kind of text that is no article. A new one is one entry. */
interface Kind {
  code: ProblemCode
  /** What fills the placeholders of the problem's text, besides `file`; `null`: the text is not of this kind. */
  details: (sample: Sample) => Problem['details'] | null
}

const sampledLines = 60
/** Lines are looked at as far as this. */
const sampledLetters = 400

const kinds: readonly Kind[] = [
  { code: 'import.references', details: referencesOf },
  { code: 'import.shortcut', details: shortcutOf },
  { code: 'import.address', details: addressOf },
  { code: 'import.webPage', details: sample => (isWebPage(sample) ? {} : null) },
  { code: 'import.json', details: sample => (isJson(sample) ? {} : null) },
  { code: 'import.table', details: ({ text, extension }) => (isTable(text, extension) ? {} : null) }
]

/** The codes of the problems below: such a file can be imported as text all the same. */
export const notArticleCodes: ReadonlySet<ProblemCode> = new Set(kinds.map(({ code }) => code))

/**
 * Refuses a text that is plainly something else: references, a bare address, a web page's source, data. By its content, since an
 * extension promises nothing. Linear.
 */
export function refuseOther(text: string, fileName: string): Result<null> {
  const sample: Sample = {
    text,
    lines: firstLines(text),
    extension: /\.([A-Za-z0-9]{1,8})$/.exec(fileName)?.[1]?.toLowerCase() ?? ''
  }
  for (const { code, details } of kinds) {
    const found = details(sample)
    if (found) return fail(code, { file: fileName, ...found })
  }
  return { ok: true, value: null }
}

function firstLines(text: string): string[] {
  const lines: string[] = []
  for (let at = 0; at < text.length && lines.length < sampledLines; ) {
    const found = text.indexOf('\n', at)
    const end = found < 0 ? text.length : found
    const line = text.slice(at, Math.min(end, at + sampledLetters)).trim()
    if (line !== '') lines.push(line)
    at = end + 1
  }
  return lines
}

/** Reference formats: how their first line begins, and lines of which there are at least two more. */
const references: readonly { format: string; first: RegExp; more: RegExp }[] = [
  { format: 'RIS', first: /^TY {0,2}- ?\S/, more: /^[A-Z][A-Z0-9] {0,2}-(?: |$)/ },
  { format: 'PubMed', first: /^(?:PMID|OWN|STAT) ?-/, more: /^[A-Z]{2,4} {0,2}- / },
  { format: 'EndNote', first: /^%0 \S/, more: /^%[A-Z0-9@!<>] / },
  { format: 'BibTeX', first: /^@[A-Za-z]+ ?[{(]/, more: /^[A-Za-z_-]+ ?= ?["{\d]|^@[A-Za-z]+ ?[{(]/ }
]

function referencesOf({ lines }: Sample): Problem['details'] | null {
  // Remarks may stand before the first entry of BibTeX.
  const content = lines.filter(line => !/^%(?:[^A-Z0-9]|.[^ ])/.test(line))
  const [first = ''] = content
  for (const { format, first: begins, more } of references) {
    if (!begins.test(first)) continue
    if (content.slice(1).filter(line => more.test(line)).length >= 2) return { format }
    // An entry of one field, on one line or two.
    if (format === 'BibTeX' && /^@[A-Za-z]+ ?\{[^{}=]*,[^{}=]*= ?["{\d]/.test(content.slice(0, 4).join('\n')))
      return { format }
  }
  return null
}

/** A file that a browser or desktop makes when an address is dragged out of it. */
function shortcutOf({ text, lines }: Sample): Problem['details'] | null {
  const [first = ''] = lines
  const head = text.slice(0, 4000)
  if (/^\[(?:InternetShortcut|Desktop Entry|\{[0-9A-F-]{36}\})/i.test(first)) {
    const address = /^URL(?:\[[^\]\n]{0,20}\])? ?= ?(\S+)/im.exec(head)?.[1]
    return address ? { address } : null
  }
  if (/^<\?xml/i.test(first) && head.includes('<plist')) {
    const address = /<key>URL<\/key>\s{0,40}<string>([^<\s]+)/i.exec(head)?.[1]
    return address ? { address } : null
  }
  return null
}

const address = /^<?(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.)[^\s<>"]+>?$/i
const bareAddress = /^(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,12}\/\S*$/i

/** Nothing but addresses, one a line or parted by blanks. */
function addressOf({ text, lines }: Sample): Problem['details'] | null {
  if (lines.length === sampledLines || text.length > 20_000) return null
  const words = lines.flatMap(line => line.split(/[ \t\u00a0]+/))
  if (words.length === 0 || !words.every(word => address.test(word) || bareAddress.test(word))) return null
  return { address: words[0]?.replace(/^<|>$/g, '') ?? '' }
}

const pageStart = /^<(?:!doctype|!--|\?xml|\/?[a-z][a-z0-9]*(?:[\s>/]|$))/i

function isWebPage({ text, lines }: Sample): boolean {
  const [first = ''] = lines
  // A page saved as one file (MHTML), with the head of a mail.
  const head = text.slice(0, 2000)
  if (/^[A-Za-z-]{2,30}: /.test(first) && /^Content-Type: ?(?:multipart\/|text\/html)/im.test(head)) return true
  if (!pageStart.test(first)) return false
  if (/^<(?:!doctype|\?xml|html)/i.test(first)) return true
  return (text.slice(0, 20_000).match(/<\/[a-z][a-z0-9]*>|<(?:br|img|meta|link|hr)\b/gi)?.length ?? 0) >= 2
}

function isJson({ text, lines, extension }: Sample): boolean {
  const [first = ''] = lines
  if (!/^[[{]/.test(first)) return false
  if (/[\]}]\s*$/.test(text.slice(-200)) && isParsed(text)) return true
  // One record a line.
  if (lines.length > 1 && lines.every(line => line.length < sampledLetters && /^[[{]/.test(line) && isParsed(line)))
    return true
  // Cut off or with remarks in it: keys in quotes tell it from prose.
  const keys = text.slice(0, 20_000).match(/"[^"\n]{1,80}" ?: ?["[{\d\-tfn]/g)?.length ?? 0
  return keys >= (extension.startsWith('json') ? 1 : 3)
}

function isParsed(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && Object.keys(value).length > 0
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}
