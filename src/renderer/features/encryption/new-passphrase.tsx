import { leastPassphrase } from '#shared/encryption'
import { Checkbox } from '#ui/checkbox'
import { useSay } from '#ui/say'
import { TextField } from '#ui/text-field'
import { faultOf } from './encryption-view'

export interface NewPassphraseValue {
  passphrase: string
  again: string
}

interface NewPassphraseProps {
  value: NewPassphraseValue
  onChange: (value: NewPassphraseValue) => void
  isShown: boolean
  onShow: (isShown: boolean) => void
  autoFocus?: boolean
}

/** A new passphrase, typed twice. Says what is wrong with it once something is. */
export function NewPassphrase({ value, onChange, isShown, onShow, autoFocus = false }: NewPassphraseProps) {
  const say = useSay()
  const { passphrase, again } = value
  const type = isShown ? 'text' : 'password'
  const least = say.number(leastPassphrase)
  const fault = faultOf(passphrase, again)
  return (
    <>
      <TextField
        label={say('encryption.new')}
        description={say('encryption.newHelp', { least })}
        type={type}
        value={passphrase}
        onChange={next => onChange({ passphrase: next, again })}
        // A passphrase is short while it is typed, so the error waits until the user begins the field below.
        error={fault === 'encryption.short' && again !== '' ? say(fault, { least }) : undefined}
        autoFocus={autoFocus}
      />
      <TextField
        label={say('encryption.again')}
        type={type}
        value={again}
        onChange={next => onChange({ passphrase, again: next })}
        error={fault === 'encryption.differ' && again.length >= passphrase.length ? say(fault) : undefined}
      />
      <Checkbox isSelected={isShown} onChange={onShow}>
        {say('encryption.show')}
      </Checkbox>
    </>
  )
}
