import type { CodeColor } from '#core/codebook/code'

/** The light theme's colours, on white paper. Colour speaks of codes alone; the accent marks structure. */
export const palette = {
  ink: '#22262b',
  muted: '#6a6f76',
  line: '#d9d2c4',
  band: '#f6f3ed',
  accent: '#0e6a68'
} as const

export const codeColors: Record<CodeColor, string> = {
  blue: '#0b66b0',
  green: '#0a7d58',
  orange: '#c2500a',
  purple: '#6b4fa3',
  red: '#b23a3a',
  teal: '#0e6a68',
  pink: '#b0397c',
  brown: '#7b5a38'
}
