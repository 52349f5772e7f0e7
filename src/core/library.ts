import type { Briefing, Template } from './briefing/briefing'
import type { Claim } from './claims/claim'
import type { Code } from './codebook/code'
import type { Dismissal } from './comparison/dismissal'
import type { DocumentRecord } from './documents/document'
import type { Figure } from './figures/figure'
import type { Quantity } from './figures/quantity'
import type { Id } from './ids'
import type { Proposition } from './propositions/proposition'
import type { Relation } from './relations/relation'

export type Table<T> = Readonly<Record<Id, T>>

/**
 * Everything an open library knows, but the texts. Claims are nested by the document of their first evidence: a flat map
 * of 100,000 would be copied whole on every edit.
 */
export interface Library {
  readonly id: Id
  readonly name: string
  readonly documents: Table<DocumentRecord>
  readonly claims: Table<Table<Claim>>
  readonly codes: Table<Code>
  readonly propositions: Table<Proposition>
  readonly relations: Table<Relation>
  /** Suggestions that were turned down. */
  readonly dismissals: Table<Dismissal>
  readonly quantities: Table<Quantity>
  readonly figures: Table<Figure>
  readonly briefings: Table<Briefing>
  readonly templates: Table<Template>
}
