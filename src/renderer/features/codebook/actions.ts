import { isRootCode } from '#core/codebook/code'
import type { Action } from '#state/actions'
import { chosenCode, openDialog } from './codebook-view'
import { deleteCode, stepCode } from './edits'
import { focusOn, isTreeOrIdle } from './focus'
import type { Step } from './placement'

const isRtl = () => document.documentElement.dir === 'rtl'

/** Inwards is where the lines of the interface run to. */
function step(id: string, keys: string, direction: (rtl: boolean) => Step): Action {
  return {
    id: `codebook.${id}`,
    label: `codebook.action.${id}`,
    place: 'codebook',
    keys,
    repeats: true,
    isEnabled: () => isTreeOrIdle() && chosenCode() !== undefined,
    run: () => {
      const code = chosenCode()
      if (code) void stepCode(code.id, direction(isRtl()))
    }
  }
}

/** What the codebook adds to the one list of actions. Moving about in the tree is the tree's own business. */
export const codebookActions: readonly Action[] = [
  {
    id: 'codebook.add',
    label: 'codebook.action.add',
    place: 'codebook',
    keys: 'N Insert',
    isEnabled: isTreeOrIdle,
    run: () => openDialog({ kind: 'add', parentId: chosenCode()?.id ?? null })
  },
  {
    id: 'codebook.addTop',
    label: 'codebook.action.addTop',
    place: 'codebook',
    keys: 'Shift+N',
    isEnabled: isTreeOrIdle,
    run: () => openDialog({ kind: 'add', parentId: null })
  },
  {
    id: 'codebook.rename',
    label: 'codebook.action.rename',
    place: 'codebook',
    keys: 'F2',
    run: () => focusOn('name')
  },
  {
    id: 'codebook.edit',
    label: 'codebook.action.edit',
    place: 'codebook',
    keys: 'Enter',
    isEnabled: isTreeOrIdle,
    run: () => focusOn('definition')
  },
  step('moveUp', 'Alt+ArrowUp', () => 'up'),
  step('moveDown', 'Alt+ArrowDown', () => 'down'),
  step('moveRight', 'Alt+ArrowRight', rtl => (rtl ? 'out' : 'in')),
  step('moveLeft', 'Alt+ArrowLeft', rtl => (rtl ? 'in' : 'out')),
  {
    id: 'codebook.merge',
    label: 'codebook.action.merge',
    place: 'codebook',
    keys: 'M',
    isEnabled: () => {
      const code = chosenCode()
      return isTreeOrIdle() && code !== undefined && !isRootCode(code.id)
    },
    run: () => {
      const code = chosenCode()
      if (code) openDialog({ kind: 'merge', codeId: code.id, isDeletion: false })
    }
  },
  {
    id: 'codebook.split',
    label: 'codebook.action.split',
    place: 'codebook',
    keys: 'S',
    isEnabled: isTreeOrIdle,
    run: () => {
      const code = chosenCode()
      if (code) openDialog({ kind: 'split', codeId: code.id })
    }
  },
  {
    id: 'codebook.delete',
    label: 'codebook.action.delete',
    place: 'codebook',
    keys: 'Delete Backspace',
    isEnabled: isTreeOrIdle,
    run: () => {
      const code = chosenCode()
      if (code) void deleteCode(code)
    }
  }
]
