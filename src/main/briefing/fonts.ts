import { join } from 'node:path'
import { Font } from '@react-pdf/renderer'
import { families } from './font-stacks'

/** Absolute path of the folder that holds the fonts (`resources/fonts`). */
export type FontFolder = string

const registered = new Set<FontFolder>()

/** Makes the families known to react-pdf, once per folder. Files are opened when a page first uses them. */
export function registerFonts(folder: FontFolder): void {
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
