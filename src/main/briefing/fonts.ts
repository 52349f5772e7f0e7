import { join } from 'node:path'
import { Font } from '@react-pdf/renderer'
import { coverageOf, type FontFolder } from './coverage'
import { type Family, families } from './font-stacks'

export type { FontFolder } from './coverage'

const registered = new Set<FontFolder>()
let current: FontFolder | undefined

/** Makes the families known to react-pdf, once per folder. Files are opened when a page first uses them. */
export function registerFonts(folder: FontFolder): void {
  current = folder
  if (registered.has(folder)) return
  for (const [family, { regular, bold }] of Object.entries(families)) {
    Font.register({
      family,
      fonts: [
        { src: join(folder, regular), fontWeight: 400 },
        { src: join(folder, bold), fontWeight: 700 }
      ]
    })
  }
  registered.add(folder)
}

/**
 * What a text needs of a stack: its first family if that has every letter, as nearly always. @react-pdf opens each family that a
 * text names, and a stack has six.
 */
export function neededOf(stack: Family[], text: string): Family[] {
  const [first] = stack
  if (current === undefined || first === undefined) return stack
  return coverageOf(current, first).hasAll(text) ? [first] : stack
}
