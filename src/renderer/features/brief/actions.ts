import { builtInTemplates } from '#core/briefing/templates'
import { BriefingFormat } from '#shared/api'
import type { Action } from '#state/actions'
import { useLibrary } from '#state/library'
import { useView } from '#state/view'
import { addBlock } from './block-edits'
import { blockKinds } from './block-kinds'
import { startFrom } from './briefing-edits'
import { exportBriefing, useExport } from './export-job'
import { presentBriefing } from './open-briefing'
import { startPreview } from './preview-job'
import { useActiveText } from './rich-active'
import { type BriefTab, useScreen } from './screen-view'
import { openSigning } from './signing-view'

const isOpen = () => presentBriefing() !== undefined

const newActions = builtInTemplates.map(
  ({ name }, index): Action => ({
    id: `brief.new.${name}`,
    label: `brief.action.new.${name}`,
    place: 'brief',
    ...(index === 0 ? { keys: 'Mod+Alt+N' } : {}),
    isEnabled: () => useLibrary.getState().library !== null,
    run: () => {
      const { library } = useLibrary.getState()
      if (library) startFrom(library, name)
    }
  })
)

/** They work everywhere and open the briefing screen first, where progress and findings are shown. */
const exportActions = BriefingFormat.options.map(
  (format): Action => ({
    id: `brief.export.${format}`,
    label: `brief.action.export.${format}`,
    ...(format === 'pdf' ? { keys: 'Mod+E' } : {}),
    isEnabled: () => isOpen() && useExport.getState().job === null,
    run: () => {
      const briefing = presentBriefing()
      if (!briefing) return
      useView.getState().go('brief')
      void exportBriefing(briefing, format)
    }
  })
)

const addActions = blockKinds.map(
  ({ kind }): Action => ({
    id: `brief.add.${kind}`,
    label: `brief.action.add.${kind}`,
    place: 'brief',
    isEnabled: isOpen,
    run: () => {
      const briefing = presentBriefing()
      if (briefing) addBlock(briefing, kind)
    }
  })
)

const tabActions = (['outline', 'makeup', 'proof'] as const satisfies readonly BriefTab[]).map(
  (tab): Action => ({
    id: `brief.tab.${tab}`,
    label: `brief.action.tab.${tab}`,
    place: 'brief',
    isEnabled: isOpen,
    run: () => useScreen.setState({ tab })
  })
)

/** What the briefing adds to the one list of actions. */
export const briefActions: Action[] = [
  ...newActions,
  ...exportActions,
  {
    id: 'brief.insertClaim',
    label: 'brief.action.insertClaim',
    place: 'brief',
    keys: 'Mod+Shift+C',
    isEnabled: () => useActiveText.getState().text !== null,
    run: () => useActiveText.getState().text?.chooseClaim()
  },
  {
    id: 'brief.addBlock',
    label: 'brief.action.addBlock',
    place: 'brief',
    keys: 'Mod+Shift+A',
    isEnabled: isOpen,
    run: () => useScreen.setState({ tab: 'outline', dialog: 'addBlock' })
  },
  ...addActions,
  ...tabActions,
  {
    id: 'brief.templates',
    label: 'brief.action.templates',
    place: 'brief',
    isEnabled: isOpen,
    run: () => useScreen.setState({ dialog: 'templates' })
  },
  {
    id: 'brief.signing',
    label: 'signing.title',
    isEnabled: () => useLibrary.getState().library !== null,
    run: () => void openSigning()
  },
  {
    id: 'brief.preview',
    label: 'brief.action.preview',
    place: 'brief',
    keys: 'Mod+Enter',
    isEnabled: isOpen,
    run: () => {
      const briefing = presentBriefing()
      if (briefing) void startPreview(briefing.id)
    }
  }
]
