import { useEffect } from 'react'
import type { Briefing } from '#core/briefing/briefing'
import { codeName, codesInOrder } from '#core/codebook/order'
import { chosenDocuments } from '#core/comparison/chosen'
import type { Library } from '#core/library'
import { CodeChip } from '#ui/code-chip'
import { OrderedChoice } from '#ui/ordered-choice'
import { useSay } from '#ui/say'
import { Segmented } from '#ui/segmented'
import { SourceFacts } from '#ui/source-facts'
import { TextField } from '#ui/text-field'
import { type BriefingFields, fieldsOf, saveNow, useDrafts, writeBriefing } from './drafts'
import './form.css'

/** What goes into the briefing. Everything typed is kept at once and saved a moment later. */
export function BriefForm({ library, briefing }: { library: Library; briefing: Briefing }) {
  const say = useSay()
  const unsaved = useDrafts(state => state.unsaved)
  const fields = fieldsOf(briefing, unsaved)
  const write = (change: Partial<BriefingFields>) => writeBriefing(briefing, change)
  const save = () => void saveNow()
  useEffect(() => () => void saveNow(), [])
  // An empty field cannot tell its direction; once there is text, that decides, as an English briefing may quote Arabic.
  const text = (value: string) =>
    ({
      value,
      dir: value.trim() ? 'auto' : fields.language === 'ar' ? 'rtl' : 'ltr',
      lang: fields.language,
      onCommit: save
    }) as const

  return (
    <form className="brief-form" aria-label={say('brief.form')} onSubmit={event => event.preventDefault()}>
      <TextField
        label={say('brief.field.title')}
        className="brief-title-field"
        onChange={title => write({ title })}
        {...text(fields.title)}
      />
      <TextField
        label={say('brief.field.author')}
        description={say('brief.field.authorHelp')}
        onChange={author => write({ author })}
        {...text(fields.author)}
      />
      <Segmented<Briefing['language']>
        label={say('brief.field.language')}
        value={fields.language}
        onChange={language => write({ language })}
        options={[
          { value: 'ar', label: say('word.language.ar') },
          { value: 'en', label: say('word.language.en') }
        ]}
      />
      <TextField
        label={say('brief.field.introduction')}
        className="brief-introduction"
        description={say('brief.field.introductionHelp')}
        multiline
        onChange={introduction => write({ introduction })}
        {...text(fields.introduction)}
      />
      <Segmented<Briefing['rows']>
        label={say('brief.field.rows')}
        value={fields.rows}
        onChange={rows => write({ rows })}
        options={[
          { value: 'code', label: say('brief.rows.code') },
          { value: 'actor', label: say('brief.rows.actor') }
        ]}
      />
      <OrderedChoice
        label={say('brief.field.sources')}
        items={chosenDocuments(library).map(document => ({
          id: document.id,
          label: document.title,
          dir: document.direction,
          detail: <SourceFacts record={document} />
        }))}
        chosen={fields.documentIds}
        onChange={documentIds => write({ documentIds })}
      />
      <OrderedChoice
        label={say('brief.field.codes')}
        items={codesInOrder(library).map(code => {
          const name = codeName(code, say.language)
          return { id: code.id, label: name, children: <CodeChip code={code} name={name} isSmall /> }
        })}
        chosen={fields.codeIds}
        onChange={codeIds => write({ codeIds })}
      />
    </form>
  )
}
