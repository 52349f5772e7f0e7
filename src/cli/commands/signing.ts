import type { Signing } from '#shared/api'
import { type Command, type CommandContext, json, unwrap } from '../command'
import { say } from '../say'
import { withLibrary } from '../with-library'

export const signing: Command = {
  name: 'signing',
  usage: 'signing --library DIR [--json]   (whether PDF and HTML briefings are signed, and with which key)',
  options: { json: 'boolean' },
  run: (args, context) =>
    withLibrary(context, async workspace => {
      await print(await workspace.signing(), context, args.options.json === true)
    })
}

export const signingOn: Command = {
  name: 'signing on',
  usage:
    'signing on --library DIR [--new-key] [--json]   (signs briefings from now on; the first time a key is made; --new-key: with another key)',
  options: { 'new-key': 'boolean', json: 'boolean' },
  run: (args, context) =>
    withLibrary(context, async workspace => {
      const newKey = args.options['new-key'] === true
      await print(unwrap(await workspace.switchSigning({ isOn: true, newKey })), context, args.options.json === true)
    })
}

export const signingOff: Command = {
  name: 'signing off',
  usage: 'signing off --library DIR [--json]   (the key is kept for a later "signing on")',
  options: { json: 'boolean' },
  run: (args, context) =>
    withLibrary(context, async workspace => {
      const set = await workspace.switchSigning({ isOn: false, newKey: false })
      await print(unwrap(set), context, args.options.json === true)
    })
}

async function print({ isOn, key, trouble }: Signing, context: CommandContext, asJson: boolean): Promise<void> {
  if (trouble) context.report(`${await say('en', `problem.${trouble.code}`, trouble.details)}\n`)
  const fingerprint = key?.fingerprint ?? null
  if (asJson) return context.print(json({ isOn, fingerprint, madeAt: key?.madeAt ?? null }))
  context.print(`${isOn ? 'on' : 'off'}\n${fingerprint === null ? '' : `${fingerprint}\n`}`)
}
