import { useMemo, useState } from 'react'
import { authorsOf } from '#core/documents/authors'
import { readDate } from '#core/documents/dates'
import type { Citation } from '#core/documents/document'
import type { Draft } from '#core/documents/draft'
import { useLibrary } from '#state/library'
import { useSay } from '#ui/say'
import { Segmented } from '#ui/segmented'
import { Select } from '#ui/select'
import { TextField } from '#ui/text-field'
import './citation-form.css'

/** A citation while it is being typed: the date is text until it is read. */
export interface CitationFields extends Omit<Citation, 'publishedOn'> {
  date: string
}

export interface CitationEditing {
  fields: CitationFields
  set: (change: Partial<CitationFields>) => void
  isDateValid: boolean
  /** Whether anything was typed. */
  isTouched: boolean
  /** `null` while something is missing or not understood. */
  citation: Citation | null
}

/** Keeps what is typed into a citation's fields, and reads it. */
export function useCitationFields({ publishedOn, ...rest }: Citation): CitationEditing {
  const [start] = useState<CitationFields>({ ...rest, date: publishedOn ?? '' })
  const [fields, setFields] = useState(start)
  const { date, ...others } = fields
  const isEmptyDate = date.trim() === ''
  const read = isEmptyDate ? null : readDate(date, 'day-first')
  const isDateValid = isEmptyDate || read !== null
  const isComplete = isDateValid && fields.title.trim() !== ''
  return {
    fields,
    set: change => setFields(before => ({ ...before, ...change })),
    isDateValid,
    isTouched: fields !== start,
    citation: isComplete ? { ...others, title: fields.title.trim(), publishedOn: read } : null
  }
}

const offeredLanguages = ['ar', 'en', 'fr', 'fa', 'ur', 'tr', 'ru', 'he', 'de', 'es', 'zh']

interface CitationFormProps {
  editing: CitationEditing
  autoFocus?: boolean
  /** What stands in the title's field because no title was found. */
  titleGuess?: Draft['titleGuess']
}

export function CitationForm({ editing, autoFocus, titleGuess }: CitationFormProps) {
  const say = useSay()
  const { fields, set, isDateValid } = editing
  const { authors, publishers } = useKnownNames()
  const languages = useMemo(() => {
    const names = new Intl.DisplayNames(say.language, { type: 'language' })
    return [...new Set([fields.language, ...offeredLanguages])].map(value => ({
      value,
      label: names.of(value) ?? value
    }))
  }, [say.language, fields.language])
  const own = { dir: fields.direction, lang: fields.language }
  return (
    <div className="citation-form">
      <TextField
        {...own}
        label={say('word.title')}
        value={fields.title}
        onChange={title => set({ title })}
        multiline
        {...(autoFocus ? { autoFocus } : {})}
        {...(titleGuess ? { description: say(`library.titleGuess.${titleGuess}`) } : {})}
        error={fields.title.trim() === '' ? say('library.titleMissing') : undefined}
      />
      <TextField
        label={say('word.author')}
        value={fields.author}
        onChange={author => set({ author })}
        suggestions={authors}
        description={say('library.authorsHelp')}
      />
      <TextField
        label={say('word.publisher')}
        value={fields.publisher}
        onChange={publisher => set({ publisher })}
        suggestions={publishers}
      />
      <TextField
        label={say('word.date')}
        value={fields.date}
        onChange={date => set({ date })}
        description={say('library.dateHelp')}
        error={isDateValid ? undefined : say('library.dateInvalid')}
      />
      <div className="citation-form-pair">
        <Select
          label={say('word.language')}
          value={fields.language}
          onChange={language => set({ language })}
          options={languages}
        />
        <Segmented
          label={say('word.direction')}
          value={fields.direction}
          onChange={direction => set({ direction })}
          options={(['rtl', 'ltr'] as const).map(value => ({ value, label: say(`library.direction.${value}`) }))}
        />
      </div>
      <TextField
        {...own}
        label={say('library.citation')}
        value={fields.citation}
        onChange={citation => set({ citation })}
        description={say('library.citationHelp')}
        multiline
      />
    </div>
  )
}

/** Names already in the library, so that one publisher is not spelled in two ways. */
function useKnownNames(): { authors: string[]; publishers: string[] } {
  const documents = useLibrary(state => state.library?.documents)
  return useMemo(() => {
    const sources = Object.values(documents ?? {})
    const distinct = (names: string[]) => [...new Set(names.filter(Boolean))].sort((a, b) => a.localeCompare(b, 'ar'))
    return {
      authors: distinct(sources.flatMap(source => [source.author, ...authorsOf(source.author)])),
      publishers: distinct(sources.map(source => source.publisher))
    }
  }, [documents])
}
