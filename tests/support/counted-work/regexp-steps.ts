import { compileRegExp, type Instruction, type RegExpProgram } from './regexp-program'

/** What an expression finds in a text, and how many instructions a backtracking matcher needs for that. */
export interface Steps {
  steps: number
  /** `[start, end)` of the match; `null` without one. */
  found: [number, number] | null
}

/** Longer texts are rarely the same ones again. */
const longestKnown = 400

/** An expression whose steps are counted. */
export interface CountedExpression {
  /** As a program writes it. */
  name: string
  program: RegExpProgram
  /** Of texts that were read from their start. */
  steps: Map<string, Steps>
}

const byObject = new WeakMap<RegExp, CountedExpression>()
const byName = new Map<string, CountedExpression>()

/** The same for all expressions that are written alike. */
export function countedExpression(expression: RegExp): CountedExpression {
  let known = byObject.get(expression)
  if (known) return known
  const { source, flags } = expression
  const name = `/${source}/${flags}`
  known = byName.get(name) ?? { name, program: compileRegExp(source, flags), steps: new Map() }
  byName.set(name, known)
  byObject.set(expression, known)
  return known
}

/** Runs an expression from `lastIndex` on, as `exec` would. */
export function stepsOf({ program, steps: known }: CountedExpression, text: string, lastIndex: number): Steps {
  if (lastIndex > 0 || text.length > longestKnown) return run(program, text, lastIndex)
  let steps = known.get(text)
  if (!steps) {
    steps = run(program, text, 0)
    known.set(text, steps)
  }
  return steps
}

function run(program: RegExpProgram, text: string, lastIndex: number): Steps {
  const matcher = new Matcher(program, text)
  const last = program.isSticky || program.isAnchored ? lastIndex : text.length
  if (program.isAnchored && lastIndex > 0) return { steps: 1, found: null }
  for (let start = lastIndex; start <= last; start = matcher.after(start)) {
    const end = matcher.run(program.code, start)
    if (end >= 0) return { steps: matcher.steps, found: [start, end] }
  }
  return { steps: matcher.steps, found: null }
}

/** Where to go on when the way taken leads nowhere, and how many registers had been written by then. */
interface Choice {
  at: number
  position: number
  written: number
}

class Matcher {
  steps = 0
  readonly #text: string
  readonly #program: RegExpProgram
  readonly #registers: (number | undefined)[] = []
  /** Registers in the order they were written, each with its value before. Loops have negative ones. */
  readonly #written: [number, number | undefined][] = []

  constructor(program: RegExpProgram, text: string) {
    this.#program = program
    this.#text = text
  }

  /** Where a match that starts at `start` ends; -1 without one. */
  run(code: readonly Instruction[], start: number): number {
    const before = this.#written.length
    const choices: Choice[] = [{ at: 0, position: start, written: before }]
    for (let choice = choices.pop(); choice; choice = choices.pop()) {
      this.#undo(choice.written)
      let { at, position } = choice
      for (;;) {
        this.steps += 1
        const instruction = code[at]
        if (!instruction || instruction.op === 'done') return position
        if (instruction.op === 'split') {
          choices.push({ at: instruction.second, position, written: this.#written.length })
          at = instruction.first
        } else if (instruction.op === 'jump') at = instruction.to
        else {
          position = this.#step(instruction, position)
          if (position < 0) break
          at += 1
        }
      }
    }
    this.#undo(before)
    return -1
  }

  /** The position after an instruction; -1 where it fails. */
  #step(instruction: Exclude<Instruction, { op: 'split' | 'jump' | 'done' }>, position: number): number {
    switch (instruction.op) {
      case 'unit': {
        const next = this.#next(position, instruction.isBackward)
        if (next < 0 || next > this.#text.length) return -1
        const character = this.#text.slice(Math.min(position, next), Math.max(position, next))
        return instruction.matches(character) ? next : -1
      }
      case 'save':
        this.#write(instruction.register, position)
        return position
      case 'clear':
        for (const register of instruction.registers) {
          this.#write(register, undefined)
          this.#write(register + 1, undefined)
        }
        return position
      case 'mark':
        this.#write(-1 - instruction.loop, position)
        return position
      case 'moved':
        return this.#registers[-1 - instruction.loop] === position ? -1 : position
      case 'edge':
        return this.#isEdge(instruction.kind, position) === instruction.negate ? -1 : position
      case 'look': {
        const written = this.#written.length
        const isThere = this.run(instruction.program, position) >= 0
        if (instruction.negate) this.#undo(written)
        return isThere === instruction.negate ? -1 : position
      }
      case 'same': {
        const start = this.#registers[instruction.register]
        const end = this.#registers[instruction.register + 1]
        if (start === undefined || end === undefined) return position
        const said = this.#text.slice(start, end)
        const from = instruction.isBackward ? position - said.length : position
        this.steps += said.length
        if (from < 0 || !this.#text.startsWith(said, from)) return -1
        return instruction.isBackward ? from : position + said.length
      }
    }
  }

  /** The next place where a match may start: not within a pair. */
  after(position: number): number {
    return this.#next(position, false)
  }

  #next(position: number, isBackward: boolean): number {
    if (!this.#program.isUnicode) return isBackward ? position - 1 : position + 1
    const first = isBackward ? position - 2 : position
    const isPair = (this.#text.codePointAt(first) ?? 0) > 0xffff
    return position + (isBackward ? -1 : 1) * (isPair ? 2 : 1)
  }

  #isEdge(kind: 'start' | 'end' | 'word', position: number): boolean {
    const before = this.#text.charAt(position - 1)
    const after = this.#text.charAt(position)
    if (kind === 'word') return isWord(before) !== isWord(after)
    const sign = kind === 'start' ? before : after
    return (
      sign === '' ||
      (this.#program.isMultiline && (sign === '\n' || sign === '\r' || sign === '\u2028' || sign === '\u2029'))
    )
  }

  #write(register: number, value: number | undefined): void {
    this.#written.push([register, this.#registers[register]])
    this.#registers[register] = value
  }

  #undo(length: number): void {
    while (this.#written.length > length) {
      const [register, value] = this.#written.pop() ?? [0, undefined]
      this.#registers[register] = value
    }
  }
}

function isWord(character: string): boolean {
  const code = character.charCodeAt(0)
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 95 || (code >= 97 && code <= 122)
}
