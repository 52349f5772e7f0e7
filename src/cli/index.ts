import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { ProblemCode } from '#core/problem'
import { withoutControls } from '#core/text/controls'
import { TextThread } from '#main/texts/text-thread'
import { beyondBounds } from '#shared/bounds'
import { type Command, type CommandContext, CommandFailure, ReportedFailure, text, UsageError } from './command'
import { commands } from './commands/index'
import { Passphrases } from './passphrase'
import { say } from './say'

/** Exit codes: done, failed with a clear message, wrong usage. */
const exit = { done: 0, failed: 1, usage: 2 } as const

/** What the command line adds to a problem: the option that leads on. */
const takeOverAdvice: Partial<Record<ProblemCode, string>> = {
  'library.lockedElsewhere':
    ' To open it anyway, run the command again with --take-over. If a program still has it open there, the two overwrite each other.'
}

/** Options of all commands. */
const everywhere = { library: 'string', 'take-over': 'boolean', 'passphrase-fd': 'string' } as const

const programFolder = join(dirname(fileURLToPath(import.meta.url)), '../..')
const folders: CommandContext['folders'] = {
  seeds: join(programFolder, 'seeds'),
  fonts: join(programFolder, 'resources/fonts'),
  renderWorker: join(programFolder, 'out/main/render-worker.js')
}
const texts = new TextThread({ workerPath: join(programFolder, 'out/main/text-worker.js') })

// A reader such as `head` closes the pipe once it has enough: the rest goes nowhere, and the command closes its library.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})
process.exitCode = await main(process.argv.slice(2))

async function main(words: string[]): Promise<number> {
  const command = commands.find(({ name }) => name.split(' ').every((word, index) => words[index] === word))
  if (!command) {
    const asked = words.length === 0 || ['help', '--help', '-h'].includes(words[0] ?? '')
    if (asked && words.length > 0) {
      process.stdout.write(help())
      return exit.done
    }
    process.stderr.write(`${words.length > 0 ? `unknown command: ${words.slice(0, 2).join(' ')}\n` : ''}${help()}`)
    return exit.usage
  }
  try {
    const args = parse(command, words.slice(command.name.split(' ').length))
    const { library } = args.options
    const isSpared = library === undefined && typeof args.options[command.libraryUnless ?? ''] === 'string'
    if (!isSpared && (typeof library !== 'string' || library === '')) throw new UsageError('--library DIR is missing')
    const print = (text: string) => void process.stdout.write(text)
    const report = (text: string) => void process.stderr.write(withoutControls(text))
    const takeOver = args.options['take-over'] === true
    const folder = typeof library === 'string' ? resolve(library) : ''
    const passphrases = new Passphrases({
      'passphrase-fd': text(args, 'passphrase-fd'),
      'new-passphrase-fd': text(args, 'new-passphrase-fd')
    })
    await command.run(args, { print, report, library: folder, takeOver, passphrases, folders, texts })
    return exit.done
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\nusage: ${command.usage}\n`)
      return exit.usage
    }
    if (error instanceof ReportedFailure) return exit.failed
    if (error instanceof CommandFailure) {
      // Scripts are read by programmers of any language: messages are in English.
      const { code, details } = error.problem
      const advice = words.includes('--take-over') ? '' : (takeOverAdvice[code] ?? '')
      process.stderr.write(withoutControls(`${await say('en', `problem.${code}`, details)}${advice}\n`))
      return exit.failed
    }
    throw error
  }
}

function parse(command: Command, words: string[]) {
  const options = Object.fromEntries(
    Object.entries({ ...everywhere, ...command.options }).map(([name, type]) => [name, { type }])
  )
  try {
    const { positionals, values, tokens } = parseArgs({ args: words, options, allowPositionals: true, tokens: true })
    const names = tokens.flatMap(token => (token.kind === 'option' ? [token.name] : []))
    const twice = names.find((name, index) => names.indexOf(name) < index)
    if (twice !== undefined) throw new UsageError(`--${twice} is given more than once`)
    const most = { none: 0, one: 1, many: Number.POSITIVE_INFINITY }[command.positionals ?? 'none']
    if (positionals.length > most) throw new UsageError(`unexpected: ${positionals[most]}`)
    const beyond = beyondBounds([positionals, values])
    if (beyond !== null) throw new UsageError(beyond)
    return { positionals, options: values as Record<string, string | boolean | undefined> }
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError((error as Error).message)
  }
}

function help(): string {
  return `Muqarin without a window. Data goes to stdout, messages to stderr.\n\n${commands
    .map(({ usage }) => `  ${usage}\n`)
    .join('')}
Every command that opens a library also takes --take-over: it opens the library although its lock names another machine.
Use it only when no program there has the library open: two programs that write at once overwrite each other. A library
that is open in a program of this machine stays locked.\n
An encrypted library is opened with its passphrase: typed on the terminal, or with --passphrase-fd N a line of the file
descriptor N, for example 0 for stdin. A passphrase is never an argument.\n\nExit codes: 0 done, 1 failed, 2 wrong usage.\n`
}
