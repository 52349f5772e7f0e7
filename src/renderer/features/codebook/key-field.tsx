import { X } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { Input, Label, TextField } from 'react-aria-components'
import { codeName } from '#core/codebook/order'
import type { Id } from '#core/ids'
import type { Library } from '#core/library'
import { IconButton } from '#ui/button'
import { useSay } from '#ui/say'
import { keyOf, keyProblem } from './code-key'

interface Props {
  codes: Library['codes']
  /** The code whose key it is; `null` for one still to be added. */
  codeId: Id | null
  value: string
  onChange: (key: string) => void
  takenKeys: ReadonlyMap<string, string>
}

/** The key that tags: it is pressed, not written, so that it is the same key whatever the keyboard's language. */
export function KeyField({ codes, codeId, value, onChange, takenKeys }: Props) {
  const say = useSay()
  const [refused, setRefused] = useState<string | null>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key.length > 1) {
      if (event.key === 'Backspace' || event.key === 'Delete') {
        setRefused(null)
        onChange('')
      }
      return
    }
    event.preventDefault()
    const key = keyOf(event)
    const problem = key === null ? ({ kind: 'notAKey' } as const) : keyProblem(codes, codeId, key, takenKeys)
    if (key === null || problem) setRefused(wordsOf(problem, key ?? ''))
    else {
      setRefused(null)
      onChange(key)
    }
  }
  const wordsOf = (problem: ReturnType<typeof keyProblem>, key: string) => {
    switch (problem?.kind) {
      case 'code':
        return say('problem.code.keyTaken', {
          key: key.toUpperCase(),
          nameAr: codeName(problem.code, 'ar'),
          nameEn: codeName(problem.code, 'en')
        })
      case 'desk':
        return say('codebook.keyTakenByDesk', { key: key.toUpperCase(), action: say(problem.label) })
      case 'notAKey':
        return say('codebook.keyNot')
      case undefined:
        return null
    }
  }
  return (
    <TextField
      className="field codebook-key"
      isInvalid={refused !== null}
      value={value.toUpperCase()}
      onBlur={() => setRefused(null)}
    >
      <Label className="field-label">{say('codebook.key')}</Label>
      <span className="codebook-key-box">
        <Input className="field-box" dir="ltr" onKeyDown={onKeyDown} aria-describedby="codebook-key-help" />
        {value && <IconButton label={say('codebook.key.clear')} icon={X} onPress={() => onChange('')} />}
      </span>
      <span id="codebook-key-help" role="status" className={refused ? 'field-error' : 'field-help'}>
        {refused ?? say('codebook.key.help')}
      </span>
    </TextField>
  )
}
