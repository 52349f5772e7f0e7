import type { Outline } from './outline'

/** Keys whose values say how a block looks or where it comes from: no text of the document. */
const silent = new Set([
  'kind',
  'claimId',
  'claimIds',
  'alsoClaimIds',
  'figureId',
  'stance',
  'color',
  'direction',
  'language',
  'align',
  'share',
  'form',
  'level',
  'source',
  'paper',
  'faces',
  'mime',
  'base64',
  'pieces'
])

/** The texts and counts of an outline, in its order. Pieces of a paragraph are left out: its text has them. */
export function textsOf(outline: Outline): string[] {
  const texts: string[] = []
  const visit = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value)
    else if (typeof value === 'number') texts.push(String(value))
    else if (Array.isArray(value)) value.forEach(visit)
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) if (!silent.has(key)) visit(inner)
    }
  }
  visit(outline)
  return texts.filter(text => text !== '')
}
