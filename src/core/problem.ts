/**
 * Expected failures are values. `code` is the i18n key under `problem.` that tells the user what happened and what to do
 * next; `details` fills its placeholders. Bugs throw.
 */
export interface Problem {
  code: ProblemCode
  details: Record<string, string | number>
}

export const problemCodes = [
  'library.missing',
  'library.exists',
  'library.locked',
  'library.lockedElsewhere',
  'library.moved',
  'library.gone',
  'library.replaced',
  'library.lockDeleted',
  'library.lockTaken',
  'library.journalDeleted',
  'library.journalReplaced',
  'library.damaged',
  'library.newer',
  'library.notOpen',
  'library.folderNotEmpty',
  'journal.damaged',
  'storage.failed',
  'storage.checkpointFailed',
  'settings.damaged',
  'seeds.damaged',
  'document.missing',
  'document.duplicate',
  'document.inUse',
  'document.empty',
  'import.notText',
  'import.empty',
  'import.unreadable',
  'import.tooLarge',
  'import.draftMissing',
  'import.invalidDate',
  'claim.missing',
  'claim.otherCode',
  'claim.emptyPassage',
  'claim.rangeOutside',
  'claim.quoteMissing',
  'claim.occurrenceMissing',
  'code.unknown',
  'code.root',
  'code.inUse',
  'code.cycle',
  'code.keyTaken',
  'code.unnamed',
  'code.nameTaken',
  'code.intoItself',
  'code.nothingToSplit',
  'proposition.missing',
  'proposition.empty',
  'proposition.exists',
  'proposition.intoItself',
  'quantity.missing',
  'quantity.empty',
  'quantity.exists',
  'quantity.intoItself',
  'quantity.inUse',
  'figure.missing',
  'figure.exists',
  'figure.outsideRange',
  'figure.noneRead',
  'figure.severalRead',
  'relation.missing',
  'relation.self',
  'relation.exists',
  'evidence.missing',
  'evidence.last',
  'evidence.exists',
  'version.noEarlier',
  'version.passageGone',
  'reprint.cycle',
  'reprint.ofReprint',
  'reprint.hasReprints',
  'briefing.missing',
  'briefing.nothingSelected',
  'briefing.blockMissing',
  'briefing.unproved',
  'briefing.renderGone',
  'proof.missing',
  'proof.damaged',
  'proof.otherLibrary',
  'proof.mismatched',
  'template.missing',
  'template.unnamed',
  'table.empty',
  'briefing.cancelled',
  'briefing.failed',
  'history.nothingToUndo',
  'history.nothingToRedo',
  'file.exists',
  'file.nameTooLong',
  'file.notAllowed',
  'file.busy',
  'file.noSpace',
  'file.noFolder',
  'file.isFolder',
  'file.badName',
  'id.ambiguous',
  'call.invalid',
  'program.failed'
] as const
export type ProblemCode = (typeof problemCodes)[number]

export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem }

export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function fail(code: ProblemCode, details: Problem['details'] = {}): { ok: false; problem: Problem } {
  return { ok: false, problem: { code, details } }
}
