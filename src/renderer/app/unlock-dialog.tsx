import { useState } from 'react'
import type { Problem } from '#core/problem'
import { Button } from '#ui/button'
import { Checkbox } from '#ui/checkbox'
import { Dialog } from '#ui/dialog'
import { Progress } from '#ui/progress'
import { useSay } from '#ui/say'
import { TextField } from '#ui/text-field'
import { unlockLibrary } from './opening'
import { showDialog, useSession } from './session'
import './unlock-dialog.css'

/** Asks for the passphrase of an encrypted library that could not be opened without. */
export function UnlockDialog() {
  const say = useSay()
  const isOpen = useSession(state => state.dialog === 'unlock')
  return (
    <Dialog
      title={say('encryption.unlockTitle')}
      isOpen={isOpen}
      onClose={() => showDialog(null)}
      size="small"
      closesOutside={false}
    >
      <UnlockForm />
    </Dialog>
  )
}

function UnlockForm() {
  const say = useSay()
  const library = useSession(state => state.lockedLibrary)
  const [passphrase, setPassphrase] = useState('')
  const [isShown, setShown] = useState(false)
  const [isTrying, setTrying] = useState(false)
  const [wrong, setWrong] = useState<Problem | null>(null)
  const unlock = async () => {
    if (passphrase === '' || isTrying) return
    setTrying(true)
    setWrong(await unlockLibrary(passphrase))
    setTrying(false)
  }
  return (
    <form
      className="unlock"
      onSubmit={event => {
        event.preventDefault()
        void unlock()
      }}
    >
      <p>{say('encryption.unlockHelp', library)}</p>
      <TextField
        label={say('encryption.passphrase')}
        type={isShown ? 'text' : 'password'}
        value={passphrase}
        onChange={next => {
          setPassphrase(next)
          setWrong(null)
        }}
        error={wrong ? say(`problem.${wrong.code}`, wrong.details) : undefined}
        autoFocus
      />
      <Checkbox isSelected={isShown} onChange={setShown}>
        {say('encryption.show')}
      </Checkbox>
      {isTrying && <Progress label={say('encryption.unlocking')} value={null} />}
      <div className="unlock-buttons">
        <Button type="submit" variant="primary" isDisabled={passphrase === '' || isTrying}>
          {say('encryption.unlock')}
        </Button>
        <Button isDisabled={isTrying} onPress={() => showDialog(null)}>
          {say('word.cancel')}
        </Button>
      </div>
    </form>
  )
}
