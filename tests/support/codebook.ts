import { apply, type Change } from '#core/change'
import type { Code } from '#core/codebook/code'
import type { Library } from '#core/library'
import type { Result } from '#core/problem'
import { emptyLibrary } from './records'

/** A code named after its id; say what matters to the test. */
export function code(id: string, parentId: string | null, order: number, fields: Partial<Code> = {}): Code {
  return {
    id,
    parentId,
    name: { ar: '', en: id },
    definition: '',
    inclusion: '',
    exclusion: '',
    color: 'purple',
    line: 'solid',
    key: '',
    order,
    ...fields
  }
}

/** The roots with these codes. */
export function codebookOf(...codes: Code[]): Library {
  return { ...emptyLibrary, codes: { ...emptyLibrary.codes, ...Object.fromEntries(codes.map(one => [one.id, one])) } }
}

/** Ids of the codes under each parent, by `order`; an order that is not simply the place is told, as `id@7`. */
export function outlineOf({ codes }: Pick<Library, 'codes'>): Record<string, string[]> {
  const outline: Record<string, string[]> = {}
  for (const one of Object.values(codes).sort((a, b) => a.order - b.order)) {
    const parent = one.parentId ?? 'top'
    const siblings = outline[parent] ?? []
    outline[parent] = [...siblings, one.order === siblings.length ? one.id : `${one.id}@${one.order}`]
  }
  return outline
}

/** The library after an edit that must succeed. */
export function edited(library: Library, edit: Result<Change>): Library {
  if (!edit.ok) throw new Error(edit.problem.code)
  return apply(library, edit.value)
}

export function problemOf(edit: Result<unknown>): string | null {
  return edit.ok ? null : edit.problem.code
}
