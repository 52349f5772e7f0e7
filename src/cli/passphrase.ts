import { readSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { fail } from '#core/problem'
import { Passphrase } from '#shared/encryption'
import { CommandFailure, type PassphraseOption, type PassphraseSource, UsageError } from './command'

/** Bytes that are read of a file descriptor, at most. */
const longest = 16_384

/**
 * Passphrases for one command: each from the file descriptor that its option names, a line for each, else typed on the terminal, where it is
 * not shown. Both options may name one descriptor.
 */
export class Passphrases implements PassphraseSource {
  private readonly lines = new Map<number, string[]>()

  /** `options`: as they were given on the command line. */
  constructor(private readonly options: Partial<Record<PassphraseOption, string>>) {}

  async ask(option: PassphraseOption, question: string): Promise<string> {
    const given = this.options[option]
    const text = given === undefined ? await typed(option, question) : this.lineOf(option, given)
    const passphrase = Passphrase.safeParse(text)
    if (!passphrase.success) throw new UsageError(`--${option}: a passphrase has 1 to 1024 letters`)
    return passphrase.data
  }

  async askNew(questions: { first: string; again: string; differ: string }): Promise<string> {
    const passphrase = await this.ask('new-passphrase-fd', questions.first)
    if (this.options['new-passphrase-fd'] !== undefined) return passphrase
    if (passphrase !== (await this.ask('new-passphrase-fd', questions.again))) throw new UsageError(questions.differ)
    return passphrase
  }

  private lineOf(option: PassphraseOption, given: string): string {
    const descriptor = /^\d{1,4}$/.test(given) ? Number(given) : Number.NaN
    if (Number.isNaN(descriptor)) throw new UsageError(`--${option} must be the number of a file descriptor`)
    const lines = this.lines.get(descriptor) ?? linesOf(option, descriptor)
    this.lines.set(descriptor, lines)
    const line = lines.shift()
    if (line === undefined) throw new UsageError(`--${option}: nothing more can be read from descriptor ${descriptor}`)
    return line
  }
}

/** All lines, without their ends. */
function linesOf(option: PassphraseOption, descriptor: number): string[] {
  const bytes = Buffer.alloc(longest + 1)
  let length = 0
  try {
    for (;;) {
      const read = readSync(descriptor, bytes, length, bytes.length - length, null)
      length += read
      if (read === 0 || length === bytes.length) break
    }
  } catch (error) {
    throw new UsageError(
      `--${option}: descriptor ${descriptor} cannot be read (${(error as NodeJS.ErrnoException).code})`
    )
  }
  if (length > longest) throw new UsageError(`--${option}: too much is in descriptor ${descriptor}`)
  const lines = bytes.toString('utf8', 0, length).split(/\r?\n/)
  bytes.fill(0)
  if (lines.at(-1) === '') lines.pop()
  return lines
}

async function typed(option: PassphraseOption, question: string): Promise<string> {
  if (!process.stdin.isTTY || !process.stderr.isTTY)
    throw new CommandFailure(fail('encryption.noTerminal', { option }).problem)
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true, historySize: 0 })
  // Not before the terminal has stopped showing what is typed.
  process.stderr.write(question)
  try {
    return await new Promise((resolve, reject) => {
      terminal.once('line', resolve)
      // Ctrl+C and Ctrl+D.
      terminal.once('SIGINT', () => reject(new UsageError('no passphrase was given')))
      terminal.once('close', () => reject(new UsageError('no passphrase was given')))
    })
  } finally {
    terminal.close()
    process.stderr.write('\n')
  }
}
