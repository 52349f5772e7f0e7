/** A field that is about to have the focus, and what is typed for it meanwhile. */
export interface HeldTyping {
  /** Writes it into the field that now has the focus. */
  release: () => void
  drop: () => void
}

/** Keys that change what other keys write. */
const modifiers = ['Shift', 'CapsLock', 'AltGraph']

/**
 * Keeps the letters that are typed from now on: in the text each would be a command, and hands do not wait until the field
 * is there. Any other key or a press of the pointer means that the field is not waited for any more.
 */
export function holdTyping(): HeldTyping {
  let held = ''
  const keep = (event: KeyboardEvent) => {
    if (modifiers.includes(event.key)) return
    const isCommand = event.ctrlKey || event.metaKey || event.altKey
    if (isCommand || !isWritten(event.key)) {
      drop()
      return
    }
    event.preventDefault()
    event.stopImmediatePropagation()
    held += event.key
  }
  const drop = () => {
    window.removeEventListener('keydown', keep, { capture: true })
    window.removeEventListener('pointerdown', drop, { capture: true })
    held = ''
  }
  const release = () => {
    const text = held
    drop()
    // As if typed: the field hears of it, and can take it back.
    if (text !== '') document.execCommand('insertText', false, text)
  }
  window.addEventListener('keydown', keep, { capture: true })
  window.addEventListener('pointerdown', drop, { capture: true })
  return { release, drop }
}

/** Keys that write nothing have names of Latin letters; one that writes may write two, as lam-alef does. */
function isWritten(key: string): boolean {
  return [...key].length === 1 || !/^[A-Za-z]/.test(key)
}
