/**
 * The names in a citation's `author` field, which holds several as one text: `ليلى حداد; سامي نصر`. The Arabic semicolon
 * parts them as well. Each name is trimmed; empty ones are left out.
 */
export function authorsOf(author: string): string[] {
  return author
    .split(/[;؛]/)
    .map(name => name.trim())
    .filter(name => name !== '')
}

/** The opposite of `authorsOf`: one text for the field, without a name given twice. */
export function joinAuthors(names: readonly string[]): string {
  return [...new Set(names)].join('; ')
}
