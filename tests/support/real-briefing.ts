import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { SeedDocument, SeedLibrary } from '#main/sample'
import { taggedPassages, takenFigures } from '../fixtures/real-sources'
import { cli, cliJson, repository } from './cli'
import { sourceFiles } from './sources'

const seeds = join(repository, 'seeds')
const readSeed = (path: string): unknown => JSON.parse(readFileSync(join(seeds, path), 'utf8'))

/**
 * Makes a library of the five real articles through the command line alone: imports them, tags the passages of
 * `taggedPassages` with the statements of the sample library, lines them up, takes figures and reviews the sources.
 */
export async function tagRealSources(library: string): Promise<void> {
  const run = async (...words: string[]) => {
    const { code, stderr } = await cli(...words, '--library', library)
    if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}: ${stderr}`)
  }
  await run('init', '--name', 'قمم آسيا الوسطى')
  const imported = await cliJson<{ id: string; file: string }[]>('import', ...sourceFiles, '--library', library)
  const idOf = (source: string) =>
    imported.find(({ file }) => basename(file).startsWith(source))?.id ?? `no article ${source}`
  const lines = new Map<string, string[]>()
  for (const { id } of imported) {
    lines.set(id, (await cli('text', id, '--library', library)).stdout.split('\n'))
    await run('documents', 'review', id, '--state', 'reviewed')
  }
  const quoteAt = ({ source, line, words: [from, to] }: { source: string; line: number; words: [number, number] }) =>
    wordsOf(lines.get(idOf(source))?.[line] ?? '', from, to)

  const claims = new Map<string, string>()
  for (const place of taggedPassages) {
    const [file = '', index = ''] = place.claim.split('#')
    const seed = SeedDocument.parse(readSeed(`documents/${file}.json`)).claims[Number(index)]
    if (!seed) throw new Error(`the sample has no claim ${place.claim}`)
    const words = ['--document', idOf(place.source), '--quote', quoteAt(place), '--code', seed.code]
    const said = ['--statement', seed.statement, '--actor', seed.actor, '--stance', seed.stance, '--theme', seed.theme]
    const dates = [
      ...(seed.statedOn ? ['--stated-on', seed.statedOn] : []),
      ...(seed.happenedOn ? ['--happened-on', seed.happenedOn] : [])
    ]
    const { id } = await cliJson<{ id: string }>('claims', 'add', ...words, ...said, ...dates, '--library', library)
    claims.set(place.claim, id)
  }
  for (const { text, claims: names } of SeedLibrary.parse(readSeed('library.json')).propositions) {
    const ids = names.flatMap(name => claims.get(name) ?? [])
    await run('propositions', 'add', '--text', text, '--claims', ids.join(','))
  }
  for (const { quantity, asOf, attribution = '', ...place } of takenFigures) {
    const what = ['--quantity', quantity, '--document', idOf(place.source), '--quote', quoteAt(place)]
    await run('figures', 'add', ...what, '--as-of', asOf, '--attribution', attribution)
  }
}

/** Words `from` to `to` of a line with what stands between them, without punctuation at the ends. */
function wordsOf(line: string, from: number, to: number): string {
  const words = [...line.matchAll(/\S+/g)]
  const [first, last] = [words[from], words[to - 1]]
  if (!first || !last) throw new Error(`the line has no words ${from} to ${to}`)
  return line.slice(first.index, last.index + last[0].length).replace(/^[“"«(]+|[.،؛:”"»]+$/gu, '')
}
