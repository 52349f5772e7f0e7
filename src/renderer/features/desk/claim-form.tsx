import { Trash2, X } from 'lucide-react'
import { type KeyboardEvent, memo, useEffect, useMemo, useRef } from 'react'
import type { Certainty, Claim, Stance } from '#core/claims/claim'
import type { ClaimEdit } from '#core/claims/update-claim'
import { missingCodes } from '#core/codebook/missing-code'
import { codeName, codesInOrder } from '#core/codebook/order'
import { edit, useLibrary } from '#state/library'
import { Button, IconButton } from '#ui/button'
import { CodeLineSample, codeStyle } from '#ui/code-chip'
import { useSay } from '#ui/say'
import { Segmented } from '#ui/segmented'
import { Select } from '#ui/select'
import { TextField } from '#ui/text-field'
import { DateField } from './claim-form-date'
import { writtenSoFar } from './claim-suggestions'
import { ClaimsHereList } from './claims-here-list'
import { Evidence } from './evidence'
import { PropositionField } from './proposition-field'
import { activeReader } from './readers'
import { RelationList } from './relation-list'
import { setStatementField } from './statement-field'
import { deleteClaim, leaveClaim } from './tagging'
import { useDraft } from './use-draft'

const stances: readonly Stance[] = ['asserts', 'denies', 'hedges']
const certainties: readonly (Certainty | 'none')[] = ['none', 'high', 'medium', 'low']

/** Everything the analyst says about a claim. */
export const ClaimForm = memo(function ClaimForm({ claim }: { claim: Claim }) {
  const say = useSay()
  const shards = useLibrary(state => state.library?.claims)
  const codebook = useLibrary(state => state.library?.codes)
  const change = (fields: ClaimEdit) => void edit('claims.update', { id: claim.id, edit: fields })
  const actors = useMemo(() => writtenSoFar(shards ?? {}, 'actor'), [shards])
  const themes = useMemo(() => writtenSoFar(shards ?? {}, 'theme'), [shards])
  const codes = useMemo(
    () => (codebook ? [...codesInOrder({ codes: codebook }), ...missingCodes(codebook, [claim.codeId])] : []),
    [codebook, claim.codeId]
  )
  const code = codes.find(({ id }) => id === claim.codeId)

  // Enter and Escape go back to where reading was left; an open list of suggestions takes them first.
  const back = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement
    if (event.nativeEvent.isComposing || target.getAttribute('aria-expanded') === 'true') return
    const leaves =
      event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey && target.closest('.desk-statement'))
    if (!leaves) return
    event.preventDefault()
    event.stopPropagation()
    activeReader()?.focus()
  }

  return (
    <div className="desk-form" style={code ? codeStyle(code) : undefined} onKeyDownCapture={back}>
      <div className="desk-form-head">
        <Select
          className="desk-code"
          label={say('word.code')}
          hideLabel
          value={claim.codeId}
          onChange={codeId => change({ codeId })}
          options={codes.map(one => ({
            value: one.id,
            label: codeName(one, say.language),
            sample: <CodeLineSample code={one} />
          }))}
        />
        <IconButton
          label={say('desk.backToList')}
          icon={X}
          onPress={() => {
            leaveClaim()
            activeReader()?.focus()
          }}
        />
      </div>
      <ClaimsHereList claim={claim} />
      <Statement key={`statement-${claim.id}`} claim={claim} onChange={change} />
      <PropositionField key={`proposition-${claim.id}`} claim={claim} />
      <Drafted key={`actor-${claim.id}`} field="actor" claim={claim} onChange={change} suggestions={actors} />
      <Segmented
        label={say('word.stance')}
        value={claim.stance}
        onChange={stance => change({ stance })}
        options={stances.map(value => ({ value, label: say(`word.stance.${value}`) }))}
      />
      <Select
        label={say('word.certainty')}
        value={claim.certainty ?? 'none'}
        onChange={value => change({ certainty: value === 'none' ? null : value })}
        options={certainties.map(value => ({ value, label: say(`word.certainty.${value}`) }))}
      />
      <Drafted key={`theme-${claim.id}`} field="theme" claim={claim} onChange={change} suggestions={themes} />
      <div className="desk-dates">
        <DateField
          key={`stated-${claim.id}`}
          label={say('desk.claim.statedOn')}
          value={claim.statedOn}
          onChange={statedOn => change({ statedOn })}
        />
        <DateField
          key={`happened-${claim.id}`}
          label={say('desk.claim.happenedOn')}
          value={claim.happenedOn}
          onChange={happenedOn => change({ happenedOn })}
        />
      </div>
      <Drafted key={`memo-${claim.id}`} field="memo" claim={claim} onChange={change} multiline />
      <Evidence claim={claim} />
      <RelationList claim={claim} />
      <Button variant="danger" icon={Trash2} className="desk-delete" onPress={() => void deleteClaim(claim.id)}>
        {say('desk.deleteClaim')}
      </Button>
    </div>
  )
})

interface DraftedProps {
  claim: Claim
  onChange: (fields: ClaimEdit) => void
}

function Statement({ claim, onChange }: DraftedProps) {
  const say = useSay()
  const holder = useRef<HTMLDivElement>(null)
  const draft = useDraft(claim.statement, statement => onChange({ statement }))
  useEffect(() => setStatementField(claim.id, () => holder.current?.querySelector('textarea')?.focus()), [claim.id])
  return (
    <div className="desk-statement" ref={holder}>
      <TextField
        label={say('word.statement')}
        multiline
        value={draft.value}
        onChange={draft.change}
        onCommit={draft.commit}
        placeholder={say('desk.statementHint')}
      />
    </div>
  )
}

interface FieldProps extends DraftedProps {
  field: 'actor' | 'theme' | 'memo'
  suggestions?: readonly string[]
  multiline?: boolean
}

function Drafted({ claim, field, onChange, suggestions, multiline = false }: FieldProps) {
  const say = useSay()
  const draft = useDraft(claim[field], value => onChange({ [field]: value }))
  return (
    <TextField
      label={say(`word.${field}`)}
      value={draft.value}
      onChange={draft.change}
      onCommit={draft.commit}
      multiline={multiline}
      {...(suggestions ? { suggestions } : {})}
    />
  )
}
