import { isRootCode, rootCodes } from '#core/codebook/code'
import { codeName } from '#core/codebook/order'
import type { Id } from '#core/ids'
import type { Action } from '#state/actions'
import { useLibrary } from '#state/library'
import { useView } from '#state/view'
import { isReadingOrIdle } from './readers'
import { applyCode, hasClaim } from './tagging'

const rootLabels: Readonly<Record<string, string>> = {
  motive: 'desk.action.motive',
  outcome: 'desk.action.outcome',
  constraint: 'desk.action.constraint'
}

/** Tagging with the root codes, by the keys that the codebook gives them at the time; for the one list of actions. */
export const rootTagActions: readonly Action[] = rootCodes.map(({ id, key }) => ({
  ...tagAction(id, rootLabels[id] ?? id),
  get keys() {
    return codesNow()[id]?.key ?? key
  }
}))

/** Tagging with the codes that analysts added. They come and go with the codebook: no list made at the start can hold them. */
export function addedTagActions(): Action[] {
  return Object.values(codesNow())
    .filter(code => code.key !== '' && !isRootCode(code.id))
    .map(code => ({
      ...tagAction(code.id, 'desk.tagAs'),
      keys: code.key,
      subject: { ar: codeName(code, 'ar'), en: codeName(code, 'en') }
    }))
}

function tagAction(codeId: Id, label: string): Action {
  return {
    id: `desk.tag.${codeId}`,
    label,
    place: 'desk',
    isEnabled: () =>
      isReadingOrIdle() && (useView.getState().selection !== null || hasClaim()) && codesNow()[codeId] !== undefined,
    run: () => void applyCode(codeId)
  }
}

function codesNow() {
  return useLibrary.getState().library?.codes ?? {}
}
