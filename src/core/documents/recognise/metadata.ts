import { joinAuthors } from '../authors'
import type { PublicationDate } from '../document'
import { choosePublisher } from './choose-publisher'
import { chooseDate, type Evidence, gatherEvidence, type PlacedByline } from './evidence'
import { mayBeNotice } from './may-be-title'
import { namedInTitle } from './names-in-title'
import type { Page } from './page'
import { isName } from './people'
import { keyOf } from './pieces'
import { isNeverTitle } from './title-forms'
import { splitSiteName } from './title-text'

/** What the page says of the article itself. `''` and `null`: nothing. */
export interface Metadata {
  title: string
  author: string
  publisher: string
  publishedOn: PublicationDate | null
}

/** Where the title comes from when the page shows none. */
export type TitleGuess = 'first-line' | 'file-name'

/** A first line is taken for the title as far as this, in words. */
const longestGuess = 30

/**
 * Reads the metadata from the title and from what the rules took for bylines, breadcrumb and copyright line, and from the
 * dateline of the first paragraph: never from the rest of the article, whose dates and names are its subject. The site
 * comes before the author's department as publisher.
 */
export function readMetadata(page: Page, fileName: string): { metadata: Metadata; titleGuess: TitleGuess | null } {
  const titleLine = page.title === null ? '' : (page.pieces[page.title]?.text ?? '')
  const { title, site } = splitSiteName(titleLine.replace(/\s+/g, ' '))
  const evidence = gatherEvidence(page, title, site)
  const guess = title === '' ? guessTitle(page, fileName) : null
  return {
    metadata: {
      title: guess?.title ?? title,
      author: joinAuthors(chooseAuthors(evidence)),
      publisher: choosePublisher(page, evidence),
      publishedOn: chooseDate(evidence)
    },
    titleGuess: guess?.from ?? null
  }
}

/**
 * The bylines around the title, which may follow each other (`NAME` and `NAME`, one line each); without them the dateline;
 * below the text those who helped are named too, so its names come last.
 */
function chooseAuthors({ title, site, bylines, overlooked, record, dateline, signOff }: Evidence): string[] {
  const isSigned = bylines.some(byline => byline.isSigned && !byline.isAboveTitle && !byline.isFoot)
  // Above the title stands who sent the text, as forums do.
  const head = bylines.filter(
    byline => !byline.isFoot && !(isSigned && byline.isAboveTitle && !byline.isSigned && byline.authors.length > 0)
  )
  const candidates = [
    inOrder(record.authors, [...head, ...overlooked]),
    inOneScript(head, title),
    dateline?.authors ?? [],
    overlooked.flatMap(byline => byline.authors),
    bylines.flatMap(byline => byline.authors),
    signOff.authors,
    isName(site, 'alone') ? [site] : [],
    [namedInTitle(title)].filter(name => name !== '')
  ]
  return candidates.find(names => names.length > 0) ?? []
}

/** The author of a record of a database. The record has the family name first; the byline below has the usual order. */
function inOrder(names: readonly string[], head: readonly PlacedByline[]): string[] {
  const wordsOf = (name: string) => keyOf(name).split(/[\s،,]+/)
  const whole = names.map(name => {
    const signed = head.filter(byline => byline.isSigned).flatMap(({ authors }) => authors)
    return signed.find(other => other !== name && wordsOf(name).every(word => wordsOf(other).includes(word))) ?? name
  })
  return [...new Set(whole)]
}

/** The names around the title. Where each is printed in two scripts, on lines of their own, only those in the title's script. */
function inOneScript(head: readonly PlacedByline[], title: string): string[] {
  const isArabic = (text: string) => /\p{Script=Arabic}/u.test(text)
  const ofScript = (arabic: boolean) =>
    head
      .filter(({ authors }) => authors.length > 0 && authors.every(name => isArabic(name) === arabic))
      .flatMap(({ authors }) => authors)
  const [own, other] = [ofScript(isArabic(title)), ofScript(!isArabic(title))]
  const all = head.flatMap(({ authors }) => authors)
  return own.length > 0 && own.length === other.length && all.length === own.length * 2 ? own : all
}

/** Without a title: the first line that stays, or its beginning; the file's name only where no line stays. */
function guessTitle(page: Page, fileName: string): { title: string; from: TitleGuess } {
  const lines = [...page.pieces.entries()].filter(([at, piece]) => page.reasons[at] === null && !isNeverTitle(piece))
  const [, first] = lines.find(([at]) => !mayBeNotice(page, at)) ?? lines[0] ?? []
  const text = (first?.text ?? '').replace(/\s+/g, ' ')
  if (text === '') return { title: stem(fileName), from: 'file-name' }
  const words = text.split(' ')
  if (words.length <= longestGuess) return { title: text, from: 'first-line' }
  const [sentence = ''] = /^.{20,}?[.؟?!](?=\s)/.exec(text) ?? []
  const isShort = sentence !== '' && sentence.split(' ').length <= longestGuess
  return { title: isShort ? sentence : words.slice(0, longestGuess / 2).join(' '), from: 'first-line' }
}

function stem(fileName: string): string {
  return fileName
    .replace(/^.*[\\/]/, '')
    .replace(/\.[^.]*$/, '')
    .replace(/[_\s]+/g, ' ')
    .trim()
}
