import type { Library } from '../library'
import type { Code } from './code'

/** The codebook in reading order: siblings by `order`, each followed by what nests in it. */
export function codesInOrder(library: Pick<Library, 'codes'>): Code[] {
  const codes = Object.values(library.codes)
  const childrenOf = (parentId: string | null): Code[] =>
    codes
      .filter(code => code.parentId === parentId)
      .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
      .flatMap(code => [code, ...childrenOf(code.id)])
  return childrenOf(null)
}

/** The code's name in the language asked for, or in the one it has. */
export function codeName(code: Code, language: 'ar' | 'en'): string {
  return code.name[language] || code.name[language === 'ar' ? 'en' : 'ar'] || code.id
}
