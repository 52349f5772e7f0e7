import { useState } from 'react'
import { Button } from '#ui/button'
import { useSay } from '#ui/say'
import { TextField } from '#ui/text-field'

interface Props {
  /** `''` where there is none yet. */
  address: string
  /** `''` takes the link away. */
  onSet: (address: string) => void
}

/** Asks where words lead to. */
export function LinkBox({ address, onSet }: Props) {
  const say = useSay()
  const [typed, setTyped] = useState(address)
  const [isWrong, setWrong] = useState(false)
  const apply = () => {
    const read = webAddress(typed)
    if (read === null) setWrong(true)
    else onSet(read)
  }
  return (
    <form
      className="brief-link-box"
      onSubmit={event => {
        event.preventDefault()
        apply()
      }}
    >
      <TextField
        label={say('brief.text.address')}
        value={typed}
        onChange={next => {
          setTyped(next)
          setWrong(false)
        }}
        dir="ltr"
        placeholder="https://"
        autoFocus
        error={isWrong ? say('brief.text.addressWrong') : undefined}
      />
      <div className="brief-link-box-end">
        <Button variant="primary" type="submit">
          {say('brief.text.setLink')}
        </Button>
        {address && <Button onPress={() => onSet('')}>{say('brief.text.unlink')}</Button>}
      </div>
    </form>
  )
}

/** `example.org/a` means `https://example.org/a`; `null` for what is no web address. */
function webAddress(typed: string): string | null {
  const words = typed.trim()
  if (words === '') return ''
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:/i.test(words) ? words : `https://${words}`)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
  } catch {
    return null
  }
}
