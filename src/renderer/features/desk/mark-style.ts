import type { Code, CodeLine } from '#core/codebook/code'
import { addRule } from './rules'

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
/** Distance in px of the foot of the tint from the foot of the mark. */
const tintFoot = 2 * laneHeight

/**
 * Underlines are backgrounds, since text decoration cannot be stacked: the nth claim's line stands in the nth lane below
 * the text. Only the first claim tints, so that colours never mix to mud. Returns a class whose rule is written once for
 * each combination: a style on every mark would cost half the time of opening a long text.
 */
export function markClass(layers: readonly MarkLayer[], frame: MarkFrame | null, direction: 'rtl' | 'ltr'): string {
  const drawn = layers.filter(({ lane }) => lane < lanesDrawn).sort((a, b) => b.lane - a.lane)
  const tint = layers[0]?.code.color ?? ''
  // Only what is seen tells two classes apart: a class for every way in which claims overlap would be thousands.
  const key = `${tint}|${drawn.map(({ code, lane }) => `${code.color}/${code.line}/${lane}`).join()}|${frame ? `${frame.begins}${frame.ends}${Math.min(frame.lane, lanesDrawn)}${direction}` : ''}`
  const known = classes.get(key)
  if (known) return known
  const images = [
    ...(frame ? frameImages(frame, direction) : []),
    ...drawn.flatMap(({ code, lane }) => patternImages(code, lane)),
    plainLines(drawn, tint ? `var(--code-${tint}-tint)` : 'transparent')
  ]
  const name = `desk-mark-${classes.size}`
  const background = images
    .map(({ image, position, size, repeat }) => `${image} ${position} / ${size} ${repeat}`)
    .join(', ')
  addRule(`.${name} { background: ${background} }`)
  classes.set(key, name)
  return name
}

const classes = new Map<string, string>()

interface Image {
  image: string
  position: string
  size: string
  repeat: string
}

const plain = (color: string) => `linear-gradient(${color}, ${color})`

/** Distance of a lane's foot from the foot of the mark; the first lane touches the tint. */
const footOf = (lane: number) => (lanesDrawn - 1 - lane) * laneHeight

/**
 * Solid and double lines and the tint as one picture, from the foot of the mark upwards: each further picture on thousands
 * of marks would be paid for in every frame of scrolling. `drawn`: the highest lane, and so the lowest line, first.
 */
function plainLines(drawn: readonly MarkLayer[], tint: string): Image {
  const stops: string[] = []
  let reached = 0
  const band = (color: string, to: number) => {
    if (to > reached) stops.push(`${color} ${reached}px ${to}px`)
    reached = Math.max(reached, to)
  }
  const background = (to: number) => {
    band('transparent', Math.min(to, tintFoot))
    band(tint, to)
  }
  for (const { code, lane } of drawn) {
    for (const [from, to] of plainBands[code.line] ?? []) {
      background(footOf(lane) + from)
      band(`var(--code-${code.color})`, footOf(lane) + to)
    }
  }
  background(tintFoot)
  stops.push(`${tint} ${reached}px calc(100% - ${head}px)`, `transparent calc(100% - ${head}px)`)
  return {
    image: `linear-gradient(to top, ${stops.join(', ')})`,
    position: '0 0',
    size: '100% 100%',
    repeat: 'no-repeat'
  }
}

/** Where a line without a pattern lies above the foot of its lane, in px. */
const plainBands: Partial<Record<CodeLine, readonly [number, number][]>> = {
  solid: [[1, 3]],
  double: [
    [0, 1],
    [2, 3]
  ]
}

/** Lines with a pattern along the text are pictures of their own. */
function patternImages({ color, line }: MarkLayer['code'], lane: number): Image[] {
  const c = `var(--code-${color})`
  const at = (up: number) => `0 calc(100% - ${footOf(lane) + up}px)`
  switch (line) {
    case 'solid':
    case 'double':
      return []
    case 'dashed':
      return [
        {
          image: `linear-gradient(90deg, ${c} 65%, transparent 65%)`,
          position: at(1),
          size: '9px 2px',
          repeat: 'repeat-x'
        }
      ]
    case 'dotted':
      return [
        {
          image: `radial-gradient(circle, ${c} 1.2px, transparent 1.7px)`,
          position: at(0),
          size: '5px 3px',
          repeat: 'repeat-x'
        }
      ]
    case 'wavy':
      return [
        {
          image: `radial-gradient(circle at 50% 0, transparent 1.2px, ${c} 1.7px 2.6px, transparent 3.1px)`,
          position: at(0),
          size: '7px 3px',
          repeat: 'repeat-x'
        }
      ]
  }
}

function frameImages({ lane, begins, ends }: MarkFrame, direction: 'rtl' | 'ltr'): Image[] {
  const image = plain('var(--focus)')
  const foot = Math.max(0, footOf(lane) - 2)
  const height = `calc(100% - ${foot + head}px)`
  const images: Image[] = [
    { image, position: `0 ${head}px`, size: '100% 2px', repeat: 'no-repeat' },
    { image, position: `0 calc(100% - ${foot}px)`, size: '100% 2px', repeat: 'no-repeat' }
  ]
  const [start, end] = direction === 'rtl' ? [`100% ${head}px`, `0 ${head}px`] : [`0 ${head}px`, `100% ${head}px`]
  if (begins) images.push({ image, position: start ?? '', size: `2px ${height}`, repeat: 'no-repeat' })
  if (ends) images.push({ image, position: end ?? '', size: `2px ${height}`, repeat: 'no-repeat' })
  return images
}
