import { withLatinDigits } from '../documents/dates'
import type { Table } from '../library'
import { fail, ok, type Result } from '../problem'
import { type Code, CodeColor, CodeLine } from './code'
import { codeName } from './order'

/** What an analyst may say of a code. */
export type CodeFields = Pick<Code, 'name' | 'definition' | 'inclusion' | 'exclusion' | 'color' | 'line' | 'key'>

/**
 * The code as it is kept: texts in NFC, the key as a Latin digit or a small letter, as the desk reads keys. Refused without
 * any name, and with a key that another code has.
 */
export function checkCode(codes: Table<Code>, code: Code): Result<Code> {
  const name = { ar: code.name.ar.normalize('NFC'), en: code.name.en.normalize('NFC') }
  if (name.ar.trim() === '' && name.en.trim() === '') return fail('code.unnamed')
  const key = keySign(code.key)
  const holder = Object.values(codes).find(other => other.id !== code.id && key !== '' && keySign(other.key) === key)
  if (holder) return fail('code.keyTaken', { key, nameAr: codeName(holder, 'ar'), nameEn: codeName(holder, 'en') })
  return ok({
    ...code,
    name,
    key,
    definition: code.definition.normalize('NFC'),
    inclusion: code.inclusion.normalize('NFC'),
    exclusion: code.exclusion.normalize('NFC')
  })
}

/**
 * How a new code looks unless the analyst says: nested ones in their parent's colour, others in the colour fewest codes
 * have; the line is the one that fewest codes of that colour have, so that two codes are told apart without their colour.
 */
export function suggestLook(
  codes: Table<Code>,
  color: CodeColor | undefined,
  line: CodeLine | undefined
): Pick<Code, 'color' | 'line'> {
  const all = Object.values(codes)
  const chosen =
    color ??
    rarest(
      CodeColor.options,
      all.map(code => code.color)
    )
  const rivals = all.filter(code => code.color === chosen)
  return {
    color: chosen,
    line:
      line ??
      rarest(
        CodeLine.options,
        rivals.map(code => code.line)
      )
  }
}

function keySign(key: string): string {
  return withLatinDigits(key.trim().normalize('NFC')).toLowerCase()
}

/** The first of `options` that occurs least often in `used`. */
function rarest<T extends string>(options: readonly T[], used: readonly T[]): T {
  const times = (option: T) => used.filter(one => one === option).length
  return options.reduce((best, option) => (times(option) < times(best) ? option : best))
}
