/** A stretch of words that both wordings share, or that only one of them has. */
export interface WordingPart {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/** Beyond this many pairs of words only the common beginning and end are told apart from the rest. */
const mostPairs = 4_000_000

/**
 * How `before` became `after`, word by word and letter for letter (another diacritic makes another word). Signs are words
 * of their own, so that a full stop that came does not mark the word before it; blanks stay with what they follow. All
 * `same` and `removed` parts together are `before`, all `same` and `added` parts are `after`.
 */
export function compareWording(before: string, after: string): WordingPart[] {
  const old = pieces(before)
  const now = pieces(after)
  let from = 0
  while (from < old.length && from < now.length && old[from] === now[from]) from += 1
  let toOld = old.length
  let toNow = now.length
  while (toOld > from && toNow > from && old[toOld - 1] === now[toNow - 1]) {
    toOld -= 1
    toNow -= 1
  }
  return joined([
    ...old.slice(0, from).map(text => ({ kind: 'same' as const, text })),
    ...compareMiddle(old.slice(from, toOld), now.slice(from, toNow)),
    ...old.slice(toOld).map(text => ({ kind: 'same' as const, text }))
  ])
}

function pieces(text: string): string[] {
  return text.match(/\s*(?:[\p{L}\p{M}\p{N}\u0640\u200C\u200D]+|[^\s\p{L}\p{M}\p{N}])|\s+$/gu) ?? []
}

/** By the longest common subsequence of words. */
function compareMiddle(old: readonly string[], now: readonly string[]): WordingPart[] {
  const removed = (text: string): WordingPart => ({ kind: 'removed', text })
  const added = (text: string): WordingPart => ({ kind: 'added', text })
  if (old.length * now.length > mostPairs) return [...old.map(removed), ...now.map(added)]
  const width = now.length + 1
  // common[i * width + j]: length of the longest common subsequence of old from i on and now from j on.
  const common = new Uint32Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      common[i * width + j] =
        old[i] === now[j]
          ? (common[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0)
    }
  }
  const parts: WordingPart[] = []
  let i = 0
  let j = 0
  while (i < old.length || j < now.length) {
    const was = old[i]
    const is = now[j]
    if (was !== undefined && was === is) {
      parts.push({ kind: 'same', text: was })
      i += 1
      j += 1
    } else if (
      was !== undefined &&
      (is === undefined || (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))
    ) {
      parts.push(removed(was))
      i += 1
    } else if (is !== undefined) {
      parts.push(added(is))
      j += 1
    }
  }
  return parts
}

/** Neighbours of one kind as one part; between two words that stay, what went comes before what came. */
function joined(parts: readonly WordingPart[]): WordingPart[] {
  const merged: WordingPart[] = []
  for (const part of parts) {
    const last = merged.at(-1)
    const previous = merged.at(-2)
    if (last?.kind === part.kind) last.text += part.text
    else if (part.kind === 'removed' && last?.kind === 'added' && previous?.kind === 'removed') {
      previous.text += part.text
    } else if (part.kind === 'removed' && last?.kind === 'added') merged.splice(-1, 0, { ...part })
    else merged.push({ ...part })
  }
  return merged
}
