import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cli, cliJson } from './cli'
import { madeOnce } from './made-once'
import { temporaryFolder } from './temporary-folder'

export interface ListedClaim {
  id: string
  document: string
  code: string
  statement: string
  actor: string
  stance: string
  certainty: string | null
  propositionId: string | null
  statedOn: string | null
  happenedOn: string | null
  evidence: { document: string; start: number; end: number; quote: string }[]
  relations: { id: string; kind: string; from: string; to: string; note: string }[]
}

/** Runs the command line on one library. */
export interface LibraryCli {
  library: string
  run: (...words: string[]) => ReturnType<typeof cli>
  json: <T>(...words: string[]) => Promise<T>
  claims: () => Promise<ListedClaim[]>
  /** Tags a passage as an outcome and returns the claim's id. */
  tag: (document: string, quote: string, ...more: string[]) => Promise<string>
}

const articles = {
  river: 'نهر واحد وثلاثة سدود\n\nقالت الوزارة إن السدّ الأكبر يمتلئ كل ربيع. وأضافت أن القناة تكفي ثلاث مدن.\n',
  port: 'الميناء بعد التوسعة\n\nيرى المدير أن السدّ الأكبر لم يمتلئ منذ عامين. أما الميناء فيعمل ليل نهار.\n'
}

/** A library with the two sources. Resolves to their ids. */
const madeLibrary = madeOnce(async folder => {
  const library = join(folder, 'library')
  await cli('init', '--library', library)
  const files = Object.entries(articles).map(([name, text]) => {
    const file = join(folder, `${name}.txt`)
    writeFileSync(file, text)
    return file
  })
  const [river, port] = await cliJson<{ id: string }[]>('import', ...files, '--library', library)
  return { river: river?.id ?? '', port: port?.id ?? '' }
})

/** A library with two short sources, `library` in the given folder, and the ids of both. */
export async function libraryOfTwo(folder = temporaryFolder()): Promise<LibraryCli & { river: string; port: string }> {
  const ids = await madeLibrary(folder)
  return { ...libraryCli(join(folder, 'library')), ...ids }
}

/** The command line on a library that is there. */
export function libraryCli(library: string): LibraryCli {
  const run = (...words: string[]) => cli(...words, '--library', library)
  const json = <T>(...words: string[]) => cliJson<T>(...words, '--library', library)
  return {
    library,
    run,
    json,
    claims: () => json<ListedClaim[]>('claims', 'list'),
    tag: async (document, quote, ...more) => {
      const words = ['--document', document, '--quote', quote, ...more]
      // An option that is given twice is refused.
      if (!more.includes('--code')) words.push('--code', 'outcome')
      if (!more.includes('--statement')) words.push('--statement', 'x')
      return (await json<ListedClaim>('claims', 'add', ...words)).id
    }
  }
}

/** Every file of a library with its content, to see that a refused command wrote nothing. */
export function contentOf(library: string): Record<string, string> {
  const files = readdirSync(library, { recursive: true, encoding: 'utf8' })
    .map(name => join(library, name))
    .filter(path => statSync(path).isFile())
  return Object.fromEntries(files.map(path => [path, readFileSync(path, 'base64')]))
}
