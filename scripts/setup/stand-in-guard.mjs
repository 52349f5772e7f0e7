import { existsSync } from 'node:fs'
import path from 'node:path'
import { SetupProblem } from './setup-problem.mjs'

/** The file in a distribution folder of Electron that says it is the stand-in. */
export const standInMarker = 'MUQARIN-STAND-IN'

/**
 * The stand-in exists to develop and test with; what users receive must be the Electron that package.json declares.
 * @param {string} distFolder folder that holds Electron's executable, or a packaged application made from it
 * @throws {SetupProblem} when the folder is, or was made from, the stand-in
 */
export function assertNotStandIn(distFolder) {
  if (!existsSync(path.join(distFolder, standInMarker))) return
  throw new SetupProblem(
    `${distFolder} holds the stand-in Electron, which must never be shipped. Package on a network that reaches Electron's download host.`
  )
}
