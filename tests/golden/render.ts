import { fileURLToPath } from 'node:url'
import type { Outline, OutlineBlock } from '#core/briefing/outline'
import { renderPdf } from '../../src/main/briefing/render-pdf'

export const fontFolder = fileURLToPath(new URL('../../resources/fonts', import.meta.url))

/** The PDF of an outline that is expected to succeed. */
export async function pdfOf(outline: Outline): Promise<Uint8Array> {
  const result = await renderPdf(outline, { fonts: fontFolder })
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value.bytes
}

/** An outline around some blocks. */
export function outlineWith(blocks: OutlineBlock[], language: 'ar' | 'en' = 'ar'): Outline {
  return {
    title: language === 'ar' ? 'إحاطة' : 'Briefing',
    subtitle: [],
    author: '',
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    createdOn: '2026-11-21',
    pageLabel: '{page} / {pages}',
    continuedLabel: language === 'ar' ? '(تتمة)' : '(continued)',
    blocks
  }
}
