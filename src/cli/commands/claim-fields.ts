import { Certainty, Stance } from '#core/claims/claim'
import type { ClaimEdit } from '#core/claims/update-claim'
import { readDate } from '#core/documents/dates'
import type { Workspace } from '#main/workspace'
import { type CommandArgs, composed, oneOf, text, UsageError } from '../command'
import { codeOf, propositionOf } from '../named'

/** The options that say what a claim is, and how their usage reads. */
export const claimOptions = {
  code: 'string',
  statement: 'string',
  actor: 'string',
  stance: 'string',
  certainty: 'string',
  theme: 'string',
  memo: 'string',
  proposition: 'string',
  'stated-on': 'string',
  'happened-on': 'string'
} as const

export const claimFieldsUsage =
  '[--actor NAME] [--stance asserts|denies|hedges] [--certainty high|medium|low|none] [--theme TEXT] [--memo TEXT] ' +
  '[--proposition ID|none] [--stated-on DATE|none] [--happened-on DATE|none]'

/**
 * Reads what was said of a claim; what was not said is not in it. Wrong values are wrong usage, told before the library is
 * opened; codes and propositions are looked up in the library that the returned function is given.
 */
export function claimFields(args: CommandArgs): (workspace: Workspace) => ClaimEdit {
  const certainty = oneOf(args, 'certainty', [...Certainty.options, 'none'])
  const code = text(args, 'code')
  const proposition = text(args, 'proposition')
  const edit: ClaimEdit = {
    statement: composed(args, 'statement'),
    actor: composed(args, 'actor'),
    stance: oneOf(args, 'stance', Stance.options),
    certainty: certainty === 'none' ? null : certainty,
    theme: composed(args, 'theme'),
    memo: composed(args, 'memo'),
    statedOn: date(args, 'stated-on'),
    happenedOn: date(args, 'happened-on')
  }
  return workspace => {
    const found: ClaimEdit = { ...edit }
    if (code !== undefined) found.codeId = codeOf(workspace, code).id
    if (proposition === 'none') found.propositionId = null
    else if (proposition !== undefined) found.propositionId = propositionOf(workspace, proposition).id
    return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
  }
}

/** A day, a month or a year that the calendar has, in the one form that leaves nothing open; `null` for `none`. */
function date(args: CommandArgs, option: string): string | null | undefined {
  const value = text(args, option)
  if (value === undefined || value === 'none') return value === undefined ? undefined : null
  if (readDate(value, 'day-first') !== value) {
    throw new UsageError(`--${option} must be a date of 1500 to 2200 such as 2025-04-09, 2025-04 or 2025, or none`)
  }
  return value
}
