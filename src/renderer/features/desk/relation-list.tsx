import { Plus, X } from 'lucide-react'
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components'
import type { Claim } from '#core/claims/claim'
import { findClaim } from '#core/claims/find-claims'
import { type Relation, RelationKind } from '#core/relations/relation'
import { edit, useLibrary } from '#state/library'
import { showUndoable } from '#state/undo-notice'
import { revealPassage } from '#state/view'
import { Button, IconButton } from '#ui/button'
import { ShownText } from '#ui/hidden-sign'
import { Menu } from '#ui/menu'
import { useSay } from '#ui/say'
import { openClaimDialog } from './claim-dialog-state'
import './relation-list.css'

/** What the claim is said to be to other claims, and they to it. */
export function RelationList({ claim }: { claim: Claim }) {
  const say = useSay()
  const relations = useLibrary(state => state.library?.relations)
  const own = Object.values(relations ?? {})
    .filter(relation => relation.fromClaimId === claim.id || relation.toClaimId === claim.id)
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
  const groups = [
    {
      entries: RelationKind.options.map(relation => ({
        id: relation,
        label: say(`desk.relation.choose.${relation}`),
        onAction: () => openClaimDialog({ kind: 'relate', claimId: claim.id, relation })
      }))
    }
  ]
  return (
    <section className="relation-list" aria-label={say('desk.relation.label')}>
      <h3 className="field-label">{say('desk.relation.label')}</h3>
      <ul>
        {own.map(relation => (
          <RelationRow key={relation.id} relation={relation} claim={claim} />
        ))}
      </ul>
      <Menu
        label={say('desk.relation.add')}
        groups={groups}
        trigger={
          <Button variant="quiet" icon={Plus} className="relation-add">
            {say('desk.relation.add')}
          </Button>
        }
      />
    </section>
  )
}

function RelationRow({ relation, claim }: { relation: Relation; claim: Claim }) {
  const say = useSay()
  const isFrom = relation.fromClaimId === claim.id
  const otherId = isFrom ? relation.toClaimId : relation.fromClaimId
  const other = useLibrary(state => (state.library ? findClaim(state.library, otherId) : undefined))
  const passage = other?.evidence[0]
  const record = useLibrary(state => (passage ? state.library?.documents[passage.documentId] : undefined))
  if (!other || !passage) return null
  // Qualifying has a direction; the other two hold both ways.
  const kind = relation.kind === 'qualifies' && !isFrom ? 'qualified' : relation.kind
  const words = other.statement || passage.quote
  const remove = async () => {
    const done = await edit('relations.remove', { id: relation.id })
    if (done) showUndoable(done, 'desk.relation.removed')
  }
  return (
    <li className="relation-row">
      <TooltipTrigger delay={300} closeDelay={100}>
        <AriaButton className="relation-other" onPress={() => revealPassage(passage, other.id)}>
          <span className={`relation-kind relation-${relation.kind}`}>{say(`desk.relation.${kind}`)}</span>
          <span className="relation-words" dir="auto">
            {words}
          </span>
        </AriaButton>
        <Tooltip className="relation-preview" offset={6}>
          {other.statement && (
            <span className="relation-preview-statement" dir="auto">
              <ShownText text={other.statement} />
            </span>
          )}
          <q className="relation-preview-quote" dir={record?.direction} lang={record?.language}>
            <ShownText text={passage.quote} />
          </q>
          <span className="relation-preview-source">
            <bdi>{record?.title || say('desk.untitled')}</bdi>
            {other.actor && (
              <>
                {' · '}
                <bdi>
                  <ShownText text={other.actor} />
                </bdi>
              </>
            )}
          </span>
        </Tooltip>
      </TooltipTrigger>
      <IconButton label={say('desk.relation.remove', { words })} icon={X} onPress={() => void remove()} />
    </li>
  )
}
