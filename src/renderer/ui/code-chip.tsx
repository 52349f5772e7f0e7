import type { CSSProperties } from 'react'
import type { Code } from '#core/codebook/code'
import './code-chip.css'

/** A code's colour (`--c`), tint (`--t`) and underline (`--u`), for marks and chips; put it on `style`. */
export function codeStyle(code: Pick<Code, 'color' | 'line'>): CSSProperties {
  const properties: Record<`--${string}`, string> = {
    '--c': `var(--code-${code.color})`,
    '--t': `var(--code-${code.color}-tint)`,
    '--u': code.line
  }
  return properties
}

export interface CodeChipProps {
  code: Pick<Code, 'color' | 'line'>
  /** The code's name in the interface's language (`codeName`). */
  name: string
  /** Shown after the name, e.g. the number of claims. */
  count?: string
  isSmall?: boolean
}

/** A code: its colour and the line it underlines with, so that it is known without colour too. */
export function CodeChip({ code, name, count, isSmall }: CodeChipProps) {
  return (
    <span className={`code-chip ${isSmall ? 'code-chip-small' : ''}`} style={codeStyle(code)}>
      <span className="code-line" aria-hidden />
      {name}
      {count !== undefined && <span className="code-chip-count">{count}</span>}
    </span>
  )
}

/** The line alone, for menus and legends. */
export function CodeLineSample({ code }: { code: Pick<Code, 'color' | 'line'> }) {
  return <span className="code-line" style={codeStyle(code)} aria-hidden />
}
