import type { Id } from '../ids'
import type { Library } from '../library'
import type { Code } from './code'
import { childrenOf } from './tree'

/** The codebook in reading order: siblings by `order`, each followed by what nests in it. */
export function codesInOrder(library: Pick<Library, 'codes'>): Code[] {
  const under = (parentId: Id | null): Code[] =>
    childrenOf(library.codes, parentId).flatMap(code => [code, ...under(code.id)])
  return under(null)
}

/** The code's name in the language asked for, or in the one it has. */
export function codeName(code: Code, language: 'ar' | 'en'): string {
  return code.name[language] || code.name[language === 'ar' ? 'en' : 'ar'] || code.id
}
