import { Highlighter } from 'lucide-react'
import { memo, type RefObject, startTransition, useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { Claim } from '#core/claims/claim'
import type { Code } from '#core/codebook/code'
import { missingCodes } from '#core/codebook/missing-code'
import { codeName, codesInOrder } from '#core/codebook/order'
import type { DocumentRecord } from '#core/documents/document'
import type { Id } from '#core/ids'
import type { Table } from '#core/library'
import { useLibrary } from '#state/library'
import { revealPassage, useView } from '#state/view'
import { CodeChip } from '#ui/code-chip'
import { EmptyState } from '#ui/empty-state'
import { ShownText } from '#ui/hidden-sign'
import { Kbd } from '#ui/kbd'
import { useSay } from '#ui/say'
import { ClaimRows, type CodeGroup, type ListPlace } from './claim-rows'
import { placeIn, useClaimsIn } from './spans'
import { useAfterFrame } from './use-after-frame'
import { whileAtRest } from './while-at-rest'

/** The claims of the text being read, by code; without any, how to make the first one. `left`: see `ClaimRows`. */
export const ClaimList = memo(function ClaimList({ left }: { left: RefObject<ListPlace | null> }) {
  const say = useSay()
  const documentId = useView(state => state.panes[state.activePane] ?? null)
  const record = useLibrary(state => (documentId ? state.library?.documents[documentId] : undefined))
  const codes = useLibrary(state => state.library?.codes)
  // The text comes first; a long list may follow a moment later.
  const claims = useDeferredValue(useClaimsIn(record ? documentId : null))
  const hasText = useAfterText(documentId)
  const isListed = useRest() && hasText
  const inOrder = useMemo(() => (codes ? codesInOrder({ codes }) : []), [codes])
  const groups = useMemo(() => (codes ? groupsOf(claims, codes, inOrder) : []), [claims, codes, inOrder])
  if (!codes || !record) {
    return <EmptyState icon={Highlighter} title={say('desk.noDocument')} message={say('desk.noDocumentNext')} />
  }
  if (claims.length === 0) {
    return (
      <EmptyState icon={Highlighter} title={say('desk.noClaims')} message={say('desk.noClaimsNext')}>
        <ul className="desk-keys">
          {inOrder
            .filter(code => code.key)
            .map(code => (
              <li key={code.id}>
                <Kbd keys={code.key} />
                <CodeChip code={code} name={codeName(code, say.language)} isSmall />
              </li>
            ))}
        </ul>
      </EmptyState>
    )
  }
  return (
    <div className="desk-list">
      <header>
        <h2 className="desk-list-title" dir="auto">
          <ShownText text={record.title || say('desk.untitled')} />
        </h2>
        <p className="desk-list-count">{say.count('word.claims', claims.length)}</p>
      </header>
      {isListed && (
        <ClaimRows
          // Another text's list begins at its head.
          key={record.id}
          documentId={record.id}
          left={left}
          groups={groups}
          row={claim => (
            <ClaimRow
              claim={claim}
              record={record}
              stance={claim.stance === 'asserts' ? '' : say(`word.stance.${claim.stance}`)}
            />
          )}
        />
      )}
    </div>
  )
})

/** Whether the text has been drawn, if it is still on its way: setting up a long list would keep it waiting. */
function useAfterText(documentId: Id | null): boolean {
  const isThere = useLibrary(state => documentId !== null && documentId in state.bodies)
  return useAfterFrame(isThere ? documentId : null) === documentId
}

/** Ms after which nobody is about to tag what was just selected: its form would take the place of the rows at once. */
const restMs = 200

/** Whether the hands have rested since the list came; while the desk is only set up out of sight it can wait. */
function useRest(): boolean {
  const isAtDesk = useView(state => state.place === 'desk')
  const [isRested, setRested] = useState(false)
  useEffect(() => {
    if (!isAtDesk) return
    const show = () => {
      startTransition(() => setRested(true))
      return false
    }
    return whileAtRest(show, restMs)
  }, [isAtDesk])
  return isRested
}

function groupsOf(claims: readonly Claim[], codes: Table<Code>, inOrder: readonly Code[]): CodeGroup[] {
  const missing = missingCodes(
    codes,
    claims.map(claim => claim.codeId)
  )
  return [...inOrder, ...missing].flatMap(code => {
    const own = claims.filter(claim => claim.codeId === code.id)
    return own.length > 0 ? [{ code, claims: own }] : []
  })
}

interface RowProps {
  claim: Claim
  record: DocumentRecord
  /** In words; `''` for the usual one, that the source asserts it. */
  stance: string
}

const ClaimRow = memo(function ClaimRow({ claim, record, stance }: RowProps) {
  const passage = placeIn(claim, record.id)
  if (!passage) return null
  const byline = [claim.actor, stance].filter(Boolean)
  return (
    <button type="button" className="desk-row" onClick={() => revealPassage(passage, claim.id)}>
      <span className={claim.statement ? 'desk-row-statement' : 'desk-row-quote'} dir="auto">
        <ShownText text={claim.statement || passage.quote} />
      </span>
      {byline.length > 0 && (
        <span className="desk-row-byline" dir={record.direction}>
          {byline.join(' · ')}
        </span>
      )}
    </button>
  )
})
