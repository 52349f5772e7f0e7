import { Session } from 'node:inspector'
import { setFlagsFromString } from 'node:v8'
import { countedExpression, stepsOf } from './regexp-steps'

/** How often each place did something: code units that a method of strings reads, steps of an expression, runs of a block. */
export type Work = Map<string, number>

/**
 * Counts the work that a synchronous function does. No clock is read, so the counts are the same on every machine:
 *
 * - each block of the program's own code by V8's exact coverage, which counts the runs of every function, loop and branch;
 * - each regular expression by the instructions that a backtracking matcher of our own needs for the same match, because V8
 *   tells nothing of the steps of its own. What V8 finds is what the program gets, and the matcher must find the same;
 * - each method of strings, arrays and segmenters whose cost is hidden in V8 by the units that it reads or writes.
 *
 * Comparing the length of time would need wide margins on a busy machine, and a checker that reads expressions alone misses
 * loops, and searches that each take linear time but run once for each letter. The modules to be counted must be loaded
 * after `WorkCounter.start`: V8 puts counters of blocks only into what it compiles from then on.
 */
export class WorkCounter {
  readonly #session = new Session()
  readonly #isCounted: (url: string) => boolean

  private constructor(isCounted: (url: string) => boolean) {
    this.#isCounted = isCounted
  }

  static start(isCounted: (url: string) => boolean): WorkCounter {
    const counter = new WorkCounter(isCounted)
    // V8 drops the code of functions that were not called for a while, and their counts with it.
    setFlagsFromString('--no-flush-bytecode')
    counter.#session.connect()
    counter.#session.post('Profiler.enable')
    counter.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
    return counter
  }

  stop(): void {
    this.#session.post('Profiler.stopPreciseCoverage')
    this.#session.disconnect()
  }

  count(work: () => unknown): Work {
    this.#takeBlocks()
    const counted: Work = new Map()
    const restore = replaceMethods(counted)
    try {
      work()
    } finally {
      restore()
    }
    for (const [place, runs] of this.#takeBlocks()) counted.set(place, runs)
    return counted
  }

  #takeBlocks(): Work {
    const blocks: Work = new Map()
    this.#session.post('Profiler.takePreciseCoverage', (error, taken) => {
      if (error) throw error
      for (const { url, functions } of taken.result) {
        if (!this.#isCounted(url)) continue
        const file = url.replace(/^.*\/src\//, 'src/')
        for (const { functionName, ranges } of functions)
          for (const { startOffset, endOffset, count } of ranges)
            blocks.set(`${file} ${functionName} [${startOffset}, ${endOffset})`, count)
      }
    })
    return blocks
  }
}

type Method = (this: never, ...args: never[]) => unknown

/** Replaces a method; `cost` is told what it was called on, with what, and what came of it. */
interface Counted {
  on: object
  name: string | symbol
  as: string
  cost: (self: never, result: never, args: never[]) => number
}

const lengthOf = (self: { length: number }) => self.length
const lengthOfResult = (_: unknown, result: { length: number }) => result.length
const upToHit = (self: string, result: number, [wanted, from]: [string, number?]) =>
  (result < 0 ? self.length : result + String(wanted).length) - (from ?? 0)

const arrayIterator = Object.getPrototypeOf([][Symbol.iterator]())
const segmentsPrototype = Object.getPrototypeOf(new Intl.Segmenter().segment(''))
const segmentIterator = Object.getPrototypeOf(new Intl.Segmenter().segment('')[Symbol.iterator]())

