import { findClaim } from '#core/claims/find-claims'
import { edit, useLibrary } from '#state/library'
import { showUndoable } from '#state/undo-notice'
import { useSay } from '#ui/say'
import { attachTo } from './claim-attach'
import { type ClaimDialog, openClaimDialog, useClaimDialog } from './claim-dialog-state'
import { ClaimPicker } from './claim-picker'
import { ClaimsHereMenu } from './claims-here-menu'
import { CodePicker } from './code-picker'
import { OccurrencesDialog } from './occurrences-dialog'
import { PropositionDialog } from './proposition-dialog'
import { useSync } from './sync-state'

const close = () => openClaimDialog(null)

/** Whatever is being asked about claims just now. */
export function ClaimDialogs() {
  const open = useClaimDialog(state => state.open)
  if (!open) return null
  switch (open.kind) {
    case 'attach':
      return <AttachDialog {...open} />
    case 'relate':
      return <RelateDialog {...open} />
    case 'proposition':
      return <OpenProposition id={open.id} />
    case 'occurrences':
      return <OccurrencesDialog {...open} onClose={close} />
    case 'code':
      return <CodePicker {...open} onClose={close} />
    case 'here':
      return <ClaimsHereMenu {...open} onClose={close} />
  }
}

function AttachDialog({ selection }: Extract<ClaimDialog, { kind: 'attach' }>) {
  const say = useSay()
  const propositionId = useSync(state => state.propositionId)
  return (
    <ClaimPicker
      title={say('desk.claim.attachTo')}
      propositionId={propositionId}
      except={null}
      onClose={close}
      onChoose={claim => {
        close()
        void attachTo(claim, selection)
      }}
    />
  )
}

function RelateDialog({ claimId, relation }: Extract<ClaimDialog, { kind: 'relate' }>) {
  const say = useSay()
  const claim = useLibrary(state => (state.library ? findClaim(state.library, claimId) : undefined))
  if (!claim) return null
  return (
    <ClaimPicker
      title={say(`desk.relation.choose.${relation}`)}
      propositionId={claim.propositionId}
      except={claim.id}
      onClose={close}
      onChoose={async other => {
        close()
        const done = await edit('relations.add', { kind: relation, fromClaimId: claim.id, toClaimId: other.id })
        if (done) showUndoable(done, 'desk.relation.added')
      }}
    />
  )
}

function OpenProposition({ id }: { id: string }) {
  const proposition = useLibrary(state => state.library?.propositions[id])
  return proposition ? <PropositionDialog key={id} proposition={proposition} onClose={close} /> : null
}
