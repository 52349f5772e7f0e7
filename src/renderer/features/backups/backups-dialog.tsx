import { useLibrary } from '#state/library'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { useSay } from '#ui/say'
import { BackupList } from './backup-list'
import { closeBackups, useBackups } from './backups-view'
import { Comparison } from './comparison'
import { RestoreButtons } from './restore-buttons'
import './backups.css'

/** The backups of the open library, and what differs from one of them. */
export function BackupsDialog({ onOpen }: { onOpen: (name: string) => Promise<void> }) {
  const say = useSay()
  const isOpen = useBackups(state => state.isOpen)
  const compared = useBackups(state => state.compared)
  return (
    <Dialog
      title={compared ? say('backups.compared', { at: compared.at }) : say('backups.title')}
      isOpen={isOpen}
      onClose={closeBackups}
      size={compared ? 'large' : 'medium'}
      closesOutside={false}
      footer={
        compared ? (
          <RestoreButtons onOpen={() => void onOpen(compared.name)} />
        ) : (
          <Button onPress={closeBackups}>{say('word.close')}</Button>
        )
      }
    >
      <div className="backups">
        <ReadOnlyReason />
        {compared ? <Comparison key={compared.name} /> : <BackupList />}
      </div>
    </Dialog>
  )
}

/** Why neither backups are made nor records restored. */
function ReadOnlyReason() {
  const say = useSay()
  const readOnly = useLibrary(state => state.readOnly)
  if (!readOnly) return null
  return (
    <div className="backups-why" role="note">
      <p>{say('backups.readOnly')}</p>
      <p>{say(`problem.${readOnly.code}`, readOnly.details)}</p>
    </div>
  )
}
