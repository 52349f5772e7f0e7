import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { readSource } from '#main/formats/read-source'
import { type AcceptedSource, importSources } from '#main/importing'
import { type Command, CommandFailure, json, text, UsageError, unwrap } from '../command'
import { documentOf } from '../named'
import { withLibrary } from '../with-library'

export const importFiles: Command = {
  name: 'import',
  usage: 'import FILE... --library DIR [--version-of DOCUMENT] [--json]',
  options: { json: 'boolean', 'version-of': 'string' },
  positionals: 'many',
  run: async (args, context) => {
    if (args.positionals.length === 0) throw new UsageError('give at least one FILE')
    const earlier = text(args, 'version-of')
    if (earlier !== undefined && args.positionals.length > 1) throw new UsageError('--version-of goes with one FILE')
    const sources: AcceptedSource[] = []
    for (const path of args.positionals) sources.push(await acceptAsRecognised(path))
    await withLibrary(context, async workspace => {
      const versionOf = earlier === undefined ? null : documentOf(workspace, earlier).id
      const accepted = sources.map(source => ({ ...source, versionOf }))
      const { documentIds } = unwrap(await importSources(workspace, accepted))
      const imported = documentIds.flatMap((id, index) => {
        const document = workspace.library.documents[id]
        const source = sources[index]
        if (!document || !source) return []
        const { title, author, publisher, publishedOn, language, direction, words, characters, sha256 } = document
        const removed = source.blocks.filter(block => block.clutter !== null)
        return {
          id,
          versionOf,
          file: source.fileName,
          title,
          author,
          publisher,
          publishedOn,
          language,
          direction,
          words,
          characters,
          sha256,
          removed: removed.map(block => ({ reason: block.clutter, text: block.text }))
        }
      })
      if (args.options.json) context.print(json(imported))
      else for (const { id, title } of imported) context.print(`${id}\t${title}\n`)
    })
  }
}

/** Without a window nobody looks at the draft: what was recognised is taken, and `--json` lists what was left out. */
async function acceptAsRecognised(path: string): Promise<AcceptedSource> {
  const fileName = basename(path)
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? (error as Error).message
    throw new CommandFailure({ code: 'import.unreadable', details: { file: path, reason } })
  }
  const draft = unwrap(readSource(bytes, fileName))
  return { bytes, fileName, citation: draft.citation, blocks: draft.blocks }
}
