import { Trash2 } from 'lucide-react'
import type { Claim } from '#core/claims/claim'
import { codeOf } from '#core/codebook/missing-code'
import { codeName } from '#core/codebook/order'
import type { Proposition } from '#core/propositions/proposition'
import { edit, useLibrary } from '#state/library'
import { showUndoable } from '#state/undo-notice'
import { revealPassage } from '#state/view'
import { Button } from '#ui/button'
import { CodeChip } from '#ui/code-chip'
import { Dialog } from '#ui/dialog'
import { ShownText } from '#ui/hidden-sign'
import { useSay } from '#ui/say'
import { StanceMark } from '#ui/stance-mark'
import { TextField } from '#ui/text-field'
import { readProposition, useClaimsAbout } from './sync-state'
import { useDraft } from './use-draft'
import './proposition.css'

/** A proposition: its words, its note, and every claim about it, each of which leads to its place. */
export function PropositionDialog({ proposition, onClose }: { proposition: Proposition; onClose: () => void }) {
  const say = useSay()
  const claims = useClaimsAbout(proposition.id)
  const { id } = proposition
  const text = useDraft(proposition.text, value => void edit('propositions.update', { id, text: value }))
  const note = useDraft(proposition.note, value => void edit('propositions.update', { id, note: value }))
  const remove = async () => {
    onClose()
    const done = await edit('propositions.remove', { id })
    if (done) showUndoable(done, 'desk.proposition.removed')
  }
  return (
    <Dialog
      title={say('desk.proposition.label')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{say('word.close')}</Button>
          <Button variant="danger" icon={Trash2} onPress={() => void remove()}>
            {say('desk.proposition.remove')}
          </Button>
        </>
      }
    >
      <div className="proposition-dialog">
        <TextField
          label={say('desk.proposition.text')}
          value={text.value}
          onChange={text.change}
          onCommit={text.commit}
          multiline
          error={text.value.trim() === '' ? say('problem.proposition.empty') : undefined}
        />
        <TextField
          label={say('word.memo')}
          value={note.value}
          onChange={note.change}
          onCommit={note.commit}
          multiline
        />
        <h3 className="field-label">{say.count('word.claims', claims.length)}</h3>
        {claims.length === 0 && <p className="proposition-none">{say('desk.proposition.noClaims')}</p>}
        <ul className="proposition-claims">
          {claims.map(claim => (
            <ClaimOf
              key={claim.id}
              claim={claim}
              onGo={() => {
                readProposition(id)
                onClose()
              }}
            />
          ))}
        </ul>
      </div>
    </Dialog>
  )
}

function ClaimOf({ claim, onGo }: { claim: Claim; onGo: () => void }) {
  const say = useSay()
  const codes = useLibrary(state => state.library?.codes)
  const code = codeOf(codes ?? {}, claim.codeId)
  const documents = useLibrary(state => state.library?.documents)
  const [first] = claim.evidence
  if (!first) return null
  const titles = [...new Set(claim.evidence.map(({ documentId }) => documentId))].map(
    documentId => documents?.[documentId]?.title || say('desk.untitled')
  )
  return (
    <li>
      <button
        type="button"
        className="claim-option"
        onClick={() => {
          onGo()
          revealPassage(first, claim.id)
        }}
      >
        <span className="claim-option-words" dir="auto">
          <ShownText text={claim.statement || first.quote} />
        </span>
        <span className="claim-option-facts">
          <CodeChip code={code} name={codeName(code, say.language)} isSmall />
          <StanceMark state={claim.stance} />
          {titles.map(title => (
            <bdi key={title}>
              <ShownText text={title} />
            </bdi>
          ))}
        </span>
      </button>
    </li>
  )
}
