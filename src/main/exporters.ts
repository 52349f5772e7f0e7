import { ok } from '#core/problem'
import type { BriefingFormat } from '#shared/api'
import { cleanOutline } from './exporters/clean-outline'
import type { Exporter } from './exporters/exporter'
import { toHtml } from './exporters/html'
import { toMarkdown } from './exporters/markdown'

const pdf: Exporter = (outline, { renderer, proof, onProgress, signal }) =>
  renderer.render(outline, { proof, onProgress, signal })

const fileOf = (bytes: Uint8Array) => ok({ bytes, standIns: [] })

const docx: Exporter = async outline => {
  // A megabyte of code that no start of the program should wait for.
  const { toDocx } = await import('./exporters/docx')
  return fileOf(await toDocx(cleanOutline(outline)))
}

const inUtf8 = (text: string) => new TextEncoder().encode(text)
const html: Exporter = async (outline, { proof }) => fileOf(inUtf8(toHtml(cleanOutline(outline), proof)))
const md: Exporter = async outline => fileOf(inUtf8(toMarkdown(cleanOutline(outline))))

/** What a briefing can leave the program as. */
export const exporters: Record<BriefingFormat, Exporter> = { pdf, docx, html, md }
