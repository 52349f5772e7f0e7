import { Feature } from 'harfbuzzjs'
import type { Attributes } from './types'

/** The OpenType features of a style, as HarfBuzz takes them; `undefined` when it has none. */
export function featuresOf({ features }: Attributes): Feature[] | undefined {
  if (!features) return undefined
  const pairs: [string, number | string][] = Array.isArray(features)
    ? features.map(tag => [tag, 1])
    : Object.entries(features)
  const tagged = pairs.filter(([tag]) => tag.length === 4).map(([tag, value]) => new Feature(tag, Number(value)))
  return tagged.length > 0 ? tagged : undefined
}
