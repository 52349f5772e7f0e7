import { withLatinDigits } from '../documents/dates'
import type { Table } from '../library'
import { fail, ok, type Result } from '../problem'
import { fold } from '../text/fold'
import { keptName } from '../text/kept-name'
import { type Code, CodeColor, CodeLine } from './code'
import { codeName } from './order'

/** What an analyst may say of a code. */
export type CodeFields = Pick<Code, 'name' | 'definition' | 'inclusion' | 'exclusion' | 'color' | 'line' | 'key'>

/**
 * The code as it is kept: texts in NFC, names with single blanks and none around them, the key as a Latin digit or a small
 * letter, as the desk reads keys. Refused without any name, with a name that another code is shown by, and with a key that
 * another code has. Names that the edit leaves as they are stay so: an older library may hold two codes of one name.
 */
export function checkCode(codes: Table<Code>, code: Code): Result<Code> {
  const own = codes[code.id]
  const isNamedAnew = !own || own.name.ar !== code.name.ar || own.name.en !== code.name.en
  const name = isNamedAnew ? { ar: keptName(code.name.ar), en: keptName(code.name.en) } : code.name
  if (isNamedAnew) {
    if (name.ar === '' && name.en === '') return fail('code.unnamed')
    const twin = findTwin(codes, { ...code, name })
    if (twin) return fail('code.nameTaken', namesOf(twin))
  }
  const key = keySign(code.key)
  const holder = Object.values(codes).find(other => other.id !== code.id && key !== '' && keySign(other.key) === key)
  if (holder) return fail('code.keyTaken', { key, ...namesOf(holder) })
  return ok({
    ...code,
    name,
    key,
    definition: code.definition.normalize('NFC'),
    inclusion: code.inclusion.normalize('NFC'),
    exclusion: code.exclusion.normalize('NFC')
  })
}

/** A code's name for a message in either language. */
export function namesOf(code: Code): { nameAr: string; nameEn: string } {
  return { nameAr: codeName(code, 'ar'), nameEn: codeName(code, 'en') }
}

/**
 * Another code that is shown by the same name in one of the languages, after folding. The whole codebook is looked through:
 * lists of codes do not show what a code nests in. A language in which the code keeps its name is left out.
 */
export function findTwin(codes: Table<Code>, code: Code): Code | undefined {
  const own = codes[code.id]
  const languages = (['ar', 'en'] as const).filter(
    language => !own || fold(codeName(own, language)) !== fold(codeName(code, language))
  )
  const wanted = languages.map(language => ({ language, name: fold(codeName(code, language)) }))
  return Object.values(codes).find(
    other => other.id !== code.id && wanted.some(({ language, name }) => fold(codeName(other, language)) === name)
  )
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
