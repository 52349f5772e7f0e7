import { deriveKey } from '#main/derive-key'
import {
  changePassphrase,
  decryptLibrary,
  type EncryptionOptions,
  encryptionOf,
  encryptLibrary
} from '#main/storage/encryption'
import { usualCost } from '#main/storage/key-file'
import type { EncryptionChange } from '#shared/encryption'
import { type Command, type CommandArgs, type CommandContext, json, text, unwrap } from '../command'
import { say } from '../say'
import { unlocked } from '../unlocked'

export const encryption: Command = {
  name: 'encryption',
  usage: 'encryption --library DIR [--json]   (whether the library is encrypted, and how)',
  options: { json: 'boolean' },
  run: async (args, { library, print }) => {
    const file = unwrap(await encryptionOf(library))
    if (args.options.json) {
      const { name, memory, passes, lanes } = file?.derivation ?? {}
      return print(json(file ? { state: file.state, derivation: { name, memory, passes, lanes } } : { state: 'plain' }))
    }
    print(`${file?.state ?? 'plain'}\n`)
  }
}

export const encryptionSet: Command = {
  name: 'encryption set',
  usage:
    'encryption set --library DIR [--new-passphrase-fd N] [--also-in DIR]   (nobody can open the library without the passphrase)',
  options: { 'new-passphrase-fd': 'string', 'also-in': 'string' },
  run: async (args, context) => {
    const passphrase = await context.passphrases.askNew(newQuestions)
    await done(
      context,
      unwrap(await encryptLibrary(context.library, passphrase, optionsOf(args, context))),
      'encrypted'
    )
  }
}

export const encryptionChange: Command = {
  name: 'encryption change',
  usage: 'encryption change --library DIR [--passphrase-fd N] [--new-passphrase-fd N] [--also-in DIR]',
  options: { 'new-passphrase-fd': 'string', 'also-in': 'string' },
  run: async (args, context) => {
    const key = await unlocked(context)
    const passphrase = await context.passphrases.askNew(newQuestions)
    const options = optionsOf(args, context)
    await done(context, unwrap(await changePassphrase(context.library, key, passphrase, options)), 'changed')
  }
}

export const encryptionRemove: Command = {
  name: 'encryption remove',
  usage: 'encryption remove --library DIR [--passphrase-fd N] [--also-in DIR]',
  options: { 'also-in': 'string' },
  run: async (args, context) => {
    const key = await unlocked(context)
    await done(context, unwrap(await decryptLibrary(context.library, key, optionsOf(args, context))), 'plain')
  }
}

const newQuestions = {
  first: 'New passphrase: ',
  again: 'The same again: ',
  differ: 'the two passphrases differ'
}

function optionsOf(args: CommandArgs, { takeOver }: CommandContext): EncryptionOptions {
  return { derive: deriveKey, cost: usualCost, elsewhere: text(args, 'also-in') ?? null, takeOver }
}

async function done(context: CommandContext, { troubles }: EncryptionChange, state: string): Promise<void> {
  for (const { code, details } of troubles) context.report(`${await say('en', `problem.${code}`, details)}\n`)
  context.print(`${state}\n`)
}
