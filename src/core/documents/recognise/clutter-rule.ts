import type { ClutterReason } from '../draft'
import type { Page } from './page'

/** One idea of what is not the article. */
export interface ClutterRule {
  name: string
  reason: ClutterReason
  /** Indices of the pieces it proposes to leave out. It may name pieces that an earlier rule has claimed. */
  find: (page: Page) => number[]
}

/** The page with what the rules found, in their order: the first rule to name a piece gives its reason. */
export function applyRules(page: Page, rules: readonly ClutterRule[]): Page {
  let current = page
  for (const rule of rules) {
    const reasons = [...current.reasons]
    for (const at of rule.find(current)) reasons[at] ??= rule.reason
    current = { ...current, reasons }
  }
  return current
}
