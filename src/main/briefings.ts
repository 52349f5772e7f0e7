import type { Briefing } from '#core/briefing/briefing'
import { buildOutline } from '#core/briefing/build-outline'
import type { Outline } from '#core/briefing/outline'
import { chosenDocuments } from '#core/comparison/chosen'
import type { DocumentBody } from '#core/documents/document'
import type { Id } from '#core/ids'
import type { Result } from '#core/problem'
import { outlineLabels } from '#shared/i18n/outline-labels'
import type { Workspace } from './workspace'

/** The outline of a briefing as the library stands, with the texts it quotes. */
export async function outlineOf(workspace: Workspace, briefing: Briefing): Promise<Result<Outline>> {
  const bodies: Record<Id, DocumentBody> = {}
  for (const { id } of chosenDocuments(workspace.library, briefing.documentIds)) {
    const body = await workspace.body(id)
    if (!body.ok) return body
    bodies[id] = body.value
  }
  return buildOutline({
    library: workspace.library,
    bodies,
    briefing,
    labels: outlineLabels(briefing.language),
    today: workspace.context.now().slice(0, 10)
  })
}
