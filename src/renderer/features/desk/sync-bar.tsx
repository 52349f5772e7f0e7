import { AlignVerticalJustifyCenter, ListTree, X } from 'lucide-react'
import { useEffect } from 'react'
import { sizeOf } from '#core/library'
import { useLibrary } from '#state/library'
import { useView } from '#state/view'
import { Button, IconButton } from '#ui/button'
import { useSay } from '#ui/say'
import { openClaimDialog } from './claim-dialog-state'
import { PropositionBox } from './proposition-box'
import { activeReader } from './readers'
import { alignPanes } from './sync-align'
import { readProposition, usePropositionAtHand } from './sync-state'
import { chosenClaim } from './tagging'
import './sync-bar.css'

/** The button goes with what it ends; the text has the focus then. */
function endReading(): void {
  readProposition(null)
  activeReader()?.focus()
}

/** Above the panes: the proposition that is read across them. Not there until the library has one. */
export function SyncBar() {
  const say = useSay()
  const claimId = useView(state => state.claimId)
  const isShown = useLibrary(({ library }) => library !== null && sizeOf(library.propositions) > 0)
  const proposition = usePropositionAtHand()
  // Whoever chooses a claim reads on about what it is about.
  useEffect(() => {
    const about = claimId ? chosenClaim()?.propositionId : null
    if (about) readProposition(about)
  }, [claimId])
  if (!isShown) return null
  return (
    <section className="sync-bar" aria-label={say('desk.sync.bar')}>
      <PropositionBox
        className="sync-bar-box"
        label={say('desk.sync.choose')}
        value={proposition}
        placeholder={say('desk.sync.hint')}
        onChoose={readProposition}
      />
      {proposition && (
        <>
          <IconButton label={say('desk.sync.clear')} icon={X} onPress={endReading} />
          <IconButton
            label={say('desk.proposition.open')}
            icon={ListTree}
            onPress={() => openClaimDialog({ kind: 'proposition', id: proposition.id })}
          />
          <Button icon={AlignVerticalJustifyCenter} kbd="Y" variant="quiet" onPress={alignPanes}>
            {say('desk.sync.align')}
          </Button>
        </>
      )}
    </section>
  )
}
