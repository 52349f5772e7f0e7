import type { Standing } from '#core/propositions/standing'
import { useSay } from './say'
import './stance-mark.css'

/** A state by word and by shape, so that it is told without colour too. */
export function StanceMark({ state }: { state: Standing }) {
  const say = useSay()
  return (
    <span className={`stance-mark stance-mark-${state}`}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <Shape state={state} />
      </svg>
      {say(`word.stance.${state}`)}
    </span>
  )
}

function Shape({ state }: { state: Standing }) {
  switch (state) {
    case 'asserts':
      return <circle cx="6" cy="6" r="6" fill="currentColor" />
    case 'denies':
      return <rect x="0.5" y="0.5" width="11" height="11" rx="2" fill="currentColor" />
    case 'hedges':
      return (
        <>
          <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="2" />
          <path d="M6 1a5 5 0 0 0 0 10z" fill="currentColor" />
        </>
      )
    case 'mixed':
      return (
        <>
          <path d="M5 0a6 6 0 0 0 0 12z" fill="currentColor" />
          <rect x="7" y="1" width="5" height="10" rx="1" fill="currentColor" />
        </>
      )
    case 'silent':
      return <rect x="1" y="5" width="10" height="2" rx="1" fill="currentColor" />
    case 'unread':
      return <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray="1.6 2.33" />
  }
}
