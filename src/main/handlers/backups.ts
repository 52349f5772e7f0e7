import { ok, type Problem, type Result } from '#core/problem'
import type { Backups } from '#shared/api'
import { compareBackup, restoreBackup } from '../backups'
import { spaceOf } from '../storage/backups'
import type { Workspace } from '../workspace'
import type { HandlersOf, Scope } from './scope'

/** Dated copies of the open library: making them, comparing with them, taking records back. */
export function backupHandlers({ session, desktop, withLibrary }: Scope): HandlersOf<'backups'> {
  const listed = async ({ store }: Workspace, troubles: Problem[] = []): Promise<Result<Backups>> => {
    const backups = await store.backups()
    const { place: elsewhere, mebibytes: limit } = session.settings.value.backups
    const used = Math.ceil((await spaceOf(backups)) / 1024 / 1024)
    return ok({ backups: backups.map(({ name, at }) => ({ name, at })), used, limit, elsewhere, troubles })
  }
  const setting = async (change: Partial<typeof session.settings.value.backups>) => {
    await session.settings.update({ backups: { ...session.settings.value.backups, ...change } })
  }
  return {
    'backups.list': () => withLibrary(workspace => listed(workspace)),
    'backups.make': () =>
      withLibrary(async workspace => {
        const made = await workspace.backUp(session.backupPlaces())
        return made.ok ? listed(workspace, made.value.troubles) : made
      }),
    'backups.compare': ({ name }) => withLibrary(workspace => compareBackup(workspace, name)),
    'backups.open': ({ name }) => session.openBackup(name),
    'backups.restore': ({ name, records }) => withLibrary(workspace => restoreBackup(workspace, name, records)),
    'backups.choosePlace': () =>
      withLibrary(async workspace => {
        const place = await desktop.chooseParentFolder('dialog.backupPlace')
        if (place === null) return ok(null)
        await setting({ place })
        return listed(workspace)
      }),
    'backups.leavePlace': () =>
      withLibrary(async workspace => {
        await setting({ place: null })
        return listed(workspace)
      }),
    'backups.limit': ({ mebibytes }) =>
      withLibrary(async workspace => {
        await setting({ mebibytes })
        return listed(workspace)
      })
  }
}
