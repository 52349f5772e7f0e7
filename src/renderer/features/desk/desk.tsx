import { Fragment } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { useView } from '#state/view'
import { useSay } from '#ui/say'
import { Inspector } from './inspector'
import { Pane } from './pane'
import './desk.css'

/** The desk: sources side by side, and the inspector of the chosen claim. */
export function Desk() {
  const say = useSay()
  const count = useView(state => state.panes.length)
  const panes = Array.from({ length: count }, (_, pane) => pane)
  return (
    <div className="desk">
      {/* The group measures in one direction only: another direction or number of panes is another group. */}
      <Group key={`${say.language}-${count}`} className="desk-panes" orientation="horizontal">
        {panes.map(pane => (
          <Fragment key={pane}>
            {pane > 0 && <Separator className="desk-separator" aria-label={say('desk.resize')} />}
            <Panel id={`desk-pane-${pane}`} minSize="18%" className="desk-panel">
              <Pane pane={pane} />
            </Panel>
          </Fragment>
        ))}
      </Group>
      <Inspector />
    </div>
  )
}
