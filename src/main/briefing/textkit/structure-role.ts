import type { Features } from './types'

/**
 * A text's place in the tagged structure, as a path of `Type#key` steps, e.g. `Table#3/TR#1/TD#2`, or `Artifact` for
 * running heads and feet. A step may end in `@en`, its language, or in `!`: on later pages it is a mere repetition. `Again#key!` is
 * nothing but repetition: not shown on the first page that it comes to. It travels as a font feature of an impossible name: of all
 * the styles, features alone reach the text engine as they are.
 */
export function structureRole(path: string): { structure: string } {
  return { structure: path }
}

/** Whether a text is a heading or heads a column or a row of a table: its lines are balanced. */
export function isHead(features: Features | undefined): boolean {
  return /(?:^|\/)(?:H\d|TH|Caption)#[^/]*$/.test(roleOf(features) ?? '')
}

/** The path put there by `structureRole`. */
export function roleOf(features: Features | undefined): string | undefined {
  if (!features || !('structure' in features)) return undefined
  return String(features.structure)
}
