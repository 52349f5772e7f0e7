import { useEffect } from 'react'
import type { Action } from '#state/actions'
import { useView } from '#state/view'
import { addedTagActions } from '../features/desk/code-keys'
import { actions } from './actions'
import { matchesKeys, worksWhileTyping } from './keys'

const isMac = /Mac/.test(navigator.platform)

/**
 * Runs the actions by their keys. Combinations with Mod, Alt or a function key are taken before any component sees them;
 * single keys only when none has used them. In a dialog every key belongs to the dialog.
 */
export function useKeyboard(): void {
  useEffect(() => {
    const take = (event: KeyboardEvent, isFirst: boolean) => {
      if (event.defaultPrevented || event.isComposing || isModalOpen()) return
      if (!isFirst && (isInChoice(event.target) || isPress(event))) return
      const typing = isTyping(event.target)
      const action = actionFor(event, typing)
      if (!action || worksAnywhere(action, event) !== isFirst) return
      if (event.repeat && !action.repeats) return
      event.preventDefault()
      action.run()
    }
    const first = (event: KeyboardEvent) => take(event, true)
    const last = (event: KeyboardEvent) => take(event, false)
    window.addEventListener('keydown', first, { capture: true })
    window.addEventListener('keydown', last)
    return () => {
      window.removeEventListener('keydown', first, { capture: true })
      window.removeEventListener('keydown', last)
    }
  }, [])
}

function actionFor(event: KeyboardEvent, typing: boolean): Action | undefined {
  const { place } = useView.getState()
  return [...actions, ...addedTagActions()].find(action => {
    if (!action.keys || (action.place && action.place !== place)) return false
    const pressed = action.keys.split(' ').find(combination => matchesKeys(event, combination, isMac))
    if (!pressed || (typing && (!worksWhileTyping(pressed) || isFieldsOwn(action)))) return false
    return action.isEnabled?.() ?? true
  })
}

function worksAnywhere(action: Action, event: KeyboardEvent): boolean {
  return (action.keys ?? '').split(' ').some(keys => matchesKeys(event, keys, isMac) && worksWhileTyping(keys))
}

/** While one types, undo takes back letters, not edits. */
export function isFieldsOwn(action: Action): boolean {
  return action.id === 'history.undo' || action.id === 'history.redo'
}

/** Whether keys pressed at `target` write text. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range', 'file'].includes(target.type)
}

/** Menus and lists find their entries by the letters typed. */
function isInChoice(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="menu"], [role="listbox"]') !== null
}

/** Enter and the space bar belong to the button or link that has the focus. */
function isPress({ key, target }: KeyboardEvent): boolean {
  return (key === 'Enter' || key === ' ') && target instanceof Element && target.matches('button, a[href], summary')
}

export function isModalOpen(): boolean {
  // Every dialog hangs at the body itself; the whole page with its texts is too long to go through at each key.
  return Array.from(document.body.children).some(element => element.classList.contains('dialog-overlay'))
}
