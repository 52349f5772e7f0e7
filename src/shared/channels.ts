import type { EventName } from './api'

/** The only IPC channels there are. */
export const callChannel = 'muqarin:call'
export const eventChannel = 'muqarin:event'

/** Events the window may listen to. */
export const eventNames: readonly EventName[] = [
  'library.changed',
  'library.reading',
  'library.opened',
  'library.lost',
  'problem',
  'job.progress'
]
