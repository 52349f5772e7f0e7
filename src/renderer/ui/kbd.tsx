import './kbd.css'

const onMac = typeof navigator !== 'undefined' && /Mac/.test(navigator.platform)

const signs: Readonly<Record<string, string>> = {
  Mod: onMac ? '⌘' : 'Ctrl',
  Shift: onMac ? '⇧' : 'Shift',
  Alt: onMac ? '⌥' : 'Alt',
  Enter: '↵',
  Escape: 'Esc',
  Delete: 'Del',
  Backspace: '⌫',
  Space: '␣',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→'
}

/** The keys as they stand on the keyboard; of several alternatives the first. */
export function keyCaps(keys: string): string[] {
  const [first = ''] = keys.split(' ')
  // "Mod++" ends in the plus sign itself.
  return first.split(/\+(?!$)/).map(key => signs[key] ?? (key.length === 1 ? key.toUpperCase() : key))
}

/** The same in the notation of `aria-keyshortcuts`. */
export function ariaKeys(keys: string): string {
  return keys.replaceAll('Mod', onMac ? 'Meta' : 'Control')
}

/** A key combination in the notation of `Action.keys`. Key caps are Latin, so they read from left to right. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className="kbd" dir="ltr">
      {keyCaps(keys).map(cap => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  )
}
