import { FileDown, FilePlus2 } from 'lucide-react'
import { type ComponentType, useEffect, useRef } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { Library } from '#core/library'
import { Button } from '#ui/button'
import { Menu } from '#ui/menu'
import { useSay } from '#ui/say'
import { CountsView } from './counts-view'
import { LedgerView } from './ledger-view'
import { addToBriefing, exportTable, showView, useShownView, type ViewName, viewNames } from './shown-view'
import { TimelineView } from './timeline-view'
import './tabs.css'

interface CompareView {
  key: ViewName
  component: ComponentType<{ library: Library }>
}

/** The views beside the matrix. */
const otherViews: readonly CompareView[] = [
  { key: 'figures', component: LedgerView },
  { key: 'counts', component: CountsView },
  { key: 'timeline', component: TimelineView }
]

/**
 * The place with its tabs: the matrix, which `compare.tsx` gives, and the other views. Each view says what it shows with
 * `useShownBlock`; the strip then adds it to the briefing and exports it, so that no view has buttons of its own for that.
 */
export function CompareTabs({ library, matrix }: { library: Library; matrix: CompareView['component'] }) {
  const say = useSay()
  const view = useShownView(state => state.view)
  const hasBlock = useShownView(state => state.block !== null)
  const strip = useRef<HTMLDivElement>(null)
  const shown = useRef(view)
  useEffect(() => {
    if (shown.current === view) return
    shown.current = view
    // A view called by its key takes away what had the focus, a moment later than this.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return
      strip.current?.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [view])
  const views = [{ key: 'matrix' as const, component: matrix }, ...otherViews]
  return (
    <Tabs
      className="compare-views"
      selectedKey={view}
      onSelectionChange={key => showView(viewNames.find(name => name === key) ?? 'matrix')}
    >
      <div className="compare-strip" ref={strip}>
        <TabList className="compare-tabs" aria-label={say('views.title')}>
          {views.map(({ key }) => (
            <Tab key={key} id={key} className="compare-tab">
              {say(`views.${key}`)}
            </Tab>
          ))}
        </TabList>
        <Button variant="quiet" icon={FilePlus2} kbd="B" isDisabled={!hasBlock} onPress={() => void addToBriefing()}>
          {say('views.add')}
        </Button>
        <Menu
          label={say('views.export')}
          trigger={
            <Button variant="quiet" icon={FileDown} isDisabled={!hasBlock}>
              {say('views.export')}
            </Button>
          }
          groups={[
            {
              entries: [
                { id: 'xlsx', label: say('views.export.xlsx'), onAction: () => void exportTable('xlsx') },
                { id: 'csv', label: say('views.export.csv'), onAction: () => void exportTable('csv') }
              ]
            }
          ]}
        />
      </div>
      {views.map(({ key, component: View }) => (
        <TabPanel key={key} id={key} className="compare-view">
          <View library={library} />
        </TabPanel>
      ))}
    </Tabs>
  )
}
