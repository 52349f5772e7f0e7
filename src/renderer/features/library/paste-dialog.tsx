import { useState } from 'react'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { useSay } from '#ui/say'
import { TextField } from '#ui/text-field'
import { readPastedText } from './import-queue'
import { useLibraryView } from './library-view'

/** For a text that is in no file. */
export function PasteDialog() {
  const say = useSay()
  const isOpen = useLibraryView(state => state.isPasting)
  const [text, setText] = useState('')
  const close = () => {
    useLibraryView.setState({ isPasting: false })
    setText('')
  }
  return (
    <Dialog
      title={say('library.pasteText')}
      isOpen={isOpen}
      onClose={close}
      size="large"
      closesOutside={text === ''}
      footer={
        <>
          <Button
            variant="primary"
            isDisabled={text.trim() === ''}
            onPress={() => {
              void readPastedText(text, say('library.pastedName'))
              close()
            }}
          >
            {say('library.continue')}
          </Button>
          <Button onPress={close}>{say('word.cancel')}</Button>
        </>
      }
    >
      <TextField
        className="paste-text"
        label={say('library.pasteLabel')}
        value={text}
        onChange={setText}
        multiline
        autoFocus
      />
    </Dialog>
  )
}
