import { basename } from 'node:path'
import { defineConfig } from 'vitest/config'
import { orderedBy } from './vite/test-order'

/** Files that take longest, the longest first. */
const longest = [
  'screens',
  'selection-offsets',
  'brief',
  'lost-library',
  'missing-parts',
  'backups',
  'axe-bare',
  'always-a-window',
  'claims',
  'compare'
]

/** The real application in real windows: on one screen one file at a time. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    maxWorkers: process.env.MUQARIN_SCREENS?.split(' ').length ?? 1,
    sequence: {
      sequencer: orderedBy(({ moduleId }) => longest.indexOf(basename(moduleId, '.test.ts')) + 1 || longest.length + 1)
    },
    // The state that a test leaves is that of its program. The modules of the tests have none, and are read once.
    isolate: false,
    // A machine that is busy with something else is slow, not wrong.
    expect: { poll: { timeout: 20_000 } },
    testTimeout: 60_000,
    hookTimeout: 60_000
  }
})
