import type { Command } from '../command'
import { brief } from './brief'
import { addClaim, listClaims } from './claims'
import { compare } from './compare'
import { importFiles } from './import'
import { init, list, textOf } from './library'
import { reviewVersions } from './versions'

/** Every command there is, in the order the help lists them. */
export const commands: readonly Command[] = [
  init,
  importFiles,
  reviewVersions,
  list,
  textOf,
  addClaim,
  listClaims,
  compare,
  brief
]
