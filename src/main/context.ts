import { randomUUID } from 'node:crypto'
import type { Context } from '#core/ids'

/** Ids and the clock of the running program. */
export const systemContext: Context = { newId: randomUUID, now: () => new Date().toISOString() }
