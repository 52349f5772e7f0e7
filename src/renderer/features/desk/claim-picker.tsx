import { useDeferredValue, useMemo, useState } from 'react'
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField } from 'react-aria-components'
import type { Claim } from '#core/claims/claim'
import { codeOf } from '#core/codebook/missing-code'
import { codeName } from '#core/codebook/order'
import type { Id } from '#core/ids'
import { useLibrary } from '#state/library'
import { CodeChip } from '#ui/code-chip'
import { Dialog } from '#ui/dialog'
import { ShownText } from '#ui/hidden-sign'
import { useSay } from '#ui/say'
import { searchClaims } from './claim-search'
import './proposition.css'
import './claim-picker.css'

interface ClaimPickerProps {
  title: string
  /** Claims of this proposition come first. */
  propositionId: Id | null
  /** The claim that is not on offer. */
  except: Id | null
  onChoose: (claim: Claim) => void
  onClose: () => void
}

const most = 100

/** Finds a claim by what is typed: words of its statement, quotes, actor, theme or sources, spelled in whatever way. */
export function ClaimPicker({ title, propositionId, except, onChoose, onClose }: ClaimPickerProps) {
  const say = useSay()
  const [typed, setTyped] = useState('')
  const query = useDeferredValue(typed)
  const shards = useLibrary(state => state.library?.claims)
  const documents = useLibrary(state => state.library?.documents)
  const all = useMemo(() => Object.values(shards ?? {}).flatMap(shard => Object.values(shard)), [shards])
  const found = useMemo(
    () => searchClaims(all, documents ?? {}, { query, propositionId, except, most }),
    [all, documents, query, propositionId, except]
  )
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField className="field claim-picker-field" aria-label={say('desk.claim.search')} autoFocus>
          <Input
            className="field-box"
            placeholder={say('desk.claim.searchHint')}
            {...(typed === '' ? {} : { dir: 'auto' })}
          />
        </SearchField>
        <ListBox
          className="options claim-picker-list"
          aria-label={say('desk.claim.found')}
          items={found}
          onAction={key => {
            const claim = found.find(one => one.id === key)
            if (claim) onChoose(claim)
          }}
          renderEmptyState={() => (
            <p className="proposition-none">{say(all.length === 0 ? 'desk.claim.noneYet' : 'desk.claim.noneFound')}</p>
          )}
        >
          {claim => <ClaimOption claim={claim} />}
        </ListBox>
      </Autocomplete>
    </Dialog>
  )
}

function ClaimOption({ claim }: { claim: Claim }) {
  const say = useSay()
  const codes = useLibrary(state => state.library?.codes)
  const code = codeOf(codes ?? {}, claim.codeId)
  const quote = claim.evidence[0]?.quote ?? ''
  const title = useLibrary(state => state.library?.documents[claim.evidence[0]?.documentId ?? '']?.title)
  const about = useLibrary(state =>
    claim.propositionId ? state.library?.propositions[claim.propositionId]?.text : undefined
  )
  return (
    <ListBoxItem id={claim.id} className="claim-option" textValue={claim.statement || quote}>
      <span className="claim-option-words" dir="auto">
        {claim.statement || quote}
      </span>
      <span className="claim-option-facts">
        <CodeChip code={code} name={codeName(code, say.language)} isSmall />
        {claim.actor && (
          <bdi>
            <ShownText text={claim.actor} />
          </bdi>
        )}
        <bdi>{title || say('desk.untitled')}</bdi>
        {about && <bdi>{about}</bdi>}
      </span>
    </ListBoxItem>
  )
}
