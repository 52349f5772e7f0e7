import type { VerdictKind } from '#core/comparison/matrix'
import { useSay } from '#ui/say'
import './verdict-mark.css'

/** What a row comes to, in words and in shape. Nothing is said of rows that nobody has lined up. */
export function VerdictMark({ kind }: { kind: VerdictKind }) {
  const say = useSay()
  if (kind === 'none' || kind === 'apart') return null
  return (
    <span className={`verdict verdict-${kind}`}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <Shape kind={kind} />
      </svg>
      {say(`compare.verdict.${kind}`)}
    </span>
  )
}

function Shape({ kind }: { kind: Exclude<VerdictKind, 'none' | 'apart'> }) {
  const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 2 } as const
  switch (kind) {
    case 'agree':
      return <path d="M2 5h10M2 9h10" {...line} />
    case 'contradiction':
      return <path d="M2 5h10M2 9h10M10 1 4 13" {...line} />
    case 'qualified':
      return <path d="M1.5 8.5q2.75-5 5.5-1.5t5.5-1.5" {...line} />
    case 'onlyHere':
      return <circle cx="7" cy="7" r="3" fill="currentColor" />
  }
}
