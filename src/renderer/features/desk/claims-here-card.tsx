import { type CSSProperties, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { codeOf } from '#core/codebook/missing-code'
import { codeName } from '#core/codebook/order'
import { useLibrary } from '#state/library'
import { useView } from '#state/view'
import { CodeLineSample, codeStyle } from '#ui/code-chip'
import { useSay } from '#ui/say'
import { claimsAt } from './claims-here'
import { type HoveredMark, useClaimsHover } from './claims-here-hover'
import { placeIn } from './spans'
import './claims-here-card.css'

/** The claims under the resting mouse, each with its code and words, to choose one from. The keyboard has a menu of them. */
export function ClaimsHereCard({ desk }: { desk: RefObject<HTMLElement | null> }) {
  const card = useRef<HTMLElement>(null)
  const { hovered, close } = useClaimsHover(desk, card)
  return hovered && <Card key={`${hovered.pane} ${hovered.offset}`} ref={card} hovered={hovered} onClose={close} />
}

interface CardProps {
  ref: RefObject<HTMLElement | null>
  hovered: HoveredMark
  onClose: () => void
}

function Card({ ref, hovered, onClose }: CardProps) {
  const { documentId, pane, offset } = hovered
  const say = useSay()
  const library = useLibrary(state => state.library)
  const body = useLibrary(state => state.bodies[documentId])
  const claims = library && body ? claimsAt(library, body, offset) : []
  const chosen = useView(state => state.claimId)
  const [place, setPlace] = useState<CSSProperties>({ visibility: 'hidden' })
  useLayoutEffect(() => {
    if (ref.current) setPlace(besideLine(hovered, ref.current.offsetWidth, ref.current.offsetHeight))
  }, [ref, hovered])
  if (claims.length === 0) return null
  return (
    <section ref={ref} className="claims-card" aria-label={say('desk.claim.here')} style={place}>
      {claims.length > 1 && <p className="claims-card-count">{say.count('desk.claim.overlapping', claims.length)}</p>}
      <ul>
        {claims.map(claim => {
          const code = codeOf(library?.codes ?? {}, claim.codeId)
          return (
            <li key={claim.id}>
              <button
                type="button"
                className="claims-card-option"
                aria-current={claim.id === chosen}
                // Where the mouse is not, the card is not: the keyboard's way to these claims is the menu.
                tabIndex={-1}
                // A press must not take the focus, and with it the place, from the text.
                onMouseDown={event => event.preventDefault()}
                onClick={() => {
                  useView.setState({ claimId: claim.id, activePane: pane, selection: null })
                  onClose()
                }}
              >
                <span className="claims-card-code" style={codeStyle(code)}>
                  <CodeLineSample code={code} />
                  {codeName(code, say.language)}
                </span>
                <span className="claims-card-words" dir="auto">
                  {claim.statement || say('desk.claim.quoted', { quote: placeIn(claim, documentId)?.quote ?? '' })}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const margin = 8

/** Touching the line, so that the mouse gets from it into the card: below it, or above where there is no room below. */
function besideLine({ line, x }: HoveredMark, width: number, height: number): CSSProperties {
  const isBelow = line.bottom + height + margin <= window.innerHeight || line.top - height < margin
  const left = Math.min(Math.max(x - width / 2, margin), window.innerWidth - width - margin)
  return { left, top: isBelow ? line.bottom : line.top - height }
}
