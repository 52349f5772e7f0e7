import { useState } from 'react'
import { readDate } from '#core/documents/dates'
import { useSay } from './say'
import { TextField } from './text-field'

interface Props {
  label: string
  value: string | undefined
  onChange: (date: string | undefined) => void
}

/** A date typed in any form the sources use; what cannot be read is told and not kept. */
export function DateField({ label, value, onChange }: Props) {
  const say = useSay()
  const [typed, setTyped] = useState<string | null>(null)
  const [isWrong, setWrong] = useState(false)
  const keep = () => {
    if (typed === null) return
    const words = typed.trim()
    const date = words === '' ? undefined : (readDate(words, 'day-first') ?? null)
    setWrong(date === null)
    if (date === null) return
    setTyped(null)
    if (date !== value) onChange(date)
  }
  return (
    <TextField
      label={label}
      value={typed ?? value ?? ''}
      onChange={next => {
        setTyped(next)
        setWrong(false)
      }}
      onCommit={keep}
      placeholder={say('filter.dateHint')}
      {...(value && typed === null ? { description: say.date(value) } : {})}
      error={isWrong ? say('filter.dateWrong') : undefined}
    />
  )
}
