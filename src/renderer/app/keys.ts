/** What is read of a `KeyboardEvent`. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** Signs on a Latin keyboard: the key they stand on, and whether with Shift. */
const signKeys: Readonly<Record<string, { code: string; shift: boolean }>> = {
  '/': { code: 'Slash', shift: false },
  '?': { code: 'Slash', shift: true },
  ',': { code: 'Comma', shift: false },
  '.': { code: 'Period', shift: false },
  '[': { code: 'BracketLeft', shift: false },
  ']': { code: 'BracketRight', shift: false },
  '-': { code: 'Minus', shift: false },
  '=': { code: 'Equal', shift: false },
  '+': { code: 'Equal', shift: true }
}

/** Whether a key press is one of the combinations in `keys` (notation: `Action.keys`). */
export function matchesKeys(press: KeyPress, keys: string, isMac = false): boolean {
  return keys.split(' ').some(combination => matchesOne(press, combination, isMac))
}

function matchesOne(press: KeyPress, combination: string, isMac: boolean): boolean {
  const parts = combination.split(/\+(?!$)/)
  const wanted = parts.at(-1) ?? ''
  const has = (modifier: string) => parts.length > 1 && parts.slice(0, -1).includes(modifier)
  const wantsCtrl = has('Ctrl') || (has('Mod') && !isMac)
  const wantsMeta = has('Mod') && isMac
  if (press.ctrlKey !== wantsCtrl || press.metaKey !== wantsMeta || press.altKey !== has('Alt')) return false
  const sign = signKeys[wanted]
  if (sign)
    return press.key === wanted || (!isAscii(press.key) && press.code === sign.code && press.shiftKey === sign.shift)
  if (press.shiftKey !== has('Shift')) return false
  if (/^[A-Za-z]$/.test(wanted)) {
    // What a Latin layout says stands (AZERTY's Z is where QWERTY has W); any other layout goes by the place of the key.
    if (/^[A-Za-z]$/.test(press.key)) return press.key.toLowerCase() === wanted.toLowerCase()
    return press.code === `Key${wanted.toUpperCase()}`
  }
  if (/^\d$/.test(wanted)) {
    if (/^\d$/.test(press.key)) return press.key === wanted
    return press.code === `Digit${wanted}` || press.code === `Numpad${wanted}`
  }
  return press.key === wanted || (wanted === 'Space' && press.key === ' ')
}

/** Whether `keys` can be pressed while typing without getting in the way of it. */
export function worksWhileTyping(keys: string): boolean {
  return keys
    .split(' ')
    .every(combination => /(^|\+)(Mod|Ctrl|Alt)\+/.test(combination) || /^(Shift\+)?F\d+$/.test(combination))
}

function isAscii(key: string): boolean {
  return /^[\x20-\x7e]$/.test(key)
}
