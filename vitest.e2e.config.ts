import { defineConfig } from 'vitest/config'

/** The real application in real windows. One file at a time: they share one screen and two cores. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000
  }
})
