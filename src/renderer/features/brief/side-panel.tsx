import { useEffect } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { Briefing } from '#core/briefing/briefing'
import type { Library } from '#core/library'
import { useSay } from '#ui/say'
import { type BriefingFields, saveNow } from './drafts'
import { unresolved } from './findings'
import { Makeup } from './makeup'
import { Outline } from './outline'
import { useProof } from './proof'
import { ProofPanel } from './proof-panel'
import { type BriefTab, useScreen } from './screen-view'
import './side-panel.css'

interface Props {
  library: Library
  briefing: Briefing
  fields: BriefingFields
}

/** The editing side: the parts, the make-up, what is not proved. */
export function SidePanel({ library, briefing, fields }: Props) {
  const say = useSay()
  const tab = useScreen(state => state.tab)
  const share = useScreen(state => state.share)
  const { of, findings } = useProof()
  const left = of === briefing.id ? unresolved(findings, fields.accepted).length : 0
  useEffect(() => () => void saveNow(), [])
  const title = (id: BriefTab) =>
    id === 'proof' && left > 0 ? say('brief.tab.proofLeft', { count: say.number(left) }) : say(`brief.tab.${id}`)
  return (
    <Tabs
      className="brief-side"
      style={{ inlineSize: `${share * 100}%` }}
      selectedKey={tab}
      onSelectionChange={key => useScreen.setState({ tab: key as BriefTab })}
    >
      <TabList className="brief-tabs" aria-label={say('brief.form')}>
        {(['outline', 'makeup', 'proof'] as const).map(id => (
          <Tab key={id} id={id} className="brief-tab">
            {title(id)}
          </Tab>
        ))}
      </TabList>
      <TabPanel id="outline" className="brief-side-panel">
        <Outline library={library} briefing={briefing} fields={fields} />
      </TabPanel>
      <TabPanel id="makeup" className="brief-side-panel">
        <div className="brief-side-body">
          <Makeup library={library} briefing={briefing} fields={fields} />
        </div>
      </TabPanel>
      <TabPanel id="proof" className="brief-side-panel">
        <div className="brief-side-body">
          <ProofPanel library={library} briefing={briefing} fields={fields} />
        </div>
      </TabPanel>
    </Tabs>
  )
}
