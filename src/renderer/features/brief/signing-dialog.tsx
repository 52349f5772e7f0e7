import { useState } from 'react'
import type { Signing } from '#shared/api'
import { useLibrary } from '#state/library'
import { Button } from '#ui/button'
import { Checkbox } from '#ui/checkbox'
import { Dialog } from '#ui/dialog'
import { useSay } from '#ui/say'
import { closeSigning, setSigning, useSigning } from './signing-view'
import './signing.css'

/** Whether briefings of the library are signed, and the fingerprint by which readers know its key. */
export function SigningDialog() {
  const say = useSay()
  const { isOpen, signing } = useSigning()
  return (
    <Dialog
      title={say('signing.title')}
      isOpen={isOpen}
      onClose={closeSigning}
      footer={<Button onPress={closeSigning}>{say('word.close')}</Button>}
    >
      <div className="signing">
        <p>{say('signing.help')}</p>
        {signing ? <State signing={signing} /> : <p role="status">{say('signing.reading')}</p>}
      </div>
    </Dialog>
  )
}

function State({ signing }: { signing: Signing }) {
  const say = useSay()
  const readOnly = useLibrary(state => state.readOnly)
  const { isOn, key, trouble } = signing
  return (
    <>
      <Checkbox
        isSelected={isOn}
        isDisabled={readOnly !== null || (trouble !== null && !isOn)}
        onChange={next => void setSigning({ isOn: next, newKey: false })}
      >
        {say('signing.on')}
      </Checkbox>
      {readOnly && <p className="signing-help">{say(`problem.${readOnly.code}`, readOnly.details)}</p>}
      {key && (
        <section className="signing-part" aria-labelledby="signing-fingerprint">
          <h3 id="signing-fingerprint">{say('signing.fingerprint')}</h3>
          <output className="signing-fingerprint" dir="ltr">
            {inGroups(key.fingerprint)}
          </output>
          <p className="signing-help">{say('signing.madeAt', { at: key.madeAt })}</p>
          <p className="signing-help">{say('signing.fingerprintHelp')}</p>
        </section>
      )}
      {trouble && (
        <p className="signing-trouble" role="alert">
          {say(`problem.${trouble.code}`, trouble.details)}
        </p>
      )}
      {(key || trouble) && !readOnly && <NewKey />}
      <p className="signing-help">{say('signing.keptHelp')}</p>
    </>
  )
}

/** Another key is asked for twice: readers know the library by the one it has. */
function NewKey() {
  const say = useSay()
  const [isAskedFor, setAskedFor] = useState(false)
  if (!isAskedFor) {
    return <Button onPress={() => setAskedFor(true)}>{say('signing.newKey')}</Button>
  }
  return (
    <section className="signing-part" aria-label={say('signing.newKeyTitle')}>
      <p>{say('signing.newKeyHelp')}</p>
      <div className="signing-buttons">
        <Button
          variant="danger"
          onPress={() => {
            setAskedFor(false)
            void setSigning({ isOn: true, newKey: true })
          }}
        >
          {say('signing.newKeyDo')}
        </Button>
        <Button autoFocus onPress={() => setAskedFor(false)}>
          {say('word.cancel')}
        </Button>
      </div>
    </section>
  )
}

/** In groups of four figures, in which people compare it. */
function inGroups(fingerprint: string): string {
  return fingerprint.replace(/(.{4})(?=.)/g, '$1 ')
}
