import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFiumLibrary } from '@hyzyla/pdfium'

/** Runs one of poppler's tools on a PDF and returns what it prints. */
export function poppler(tool: 'pdftotext' | 'pdfinfo' | 'pdffonts', pdf: Uint8Array, options: string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), 'muqarin-'))
  try {
    const file = join(folder, 'page.pdf')
    writeFileSync(file, pdf)
    return execFileSync(tool, [...options, file, ...(tool === 'pdftotext' ? ['-'] : [])], {
      maxBuffer: 1 << 28
    }).toString()
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What pdfium, and so Chromium's viewer, reads from a PDF, page by page. */
export async function pdfiumText(pdf: Uint8Array): Promise<string> {
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(pdf)
    const texts: string[] = []
    for (let page = 0; page < document.getPageCount(); page++) texts.push(document.getPage(page).getText())
    document.destroy()
    return texts.join('\n')
  } finally {
    library.destroy()
  }
}

/** Text without the direction marks that pdftotext sets around each run: a space stands for them, so runs do not stick. */
export function withoutMarks(text: string): string {
  return text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]/g, ' ')
}

// pdftotext parts an Arabic letter from the figure or the Latin name that it touches: nothing is lost by it.
const seam =
  /(?<=[\p{Script=Arabic}\u0640]\p{M}*)(?=[\p{Script=Latin}\p{N}])|(?<=[\p{Script=Latin}\p{N}])(?=\p{Script=Arabic})/gu

/** Words and figures, diacritics and all. */
export function words(text: string): string[] {
  const parted = withoutMarks(text).normalize('NFC').replace(seam, ' ')
  return parted.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

/** The words of a text in their order, a blank around each, to look one text up in another. */
export function inOrder(text: string): string {
  return ` ${words(text).join(' ')} `
}

/** Share of the expected words that were found, each as often as it is expected, diacritics and all; and the ones missed. */
export function recall(expected: string, found: string): { share: number; missed: string[] } {
  const counts = new Map<string, number>()
  for (const word of words(found)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const wanted = words(expected)
  const missed = wanted.filter(word => {
    const left = counts.get(word) ?? 0
    counts.set(word, left - 1)
    return left <= 0
  })
  return { share: 1 - missed.length / wanted.length, missed }
}

/**
 * Share of the Arabic words that stand in one order in both texts (their longest common subsequence): figures and Latin names
 * change sides with a reader's own ordering, `recall` counts them.
 */
export function orderKept(expected: string, found: string): number {
  const arabic = (text: string) => words(text).filter(word => /\p{Script=Arabic}/u.test(word))
  const wanted = arabic(expected)
  const there = arabic(found)
  let before = new Uint16Array(there.length + 1)
  for (const word of wanted) {
    const row = new Uint16Array(there.length + 1)
    for (let at = 1; at <= there.length; at++) {
      row[at] = there[at - 1] === word ? (before[at - 1] ?? 0) + 1 : Math.max(before[at] ?? 0, row[at - 1] ?? 0)
    }
    before = row
  }
  return (before[there.length] ?? 0) / wanted.length
}