const methods: readonly Counted[] = [
  ...['indexOf', 'includes'].map(name => ({
    on: String.prototype,
    name,
    as: `String ${name}`,
    cost: (self: string, result: number | boolean, args: [string, number?]) =>
      upToHit(self, result === false ? -1 : typeof result === 'number' ? result : self.length, args)
  })),
  {
    on: String.prototype,
    name: 'lastIndexOf',
    as: 'String lastIndexOf',
    cost: (self: string, result: number, [, from]: [string, number?]) =>
      Math.min(self.length, from ?? self.length) - result
  },
  ...['split', 'replace', 'replaceAll', 'trim', 'trimStart', 'trimEnd', 'normalize', 'toLowerCase', 'toUpperCase'].map(
    name => ({ on: String.prototype, name, as: `String ${name}`, cost: lengthOf })
  ),
  ...['repeat', 'padStart', 'padEnd', 'concat'].map(name => ({
    on: String.prototype,
    name,
    as: `String ${name}`,
    cost: lengthOfResult
  })),
  ...['slice', 'concat', 'splice', 'flat', 'flatMap', 'filter', 'map', 'toSorted', 'toReversed', 'toSpliced'].map(
    name => ({
      on: Array.prototype,
      name,
      as: `Array ${name}`,
      cost: lengthOfResult
    })
  ),
  ...['join', 'reverse', 'sort', 'shift', 'unshift', 'fill'].map(name => ({
    on: Array.prototype,
    name,
    as: `Array ${name}`,
    cost: lengthOf
  })),
  ...['indexOf', 'includes', 'lastIndexOf'].map(name => ({
    on: Array.prototype,
    name,
    as: `Array ${name}`,
    cost: (self: unknown[], result: number | boolean) =>
      typeof result === 'number' && result >= 0 ? result + 1 : self.length
  })),
  { on: arrayIterator, name: 'next', as: 'Array next', cost: () => 1 },
  {
    on: Intl.Segmenter.prototype,
    name: 'segment',
    as: 'Segmenter segment',
    cost: (_: unknown, __: unknown, [text]: [string]) => text.length
  },
  {
    on: segmentsPrototype,
    name: 'containing',
    as: 'Segments containing',
    cost: (_: unknown, result?: { segment: string }) => result?.segment.length ?? 1
  },
  {
    on: segmentIterator,
    name: 'next',
    as: 'Segments next',
    cost: (_: unknown, { value }: { value?: { segment: string } }) => value?.segment.length ?? 1
  }
] as readonly Counted[]

function replaceMethods(counted: Work): () => void {
  /** What the counting itself calls is not counted. */
  let isCounting = false
  const restores = methods.map(({ on, name, as, cost }) =>
    replaced(on, name, native => {
      return function (this: never, ...args: never[]) {
        const result = native.apply(this, args)
        if (isCounting) return result
        isCounting = true
        counted.set(as, (counted.get(as) ?? 0) + cost(this, result as never, args))
        isCounting = false
        return result
      }
    })
  )
  restores.push(
    replaced(RegExp.prototype, 'exec', native => {
      return function (this: RegExp, text: string) {
        const { lastIndex } = this
        const result = native.apply(this as never, [text as never]) as RegExpExecArray | null
        if (isCounting) return result
        isCounting = true
        const expression = countedExpression(this)
        const { name, program } = expression
        const { steps, found } = stepsOf(expression, String(text), program.isGlobal ? lastIndex : 0)
        const end = result ? result.index + result[0].length : undefined
        if (found?.[0] !== result?.index || found?.[1] !== end)
          throw new Error(`${name} is matched at ${found} instead of ${result?.index}, ${end}`)
        counted.set(name, (counted.get(name) ?? 0) + steps)
        isCounting = false
        return result
      } as Method
    })
  )
  return () => {
    for (const restore of restores.reverse()) restore()
  }
}

function replaced(on: object, name: string | symbol, replace: (native: Method) => Method): () => void {
  const descriptor = Object.getOwnPropertyDescriptor(on, name)
  if (!descriptor) throw new Error(`no method ${String(name)}`)
  Object.defineProperty(on, name, { ...descriptor, value: replace(descriptor.value as Method) })
  return () => Object.defineProperty(on, name, descriptor)
}
