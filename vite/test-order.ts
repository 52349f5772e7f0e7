import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Orders test files by the number that `place` gives, lowest first, then by name. Files that take long have to begin early: begun
 * last, one of them would keep one worker busy while the others have nothing to do.
 */
export function orderedBy(place: (file: TestSpecification) => number) {
  return class extends BaseSequencer {
    override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
      return files.toSorted((a, b) => place(a) - place(b) || (a.moduleId < b.moduleId ? -1 : 1))
    }
  }
}
