import type { z } from 'zod'

/** One value of a sample, and how to put another in its place. */
export interface Leaf {
  /** Where it is, e.g. `passages.0.start`. */
  path: string
  kind: 'number' | 'string' | 'array'
  /** Whether only whole numbers from 0 on fit. */
  isPosition: boolean
  /** The whole sample with this value replaced. */
  with: (value: unknown) => unknown
}

interface Definition {
  type: string
  shape?: Record<string, z.ZodType>
  element?: z.ZodType
  options?: readonly z.ZodType[]
  innerType?: z.ZodType
  out?: z.ZodType
  values?: readonly unknown[]
  entries?: Record<string, unknown>
}

const definitionOf = (schema: z.ZodType) => schema.def as unknown as Definition

/** Texts of which one fits each schema of a call. */
const texts = ['x', 'ar', '2025', '2025-04-09T10:00:00.000Z', 'eA==', '']

interface Choices {
  /** Value of a field by its name, e.g. the id of a record; `undefined`: any that fits. */
  known?: (field: string) => unknown
  /** Which member of a union is taken, modulo their number. */
  option?: number
}

/** Arguments that fit a schema, every optional field given. */
export function sampleOf(schema: z.ZodType, choices: Choices = {}, field = ''): unknown {
  const { known = () => undefined, option = 0 } = choices
  const { type, shape, element, options, values, entries } = definitionOf(schema)
  const given = known(field)
  if (given !== undefined && schema.safeParse(given).success) return given
  const inner = innerOf(schema)
  if (inner) return sampleOf(inner, choices, field)
  if (shape) {
    return Object.fromEntries(Object.entries(shape).map(([name, part]) => [name, sampleOf(part, choices, name)]))
  }
  if (element) return [sampleOf(element, choices, field)]
  const chosen = options?.[option % options.length]
  if (chosen) return sampleOf(chosen, choices, field)
  const members = values ?? (entries && Object.values(entries))
  // Neighbours of one enumeration, so that rows and columns are of two axes.
  if (members) return members[(field === 'columns' ? option + 1 : option) % members.length]
  const candidates = type === 'string' ? texts : [1, 10, 0.5, true, new Uint8Array([104]), undefined]
  return candidates.find(value => schema.safeParse(value).success)
}

/** Every number, text and list of a sample. */
export function leavesOf(schema: z.ZodType, sample: unknown): Leaf[] {
  return found(schema, sample, [])
}

/** The schema within an optional, nullable, defaulted or bounded one. */
function innerOf(schema: z.ZodType): z.ZodType | undefined {
  const { type, innerType, out } = definitionOf(schema)
  return innerType ?? (type === 'pipe' ? out : undefined)
}

function found(
  schema: z.ZodType,
  sample: unknown,
  path: readonly (string | number)[],
  put = (value: unknown) => value
): Leaf[] {
  const { type, shape, element, options } = definitionOf(schema)
  const inner = innerOf(schema)
  if (inner) return found(inner, sample, path, put)
  const leaf = (kind: Leaf['kind']): Leaf => ({
    path: path.join('.'),
    kind,
    isPosition: kind === 'number' && !schema.safeParse(-1).success && !schema.safeParse(0.5).success,
    with: put
  })
  if (options) {
    const fitting = options.find(option => option.safeParse(sample).success)
    return fitting ? found(fitting, sample, path, put) : []
  }
  if (shape) {
    const record = sample as Record<string, unknown>
    return Object.entries(shape).flatMap(([name, part]) =>
      found(part, record[name], [...path, name], value => put({ ...record, [name]: value }))
    )
  }
  if (element) {
    const [entry] = sample as unknown[]
    return [leaf('array'), ...found(element, entry, [...path, 0], value => put([value]))]
  }
  return type === 'number' || type === 'string' ? [leaf(type)] : []
}
