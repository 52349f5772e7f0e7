import type { Outline } from '#core/briefing/outline'
import { isolateQuotes } from '#core/text/direction'
import { mapOutlineTexts } from '../briefing/outline-texts'
import { printable } from '../briefing/printable'

/** The outline with texts as files of characters can hold them: as they are set on paper, and without what XML forbids. */
export function cleanOutline(outline: Outline): Outline {
  return withAuthors(mapOutlineTexts(outline, (text, direction) => isolateQuotes(clean(text), direction)))
}

function withAuthors(outline: Outline): Outline {
  const { sequel } = outline
  return { ...outline, author: clean(outline.author), ...(sequel ? { sequel: withAuthors(sequel) } : {}) }
}

/** Halves of surrogate pairs and the two non-characters are no part of XML 1.0 (`Char`, section 2.2). */
function clean(text: string): string {
  return printable(text).replace(/\p{Cs}|[\ufffe\uffff]/gu, '\ufffd')
}
