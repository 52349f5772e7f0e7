import { authorsOf } from '#core/documents/authors'
import type { Draft } from '#core/documents/draft'
import { Encoding, findEncoding, PagedEncoding } from '#core/documents/encodings'
import type { Reading } from '#core/documents/reading'
import type { Id } from '#core/ids'
import type { Result } from '#core/problem'
import type { ReadOptions } from '#main/formats/importer'
import { type AcceptedSource, importSources } from '#main/importing'
import { readSourceOn } from '#main/texts/read-source-on'
import type { TextThread } from '#main/texts/text-thread'
import type { Workspace } from '#main/workspace'
import {
  type Command,
  type CommandArgs,
  type CommandContext,
  json,
  ReportedFailure,
  row,
  text,
  UsageError,
  unwrap
} from '../command'
import { documentOf } from '../named'
import { withLibrary } from '../with-library'
import { type ImportMessage, problemMessage, readingMessages } from './import-messages'
import { readInput } from './read-input'

export const importFiles: Command = {
  name: 'import',
  usage:
    'import FILE... | --again DOCUMENT --library DIR [--version-of DOCUMENT] [--encoding NAME [--stretches NAME]] [--as-reprint] [--as-text] [--json]',
  options: {
    json: 'boolean',
    'version-of': 'string',
    again: 'string',
    encoding: 'string',
    stretches: 'string',
    'as-reprint': 'boolean',
    'as-text': 'boolean'
  },
  positionals: 'many',
  run: async (args, context) => {
    checkUsage(args)
    const options = readOptions(args)
    await withLibrary(context, async workspace => {
      const files = await filesOf(args, workspace)
      const messages: ImportMessage[] = []
      const sources: RecognisedSource[] = []
      for (const { name, bytes, versionOf } of files) {
        const source = bytes.ok ? await recognised(bytes.value, name, options, context.texts) : bytes
        if (source.ok) sources.push({ ...source.value, versionOf, asReprint: args.options['as-reprint'] === true })
        else messages.push(await problemMessage(name, source.problem, versionOf))
      }
      const { outcomes } = unwrap(await importSources(workspace, sources))
      const imported: unknown[] = []
      for (const [index, source] of sources.entries()) {
        const outcome = outcomes[index]
        if (!outcome) continue
        if (!outcome.ok) {
          messages.push(await problemMessage(source.fileName, outcome.problem, source.versionOf ?? null))
          continue
        }
        messages.push(...(await readingMessages(source.fileName, source.reading)))
        imported.push(printed(workspace, outcome.value, source))
        if (!args.options.json) {
          context.print(row([outcome.value, workspace.library.documents[outcome.value]?.title ?? '']))
        }
      }
      if (args.options.json) context.print(json(imported))
      reportAll(messages, args, context)
    })
  }
}

/** With `--json` each message is one line of JSON, so that scripts can read which file it is about. */
function reportAll(messages: readonly ImportMessage[], args: CommandArgs, context: CommandContext): void {
  for (const message of messages) {
    context.report(args.options.json ? `${JSON.stringify(message)}\n` : `${message.message}\n`)
  }
  if (messages.some(({ isRefused }) => isRefused)) throw new ReportedFailure()
}

interface RecognisedSource extends AcceptedSource {
  reading: Reading
  /** How the title was made where the text shows none; `null`: it is the text's own. */
  titleGuess: NonNullable<Draft['titleGuess']> | null
}

interface InputFile {
  name: string
  bytes: Result<Uint8Array>
  versionOf: Id | null
}

function checkUsage(args: CommandArgs): void {
  const again = text(args, 'again')
  const earlier = text(args, 'version-of')
  if (again === undefined && args.positionals.length === 0) throw new UsageError('give at least one FILE')
  if (again !== undefined && args.positionals.length > 0) throw new UsageError('--again reads no FILE')
  if (again !== undefined && earlier !== undefined) throw new UsageError('--again makes a version of DOCUMENT itself')
  if (earlier !== undefined && args.positionals.length > 1) throw new UsageError('--version-of goes with one FILE')
  if (args.options['as-reprint'] && (again ?? earlier) !== undefined) {
    throw new UsageError('a source is a reprint or a newer version, not both')
  }
}

function readOptions(args: CommandArgs): ReadOptions {
  const encoding = named(args, 'encoding', Encoding.options)
  const stretches = named(args, 'stretches', PagedEncoding.options)
  if (stretches && encoding !== undefined && encoding !== 'utf-8') {
    throw new UsageError('--stretches goes with --encoding utf-8')
  }
  const chosen = encoding || stretches ? { encoding: encoding ?? ('utf-8' as const), stretches } : undefined
  return { chosen, asText: args.options['as-text'] === true || text(args, 'again') !== undefined }
}

function named<T extends Encoding>(args: CommandArgs, option: string, names: readonly T[]): T | undefined {
  const value = text(args, option)
  if (value === undefined) return undefined
  const encoding = findEncoding(value)
  const found = names.find(name => name === encoding)
  if (!found) throw new UsageError(`--${option} must be one of: ${names.join(', ')}`)
  return found
}

async function filesOf(args: CommandArgs, workspace: Workspace): Promise<InputFile[]> {
  const again = text(args, 'again')
  if (again !== undefined) {
    const { id, originalName } = documentOf(workspace, again)
    return [{ name: originalName, bytes: await workspace.original(id), versionOf: id }]
  }
  const earlier = text(args, 'version-of')
  const versionOf = earlier === undefined ? null : documentOf(workspace, earlier).id
  const files: InputFile[] = []
  for (const path of args.positionals) files.push({ ...(await readInput(path)), versionOf })
  return files
}

/** Without a window nobody looks at the draft: what was recognised is taken, and `--json` lists what was left out. */
async function recognised(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions,
  texts: TextThread
): Promise<Result<RecognisedSource>> {
  const draft = await readSourceOn(texts)(bytes, fileName, options)
  if (!draft.ok) return draft
  const { citation, blocks, reading, titleGuess = null } = draft.value
  return { ok: true, value: { bytes, fileName, citation, blocks, reading, encoding: reading.encoding, titleGuess } }
}

function printed(workspace: Workspace, id: Id, source: RecognisedSource): unknown {
  const document = workspace.library.documents[id]
  if (!document) throw new Error('an imported document that is not in the library')
  const { title, author, publisher, publishedOn, language, direction, words, characters, sha256 } = document
  const removed = source.blocks.filter(block => block.clutter !== null)
  return {
    id,
    versionOf: document.versionOf,
    ...(document.reprintOf === undefined ? {} : { reprintOf: document.reprintOf }),
    file: source.fileName,
    title,
    titleGuess: source.titleGuess,
    author,
    authors: authorsOf(author),
    publisher,
    publishedOn,
    language,
    direction,
    words,
    characters,
    sha256,
    reading: source.reading,
    removed: removed.map(block => ({ reason: block.clutter, text: block.text }))
  }
}
