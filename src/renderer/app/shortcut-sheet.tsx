import { useState } from 'react'
import { matchWords, searchWords } from '#core/text/match-words'
import type { Action } from '#state/actions'
import type { Place } from '#state/view'
import { Dialog } from '#ui/dialog'
import { Kbd } from '#ui/kbd'
import { useSay } from '#ui/say'
import { TextField } from '#ui/text-field'
import { addedTagActions } from '../features/desk/code-keys'
import { actionWords } from './action-words'
import { actions } from './actions'
import { foldedAction } from './palette-entries'
import { showDialog, useSession } from './session'
import './shortcut-sheet.css'

const sections: readonly (Place | 'everywhere')[] = ['everywhere', 'library', 'desk', 'compare', 'brief', 'codebook']

/** Every action that has keys, by place; what is typed narrows them as it does in the palette. */
export function ShortcutSheet() {
  const say = useSay()
  const isOpen = useSession(state => state.dialog === 'shortcuts')
  return (
    <Dialog title={say('app.shortcuts')} isOpen={isOpen} onClose={() => showDialog(null)} size="large">
      <Shortcuts />
    </Dialog>
  )
}

function Shortcuts() {
  const say = useSay()
  const [query, setQuery] = useState('')
  const words = searchWords(query)
  const found = [...actions, ...addedTagActions()].filter(
    action => action.keys && matchWords(foldedAction(action), words) !== null
  )
  return (
    <>
      <TextField
        className="shortcuts-search"
        label={say('app.shortcutsHint')}
        hideLabel
        type="search"
        placeholder={say('app.shortcutsHint')}
        value={query}
        onChange={setQuery}
        autoFocus
      />
      <div className="shortcuts">
        {sections.map(section => {
          const listed = found.filter(action => (action.place ?? 'everywhere') === section)
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
      <p role="status" className="shortcuts-none">
        {found.length === 0 && say('app.noShortcut')}
      </p>
    </>
  )
}

function Row({ action }: { action: Action }) {
  const say = useSay()
  return (
    <div className="shortcuts-row">
      <dt>{actionWords(action, say)}</dt>
      <dd>
        {(action.keys ?? '').split(' ').map(keys => (
          <Kbd key={keys} keys={keys} />
        ))}
      </dd>
    </div>
  )
}
