import { useState } from 'react'
import { useLibrary } from '#state/library'
import { Button } from '#ui/button'
import { ConfirmDialog } from '#ui/dialog'
import { useSay } from '#ui/say'
import { restore, useBackups } from './backups-view'
import { countKinds } from './difference-kinds'

/** Restores the chosen records, or all after a question; or opens the backup itself. */
export function RestoreButtons({ onOpen }: { onOpen: () => void }) {
  const say = useSay()
  const differences = useBackups(state => state.differences) ?? []
  const selected = useBackups(state => state.selected.size)
  const isRestoring = useBackups(state => state.isRestoring)
  const isReadOnly = useLibrary(state => state.readOnly !== null)
  const [isAsking, setAsking] = useState(false)
  const { added, changed, removed } = countKinds(differences)
  const isIdle = isReadOnly || isRestoring
  return (
    <>
      <Button variant="primary" isDisabled={isIdle || selected === 0} onPress={() => void restore('selected')}>
        {say.count('backups.restore', selected)}
      </Button>
      <Button isDisabled={isIdle || differences.length === 0} onPress={() => setAsking(true)}>
        {say('backups.restoreAll')}
      </Button>
      <Button variant="quiet" isDisabled={isRestoring} onPress={onOpen}>
        {say('backups.open')}
      </Button>
      <ConfirmDialog
        title={say('backups.confirm')}
        message={say('backups.confirmHelp', {
          added: say.number(removed),
          changed: say.number(changed),
          removed: say.number(added)
        })}
        confirmLabel={say('backups.confirmDo')}
        isOpen={isAsking}
        onConfirm={() => void restore('all')}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
