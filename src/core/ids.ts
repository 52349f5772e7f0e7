import { z } from 'zod'

/**
 * Opaque identifiers. Made by the caller (`Context.newId`), never inside core, so that tests and replays are repeatable.
 * Names that every object has, such as `constructor`, are no ids: a lookup by one would find what no table holds.
 */
export const Id = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/)
  .refine(id => !(id in Object.prototype), { error: 'is a name that every object has' })
export type Id = z.infer<typeof Id>

/** A moment as ISO 8601 in UTC, e.g. `2026-11-21T20:30:00.000Z`. */
export const Instant = z.iso.datetime()
export type Instant = z.infer<typeof Instant>

/** What a core function needs from outside and may not fetch itself. */
export interface Context {
  newId: () => Id
  now: () => Instant
}
