import { type Code, CodeColor, CodeLine } from '#core/codebook/code'

/** How one claim lies on a segment. */
export interface MarkLayer {
  code: Pick<Code, 'color' | 'line'>
  lane: number
}

/** The claim in the inspector gets a frame; its sides are drawn where the claim begins and ends. */
export interface MarkFrame {
  lane: number
  begins: boolean
  ends: boolean
}

/** More lines than three would reach into the next line of text; the description names the rest. */
const lanesDrawn = 3
/** Height in px kept for each underline; `desk-mark` pads its foot by three of them, less the gap below the last. */
const laneHeight = 4
/** The line box is taller than the letters: px left free at its head, where the lowest lane of the line above ends. */
const head = 4

/** Distance in px of a lane's foot from the foot of the mark; the tint begins at the foot of the first lane. */
const footOf = (lane: number) => (lanesDrawn - 1 - lane) * laneHeight

/**
 * Classes that draw the underline of each claim, the tint of the first and the frame of the chosen one. Underlines are
 * backgrounds, since text decoration cannot be stacked: the nth claim's line stands in the nth lane below the text. Only
 * the first claim tints, so that colours never mix to mud.
 */
export function markClass(layers: readonly MarkLayer[], frame: MarkFrame | null, direction: 'rtl' | 'ltr'): string {
  const classes = layers
    .filter(({ lane }) => lane < lanesDrawn)
    .map(({ code, lane }) => `desk-line-${lane}-${code.line}-${code.color}`)
  const tint = layers[0]?.code.color
  if (tint) classes.push(`desk-tint-${tint}`)
  if (frame) classes.push(frameClass({ ...frame, lane: Math.min(frame.lane, lanesDrawn) }, direction))
  return classes.join(' ')
}

const frameClass = ({ lane, begins, ends }: MarkFrame, direction: 'rtl' | 'ltr') =>
  `desk-frame-${lane}-${direction}${begins ? '-begins' : ''}${ends ? '-ends' : ''}`

/**
 * Every rule a mark can need, written before the first mark is drawn: one that is added later makes the browser restyle all
 * marks of the page, which in a long text takes longer than a frame. The content security policy allows no style elements,
 * but it allows this.
 */
function markRules(): string[] {
  const lanes = Array.from({ length: lanesDrawn }, (_, lane) => lane)
  const patterns = lanes.map(lane => `var(--pattern-${lane}, none)`)
  const bands = lanes.map(
    lane => `var(--band-${lane}, ${groundOf(lane)} ${footOf(lane)}px ${footOf(lane) + laneHeight}px)`
  )
  const ground = `var(--tint) ${footOf(0) + laneHeight}px calc(100% - ${head}px), transparent calc(100% - ${head}px)`
  // Tint and lines without a pattern as one picture: each further one on thousands of marks is paid for in every frame.
  const plainLines = `linear-gradient(to top, ${[...bands.reverse(), ground].join(', ')})`
  const rules = [`.desk-mark { background: ${['var(--frame, none)', ...patterns, plainLines].join(', ')} }`]
  for (const color of CodeColor.options) {
    rules.push(`.desk-tint-${color} { --tint: var(--code-${color}-tint) }`)
    for (const line of CodeLine.options) {
      for (const lane of lanes) rules.push(`.desk-line-${lane}-${line}-${color} { ${lineOf({ color, line }, lane)} }`)
    }
  }
  for (const direction of ['rtl', 'ltr'] as const) {
    for (const lane of [...lanes, lanesDrawn]) {
      for (const begins of [false, true]) {
        for (const ends of [false, true]) {
          const frame = { lane, begins, ends }
          rules.push(`.${frameClass(frame, direction)} { --frame: ${frameImages(frame, direction).join(', ')} }`)
        }
      }
    }
  }
  return rules
}

/** What stands in a lane without a line: the tint reaches over the first one only. */
const groundOf = (lane: number) => (lane === 0 ? 'var(--tint)' : 'transparent')

/** Where a line without a pattern lies above the foot of its lane, in px. */
const plainBands: Partial<Record<CodeLine, readonly (readonly [number, number])[]>> = {
  solid: [[1, 3]],
  double: [
    [0, 1],
    [2, 3]
  ]
}

/** A line as the property that the background of `.desk-mark` draws it from. */
function lineOf({ color, line }: MarkLayer['code'], lane: number): string {
  const ink = `var(--code-${color})`
  const foot = footOf(lane)
  const plain = plainBands[line]
  if (!plain) return `--pattern-${lane}: ${patternOf(line, ink, foot)}`
  const stops: string[] = []
  let reached = 0
  const band = (paint: string, to: number) => {
    if (to > reached) stops.push(`${paint} ${foot + reached}px ${foot + to}px`)
    reached = to
  }
  for (const [from, to] of plain) {
    band(groundOf(lane), from)
    band(ink, to)
  }
  band(groundOf(lane), laneHeight)
  return `--band-${lane}: ${stops.join(', ')}`
}

/** Lines with a pattern along the text are pictures of their own. */
function patternOf(line: CodeLine, ink: string, foot: number): string {
  const at = (up: number) => `0 calc(100% - ${foot + up}px)`
  switch (line) {
    case 'solid':
    case 'double':
      return 'none'
    case 'dashed':
      return `linear-gradient(90deg, ${ink} 65%, transparent 65%) ${at(1)} / 9px 2px repeat-x`
    case 'dotted':
      return `radial-gradient(circle, ${ink} 1.2px, transparent 1.7px) ${at(0)} / 5px 3px repeat-x`
    case 'wavy':
      return `radial-gradient(circle at 50% 0, transparent 1.2px, ${ink} 1.7px 2.6px, transparent 3.1px) ${at(0)} / 7px 3px repeat-x`
  }
}

function frameImages({ lane, begins, ends }: MarkFrame, direction: 'rtl' | 'ltr'): string[] {
  const image = 'linear-gradient(var(--focus), var(--focus))'
  const foot = Math.max(0, footOf(lane) - 2)
  const height = `calc(100% - ${foot + head}px)`
  const images = [`${image} 0 ${head}px / 100% 2px no-repeat`, `${image} 0 calc(100% - ${foot}px) / 100% 2px no-repeat`]
  const [start, end] = direction === 'rtl' ? ['100%', '0'] : ['0', '100%']
  if (begins) images.push(`${image} ${start} ${head}px / 2px ${height} no-repeat`)
  if (ends) images.push(`${image} ${end} ${head}px / 2px ${height} no-repeat`)
  return images
}

const sheet = new CSSStyleSheet()
sheet.replaceSync(markRules().join('\n'))
document.adoptedStyleSheets.push(sheet)
