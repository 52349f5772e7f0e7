import { type FormEvent, useId, useState } from 'react'
import { suggestLook } from '#core/codebook/fields'
import { codeName } from '#core/codebook/order'
import type { Id } from '#core/ids'
import type { Library } from '#core/library'
import { Button } from '#ui/button'
import { CodeColorPicker, CodeLinePicker } from '#ui/code-look'
import { Dialog } from '#ui/dialog'
import { useSay } from '#ui/say'
import { TextField } from '#ui/text-field'
import { closeDialog } from './codebook-view'
import { addCode } from './edits'
import { KeyField } from './key-field'

interface Props {
  library: Library
  /** `null`: at the top, beside the roots. */
  parentId: Id | null
  takenKeys: ReadonlyMap<string, string>
}

/** A new code; it looks as the codebook suggests until the analyst says otherwise. Enter adds it. */
export function AddDialog({ library, parentId, takenKeys }: Props) {
  const say = useSay()
  const formId = useId()
  const parent = parentId === null ? undefined : library.codes[parentId]
  const [name, setName] = useState({ ar: '', en: '' })
  const [look, setLook] = useState(() => suggestLook(library.codes, parent?.color, undefined))
  const [key, setKey] = useState('')
  const isNamed = name.ar.trim() !== '' || name.en.trim() !== ''
  const other = say.language === 'ar' ? 'en' : 'ar'
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (isNamed && (await addCode({ parentId, name, ...look, key }))) closeDialog()
  }
  return (
    <Dialog
      title={parent ? say('codebook.add.under', { name: codeName(parent, say.language) }) : say('codebook.add.top')}
      isOpen
      onClose={closeDialog}
      closesOutside={!isNamed}
      footer={
        <>
          <Button variant="primary" type="submit" form={formId} isDisabled={!isNamed}>
            {say('codebook.add.do')}
          </Button>
          <Button onPress={closeDialog}>{say('word.cancel')}</Button>
        </>
      }
    >
      <form id={formId} className="codebook-dialog" onSubmit={event => void add(event)}>
        <div className="codebook-two">
          {([say.language, other] as const).map((language, index) => (
            <TextField
              key={language}
              label={say(`codebook.name.${language}`)}
              lang={language}
              value={name[language]}
              onChange={text => setName({ ...name, [language]: text })}
              autoFocus={index === 0}
            />
          ))}
        </div>
        <p className="field-help">{say('codebook.add.help')}</p>
        <CodeColorPicker value={look.color} line={look.line} onChange={color => setLook({ ...look, color })} />
        <CodeLinePicker value={look.line} color={look.color} onChange={line => setLook({ ...look, line })} />
        <KeyField codes={library.codes} codeId={null} value={key} onChange={setKey} takenKeys={takenKeys} />
      </form>
    </Dialog>
  )
}
