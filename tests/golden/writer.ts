import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../support/temporary-folder'
import { poppler } from './extraction'
import { fontFolder } from './render'

/** Whether LibreOffice is on this machine. */
export const hasWriter = succeeds('soffice', '--version')

function succeeds(program: string, ...words: string[]): boolean {
  try {
    execFileSync(program, words, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** The PDF that LibreOffice makes of a file for Word, with the faces of the project at hand. */
export function throughWriter(docx: Uint8Array): Uint8Array {
  const folder = temporaryFolder()
  const fonts = join(folder, 'fonts.conf')
  writeFileSync(
    fonts,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fontFolder}</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/fonts</cachedir></fontconfig>`
  )
  writeFileSync(join(folder, 'briefing.docx'), docx)
  const profile = `-env:UserInstallation=file://${folder}/profile`
  execFileSync(
    'soffice',
    [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'briefing.docx')],
    { env: { ...process.env, FONTCONFIG_FILE: fonts }, stdio: 'pipe' }
  )
  return readFileSync(join(folder, 'briefing.pdf'))
}

/** Heights within which words are of one line, in points. */
const sameLine = 4

/** The words of a PDF line by line, each line from left to right as it lies on the page. */
export function wordsByPlace(pdf: Uint8Array): string[][] {
  const lines: { page: number; bottom: number; words: { x: number; text: string }[] }[] = []
  const pages = poppler('pdftotext', pdf, ['-bbox']).split('<page ')
  for (const [page, text] of pages.entries()) {
    for (const [, x, y, word = ''] of text.matchAll(
      /<word xMin="([\d.-]+)" yMin="[\d.-]+" xMax="[\d.-]+" yMax="([\d.-]+)">(.*?)<\/word>/g
    )) {
      const bottom = Number(y)
      let line = lines.find(one => one.page === page && Math.abs(one.bottom - bottom) < sameLine)
      if (!line) {
        line = { page, bottom, words: [] }
        lines.push(line)
      }
      line.words.push({ x: Number(x), text: word })
    }
  }
  return lines.map(line => line.words.toSorted((a, b) => a.x - b.x).map(word => word.text))
}
