import { resolve } from 'node:path'
import type { Briefing } from '#core/briefing/briefing'
import { renderBriefing } from '#main/briefing/render-briefing'
import { outlineOf } from '#main/briefings'
import { systemContext } from '#main/context'
import { writeDurably } from '#main/storage/durable-file'
import type { Workspace } from '#main/workspace'
import { type Command, CommandFailure, oneOf, required, text, unwrap } from '../command'
import { say } from '../say'
import { withLibrary } from '../with-library'

export const brief: Command = {
  name: 'brief',
  usage: 'brief --library DIR --out FILE.pdf [--language ar|en] [--title TEXT] [--rows code|actor]',
  options: { out: 'string', language: 'string', title: 'string', rows: 'string' },
  run: async (args, context) => {
    const out = resolve(required(args, 'out'))
    const language = oneOf(args, 'language', ['ar', 'en'])
    const rows = oneOf(args, 'rows', ['code', 'actor'])
    const title = text(args, 'title')?.normalize('NFC')
    const outline = await withLibrary(context, async workspace => {
      const briefing = {
        ...(await latest(workspace, language)),
        ...(title ? { title } : {}),
        ...(rows ? { rows } : {})
      }
      return unwrap(await outlineOf(workspace, briefing))
    })
    const { renderWorker, fonts } = context.folders
    const pdf = unwrap(await renderBriefing(outline, { workerPath: renderWorker, fontFolder: fonts }))
    try {
      await writeDurably(out, pdf)
    } catch (error) {
      throw new CommandFailure({ code: 'storage.failed', details: { reason: (error as Error).message } })
    }
    context.print(`${out}\n`)
  }
}

/** The briefing last worked on, in the language asked for if one is; without any, one of everything. */
async function latest(workspace: Workspace, language: 'ar' | 'en' | undefined): Promise<Briefing> {
  const [newest] = Object.values(workspace.library.briefings)
    .filter(briefing => language === undefined || briefing.language === language)
    .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
  if (newest) return newest
  const chosen = language ?? 'ar'
  return {
    id: systemContext.newId(),
    title: await say(chosen, 'brief.defaultTitle', { library: workspace.library.name }),
    author: '',
    language: chosen,
    introduction: '',
    documentIds: null,
    codeIds: null,
    rows: 'code',
    updatedAt: systemContext.now()
  }
}
