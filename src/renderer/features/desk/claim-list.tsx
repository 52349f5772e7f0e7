import { Highlighter } from 'lucide-react'
import { memo, useDeferredValue } from 'react'
import type { Claim } from '#core/claims/claim'
import type { Code } from '#core/codebook/code'
import { codeName, codesInOrder } from '#core/codebook/order'
import type { DocumentRecord } from '#core/documents/document'
import { useLibrary } from '#state/library'
import { revealPassage, useView } from '#state/view'
import { CodeChip, codeStyle } from '#ui/code-chip'
import { EmptyState } from '#ui/empty-state'
import { Kbd } from '#ui/kbd'
import { useSay } from '#ui/say'
import { ClaimRows } from './claim-rows'
import { placeIn, useClaimsIn } from './spans'

const noClaims: readonly Claim[] = []

/** The claims of the text being read, by code; without any, how to make the first one. */
export const ClaimList = memo(function ClaimList() {
  const say = useSay()
  const documentId = useView(state => state.panes[state.activePane] ?? null)
  const record = useLibrary(state => (documentId ? state.library?.documents[documentId] : undefined))
  const codes = useLibrary(state => state.library?.codes)
  // The text comes first; a long list may follow a moment later.
  const claims = useDeferredValue(useClaimsIn(record ? documentId : null), noClaims)
  if (!codes || !record) {
    return <EmptyState icon={Highlighter} title={say('desk.noDocument')} message={say('desk.noDocumentNext')} />
  }
  const inOrder = codesInOrder({ codes })
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
          {record.title || say('desk.untitled')}
        </h2>
        <p className="desk-list-count">{say.count('word.claims', claims.length)}</p>
      </header>
      {inOrder.map(code => {
        const own = claims.filter(claim => claim.codeId === code.id)
        return own.length > 0 && <CodeGroup key={code.id} code={code} claims={own} record={record} />
      })}
    </div>
  )
})

function CodeGroup({ code, claims, record }: { code: Code; claims: readonly Claim[]; record: DocumentRecord }) {
  const say = useSay()
  const name = codeName(code, say.language)
  return (
    <section className="desk-group" aria-label={name} style={codeStyle(code)}>
      <h3>
        <CodeChip code={code} name={name} count={say.number(claims.length)} isSmall />
      </h3>
      <ClaimRows
        claims={claims}
        row={claim => (
          <ClaimRow
            key={claim.id}
            claim={claim}
            record={record}
            stance={claim.stance === 'asserts' ? '' : say(`word.stance.${claim.stance}`)}
          />
        )}
      />
    </section>
  )
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
    <li>
      <button type="button" className="desk-row" onClick={() => revealPassage(passage, claim.id)}>
        <span className={claim.statement ? 'desk-row-statement' : 'desk-row-quote'} dir="auto">
          {claim.statement || passage.quote}
        </span>
        {byline.length > 0 && (
          <span className="desk-row-byline" dir={record.direction}>
            {byline.join(' · ')}
          </span>
        )}
      </button>
    </li>
  )
})
