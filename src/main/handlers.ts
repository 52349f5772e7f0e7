import type { Desktop } from './desktop'
import { appHandlers } from './handlers/app'
import { backupHandlers } from './handlers/backups'
import { briefingHandlers } from './handlers/briefings'
import { claimHandlers } from './handlers/claims'
import { codeHandlers } from './handlers/codes'
import { documentHandlers } from './handlers/documents'
import { encryptionHandlers } from './handlers/encryption'
import { figureHandlers } from './handlers/figures'
import { historyHandlers } from './handlers/history'
import { importHandlers } from './handlers/imports'
import { libraryHandlers } from './handlers/library'
import { propositionHandlers } from './handlers/propositions'
import { type Handlers, scopeOf } from './handlers/scope'
import { signingHandlers } from './handlers/signing'
import { tableHandlers } from './handlers/tables'
import { templateHandlers } from './handlers/templates'
import { versionHandlers } from './handlers/versions'
import type { Session } from './session'

/** What each call of the window does. Arguments have been validated before they come here. */
export function createHandlers(session: Session, desktop: Desktop): Handlers {
  const scope = scopeOf(session, desktop)
  return {
    ...appHandlers(scope),
    ...libraryHandlers(scope),
    ...backupHandlers(scope),
    ...encryptionHandlers(scope),
    ...documentHandlers(scope),
    ...importHandlers(scope),
    ...claimHandlers(scope),
    ...propositionHandlers(scope),
    ...figureHandlers(scope),
    ...codeHandlers(scope),
    ...versionHandlers(scope),
    ...historyHandlers(scope),
    ...briefingHandlers(scope),
    ...signingHandlers(scope),
    ...templateHandlers(scope),
    ...tableHandlers(scope)
  }
}
