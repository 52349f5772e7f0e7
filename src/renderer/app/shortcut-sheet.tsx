import type { Action } from '#state/actions'
import type { Place } from '#state/view'
import { Dialog } from '#ui/dialog'
import { Kbd } from '#ui/kbd'
import { useSay } from '#ui/say'
import { actions } from './actions'
import { showDialog, useSession } from './session'
import './shortcut-sheet.css'

const sections: readonly (Place | 'everywhere')[] = ['everywhere', 'library', 'desk', 'compare', 'brief']

/** Every action that has keys, by place. */
export function ShortcutSheet() {
  const say = useSay()
  const isOpen = useSession(state => state.dialog === 'shortcuts')
  return (
    <Dialog title={say('app.shortcuts')} isOpen={isOpen} onClose={() => showDialog(null)} size="large">
      <div className="shortcuts">
        {sections.map(section => {
          const listed = actions.filter(action => action.keys && (action.place ?? 'everywhere') === section)
          if (listed.length === 0) return null
          return (
            <section key={section} className="shortcuts-section">
              <h3>{say(section === 'everywhere' ? 'app.everywhere' : `app.place.${section}`)}</h3>
              <dl>
                {listed.map(action => (
                  <Row key={action.id} action={action} />
                ))}
              </dl>
            </section>
          )
        })}
      </div>
    </Dialog>
  )
}

function Row({ action }: { action: Action }) {
  const say = useSay()
  return (
    <div className="shortcuts-row">
      <dt>{say(action.label)}</dt>
      <dd>
        {(action.keys ?? '').split(' ').map(keys => (
          <Kbd key={keys} keys={keys} />
        ))}
      </dd>
    </div>
  )
}
