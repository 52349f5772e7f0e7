import type { Command } from '../command'
import { backups, backupsMake, backupsRestore, backupsShow } from './backups'
import { bibliography } from './bibliography'
import { brief } from './brief'
import { addClaim, listClaims } from './claims'
import { changeClaim, deleteClaim } from './claims-edit'
import { linkClaim, unlinkClaim } from './claims-link'
import { changeCode, deleteCode, listCodes, newCode, placeCode } from './codebook'
import { divideCode, joinCodes } from './codebook-regroup'
import { compare } from './compare'
import { counts } from './counts'
import { deleteDocument, likelyReprints, reprintDocument, reviewDocument } from './documents'
import { encryption, encryptionChange, encryptionRemove, encryptionSet } from './encryption'
import { figures, readDocumentFigures } from './figures'
import { changeFigure, deleteFigure, takeQuotedFigure } from './figures-edit'
import { importFiles } from './import'
import { init, list, textOf } from './library'
import {
  changeProposition,
  deleteProposition,
  joinPropositions,
  listPropositions,
  newProposition
} from './propositions'
import { changeQuantity, deleteQuantity, joinQuantities, listQuantities, newQuantity } from './quantities'
import { repair, verify } from './repair'
import { signing, signingOff, signingOn } from './signing'
import { timeline } from './timeline'
import { verifyBriefing } from './verify-briefing'
import { acceptVersions, reviewVersions } from './versions'

/** Every command there is, in the order the help lists them. */
export const commands: readonly Command[] = [
  init,
  importFiles,
  reviewVersions,
  acceptVersions,
  list,
  textOf,
  reviewDocument,
  reprintDocument,
  likelyReprints,
  deleteDocument,
  addClaim,
  listClaims,
  changeClaim,
  linkClaim,
  unlinkClaim,
  deleteClaim,
  listPropositions,
  newProposition,
  changeProposition,
  joinPropositions,
  deleteProposition,
  listCodes,
  newCode,
  changeCode,
  placeCode,
  joinCodes,
  divideCode,
  deleteCode,
  listQuantities,
  newQuantity,
  changeQuantity,
  joinQuantities,
  deleteQuantity,
  readDocumentFigures,
  takeQuotedFigure,
  changeFigure,
  deleteFigure,
  // After those whose names begin like its own.
  figures,
  compare,
  counts,
  timeline,
  brief,
  verifyBriefing,
  bibliography,
  verify,
  repair,
  backupsMake,
  backupsShow,
  backupsRestore,
  // After those whose names begin like its own.
  backups,
  signingOn,
  signingOff,
  // After those whose names begin like its own.
  signing,
  encryptionSet,
  encryptionChange,
  encryptionRemove,
  // After those whose names begin like its own.
  encryption
]
