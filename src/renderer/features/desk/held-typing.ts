/** A field that is about to have the focus, and what is typed or pasted for it meanwhile. */
export interface HeldTyping {
  /** Focuses the field and writes into it what was typed, unless it was given up. */
  release: (focus: () => void) => void
  drop: () => void
}

/**
 * Keeps what is typed and pasted from now on: in the text each letter would be a command, and hands do not wait until the field is
 * there. The field is given up when the pointer is pressed, or when `isAwaited` says no at a key or at the release.
 */
export function holdTyping(isAwaited: () => boolean): HeldTyping {
  let held: string | null = ''
  const keep = (event: KeyboardEvent) => {
    if (held === null || !isAwaited()) {
      drop()
      return
    }
    const isCommand = event.ctrlKey || event.metaKey || event.altKey
    const typed = isCommand ? null : typedSoFar(held, event.key)
    if (typed === null) return
    event.preventDefault()
    event.stopImmediatePropagation()
    held = typed
  }
  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData?.getData('text/plain')
    if (held === null || !pasted || !isAwaited()) return
    event.preventDefault()
    event.stopImmediatePropagation()
    held += pasted
  }
  const drop = () => {
    window.removeEventListener('paste', paste, { capture: true })
    window.removeEventListener('keydown', keep, { capture: true })
    window.removeEventListener('pointerdown', drop, { capture: true })
    held = null
  }
  const release = (focus: () => void) => {
    const text = isAwaited() ? held : null
    drop()
    if (text === null) return
    focus()
    // As if typed: the field hears of it, and can take it back.
    if (text !== '') document.execCommand('insertText', false, text)
  }
  window.addEventListener('keydown', keep, { capture: true })
  window.addEventListener('paste', paste, { capture: true })
  window.addEventListener('pointerdown', drop, { capture: true })
  return { release, drop }
}

/** What is typed after one more key; `null` for a key that is no matter of writing, such as Shift, Escape or an arrow. */
export function typedSoFar(before: string, key: string): string | null {
  if (key === 'Backspace') return [...before].slice(0, -1).join('')
  // There is nothing to delete after the last letter, and the field has been asked for already.
  if (key === 'Delete' || key === 'Enter') return before
  // Keys that write nothing have names of Latin letters; one that writes may write two, as lam-alef does.
  return [...key].length === 1 || !/^[A-Za-z]/.test(key) ? before + key : null
}
