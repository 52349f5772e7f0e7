import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { renderPages } from '../../src/main/briefing/page-images'
import { fromPng, type GrayImage, greatestDifference, toGray, toPng } from './gray-image'

const folder = join(import.meta.dirname, 'pages')

/** Mean gray of a square of eight pixels by which a page may differ from its picture (`greatestDifference`). */
export const lookTolerance = 12

/** Every page of a PDF, a point a pixel. */
export async function picturesOf(pdf: Uint8Array): Promise<GrayImage[]> {
  return (await renderPages(pdf, { scale: 1 })).map(toGray)
}

/**
 * Compares every page with the picture `pages/NAME-PAGE.png` that somebody has looked at. To accept another look delete the
 * picture, run the test, and look at what it wrote.
 */
export async function expectLook(name: string, pdf: Uint8Array): Promise<void> {
  const pictures = await picturesOf(pdf)
  const written: string[] = []
  mkdirSync(folder, { recursive: true })
  for (const [index, picture] of pictures.entries()) {
    const file = join(folder, `${name}-${index + 1}.png`)
    if (existsSync(file)) {
      expect(greatestDifference(picture, fromPng(readFileSync(file))), file).toBeLessThan(lookTolerance)
    } else {
      writeFileSync(file, toPng(picture))
      written.push(file)
    }
  }
  if (written.length > 0) throw new Error(`now there, look at them and run the test again: ${written.join(' ')}`)
  const kept = readdirSync(folder).filter(file => file.replace(/-\d+\.png$/, '') === name)
  expect(kept, 'one picture a page').toHaveLength(pictures.length)
}
