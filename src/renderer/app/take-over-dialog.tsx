import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { useSay } from '#ui/say'
import { takeOverLibrary } from './opening'
import { showDialog, useSession } from './session'

/** Names the machine whose lock is in the library, and opens the library anyway if the user accepts the risk. */
export function TakeOverDialog() {
  const say = useSay()
  const isOpen = useSession(state => state.dialog === 'takeOver')
  const lock = useSession(state => state.foreignLock)
  const close = () => showDialog(null)
  return (
    <Dialog
      title={say('takeOver.title')}
      isOpen={isOpen}
      onClose={close}
      role="alertdialog"
      footer={
        <>
          <Button
            variant="danger"
            onPress={() => {
              close()
              void takeOverLibrary()
            }}
          >
            {say('takeOver.do')}
          </Button>
          <Button autoFocus onPress={close}>
            {say('word.cancel')}
          </Button>
        </>
      }
    >
      <div className="lost-body">
        <p>{say('takeOver.who', lock)}</p>
        <p>{say('takeOver.risk')}</p>
      </div>
    </Dialog>
  )
}
