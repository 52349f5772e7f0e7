import { type FormEvent, useId, useState } from 'react'
import { isRootCode } from '#core/codebook/code'
import { codeName } from '#core/codebook/order'
import { claimsOfCode } from '#core/codebook/uses'
import type { Id } from '#core/ids'
import type { Library } from '#core/library'
import { Button } from '#ui/button'
import { Checkbox } from '#ui/checkbox'
import { Dialog } from '#ui/dialog'
import { useSay } from '#ui/say'
import { TextField } from '#ui/text-field'
import { ClaimWords } from './code-claims'
import { closeDialog } from './codebook-view'
import { splitCode } from './edits'

/** Which claims of a code go to a new one, and what that is called. */
export function SplitDialog({ library, codeId }: { library: Library; codeId: Id }) {
  const say = useSay()
  const formId = useId()
  const [name, setName] = useState({ ar: '', en: '' })
  const [chosen, setChosen] = useState<ReadonlySet<Id>>(new Set())
  const code = library.codes[codeId]
  if (!code) return null
  const claims = claimsOfCode(library, codeId)
  const isNamed = name.ar.trim() !== '' || name.en.trim() !== ''
  const isReady = isNamed && chosen.size > 0
  const other = say.language === 'ar' ? 'en' : 'ar'
  const toggle = (id: Id, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  const split = async (event: FormEvent) => {
    event.preventDefault()
    if (isReady && (await splitCode({ id: codeId, name, claimIds: [...chosen] }))) closeDialog()
  }
  return (
    <Dialog
      title={say('codebook.split.title', { name: codeName(code, say.language) })}
      isOpen
      onClose={closeDialog}
      closesOutside={false}
      footer={
        <>
          <Button variant="primary" type="submit" form={formId} isDisabled={!isReady}>
            {say('codebook.split.do')}
          </Button>
          <Button onPress={closeDialog}>{say('word.cancel')}</Button>
        </>
      }
    >
      <form id={formId} className="codebook-dialog" onSubmit={event => void split(event)}>
        <p className="field-help">{say(isRootCode(codeId) ? 'codebook.split.under' : 'codebook.split.beside')}</p>
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
        {claims.length === 0 ? (
          <p>{say('codebook.split.none')}</p>
        ) : (
          <fieldset className="codebook-pick">
            <legend className="field-label">
              {say('codebook.split.chosen', { shown: say.number(chosen.size), all: say.number(claims.length) })}
            </legend>
            <Checkbox
              isSelected={chosen.size === claims.length}
              isIndeterminate={chosen.size > 0 && chosen.size < claims.length}
              onChange={on => setChosen(new Set(on ? claims.map(claim => claim.id) : []))}
            >
              {say('codebook.split.all')}
            </Checkbox>
            <ul>
              {claims.map(claim => (
                <li key={claim.id}>
                  <Checkbox isSelected={chosen.has(claim.id)} onChange={on => toggle(claim.id, on)}>
                    <ClaimWords claim={claim} library={library} />
                  </Checkbox>
                </li>
              ))}
            </ul>
          </fieldset>
        )}
      </form>
    </Dialog>
  )
}
