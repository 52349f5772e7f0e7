import { useDeferredValue, useMemo, useState } from 'react'
import type { Occurrence } from '#core/claims/occurrences'
import { codeName, codesInOrder } from '#core/codebook/order'
import type { Id } from '#core/ids'
import { edit, useLibrary } from '#state/library'
import { showUndoable } from '#state/undo-notice'
import { Button } from '#ui/button'
import { Checkbox } from '#ui/checkbox'
import { CodeLineSample } from '#ui/code-chip'
import { Dialog } from '#ui/dialog'
import { useSay } from '#ui/say'
import { Segmented } from '#ui/segmented'
import { Select } from '#ui/select'
import { TextField } from '#ui/text-field'
import { writtenSoFar } from './claim-suggestions'
import { useOccurrences } from './occurrences-found'
import { keyOf, OccurrencesList } from './occurrences-list'
import { mostOccurrences } from './occurrences-search'
import './occurrences.css'

interface OccurrencesDialogProps {
  phrase: string
  /** Where the phrase was taken from: its places come first. */
  documentId: Id
  codeId: Id
  theme: string
  onClose: () => void
}

/** Tags a phrase wherever it stands: every place is listed first, and those tagged already are left out unless asked for. */
export function OccurrencesDialog(props: OccurrencesDialogProps) {
  const { documentId, onClose } = props
  const say = useSay()
  const [phrase, setPhrase] = useState(props.phrase.replace(/\s+/g, ' '))
  const [clitics, setClitics] = useState(true)
  const [scope, setScope] = useState<'all' | 'this'>('all')
  const [codeId, setCodeId] = useState(props.codeId)
  const [theme, setTheme] = useState(props.theme)
  const [decided, setDecided] = useState<ReadonlyMap<string, boolean>>(new Map())
  const documents = useLibrary(state => state.library?.documents)
  const shards = useLibrary(state => state.library?.claims)
  const codebook = useLibrary(state => state.library?.codes)
  const codes = useMemo(() => (codebook ? codesInOrder({ codes: codebook }) : []), [codebook])
  const themes = useMemo(() => writtenSoFar(shards ?? {}, 'theme'), [shards])
  const documentIds = useMemo(() => {
    const others = scope === 'this' ? [] : Object.keys(documents ?? {}).filter(id => id !== documentId)
    return [documentId, ...others]
  }, [documents, documentId, scope])
  const { occurrences, done } = useOccurrences({ phrase: useDeferredValue(phrase), clitics, documentIds })

  const isChosen = (one: Occurrence) => decided.get(keyOf(one)) ?? !one.codeIds.includes(codeId)
  const decide = (ones: readonly Occurrence[], value: boolean) =>
    setDecided(before => new Map([...before, ...ones.map(one => [keyOf(one), value] as const)]))
  const chosen = occurrences.filter(isChosen)
  const isSearching = done < documentIds.length && occurrences.length < mostOccurrences

  const tag = async () => {
    onClose()
    const passages = chosen.map(({ documentId, start, end }) => ({ documentId, start, end }))
    const like = theme.trim() === '' ? {} : { like: { theme: theme.trim() } }
    const done = await edit('claims.tagAll', { passages, codeId, ...like })
    const details = { count: chosen.length, shown: say.number(chosen.length) }
    if (done) showUndoable(done, 'desk.occurrences.tagged', details)
  }
  const status = isSearching
    ? say('desk.occurrences.searching', { done: say.number(done), all: say.number(documentIds.length) })
    : occurrences.length >= mostOccurrences
      ? say('desk.occurrences.tooMany', { most: say.number(mostOccurrences) })
      : say.count('desk.occurrences.found', occurrences.length)

  return (
    <Dialog
      title={say('desk.occurrences.title')}
      isOpen
      onClose={onClose}
      size="large"
      closesOutside={false}
      footer={
        <>
          <Button variant="primary" isDisabled={chosen.length === 0 || isSearching} onPress={() => void tag()}>
            {say.count('desk.occurrences.tag', chosen.length)}
          </Button>
          <Button onPress={onClose}>{say('word.cancel')}</Button>
        </>
      }
    >
      <div className="occurrences-form">
        <TextField label={say('desk.occurrences.phrase')} value={phrase} onChange={setPhrase} autoFocus />
        <Segmented
          label={say('desk.occurrences.scope')}
          value={scope}
          onChange={setScope}
          options={(['all', 'this'] as const).map(value => ({ value, label: say(`desk.occurrences.scope.${value}`) }))}
        />
        <Select
          label={say('word.code')}
          value={codeId}
          onChange={setCodeId}
          options={codes.map(one => ({
            value: one.id,
            label: codeName(one, say.language),
            sample: <CodeLineSample code={one} />
          }))}
        />
        <TextField
          label={say('word.theme')}
          value={theme}
          onChange={setTheme}
          onCommit={setTheme}
          suggestions={themes}
        />
      </div>
      <Checkbox isSelected={clitics} onChange={setClitics} className="occurrences-clitics">
        {say('desk.occurrences.clitics')}
      </Checkbox>
      <div className="occurrences-head">
        <p role="status">{status}</p>
        {occurrences.length > 0 && (
          <Checkbox
            isSelected={chosen.length === occurrences.length}
            isIndeterminate={chosen.length > 0 && chosen.length < occurrences.length}
            onChange={value => decide(occurrences, value)}
          >
            {say('desk.occurrences.all')}
          </Checkbox>
        )}
      </div>
      {occurrences.length === 0 && !isSearching && (
        <p className="occurrences-none">{say('desk.occurrences.noneNext')}</p>
      )}
      <OccurrencesList
        occurrences={occurrences}
        codeId={codeId}
        isChosen={isChosen}
        onDecide={(one, value) => decide([one], value)}
      />
    </Dialog>
  )
}
