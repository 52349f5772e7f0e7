import { z } from 'zod'
import { Id } from '../ids'

/** Colours of the palette in `tokens.css`; each has a light and a dark value, told apart by the underline as well. */
export const CodeColor = z.enum(['blue', 'green', 'orange', 'purple', 'red', 'teal', 'pink', 'brown'])
export type CodeColor = z.infer<typeof CodeColor>

export const CodeLine = z.enum(['solid', 'double', 'dashed', 'dotted', 'wavy'])
export type CodeLine = z.infer<typeof CodeLine>

/** An entry of the codebook. `name` is given in at least one language. */
export const Code = z.object({
  id: Id,
  parentId: Id.nullable(),
  name: z.object({ ar: z.string(), en: z.string() }),
  definition: z.string(),
  /** When to use it, and when not to. */
  inclusion: z.string(),
  exclusion: z.string(),
  color: CodeColor,
  line: CodeLine,
  /** The key that tags with it, `''` for none. */
  key: z.string().max(1),
  /** Place among its siblings, ascending. */
  order: z.int()
})
export type Code = z.infer<typeof Code>

/** The roots: always there, never deleted. */
export const rootCodes: readonly Code[] = [
  {
    id: 'motive',
    parentId: null,
    name: { ar: 'دافع', en: 'Motive' },
    definition: '',
    inclusion: '',
    exclusion: '',
    color: 'blue',
    line: 'solid',
    key: '1',
    order: 0
  },
  {
    id: 'outcome',
    parentId: null,
    name: { ar: 'نتيجة', en: 'Outcome' },
    definition: '',
    inclusion: '',
    exclusion: '',
    color: 'green',
    line: 'double',
    key: '2',
    order: 1
  },
  {
    id: 'constraint',
    parentId: null,
    name: { ar: 'قيد', en: 'Constraint' },
    definition: '',
    inclusion: '',
    exclusion: '',
    color: 'orange',
    line: 'dashed',
    key: '3',
    order: 2
  }
]

const rootIds = new Set(rootCodes.map(code => code.id))

/** Root codes can be described and put in order at the top, but neither nested, merged away nor deleted. */
export function isRootCode(id: Id): boolean {
  return rootIds.has(id)
}
