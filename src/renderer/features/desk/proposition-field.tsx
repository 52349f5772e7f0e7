import { Link2Off, ListTree } from 'lucide-react'
import { useRef } from 'react'
import type { Claim } from '#core/claims/claim'
import { useLibrary } from '#state/library'
import { IconButton } from '#ui/button'
import { useSay } from '#ui/say'
import { openClaimDialog } from './claim-dialog-state'
import { PropositionBox } from './proposition-box'
import { makeProposition, setProposition } from './proposition-edits'
import { readProposition } from './sync-state'
import './proposition.css'

/** What the claim is about: chosen, newly made by typing, cleared; or opened with all of its claims. */
export function PropositionField({ claim }: { claim: Claim }) {
  const say = useSay()
  const proposition = useLibrary(state =>
    claim.propositionId ? state.library?.propositions[claim.propositionId] : undefined
  )
  const field = useRef<HTMLDivElement>(null)
  const choose = async (id: string) => {
    await setProposition(claim.id, id)
    readProposition(id)
  }
  const make = async (text: string) => {
    const id = await makeProposition(claim.id, text)
    if (id) readProposition(id)
    return id !== null
  }
  return (
    <div className="proposition-field" ref={field}>
      <PropositionBox
        label={say('desk.proposition.label')}
        value={proposition}
        placeholder={say('desk.proposition.hint')}
        onChoose={id => void choose(id)}
        onMake={make}
      />
      {proposition && (
        <div className="proposition-tools">
          <IconButton
            label={say('desk.proposition.open')}
            icon={ListTree}
            onPress={() => openClaimDialog({ kind: 'proposition', id: proposition.id })}
          />
          <IconButton
            label={say('desk.proposition.clear')}
            icon={Link2Off}
            onPress={() => {
              // The button goes with the proposition.
              field.current?.querySelector('input')?.focus()
              void setProposition(claim.id, null)
            }}
          />
        </div>
      )}
    </div>
  )
}
