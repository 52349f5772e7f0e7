import { useState } from 'react'
import { readDate } from '#core/documents/dates'
import type { DocumentRecord } from '#core/documents/document'
import { fieldsOf, isDate } from '#core/figures/candidates'
import type { FigureFields } from '#core/figures/edit-figures'
import type { Figure } from '#core/figures/figure'
import { readFigures } from '#core/figures/read-figures'
import { edit, useLibrary } from '#state/library'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { useSay } from '#ui/say'
import { TextField } from '#ui/text-field'
import { FigureDoubtMark } from './figure-doubt'
import { figureWords } from './figure-words'
import './figure-dialog.css'

interface FigureDialogProps {
  figure: Figure
  document: DocumentRecord
  onClose: () => void
}

/** Corrects what is said of a value, with its proof in view. The value is typed as one writes it, and read like a text. */
export function FigureDialog({ figure, document, onClose }: FigureDialogProps) {
  const say = useSay()
  const written = figureWords(figure, say)
  const [value, setValue] = useState(written)
  const [asOf, setAsOf] = useState(figure.asOf ?? '')
  const [attribution, setAttribution] = useState(figure.attribution)
  const [note, setNote] = useState(figure.note)
  const actors = useActors()

  /** `undefined`: as it was; `null`: what is typed is not one value. */
  const amount = value.trim() === written ? undefined : amountIn(value)
  const date = asOf.trim() === '' ? null : (readDate(asOf, 'day-first') ?? undefined)
  const isReady = amount !== null && date !== undefined
  const save = async () => {
    if (!isReady) return
    const done = await edit('figures.update', {
      id: figure.id,
      // What the analyst saved after seeing the proof is sure.
      edit: {
        ...amount,
        ...(figure.doubtful ? { doubtful: null } : {}),
        asOf: date,
        attribution: attribution.trim(),
        note: note.trim()
      }
    })
    if (done) onClose()
  }
  return (
    <Dialog
      title={say('figures.edit')}
      isOpen
      onClose={onClose}
      closesOutside={false}
      footer={
        <>
          <Button variant="primary" type="submit" form="figure-form" isDisabled={!isReady}>
            {say('figures.form.save')}
          </Button>
          <Button onPress={onClose}>{say('word.cancel')}</Button>
        </>
      }
    >
      <form
        id="figure-form"
        className="figure-form"
        onSubmit={event => {
          event.preventDefault()
          void save()
        }}
      >
        <blockquote className="figure-proof" dir={document.direction} lang={document.language}>
          {figure.passage.quote}
        </blockquote>
        {figure.doubtful && (
          <div className="figure-form-doubt">
            <FigureDoubtMark doubtful={figure.doubtful} />
            <p>{say('figures.form.doubtful')}</p>
          </div>
        )}
        <TextField
          label={say('figures.form.value')}
          value={value}
          onChange={setValue}
          autoFocus
          error={amount === null ? say('figures.form.notRead') : undefined}
          {...(amount ? { description: say('figures.form.readsAs', { value: figureWords(amount, say) }) } : {})}
        />
        <TextField
          label={say('figures.form.asOf')}
          value={asOf}
          onChange={setAsOf}
          placeholder="2024"
          error={date === undefined ? say('figures.form.badDate') : undefined}
        />
        <TextField
          label={say('figures.form.attribution')}
          value={attribution}
          onChange={setAttribution}
          suggestions={actors}
          placeholder={say('figures.itself')}
        />
        <TextField label={say('figures.form.note')} value={note} onChange={setNote} multiline />
      </form>
    </Dialog>
  )
}

type Amount = Pick<FigureFields, 'value' | 'low' | 'high' | 'unit' | 'bound'>

/** The one value that a text holds; `null` when there is none or more than one. */
function amountIn(text: string): Amount | null {
  const [only, ...others] = readFigures(text).filter(reading => !isDate(reading))
  if (!only || others.length > 0) return null
  const { value, low, high, unit, bound } = fieldsOf(only, [])
  return { value, low, high, unit, bound }
}

/** Whom figures and claims have been given to so far. */
function useActors(): string[] {
  const library = useLibrary(state => state.library)
  const figures = Object.values(library?.figures ?? {}).map(({ attribution }) => attribution)
  const claims = Object.values(library?.claims ?? {}).flatMap(shard => Object.values(shard).map(({ actor }) => actor))
  return [...new Set([...figures, ...claims])].filter(Boolean).sort((a, b) => a.localeCompare(b, 'ar'))
}
