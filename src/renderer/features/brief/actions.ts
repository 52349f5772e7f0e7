import i18next from 'i18next'
import type { Action } from '#state/actions'
import { useLibrary } from '#state/library'
import { exportBriefing, useExport } from './export-job'
import { presentBriefing, startBriefing } from './open-briefing'
import { startPreview } from './preview-job'
import { previewScale } from './preview-scale'

/** What the briefing adds to the one list of actions. */
export const briefActions: Action[] = [
  {
    id: 'brief.new',
    label: 'brief.action.new',
    place: 'brief',
    keys: 'Mod+Alt+N',
    isEnabled: () => useLibrary.getState().library !== null,
    run: () => {
      const { library } = useLibrary.getState()
      if (library) void startBriefing(library, i18next.t('brief.defaultTitle', { library: library.name }))
    }
  },
  {
    id: 'brief.preview',
    label: 'brief.action.preview',
    place: 'brief',
    keys: 'Mod+Enter',
    isEnabled: () => presentBriefing() !== undefined,
    run: () => {
      const briefing = presentBriefing()
      if (briefing) void startPreview(briefing.id, previewScale())
    }
  },
  {
    id: 'brief.export',
    label: 'brief.action.export',
    place: 'brief',
    keys: 'Mod+E',
    isEnabled: () => presentBriefing() !== undefined && useExport.getState().job === null,
    run: () => {
      const briefing = presentBriefing()
      if (briefing) void exportBriefing(briefing.id)
    }
  }
]
