import { access } from 'node:fs/promises'
import { fail, type Problem } from '#core/problem'
import { systemContext } from '#main/context'
import { repairLibrary } from '#main/storage/repair-library'
import { systemRefusal } from '#main/storage/system-refusal'
import { verifyLibrary } from '#main/storage/verify-library'
import type { Verification } from '#shared/verification'
import { type Command, type CommandContext, CommandFailure, json, unwrap } from '../command'
import { say } from '../say'
import { keysOf } from '../unlocked'

export const verify: Command = {
  name: 'verify',
  usage:
    'verify --library DIR [--json]   (reads all files of the library, which may be open; exit code 1: something is wrong)',
  options: { json: 'boolean' },
  run: async (args, context) => {
    const { print } = context
    const verification = await verified(context)
    const findings = await told(verification.findings)
    const { files, records } = verification
    if (args.options.json) print(json({ files, records, findings }))
    else if (findings.length > 0) print(lines(findings))
    else print(`${await say('en', 'verify.sound', { files, records })}\n`)
    failUnlessSound(verification)
  }
}

export const repair: Command = {
  name: 'repair',
  usage:
    'repair --library DIR [--json]   (of a library that no program has open; exit code 1: something is still wrong)',
  options: { json: 'boolean' },
  run: async (args, context) => {
    const { library, takeOver, print } = context
    const keys = await keysOf(context)
    const { steps, setAside, after } = unwrap(await repairLibrary(library, systemContext, { takeOver, keys }))
    const [done, findings] = [await told(steps), await told(after.findings)]
    if (args.options.json) print(json({ steps: done, setAside, findings }))
    else if (done.length + findings.length === 0) print(`${await say('en', 'repair.nothing')}\n`)
    else {
      const kept = setAside === null ? '' : `${await say('en', 'repair.keptIn', { folder: setAside })}\n`
      print(`${lines(done)}${kept}${lines(findings)}`)
    }
    failUnlessSound(after)
  }
}

async function verified(context: CommandContext): Promise<Verification> {
  const { library } = context
  try {
    await access(library)
  } catch {
    throw new CommandFailure(fail('library.missing', { folder: library }).problem)
  }
  try {
    return unwrap(await verifyLibrary(library, await keysOf(context)))
  } catch (error) {
    const problem = systemRefusal(error, library)
    throw problem ? new CommandFailure(problem) : error
  }
}

function failUnlessSound({ findings }: Verification): void {
  if (findings.length > 0) throw new CommandFailure(fail('verify.found', { count: findings.length }).problem)
}

interface ToldProblem extends Problem {
  message: string
}

function told(problems: readonly Problem[]): Promise<ToldProblem[]> {
  return Promise.all(
    problems.map(async ({ code, details }) => ({ code, details, message: await say('en', `problem.${code}`, details) }))
  )
}

function lines(problems: readonly ToldProblem[]): string {
  return problems.map(({ message }) => `${message.replace(/\s+/g, ' ')}\n`).join('')
}
