import { basename } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes a minute and more: begun last, it would keep one screen busy while the others stand idle. */
const longest = ['selection-offsets', 'axe', 'focus', 'axe-bare', 'zoomed'].map(name => `${name}.test.ts`)

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => longest.indexOf(basename(moduleId)) + 1 || longest.length + 1
    return files.toSorted((a, b) => place(a) - place(b) || (a.moduleId < b.moduleId ? -1 : 1))
  }
}

/** The real application in real windows: on one screen one file at a time. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    maxWorkers: process.env.MUQARIN_SCREENS?.split(' ').length ?? 1,
    sequence: { sequencer: LongestFirst },
    // A machine that is busy with something else is slow, not wrong.
    expect: { poll: { timeout: 20_000 } },
    testTimeout: 60_000,
    hookTimeout: 60_000
  }
})
