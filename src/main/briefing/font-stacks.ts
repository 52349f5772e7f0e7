import type { Direction } from '#core/documents/document'

/** The faces in `resources/fonts`, each as `<file>-Regular.ttf` and `<file>-Bold.ttf` unless told otherwise. */
export const families = {
  Amiri: { regular: 'Amiri-Regular.ttf', bold: 'Amiri-Bold.ttf' },
  'Noto Naskh Arabic': { regular: 'NotoNaskhArabic-Regular.ttf', bold: 'NotoNaskhArabic-Bold.ttf' },
  'IBM Plex Sans Arabic': { regular: 'IBMPlexSansArabic-Regular.ttf', bold: 'IBMPlexSansArabic-Bold.ttf' },
  Cairo: { regular: 'Cairo-Regular.ttf', bold: 'Cairo-Bold.ttf' },
  'Source Serif 4': { regular: 'SourceSerif4-Regular.ttf', bold: 'SourceSerif4-Bold.ttf' },
  'DejaVu Sans': { regular: 'DejaVuSans.ttf', bold: 'DejaVuSans-Bold.ttf' }
} as const
export type Family = keyof typeof families

/** `reading`: running text and quotes. `display`: headings, tables, labels. */
export type Voice = 'reading' | 'display'

/**
 * Which faces draw a text, the first that has a letter winning. DejaVu closes every stack: arrows, signs, Cyrillic, Greek
 * and a good many scripts that the others lack. Both voices reach the same characters.
 */
export function fontStack(voice: Voice, direction: Direction): Family[] {
  if (voice === 'display') {
    return ['IBM Plex Sans Arabic', 'Cairo', 'Noto Naskh Arabic', 'Amiri', 'DejaVu Sans', 'Source Serif 4']
  }
  return direction === 'rtl'
    ? ['Amiri', 'Noto Naskh Arabic', 'Source Serif 4', 'DejaVu Sans', 'IBM Plex Sans Arabic', 'Cairo']
    : ['Source Serif 4', 'Amiri', 'Noto Naskh Arabic', 'DejaVu Sans', 'IBM Plex Sans Arabic', 'Cairo']
}
