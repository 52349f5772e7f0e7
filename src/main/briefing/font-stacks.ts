import type { BriefingFaces } from '#core/briefing/look'
import type { Direction } from '#core/documents/document'

/** The faces in `resources/fonts`, each as `<file>-Regular.ttf` and `<file>-Bold.ttf` unless told otherwise. */
export const families = {
  Amiri: { regular: 'Amiri-Regular.ttf', bold: 'Amiri-Bold.ttf' },
  'Noto Naskh Arabic': { regular: 'NotoNaskhArabic-Regular.ttf', bold: 'NotoNaskhArabic-Bold.ttf' },
  'Scheherazade New': { regular: 'ScheherazadeNew-Regular.ttf', bold: 'ScheherazadeNew-Bold.ttf' },
  'IBM Plex Sans Arabic': { regular: 'IBMPlexSansArabic-Regular.ttf', bold: 'IBMPlexSansArabic-Bold.ttf' },
  Cairo: { regular: 'Cairo-Regular.ttf', bold: 'Cairo-Bold.ttf' },
  'Source Serif 4': { regular: 'SourceSerif4-Regular.ttf', bold: 'SourceSerif4-Bold.ttf' },
  'DejaVu Sans': { regular: 'DejaVuSans.ttf', bold: 'DejaVuSans-Bold.ttf' },
  // One weight is drawn in bold text as well.
  'Noto Sans SC': { regular: 'NotoSansSC-Regular.ttf', bold: 'NotoSansSC-Regular.ttf' },
  'Noto Sans KR': { regular: 'NotoSansKR-Hangul.ttf', bold: 'NotoSansKR-Hangul.ttf' },
  'Noto Emoji': { regular: 'NotoEmoji-Regular.ttf', bold: 'NotoEmoji-Regular.ttf' }
} as const
export type Family = keyof typeof families

/**
 * Large faces of scripts that few briefings have. Each is opened only for a text that has letters of its pattern which the stack
 * lacks. A pattern may match more than the face has.
 */
export const rareFaces: readonly { family: Family; letters: RegExp }[] = [
  { family: 'Noto Emoji', letters: /[\p{Extended_Pictographic}\p{Regional_Indicator}]|\u20e3/u },
  { family: 'Noto Sans KR', letters: /\p{Script=Hangul}/u },
  {
    family: 'Noto Sans SC',
    letters:
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\u3200-\u33ff\ufe30-\ufe4f\uff00-\uffef\u{1f100}-\u{1f2ff}]/u
  }
]

/** `reading`: running text and quotes. `display`: headings, tables, labels. */
export type Voice = 'reading' | 'display'

const textFaces: Record<BriefingFaces['text'], Family> = {
  amiri: 'Amiri',
  notoNaskh: 'Noto Naskh Arabic',
  scheherazade: 'Scheherazade New'
}
const headingFaces: Record<BriefingFaces['headings'], Family> = { plex: 'IBM Plex Sans Arabic', cairo: 'Cairo' }

/** What a briefing is set in unless it says otherwise. */
export const usualFaces: BriefingFaces = { text: 'amiri', headings: 'plex' }

/**
 * Which faces draw a text, the first that has a letter winning. The same six end every stack, so that every stack reaches
 * the same characters: DejaVu has arrows, signs, Cyrillic, Greek and a good many scripts that the others lack. Scheherazade
 * adds but twenty rare ones, and is opened only where it was chosen.
 */
export function fontStack(voice: Voice, direction: Direction, faces: BriefingFaces = usualFaces): Family[] {
  const text = textFaces[faces.text]
  const headings = headingFaces[faces.headings]
  const chosen: Family[] = voice === 'display' ? [headings] : direction === 'rtl' ? [text] : ['Source Serif 4', text]
  const rest: Family[] =
    voice === 'display'
      ? ['IBM Plex Sans Arabic', 'Cairo', 'Noto Naskh Arabic', 'Amiri', 'DejaVu Sans', 'Source Serif 4']
      : ['Amiri', 'Noto Naskh Arabic', 'Source Serif 4', 'DejaVu Sans', 'IBM Plex Sans Arabic', 'Cairo']
  return [...new Set([...chosen, ...rest])]
}
