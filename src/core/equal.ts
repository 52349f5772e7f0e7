/** Whether two values of JSON read the same. A field that is `undefined` is an absent one; the order of fields does not count. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...keys].every(key => isEqual((one as Fields)[key], (other as Fields)[key]))
}

type Fields = Readonly<Record<string, unknown>>
