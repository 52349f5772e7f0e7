import { useState } from 'react'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { useSay } from '#ui/say'
import { TextField } from '#ui/text-field'
import { createLibrary } from './opening'
import { showDialog, useSession } from './session'

/** Asks for the name; main then asks where the folder goes. */
export function NewLibraryDialog() {
  const say = useSay()
  const isOpen = useSession(state => state.dialog === 'newLibrary')
  const [name, setName] = useState('')
  const close = () => {
    showDialog(null)
    setName('')
  }
  const create = async () => {
    if (name.trim() === '') return
    if (await createLibrary(name.trim())) close()
  }
  return (
    <Dialog
      title={say('app.newLibrary')}
      isOpen={isOpen}
      onClose={close}
      size="small"
      footer={
        <>
          <Button variant="primary" isDisabled={name.trim() === ''} onPress={() => void create()}>
            {say('app.chooseFolder')}
          </Button>
          <Button onPress={close}>{say('word.cancel')}</Button>
        </>
      }
    >
      <form
        onSubmit={event => {
          event.preventDefault()
          void create()
        }}
      >
        <TextField
          label={say('app.libraryName')}
          description={say('app.libraryNameHelp')}
          value={name}
          onChange={setName}
          autoFocus
        />
      </form>
    </Dialog>
  )
}
