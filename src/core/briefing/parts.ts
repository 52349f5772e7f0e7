import { isReviewed } from '../documents/is-reviewed'
import type { Id } from '../ids'
import { ok, type Result } from '../problem'
import type { BilingualLine, Block } from './block'
import type { BriefingLanguage } from './look'
import { makeBlocks } from './makers'
import type { HeadingBlock, OutlineBlock, ParagraphBlock } from './outline'
import { type BriefingInput, type BriefingScope, scopeOf } from './scope'
import { countMarks, type NextMark, writtenParagraphs } from './written'

/** A block of the briefing and what it prints. */
export interface BriefingPart {
  blockId: Id
  isFrozen: boolean
  blocks: OutlineBlock[]
}

/**
 * What each block of the briefing prints. `other`: the scope of the second language, where written texts stand in parallel
 * columns.
 */
export function partsOf(scope: BriefingScope, other: BriefingScope | null): BriefingPart[] {
  const nextMark = countMarks()
  return scope.briefing.blocks.map(block => ({
    blockId: block.id,
    isFrozen: block.kind === 'generated' && block.frozen !== null,
    blocks: printed(block, scope, other, nextMark)
  }))
}

function printed(block: Block, scope: BriefingScope, other: BriefingScope | null, nextMark: NextMark): OutlineBlock[] {
  switch (block.kind) {
    case 'contents':
      return [{ kind: 'contents', title: scope.labels.contents }]
    case 'heading':
    case 'text': {
      if (!other) return written(block, scope, nextMark)
      const [ar, en] = scope.language === 'ar' ? [scope, other] : [other, scope]
      const columns = { ar: written(block, ar, nextMark), en: written(block, en, nextMark) }
      return columns.ar.length + columns.en.length > 0 ? [{ kind: 'parallel', ...columns }] : []
    }
    case 'generated':
      return block.frozen ? block.frozen.blocks : makeBlocks(block.make, scope)
    case 'sources':
      return [
        {
          kind: 'sources',
          entries: scope.documents.map((document, index) => ({
            number: index + 1,
            text: scope.labels.source(document, block.style),
            direction: document.direction,
            ...(isReviewed(document, scope.library) ? {} : { remark: scope.labels.notReadToEnd })
          }))
        }
      ]
  }
}

function written(
  block: Extract<Block, { kind: 'heading' | 'text' }>,
  scope: BriefingScope,
  nextMark: NextMark
): (HeadingBlock | ParagraphBlock)[] {
  const { language, briefing } = scope
  // Printed in one language alone, what is written in the other is better than nothing.
  const alone = briefing.look.both === null
  if (block.kind === 'text') {
    const own = block.text[language]
    return writtenParagraphs(
      own.some(line => line.length > 0) || !alone ? own : block.text[otherThan(language)],
      scope,
      nextMark
    )
  }
  const text = alone ? lineIn(block.text, language) : block.text[language].trim()
  return text === '' ? [] : [{ kind: 'heading', level: block.level, text }]
}

/** Everything that a briefing prints, in one language or both, and the scope of its own language. */
export function allParts(input: BriefingInput): Result<{ scope: BriefingScope; parts: BriefingPart[] }> {
  const { language, both } = input.briefing.look
  const scope = scopeOf(input, language)
  if (!scope.ok) return scope
  if (both === null) return ok({ scope: scope.value, parts: partsOf(scope.value, null) })
  const other = scopeOf(input, otherThan(language))
  if (!other.ok) return other
  const parts =
    both === 'columns'
      ? partsOf(scope.value, other.value)
      : [...partsOf(scope.value, null), ...partsOf(other.value, null)]
  return ok({ scope: scope.value, parts })
}

/** A line in the language asked for, or in the one it is written in. */
export function lineIn(line: BilingualLine, language: BriefingLanguage): string {
  return line[language].trim() || line[otherThan(language)].trim()
}

export function otherThan(language: BriefingLanguage): BriefingLanguage {
  return language === 'ar' ? 'en' : 'ar'
}
