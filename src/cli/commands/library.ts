import { basename } from 'node:path'
import { countByCode } from '#core/claims/find-claims'
import { chosenDocuments } from '#core/comparison/chosen'
import { authorsOf } from '#core/documents/authors'
import { systemContext } from '#main/context'
import { createSampleLibrary } from '#main/sample'
import { createLibraryFolder } from '#main/storage/folder-store'
import { type Command, json, row, text, UsageError, unwrap } from '../command'
import { documentOf } from '../named'
import { withLibrary } from '../with-library'

export const init: Command = {
  name: 'init',
  usage: 'init --library DIR [--name NAME] [--sample]',
  options: { name: 'string', sample: 'boolean' },
  run: async (args, { library, folders, print }) => {
    if (args.options.sample) unwrap(await createSampleLibrary(library, folders.seeds, systemContext))
    else unwrap(await createLibraryFolder(library, text(args, 'name') ?? basename(library), systemContext))
    print(`${library}\n`)
  }
}

export const list: Command = {
  name: 'list',
  usage: 'list --library DIR [--json]',
  options: { json: 'boolean' },
  run: (args, context) =>
    withLibrary(context, async workspace => {
      const documents = chosenDocuments(workspace.library).map(document => ({
        id: document.id,
        title: document.title,
        author: document.author,
        authors: authorsOf(document.author),
        publisher: document.publisher,
        publishedOn: document.publishedOn,
        language: document.language,
        direction: document.direction,
        words: document.words,
        characters: document.characters,
        sha256: document.sha256,
        textSha256: document.textSha256,
        reviewState: document.reviewState,
        citation: document.citation,
        claims: countByCode(workspace.library, document.id)
      }))
      if (args.options.json) return context.print(json(documents))
      for (const { id, title, publisher, publishedOn, words } of documents) {
        context.print(row([id, publishedOn ?? '', publisher, words, title]))
      }
    })
}

export const textOf: Command = {
  name: 'text',
  usage: 'text DOCUMENT --library DIR',
  options: {},
  positionals: 'one',
  run: (args, context) => {
    const [name] = args.positionals
    if (!name) throw new UsageError('give one DOCUMENT')
    return withLibrary(context, async workspace => {
      const body = unwrap(await workspace.body(documentOf(workspace, name).id))
      context.print(body.text)
    })
  }
}
