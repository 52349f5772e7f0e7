import { type ReactElement, useMemo } from 'react'
import { useLibrary } from '#state/library'
import { useView } from '#state/view'
import { Menu } from '#ui/menu'
import { useSay } from '#ui/say'
import { showInPane } from './panes'

/** A menu of all sources, newest first; choosing one shows it in the pane. */
export function DocumentPicker({ pane, trigger }: { pane: number; trigger: ReactElement }) {
  const say = useSay()
  const documents = useLibrary(state => state.library?.documents)
  const shown = useView(state => state.panes[pane] ?? null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `say` is new each time; what it says goes by the language.
  const groups = useMemo(() => {
    const entries = Object.values(documents ?? {})
      .sort((a, b) => (b.publishedOn ?? '').localeCompare(a.publishedOn ?? '') || a.title.localeCompare(b.title, 'ar'))
      .map(({ id, title, publishedOn }) => ({
        id,
        label: [title || say('desk.untitled'), say.date(publishedOn)].filter(Boolean).join(' · '),
        isSelected: id === shown,
        onAction: () => showInPane(pane, id)
      }))
    return [{ entries }]
  }, [documents, shown, pane, say.language])
  return <Menu label={say('desk.chooseSource')} trigger={trigger} groups={groups} />
}
