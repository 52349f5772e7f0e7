import { memo, useState } from 'react'
import { snapToGraphemes } from '#core/text/boundaries'
import type { BackupDifference } from '#shared/api'
import { Button } from '#ui/button'
import { Checkbox } from '#ui/checkbox'
import { useSay } from '#ui/say'
import { isRestorable, select } from './backups-view'
import { fieldWords, shownFields, valueWords } from './field-words'

/** UTF-16 code units of a value that are shown before the whole is asked for. */
const shortUnits = 160

interface DifferenceRowProps {
  difference: BackupDifference
  isSelected: boolean
  canRestore: boolean
}

/** A record that differs, and of a changed one its fields. Choosing one record draws its row alone. */
export const DifferenceRow = memo(({ difference, isSelected, canRestore }: DifferenceRowProps) => {
  const say = useSay()
  const { kind, now, earlier } = difference
  const label = now || earlier || say('app.palette.untitled')
  const kindName = say(`backups.kind.${kind}`)
  return (
    <li className="difference">
      {canRestore && isRestorable(difference) ? (
        <Checkbox
          isSelected={isSelected}
          onChange={isChosen => select([difference], isChosen)}
          aria-label={say('backups.choose', { kind: kindName, label })}
        />
      ) : (
        <span className="difference-blank" />
      )}
      <div className="difference-main">
        <p className="difference-head">
          <span className={`difference-kind difference-${kind}`}>{kindName}</span>
          <bdi className="difference-label">{label}</bdi>
        </p>
        {kind === 'changed' && <Fields difference={difference} label={label} />}
      </div>
    </li>
  )
})

function Fields({ difference, label }: { difference: BackupDifference; label: string }) {
  const say = useSay()
  return (
    <table className="difference-fields" aria-label={say('backups.fieldsOf', { label })}>
      <thead>
        <tr>
          <th scope="col">{say('backups.field')}</th>
          <th scope="col">{say('backups.today')}</th>
          <th scope="col">{say('backups.then')}</th>
        </tr>
      </thead>
      <tbody>
        {shownFields(difference.fields).map(({ field, now, earlier }) => (
          <tr key={field}>
            <th scope="row">{fieldWords(field, say)}</th>
            <td>
              <Value text={valueWords(field, now, say)} />
            </td>
            <td>
              <Value text={valueWords(field, earlier, say)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Value({ text }: { text: string }) {
  const say = useSay()
  const [isWhole, setWhole] = useState(false)
  if (text === '') return <span className="difference-empty">{say('backups.empty')}</span>
  const isLong = text.length > shortUnits
  const shown =
    isLong && !isWhole ? `${text.slice(0, snapToGraphemes(text, { start: 0, end: shortUnits }).end)}…` : text
  return (
    <>
      <p className="difference-value" dir="auto">
        {shown}
      </p>
      {isLong && (
        <Button variant="quiet" className="difference-whole" onPress={() => setWhole(!isWhole)}>
          {say(isWhole ? 'backups.showLess' : 'backups.showWhole')}
        </Button>
      )}
    </>
  )
}
