/**
 * A value without the fields of plain objects, at any depth, that are `undefined`: schemas take such a field for one that is not given,
 * while an object that is spread over a record would remove what the record has.
 */
export function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined)
  if (!isPlainObject(value)) return value
  const given = Object.entries(value).filter(([, field]) => field !== undefined)
  return Object.fromEntries(given.map(([name, field]) => [name, withoutUndefined(field)]))
}

function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
