import { useState } from 'react'
import { fold } from '#core/text/fold'
import type { Backups } from '#shared/api'
import { Button } from '#ui/button'
import { useSay } from '#ui/say'
import { TextField } from '#ui/text-field'
import { choosePlace, leavePlace, setLimit } from './backups-view'

/** The bounds of `backups.limit`, in MiB. */
const smallest = 10
const largest = 10_000_000

/** The space that backups may take up, and the folder of second copies. Both are settings for all libraries. */
export function BackupPlaces({ backups }: { backups: Backups }) {
  const say = useSay()
  return (
    <>
      <section className="backups-part" aria-labelledby="backups-space">
        <h3 id="backups-space">{say('backups.space')}</h3>
        <p>{say('backups.used', { used: say.number(backups.used), limit: say.number(backups.limit) })}</p>
        <Limit limit={backups.limit} />
      </section>
      <section className="backups-part" aria-labelledby="backups-place">
        <h3 id="backups-place">{say('backups.place')}</h3>
        {backups.elsewhere === null ? (
          <p>{say('backups.noPlace')}</p>
        ) : (
          <p>
            <bdi dir="ltr" className="backups-folder">
              {backups.elsewhere}
            </bdi>
          </p>
        )}
        <p className="backups-help">{say('backups.placeHelp')}</p>
        <div className="backups-buttons">
          <Button onPress={() => void choosePlace()}>
            {say(backups.elsewhere === null ? 'backups.choosePlace' : 'backups.chooseOther')}
          </Button>
          {backups.elsewhere !== null && <Button onPress={() => void leavePlace()}>{say('backups.leavePlace')}</Button>}
        </div>
      </section>
    </>
  )
}

function Limit({ limit }: { limit: number }) {
  const say = useSay()
  const [typed, setTyped] = useState<string | null>(null)
  const [isWrong, setWrong] = useState(false)
  const keep = () => {
    if (typed === null) return
    // Digits of either script, with or without separators of thousands.
    const wanted = Number(fold(typed).trim() || Number.NaN)
    const isValid = Number.isInteger(wanted) && wanted >= smallest && wanted <= largest
    setWrong(!isValid)
    if (!isValid) return
    setTyped(null)
    if (wanted !== limit) void setLimit(wanted)
  }
  const range = { smallest: say.number(smallest), largest: say.number(largest) }
  return (
    <TextField
      className="backups-limit"
      label={say('backups.limit')}
      description={say('backups.limitHelp')}
      value={typed ?? say.number(limit)}
      onChange={next => {
        setTyped(next)
        setWrong(false)
      }}
      onCommit={keep}
      error={isWrong ? say('backups.limitWrong', range) : undefined}
    />
  )
}
