import { ok } from '#core/problem'
import type { BriefingFormat } from '#shared/api'
import { cleanOutline } from './exporters/clean-outline'
import type { Exporter } from './exporters/exporter'
import { toHtml } from './exporters/html'
import { toMarkdown } from './exporters/markdown'

const pdf: Exporter = async (outline, { renderer, proof, onProgress, signal }) => {
  const rendered = await renderer.render(outline, { proof, onProgress, signal })
  return rendered.ok ? ok(rendered.value.bytes) : rendered
}

const docx: Exporter = async outline => {
  // A megabyte of code that no start of the program should wait for.
  const { toDocx } = await import('./exporters/docx')
  return ok(await toDocx(cleanOutline(outline)))
}

const inUtf8 = (text: string) => new TextEncoder().encode(text)
const html: Exporter = async (outline, { proof }) => ok(inUtf8(toHtml(cleanOutline(outline), proof)))
const md: Exporter = async outline => ok(inUtf8(toMarkdown(cleanOutline(outline))))

/** What a briefing can leave the program as. */
export const exporters: Record<BriefingFormat, Exporter> = { pdf, docx, html, md }
