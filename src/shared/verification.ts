import type { Problem } from '#core/problem'

/** The result of `verifyLibrary`. */
export interface Verification {
  /** Files that were looked at, those that are missing included. */
  files: number
  /** Records in the files that could be read. */
  records: number
  /** One for each thing that is wrong, in the order: files, logs, records. */
  findings: Problem[]
}

/** The result of `repairLibrary`. */
export interface Repair {
  /** One for each thing that was done, in the order in which it was done. */
  steps: Problem[]
  /** Path of the folder to which the files were copied or moved as they were found; `null`: nothing was written. */
  setAside: string | null
  /** The findings that remain after the repair. */
  after: Verification
}
