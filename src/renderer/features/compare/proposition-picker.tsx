import { CircleSlash, Plus } from 'lucide-react'
import { type RefObject, useCallback } from 'react'
import type { Id } from '#core/ids'
import type { Library } from '#core/library'
import { edit } from '#state/library'
import { Floating } from '#ui/floating'
import { useSay } from '#ui/say'
import { type SearchItem, SearchList } from '#ui/search-list'
import { propositionsMatching } from './propositions-matching'

interface Props {
  anchor: RefObject<Element | null>
  isOpen: boolean
  onClose: () => void
  /** The claim that is to be lined up. */
  claimId: Id
  presentId: Id | null
  library: Library
}

const none = 'none'
const fresh = 'new:'

/** Which proposition a claim belongs to: one that is there, a new one worded as it was typed, or none. */
export function PropositionPicker({ anchor, isOpen, onClose, claimId, presentId, library }: Props) {
  const say = useSay()
  const { propositions } = library
  const search = useCallback(
    (query: string): SearchItem[] => {
      const known = propositionsMatching(propositions, query)
      const typed = query.trim()
      const isNew = typed !== '' && !known.some(({ text }) => text === typed)
      return [
        ...known.map(({ id, text }) => ({ id, label: text })),
        ...(isNew ? [{ id: fresh + typed, label: say('compare.newProposition', { text: typed }), icon: Plus }] : []),
        ...(presentId !== null && typed === ''
          ? [{ id: none, label: say('compare.noProposition'), icon: CircleSlash }]
          : [])
      ]
    },
    [propositions, presentId, say]
  )
  const choose = (id: string) => {
    onClose()
    if (id.startsWith(fresh)) void edit('propositions.add', { text: id.slice(fresh.length), claimIds: [claimId] })
    else void edit('claims.update', { id: claimId, edit: { propositionId: id === none ? null : id } })
  }
  return (
    <Floating label={say('compare.move')} anchor={anchor} isOpen={isOpen} onClose={onClose}>
      <SearchList
        label={say('compare.move')}
        placeholder={say('compare.movePlaceholder')}
        search={search}
        onChoose={choose}
        nothing={say('compare.noPropositions')}
        initialId={presentId ?? undefined}
      />
    </Floating>
  )
}
