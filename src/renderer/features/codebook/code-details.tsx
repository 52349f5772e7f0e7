import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Code } from '#core/codebook/code'
import { isRootCode } from '#core/codebook/code'
import { findTwin, namesOf } from '#core/codebook/fields'
import { codeName } from '#core/codebook/order'
import type { Library } from '#core/library'
import { keptName } from '#core/text/kept-name'
import { CodeChip } from '#ui/code-chip'
import { CodeColorPicker, CodeLinePicker } from '#ui/code-look'
import { useSay } from '#ui/say'
import { TextField } from '#ui/text-field'
import { CodeClaims } from './code-claims'
import { updateCode } from './edits'
import { focusOn, offerFocus } from './focus'
import { KeyField } from './key-field'
import type { CodeCount } from './rows'
import { useField } from './use-field'
import './code-details.css'

interface Props {
  library: Library
  code: Code
  count: CodeCount | undefined
  takenKeys: ReadonlyMap<string, string>
}

/** Everything about a code, and the claims that have it. */
export function CodeDetails({ library, code, count, takenKeys }: Props) {
  const say = useSay()
  const own = say.language
  const other = own === 'ar' ? 'en' : 'ar'
  const name = codeName(code, own)
  return (
    <aside className="codebook-details" aria-label={say('codebook.details', { name })}>
      <header className="codebook-details-head">
        <h2>
          <CodeChip code={code} name={name} />
        </h2>
        {isRootCode(code.id) && <p className="field-help">{say('codebook.root.help')}</p>}
      </header>
      <div className="codebook-form">
        <div className="codebook-two">
          <NameField codes={library.codes} code={code} language={own} takesFocus />
          <NameField codes={library.codes} code={code} language={other} />
        </div>
        <NoteField code={code} field="definition" takesFocus />
        <div className="codebook-two">
          <NoteField code={code} field="inclusion" />
          <NoteField code={code} field="exclusion" />
        </div>
        <div className="codebook-look" onKeyDownCapture={returnToTree(null)}>
          <CodeColorPicker
            value={code.color}
            line={code.line}
            onChange={color => void updateCode(code.id, { color })}
          />
          <CodeLinePicker value={code.line} color={code.color} onChange={line => void updateCode(code.id, { line })} />
          <KeyField
            codes={library.codes}
            codeId={code.id}
            value={code.key}
            onChange={key => void updateCode(code.id, { key })}
            takenKeys={takenKeys}
          />
        </div>
      </div>
      <CodeClaims library={library} code={code} nested={count?.nested ?? 0} />
    </aside>
  )
}

interface NameProps {
  codes: Library['codes']
  code: Code
  language: 'ar' | 'en'
  takesFocus?: boolean
}

function NameField({ codes, code, language, takesFocus }: NameProps) {
  const say = useSay()
  const holder = useRef<HTMLDivElement>(null)
  const otherName = code.name[language === 'ar' ? 'en' : 'ar']
  const field = useField(
    code.name[language],
    text => void updateCode(code.id, { name: { ...code.name, [language]: text } }),
    text => {
      const name = { ...code.name, [language]: keptName(text) }
      if (name[language] === '' && otherName === '') return say('problem.code.unnamed')
      const twin = findTwin(codes, { ...code, name })
      return twin ? say('problem.code.nameTaken', namesOf(twin)) : null
    }
  )
  useEffect(() => {
    if (!takesFocus) return
    return offerFocus('name', () => holder.current?.querySelector('input')?.select())
  }, [takesFocus])
  return (
    <div ref={holder} onKeyDownCapture={returnToTree(field)}>
      <TextField
        label={say(`codebook.name.${language}`)}
        value={field.value}
        onChange={field.change}
        onCommit={field.commit}
        lang={language}
        error={field.problem ?? undefined}
      />
    </div>
  )
}

interface NoteProps {
  code: Code
  field: 'definition' | 'inclusion' | 'exclusion'
  takesFocus?: boolean
}

function NoteField({ code, field: name, takesFocus }: NoteProps) {
  const say = useSay()
  const holder = useRef<HTMLDivElement>(null)
  const field = useField(code[name], text => void updateCode(code.id, { [name]: text }))
  useEffect(() => {
    if (!takesFocus) return
    return offerFocus('definition', () => holder.current?.querySelector('textarea')?.focus())
  }, [takesFocus])
  return (
    <div ref={holder} onKeyDownCapture={returnToTree(null)}>
      <TextField
        label={say(`codebook.${name}`)}
        multiline
        value={field.value}
        onChange={field.change}
        onCommit={field.commit}
        placeholder={say(`codebook.${name}.hint`)}
      />
    </div>
  )
}

/** A name (`name`: its field) is kept by Enter and given up by Escape, as in any list; from a note Escape just goes back. */
function returnToTree(name: { cancel: () => void } | null) {
  return (event: KeyboardEvent) => {
    const leaves = event.key === 'Escape' || (event.key === 'Enter' && name !== null)
    if (event.nativeEvent.isComposing || !leaves) return
    if (event.key === 'Escape') name?.cancel()
    event.preventDefault()
    event.stopPropagation()
    focusOn('tree')
  }
}
