import { resolve } from 'node:path'
import type { Briefing, Template } from '#core/briefing/briefing'
import type { BriefingLanguage } from '#core/briefing/look'
import { newBriefing } from '#core/briefing/new-briefing'
import type { Outline } from '#core/briefing/outline'
import type { ProofRecord } from '#core/briefing/proof-record'
import type { BriefingInput } from '#core/briefing/scope'
import { type PlacedStandIn, placeStandIns } from '#core/briefing/stand-in'
import { builtInTemplates } from '#core/briefing/templates'
import { Renderer } from '#main/briefing/render-briefing'
import { briefingInput, provedBriefing } from '#main/briefings'
import { systemContext } from '#main/context'
import { exporters } from '#main/exporters'
import type { Exported } from '#main/exporters/exporter'
import type { Workspace } from '#main/workspace'
import { checkExport, writeExport } from '#main/write-export'
import { BriefingFormat } from '#shared/api'
import { acceptAll } from '../accept-all'
import {
  type Command,
  type CommandArgs,
  type CommandContext,
  CommandFailure,
  composed,
  exportOptions,
  formatOf,
  oneOf,
  required,
  text,
  UsageError,
  unwrap
} from '../command'
import { say } from '../say'
import { withLibrary } from '../with-library'

export const brief: Command = {
  name: 'brief',
  usage:
    'brief --library DIR --out FILE [--format pdf|docx|html|md] [--briefing ID | --template comparative|onePage|annotated|NAME] [--language ar|en] [--both columns|sequence] [--title TEXT] [--strict] [--accept-unproved] [--follow-links]   (without --format the ending of FILE names it; --strict: statements from sources that are not reviewed count as not proved; --accept-unproved: what is not proved is printed and marked; --follow-links: where FILE is a link, the file that it leads to is written)',
  options: {
    out: 'string',
    format: 'string',
    briefing: 'string',
    template: 'string',
    language: 'string',
    both: 'string',
    title: 'string',
    strict: 'boolean',
    'accept-unproved': 'boolean',
    'follow-links': 'boolean'
  },
  run: async (args, context) => {
    const out = resolve(required(args, 'out'))
    const format = formatOf(args, out, { formats: BriefingFormat.options, otherwise: 'pdf' })
    const options = exportOptions(args)
    unwrap(await checkExport(out, options))
    const { outline, proof, input } = await withLibrary(context, async workspace => {
      const briefing = chosen(args, workspace)
      const accepted = args.options['accept-unproved'] ? unwrap(await acceptAll(workspace, briefing)) : briefing
      return { ...unwrap(await provedBriefing(workspace, accepted)), input: await briefingInput(workspace, accepted) }
    })
    const { bytes, standIns } = await exported(outline, { format, proof, folders: context.folders })
    unwrap(await writeExport(out, bytes, options))
    context.print(`${out}\n`)
    for (const standIn of unwrap(placeStandIns(input, standIns)))
      context.report(`${await standInLine(standIn, input)}\n`)
  }
}

/** Says which character was drawn as its code, and where it stands. */
function standInLine(
  { character, codePoint, where, blockIds }: PlacedStandIn,
  { briefing }: BriefingInput
): Promise<string> {
  const parts = blockIds.map(id => briefing.blocks.findIndex(block => block.id === id) + 1)
  return say('en', 'brief.standIn', { character, codePoint, where, parts: parts.join(', ') || '–' })
}

async function exported(
  outline: Outline,
  { format, proof, folders }: { format: BriefingFormat; proof: ProofRecord; folders: CommandContext['folders'] }
): Promise<Exported> {
  const renderer = new Renderer({ workerPath: folders.renderWorker, fontFolder: folders.fonts, keepsSections: false })
  try {
    return unwrap(await exporters[format](outline, { renderer, proof }))
  } finally {
    await renderer.close()
  }
}

type TemplateParts = Pick<Template, 'blocks' | 'strict'>

/** The briefing asked for, with what the options change about it. */
function chosen(args: CommandArgs, workspace: Workspace): Briefing {
  const language = oneOf(args, 'language', ['ar', 'en'])
  const both = oneOf(args, 'both', ['columns', 'sequence'])
  const title = composed(args, 'title')
  const briefing = found(args, workspace, language)
  return {
    ...briefing,
    ...(title ? { title: { ...briefing.title, [language ?? briefing.look.language]: title } } : {}),
    look: { ...briefing.look, ...(language ? { language } : {}), ...(both ? { both } : {}) },
    ...(args.options.strict ? { strict: true } : {})
  }
}

/** The one named; one from a template; else the one last worked on. */
function found(args: CommandArgs, workspace: Workspace, language: BriefingLanguage | undefined): Briefing {
  const { library } = workspace
  const id = text(args, 'briefing')
  const template = composed(args, 'template')
  if (id !== undefined && template !== undefined) throw new UsageError('give --briefing or --template, not both')
  if (id !== undefined) {
    const named = library.briefings[id]
    if (!named) throw new CommandFailure({ code: 'briefing.missing', details: { id } })
    return named
  }
  if (template !== undefined) return fresh(workspace, templateOf(template, workspace), language ?? 'ar')
  const [newest] = Object.values(library.briefings).sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
  return newest ?? fresh(workspace, templateOf('comparative', workspace), language ?? 'ar')
}

function templateOf(name: string, { library }: Workspace): TemplateParts {
  const builtIn = builtInTemplates.find(template => template.name === name)
  const own = Object.values(library.templates).find(template => template.name === name || template.id === name)
  const template: TemplateParts | undefined = builtIn ?? own
  if (!template) throw new CommandFailure({ code: 'template.missing', details: { name } })
  return template
}

function fresh({ library }: Workspace, { blocks, strict }: TemplateParts, language: BriefingLanguage): Briefing {
  const made = newBriefing({ title: { ar: library.name, en: '' }, author: '', language, blocks }, systemContext)
  return strict ? { ...made, strict } : made
}
