import { readDate } from '#core/documents/dates'
import { useSay } from '#ui/say'
import { TextField } from '#ui/text-field'
import { useDraft } from './use-draft'

interface DateFieldProps {
  label: string
  value: string | null
  onChange: (date: string | null) => void
}

/** A date typed in any form the sources use; what cannot be read is told and not saved. */
export function DateField({ label, value, onChange }: DateFieldProps) {
  const say = useSay()
  const draft = useDraft(
    value ?? '',
    text => {
      if (isReadable(text)) onChange(text === '' ? null : text)
    },
    asSaved
  )
  const isValid = isReadable(asSaved(draft.value))
  return (
    <TextField
      label={label}
      value={draft.value}
      onChange={draft.change}
      onCommit={draft.commit}
      placeholder={say('desk.claim.dateHint')}
      {...(value && isValid ? { description: say.date(value) } : {})}
      error={isValid ? undefined : say('desk.claim.dateInvalid')}
    />
  )
}

/** The date in the form it is kept in; what is none stays as it was typed. */
function asSaved(typed: string): string {
  return readDate(typed, 'day-first') ?? typed.trim()
}

function isReadable(text: string): boolean {
  return text === '' || readDate(text, 'day-first') === text
}
