import { Certainty, Stance } from '#core/claims/claim'
import type { ClaimFilter } from '#core/comparison/claim-filter'
import { readDate } from '#core/documents/dates'
import type { Workspace } from '#main/workspace'
import { type CommandArgs, text, UsageError } from '../command'
import { codeOf, documentOf, propositionOf } from '../named'

export const filterUsage =
  "[--filter 'FIELD=VALUE,VALUE;FIELD=VALUE...']   (fields: source, code, proposition, actor, theme, publisher, " +
  'stance, certainty, from, to, happened-from, happened-to, words; nothing after the sign: those without; \\, and \\; ' +
  'are a comma and a semicolon)'

const dates = {
  from: 'statedFrom',
  to: 'statedTo',
  'happened-from': 'happenedFrom',
  'happened-to': 'happenedTo'
} as const

/**
 * Reads `--filter`. Its form and its fixed values are judged at once, as wrong usage; sources, codes and propositions are
 * looked up in the library that the returned function is given, by their id or a beginning of it.
 */
export function claimFilter(args: CommandArgs): (workspace: Workspace) => ClaimFilter {
  const given = new Map<string, string[]>()
  for (const part of split(text(args, 'filter') ?? '', ';')) {
    if (part.trim() === '') continue
    const sign = part.indexOf('=')
    const field = part.slice(0, sign).trim()
    if (sign < 0) throw new UsageError(`--filter: "${part.trim()}" is not FIELD=VALUE`)
    const values = field === 'words' ? [part.slice(sign + 1)] : split(part.slice(sign + 1), ',')
    given.set(field, [...(given.get(field) ?? []), ...values.map(value => unescaped(value).trim().normalize('NFC'))])
  }
  const put = [...given].map(([field, values]) => {
    const read = readers[field]
    if (!read) throw new UsageError(`--filter: no field "${field}"; there are ${Object.keys(readers).join(', ')}`)
    return read(values)
  })
  return workspace => Object.assign({}, ...put.map(fieldsIn => fieldsIn(workspace)))
}

/** How each field is read: its values are judged first, then looked up in a library. */
const readers: Record<string, (values: string[]) => (workspace: Workspace) => ClaimFilter> = {
  source: names => workspace => ({ documentIds: names.map(name => documentOf(workspace, name).id) }),
  code: names => workspace => ({ codeIds: names.map(name => codeOf(workspace, name).id) }),
  proposition: names => workspace => ({ propositionIds: names.map(name => propositionOf(workspace, name).id) }),
  actor: actors => () => ({ actors }),
  theme: themes => () => ({ themes }),
  publisher: publishers => () => ({ publishers }),
  stance: values => {
    const stances = chosen('stance', values, Stance.options)
    return () => ({ stances })
  },
  certainty: values => {
    const certainties = chosen('certainty', values, Certainty.options)
    return () => ({ certainties })
  },
  ...Object.fromEntries(
    Object.entries(dates).map(([field, key]) => [field, (values: string[]) => dated(field, key, values)])
  ),
  words: values => () => ({ words: values.join(' ') })
}

function dated(field: string, key: (typeof dates)[keyof typeof dates], values: string[]): () => ClaimFilter {
  const [date, ...others] = values
  if (date === undefined || others.length > 0 || readDate(date, 'day-first') !== date) {
    throw new UsageError(`--filter: ${field} must be one date of 1500 to 2200 such as 2025-04-09, 2025-04 or 2025`)
  }
  return () => ({ [key]: date })
}

function chosen<T extends string>(field: string, values: string[], options: readonly T[]): T[] {
  return values.map(value => {
    const found = options.find(option => option === value)
    if (!found) throw new UsageError(`--filter: ${field} must be of: ${options.join(', ')}`)
    return found
  })
}

/** Parted by a sign, unless a backslash stands before it. */
function split(written: string, sign: ',' | ';'): string[] {
  return written.split(new RegExp(`(?<!\\\\)${sign}`))
}

function unescaped(value: string): string {
  return value.replace(/\\([,;])/g, '$1')
}
