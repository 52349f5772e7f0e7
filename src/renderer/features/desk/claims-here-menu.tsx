import { useMemo } from 'react'
import { findClaim } from '#core/claims/find-claims'
import { codeOf } from '#core/codebook/missing-code'
import { codeName } from '#core/codebook/order'
import type { Id } from '#core/ids'
import { useLibrary } from '#state/library'
import { useView } from '#state/view'
import { FloatingMenu } from '#ui/menu'
import { useSay } from '#ui/say'

/** The claims that overlap under the reading cursor, to choose one from. */
export function ClaimsHereMenu(props: { claimIds: readonly Id[]; anchor: Element; onClose: () => void }) {
  const { claimIds, anchor, onClose } = props
  const say = useSay()
  const library = useLibrary(state => state.library)
  const anchorRef = useMemo(() => ({ current: anchor }), [anchor])
  const entries = claimIds.flatMap(id => {
    const claim = library ? findClaim(library, id) : undefined
    if (!claim || !library) return []
    const code = codeName(codeOf(library.codes, claim.codeId), say.language)
    const words = shortened(claim.statement || (claim.evidence[0]?.quote ?? ''))
    return [
      {
        id,
        label: say('desk.claim.ofCode', { code, words }),
        onAction: () => useView.setState({ claimId: id, selection: null })
      }
    ]
  })
  return (
    <FloatingMenu label={say('desk.claim.here')} groups={[{ entries }]} anchor={anchorRef} isOpen onClose={onClose} />
  )
}

const longest = 90

function shortened(words: string): string {
  return words.length <= longest ? words : `${words.slice(0, longest).replace(/\s*\S*$/, '')}…`
}
