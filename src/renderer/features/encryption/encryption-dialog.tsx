import { useState } from 'react'
import { useLibrary } from '#state/library'
import { Button } from '#ui/button'
import { Checkbox } from '#ui/checkbox'
import { Dialog } from '#ui/dialog'
import { Progress } from '#ui/progress'
import { useSay } from '#ui/say'
import { TextField } from '#ui/text-field'
import {
  cancelWork,
  changePassphrase,
  closeEncryption,
  faultOf,
  forgetWrong,
  removeEncryption,
  setEncryption,
  useEncryption
} from './encryption-view'
import { NewPassphrase } from './new-passphrase'
import './encryption.css'

/** Sets, changes or takes off the encryption of the open library. */
export function EncryptionDialog() {
  const say = useSay()
  const isOpen = useEncryption(state => state.isOpen)
  const work = useEncryption(state => state.work)
  return (
    <Dialog title={say('encryption.title')} isOpen={isOpen} onClose={closeEncryption} closesOutside={false}>
      {/* The form stays while its passphrase is tried, so that a wrong one can be mended. */}
      <div className="encryption" hidden={work !== null}>
        <Forms />
      </div>
      {work && <Working work={work} />}
    </Dialog>
  )
}

function Forms() {
  const say = useSay()
  const isReadOnly = useLibrary(state => state.readOnly !== null)
  const isEncrypted = useLibrary(state => state.isEncrypted)
  // While it is encrypted, and the form waits behind, the library becomes encrypted: the form must not change under it.
  const [wasEncrypted] = useState(isEncrypted)
  if (isReadOnly) return <p role="note">{say('encryption.readOnly')}</p>
  return wasEncrypted ? <ChangeForm /> : <SetForm />
}

function Working({ work }: { work: 'set' | 'change' | 'remove' }) {
  const say = useSay()
  const job = useEncryption(state => state.job)
  const isCancelling = useEncryption(state => state.isCancelling)
  const label = { set: 'encryption.setting', change: 'encryption.changing', remove: 'encryption.removing' }[work]
  return (
    <div className="encryption">
      <Progress
        label={say(isCancelling ? 'encryption.cancelling' : label)}
        value={isCancelling ? null : (job?.value ?? null)}
        {...(job && !isCancelling ? { onCancel: cancelWork } : {})}
      />
      <p className="encryption-help">{say('encryption.working')}</p>
    </div>
  )
}

/** Explains what is protected and what is not, and what losing the passphrase means, before it is set. */
function SetForm() {
  const say = useSay()
  const [value, setValue] = useState({ passphrase: '', again: '' })
  const [isShown, setShown] = useState(false)
  const [isUnderstood, setUnderstood] = useState(false)
  const canSet = isUnderstood && faultOf(value.passphrase, value.again) === null
  return (
    <form
      className="encryption"
      onSubmit={event => {
        event.preventDefault()
        if (canSet) void setEncryption(value.passphrase)
      }}
    >
      <dl className="encryption-facts">
        <div>
          <dt>{say('encryption.whyTitle')}</dt>
          <dd>{say('encryption.why')}</dd>
        </div>
        <div className="encryption-loss">
          <dt>{say('encryption.lossTitle')}</dt>
          <dd>{say('encryption.loss')}</dd>
        </div>
        <div>
          <dt>{say('encryption.notTitle')}</dt>
          <dd>{say('encryption.not')}</dd>
        </div>
      </dl>
      <NewPassphrase value={value} onChange={setValue} isShown={isShown} onShow={setShown} autoFocus />
      <Checkbox isSelected={isUnderstood} onChange={setUnderstood}>
        {say('encryption.understood')}
      </Checkbox>
      <div className="encryption-buttons">
        <Button type="submit" variant="primary" isDisabled={!canSet}>
          {say('encryption.set')}
        </Button>
        <Button onPress={closeEncryption}>{say('word.cancel')}</Button>
      </div>
    </form>
  )
}

function ChangeForm() {
  const say = useSay()
  const wrong = useEncryption(state => state.wrong)
  const [current, setCurrent] = useState('')
  const [value, setValue] = useState({ passphrase: '', again: '' })
  const [isShown, setShown] = useState(false)
  const canChange = current !== '' && faultOf(value.passphrase, value.again) === null
  return (
    <form
      className="encryption"
      onSubmit={event => {
        event.preventDefault()
        if (canChange) void changePassphrase(current, value.passphrase)
      }}
    >
      <p>{say('encryption.is')}</p>
      <TextField
        label={say('encryption.current')}
        type={isShown ? 'text' : 'password'}
        value={current}
        onChange={next => {
          setCurrent(next)
          forgetWrong()
        }}
        error={wrong ? say(`problem.${wrong.code}`, wrong.details) : undefined}
        autoFocus
      />
      <section className="encryption-part" aria-labelledby="encryption-change">
        <h3 id="encryption-change">{say('encryption.change')}</h3>
        <p className="encryption-help">{say('encryption.changeHelp')}</p>
        <NewPassphrase value={value} onChange={setValue} isShown={isShown} onShow={setShown} />
        <div className="encryption-buttons">
          <Button type="submit" variant="primary" isDisabled={!canChange}>
            {say('encryption.change')}
          </Button>
        </div>
      </section>
      <section className="encryption-part" aria-labelledby="encryption-remove">
        <h3 id="encryption-remove">{say('encryption.remove')}</h3>
        <p className="encryption-help">{say('encryption.removeHelp')}</p>
        <div className="encryption-buttons">
          <Button variant="danger" isDisabled={current === ''} onPress={() => void removeEncryption(current)}>
            {say('encryption.remove')}
          </Button>
        </div>
      </section>
    </form>
  )
}
