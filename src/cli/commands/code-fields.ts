import { CodeColor, CodeLine } from '#core/codebook/code'
import type { CodeFields } from '#core/codebook/fields'
import { claimsOfCode } from '#core/codebook/uses'
import type { Id } from '#core/ids'
import type { Library } from '#core/library'
import { type CommandArgs, type CommandContext, composed, json, oneOf, UsageError } from '../command'

/** The options that describe a code, and how their usage reads. */
export const codeOptions = {
  'name-ar': 'string',
  'name-en': 'string',
  definition: 'string',
  inclusion: 'string',
  exclusion: 'string',
  color: 'string',
  line: 'string',
  key: 'string'
} as const

export const codeFieldsUsage =
  `[--definition TEXT] [--inclusion TEXT] [--exclusion TEXT] [--color ${CodeColor.options.join('|')}] ` +
  `[--line ${CodeLine.options.join('|')}] [--key SIGN]`

/** What was said of a code; what was not said is not in it. A name in one language leaves the other as in `known`. */
export function codeFields(args: CommandArgs): (known: CodeFields['name']) => Partial<CodeFields> {
  const ar = composed(args, 'name-ar')
  const en = composed(args, 'name-en')
  const key = composed(args, 'key')
  if (key !== undefined && key.length > 1) throw new UsageError('--key must be one letter or digit')
  const fields = {
    definition: composed(args, 'definition'),
    inclusion: composed(args, 'inclusion'),
    exclusion: composed(args, 'exclusion'),
    color: oneOf(args, 'color', CodeColor.options),
    line: oneOf(args, 'line', CodeLine.options),
    key
  }
  const said = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  return known =>
    ar === undefined && en === undefined ? said : { ...said, name: { ar: ar ?? known.ar, en: en ?? known.en } }
}

/** A code as `--json` prints it; `claims` counts those tagged with exactly this code. */
export function codeJson(library: Library, id: Id) {
  const code = library.codes[id]
  if (!code) throw new Error(`the edit left no code ${id}`)
  const { parentId, name, definition, inclusion, exclusion, color, line, key } = code
  const claims = claimsOfCode(library, id).length
  return { id, parent: parentId, name, definition, inclusion, exclusion, color, line, key, claims }
}

/** Prints a code that an edit made or changed: with `--json` all of it, else its id. */
export function printCode(args: CommandArgs, context: CommandContext, library: Library, id: Id): void {
  context.print(args.options.json ? json(codeJson(library, id)) : `${id}\n`)
}
