import { Check, X } from 'lucide-react'
import { memo, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { Claim } from '#core/claims/claim'
import type { Suggestion, SuggestionReason } from '#core/comparison/suggestions'
import type { Id } from '#core/ids'
import type { Library } from '#core/library'
import { edit } from '#state/library'
import { showUndoable } from '#state/undo-notice'
import { revealPassage } from '#state/view'
import { Button } from '#ui/button'
import { ShownText } from '#ui/hidden-sign'
import { Progress } from '#ui/progress'
import { type Say, useSay } from '#ui/say'
import { TextField } from '#ui/text-field'
import { wordsOf } from './claim-words'
import { SidePanel } from './side-panel'
import { useSuggestions } from './use-suggestions'

interface Props {
  library: Library
  claims: ReadonlyMap<Id, Claim>
  focusRequest: number
  onClose: () => void
}

/** Claims that may belong together, each pair with its reasons. The analyst lines them up or turns the suggestion down. */
export function SuggestionsPanel({ library, claims, focusRequest, onClose }: Props) {
  const say = useSay()
  const { suggestions, share } = useSuggestions(library, claims)
  return (
    <SidePanel
      label={say('compare.suggestions')}
      focusRequest={focusRequest}
      onClose={onClose}
      head={
        <>
          <h2>{say('compare.suggestions')}</h2>
          <p>{say('compare.suggestionsHelp')}</p>
        </>
      }
    >
      {share < 1 && <Progress label={say('compare.suggesting')} value={share} />}
      {suggestions?.length === 0 && share === 1 && (
        <p className="compare-panel-empty">{say('compare.noSuggestions')}</p>
      )}
      {suggestions && <SuggestionList suggestions={suggestions} claims={claims} library={library} />}
    </SidePanel>
  )
}

interface ListProps {
  suggestions: readonly Suggestion[]
  claims: ReadonlyMap<Id, Claim>
  library: Library
}

/** Rests while others are looked for. */
const SuggestionList = memo(function SuggestionList({ suggestions, claims, library }: ListProps) {
  return (
    <ul>
      {suggestions.map(suggestion => {
        const claim = claims.get(suggestion.claimId)
        return (
          claim && (
            <SuggestionCard
              key={`${suggestion.claimId} ${suggestion.otherId}`}
              suggestion={suggestion}
              claim={claim}
              other={claims.get(suggestion.otherId)}
              library={library}
            />
          )
        )
      })}
    </ul>
  )
})

interface CardProps {
  suggestion: Suggestion
  claim: Claim
  /** The other claim, where it is one. */
  other: Claim | undefined
  library: Library
}

function SuggestionCard({ suggestion, claim, other, library }: CardProps) {
  const say = useSay()
  const proposition = library.propositions[suggestion.otherId]
  const [text, setText] = useState(() => wordsOf(claim))
  if (!other && !proposition) return null
  const accept = async () => {
    const done = await (proposition
      ? edit('propositions.lineUp', { claimIds: [claim.id], target: { propositionId: proposition.id } })
      : edit('propositions.lineUp', { claimIds: [claim.id, suggestion.otherId], target: { text } }))
    if (done) showUndoable(done, 'compare.accepted')
  }
  const dismiss = async () => {
    const done = await edit('propositions.dismiss', { claimId: claim.id, otherId: suggestion.otherId })
    if (done) showUndoable(done, 'compare.dismissed')
  }
  return (
    <li className="compare-suggestion">
      <ClaimLine claim={claim} library={library} />
      {other && <ClaimLine claim={other} library={library} />}
      {proposition && (
        <p className="compare-suggestion-claim" dir="auto">
          <ShownText text={proposition.text} />
          <small>{say('compare.propositionLabel')}</small>
        </p>
      )}
      <ul className="compare-reasons">
        {suggestion.reasons.map(reason => (
          <li key={reason.kind}>{reasonWords(reason, say)}</li>
        ))}
      </ul>
      {other && (
        <TextField
          label={say('compare.propositionText')}
          value={text}
          onChange={setText}
          dir="auto"
          error={text.trim() === '' ? say('problem.proposition.empty') : undefined}
        />
      )}
      <div className="compare-suggestion-tools">
        <Button icon={Check} isDisabled={other !== undefined && text.trim() === ''} onPress={() => void accept()}>
          {say(proposition ? 'compare.acceptInto' : 'compare.accept')}
        </Button>
        <Button variant="quiet" icon={X} onPress={() => void dismiss()}>
          {say('compare.dismiss')}
        </Button>
      </div>
    </li>
  )
}

function ClaimLine({ claim, library }: { claim: Claim; library: Library }) {
  const [passage] = claim.evidence
  const source = library.documents[passage?.documentId ?? '']
  return (
    <AriaButton
      className="compare-suggestion-claim"
      onPress={() => {
        if (passage) revealPassage(passage, claim.id)
      }}
    >
      <span dir="auto">{wordsOf(claim)}</span>
      <small>
        <bdi>
          <ShownText text={source?.title} />
        </bdi>
      </small>
    </AriaButton>
  )
}

function reasonWords(reason: SuggestionReason, say: Say): string {
  const list = (words: readonly string[]) => words.map(word => `\u2068${word}\u2069`).join(say('word.comma'))
  switch (reason.kind) {
    case 'words':
      return say('compare.reason.words', { words: list(reason.words) })
    case 'figures':
      return say('compare.reason.figures', { figures: list(reason.figures) })
    case 'actor':
      return say('compare.reason.actor', { actor: list([reason.actor]) })
  }
}
