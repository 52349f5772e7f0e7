import type { Code } from '#core/codebook/code'
import type { Id } from '#core/ids'
import type { Library } from '#core/library'

/** Why a code cannot have a key: another code has it, the desk uses it (`label`: key of its text), or it is no letter or digit. */
export type KeyProblem = { kind: 'code'; code: Code } | { kind: 'desk'; label: string } | { kind: 'notAKey' }

/**
 * The key that was pressed, as codes keep it: a digit or a small Latin letter. On a layout of other letters the place of the
 * key decides, as it does at the desk. `null`: neither a letter nor a digit.
 */
export function keyOf(press: { key: string; code: string }): string | null {
  if (/^[a-z0-9]$/i.test(press.key)) return press.key.toLowerCase()
  // A sign of a Latin layout stays a sign.
  if (/^[\x20-\x7e]$/.test(press.key)) return null
  const place = /^(?:Key([A-Z])|(?:Digit|Numpad)(\d))$/.exec(press.code)
  return (place?.[1] ?? place?.[2])?.toLowerCase() ?? null
}

/** `takenKeys`: what the desk uses, key to text key; it is written either way, `S` or `s`. */
export function keyProblem(
  codes: Library['codes'],
  codeId: Id | null,
  key: string,
  takenKeys: ReadonlyMap<string, string>
): KeyProblem | null {
  const holder = Object.values(codes).find(code => code.id !== codeId && code.key.toLowerCase() === key)
  if (holder) return { kind: 'code', code: holder }
  const label = takenKeys.get(key) ?? takenKeys.get(key.toUpperCase())
  return label === undefined ? null : { kind: 'desk', label }
}
