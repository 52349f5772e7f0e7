import type { Claim } from '#core/claims/claim'
import { codeOf } from '#core/codebook/missing-code'
import { codeName } from '#core/codebook/order'
import { useLibrary } from '#state/library'
import { useView } from '#state/view'
import { codeStyle } from '#ui/code-chip'
import { ShownText } from '#ui/hidden-sign'
import { useSay } from '#ui/say'
import { claimsAt } from './claims-here'
import { activeReader } from './readers'
import { placeIn } from './spans'
import './claims-here.css'

/** Where claims overlap at the reader's place: each of them, the present one marked. Nothing where there is one only. */
export function ClaimsHereList({ claim }: { claim: Claim }) {
  const say = useSay()
  const documentId = useView(state => state.panes[state.activePane] ?? null)
  const library = useLibrary(state => state.library)
  const body = useLibrary(state => (documentId ? state.bodies[documentId] : undefined))
  const start = documentId ? placeIn(claim, documentId)?.start : undefined
  if (!documentId || start === undefined || !library || !body) return null
  const at = (place: number) => claimsAt(library, body, place)
  const pressed = at(activeReader()?.place() ?? start)
  // The place may be elsewhere still when the claim was chosen from a list.
  const here = pressed.some(one => one.id === claim.id) ? pressed : at(start)
  if (here.length < 2) return null
  return (
    <section className="claims-here" aria-label={say('desk.claim.here')}>
      <h3 className="field-label">{say.count('desk.claim.overlapping', here.length)}</h3>
      <ul>
        {here.map(one => {
          const code = codeOf(library.codes, one.codeId)
          return (
            <li key={one.id}>
              <button
                type="button"
                className="claims-here-option"
                aria-current={one.id === claim.id}
                aria-description={codeName(code, say.language)}
                style={codeStyle(code)}
                onClick={() => useView.setState({ claimId: one.id, selection: null })}
              >
                <span dir="auto">
                  <ShownText text={one.statement || placeIn(one, documentId)?.quote} />
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
