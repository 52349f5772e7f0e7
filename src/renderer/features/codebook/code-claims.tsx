import { Highlighter } from 'lucide-react'
import { useState } from 'react'
import type { Claim } from '#core/claims/claim'
import type { Code } from '#core/codebook/code'
import { claimsOfCode } from '#core/codebook/uses'
import type { Library } from '#core/library'
import { revealPassage } from '#state/view'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { ShownText } from '#ui/hidden-sign'
import { useSay } from '#ui/say'

interface Props {
  library: Library
  code: Code
  /** How many claims the codes under it have. */
  nested: number
}

/** A code may have thousands; they are shown in portions. */
const portion = 100

/** The claims tagged with this very code; each leads to its place on the desk. */
export function CodeClaims({ library, code, nested }: Props) {
  const say = useSay()
  const [shown, setShown] = useState(portion)
  const claims = claimsOfCode(library, code.id)
  return (
    <section className="codebook-claims" aria-labelledby="codebook-claims-title">
      <h3 id="codebook-claims-title">
        {say.count('word.claims', claims.length)}
        {nested > 0 && <span className="codebook-claims-nested">{say.count('codebook.claimsNested', nested)}</span>}
      </h3>
      {claims.length === 0 ? (
        <EmptyState
          icon={Highlighter}
          title={say('codebook.noClaims')}
          message={say(code.key ? 'codebook.noClaimsKey' : 'codebook.noClaimsNoKey', { key: code.key.toUpperCase() })}
        />
      ) : (
        <ul>
          {claims.slice(0, shown).map(claim => (
            <ClaimRow key={claim.id} claim={claim} library={library} />
          ))}
        </ul>
      )}
      {claims.length > shown && (
        <Button variant="quiet" onPress={() => setShown(shown + portion)}>
          {say('codebook.moreClaims', { shown: say.number(claims.length - shown) })}
        </Button>
      )}
    </section>
  )
}

function ClaimRow({ claim, library }: { claim: Claim; library: Library }) {
  const say = useSay()
  const passage = claim.evidence[0]
  if (!passage) return null
  const record = library.documents[passage.documentId]
  const others = new Set(claim.evidence.map(({ documentId }) => documentId)).size - 1
  return (
    <li>
      <button type="button" className="codebook-claim" onClick={() => revealPassage(passage, claim.id)}>
        <ClaimWords claim={claim} library={library} />
        <span className="codebook-claim-source" dir="auto">
          <ShownText text={record ? record.title : say('missingParts.source')} />
          {others > 0 && ` ${say.count('codebook.otherSources', others)}`}
        </span>
      </button>
    </li>
  )
}

/** What a claim says: the analyst's words, or the source's where there are none yet. */
export function ClaimWords({ claim, library }: { claim: Claim; library: Library }) {
  const passage = claim.evidence[0]
  const record = passage && library.documents[passage.documentId]
  return claim.statement ? (
    <span className="codebook-claim-statement" dir="auto">
      <ShownText text={claim.statement} />
    </span>
  ) : (
    <q className="codebook-claim-quote" dir={record?.direction ?? 'auto'} lang={record?.language}>
      <ShownText text={passage?.quote} />
    </q>
  )
}
