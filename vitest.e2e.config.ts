import { defineConfig } from 'vitest/config'

/** The real application in real windows. One file at a time: they share one screen and two cores. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    fileParallelism: false,
    // A machine that is busy with something else is slow, not wrong.
    expect: { poll: { timeout: 20_000 } },
    testTimeout: 60_000,
    hookTimeout: 60_000
  }
})
