import { join } from 'node:path'
import { Font } from '@react-pdf/renderer'
import { coverageOf, type FontFolder, rareFacesOf } from './coverage'
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
        // A face of one weight is opened once.
        ...(bold === regular ? [] : [{ src: join(folder, bold), fontWeight: 700 }])
      ]
    })
  }
  registered.add(folder)
}

/**
 * The families that a text needs: the first of its stack if that has every letter, as nearly always, otherwise the stack and the rare
 * faces of its letters. @react-pdf opens each family that a text names, and a stack has six.
 */
export function neededOf(stack: Family[], text: string): Family[] {
  const [first] = stack
  if (current === undefined || first === undefined) return stack
  if (coverageOf(current, first).hasAll(text)) return [first]
  return [...stack, ...rareFacesOf(current, stack, text)]
}
