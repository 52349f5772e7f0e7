import { type AST, parseRegExpLiteral } from '@eslint-community/regexpp'

/** One step of a backtracking matcher. Numbers are indices of instructions, registers of captures, or marks of loops. */
export type Instruction =
  | { op: 'unit'; matches: (character: string) => boolean; isBackward: boolean }
  | { op: 'split'; first: number; second: number }
  | { op: 'jump'; to: number }
  | { op: 'save'; register: number }
  | { op: 'clear'; registers: readonly number[] }
  | { op: 'mark'; loop: number }
  | { op: 'moved'; loop: number }
  | { op: 'edge'; kind: 'start' | 'end' | 'word'; negate: boolean }
  | { op: 'look'; program: readonly Instruction[]; negate: boolean }
  | { op: 'same'; register: number; isBackward: boolean }
  | { op: 'done' }

/** A regular expression as instructions. Register `2n` holds where capture `n` begins, `2n + 1` where it ends. */
export interface RegExpProgram {
  code: readonly Instruction[]
  isMultiline: boolean
  isUnicode: boolean
  isSticky: boolean
  /** It goes on from `lastIndex`. */
  isGlobal: boolean
  /** It can match at the start of the text alone, so no other place is tried. */
  isAnchored: boolean
}

/** Compiles an expression the way that backtracking engines, V8's among them, run it: repetitions are tried one by one. */
export function compileRegExp(source: string, flags: string): RegExpProgram {
  const { pattern } = parseRegExpLiteral(`/${source}/${flags}`)
  const compiler = new Compiler(flags)
  compiler.alternatives(pattern.alternatives, false)
  compiler.emit({ op: 'done' })
  return {
    code: compiler.code,
    isMultiline: flags.includes('m'),
    isUnicode: /[uv]/.test(flags),
    isSticky: flags.includes('y'),
    isGlobal: /[gy]/.test(flags),
    isAnchored: !flags.includes('m') && pattern.alternatives.every(({ elements: [first] }) => isStart(first))
  }
}

function isStart(element: AST.Element | undefined): boolean {
  if (element?.type === 'Assertion') return element.kind === 'start'
  const isGroup = element?.type === 'Group' || element?.type === 'CapturingGroup'
  return isGroup && element.alternatives.every(({ elements: [first] }) => isStart(first))
}

class Compiler {
  readonly code: Instruction[] = []
  #loops = 0
  readonly #flags: string

  constructor(flags: string) {
    this.#flags = flags.replace(/[^iusv]/g, '')
  }

  emit(instruction: Instruction): number {
    return this.code.push(instruction) - 1
  }

  alternatives(all: readonly AST.Alternative[], isBackward: boolean): void {
    const ends: number[] = []
    for (const [nth, { elements }] of all.entries()) {
      const isLast = nth === all.length - 1
      const split = isLast ? -1 : this.emit({ op: 'done' })
      for (const element of isBackward ? elements.toReversed() : elements) this.element(element, isBackward)
      if (isLast) continue
      ends.push(this.emit({ op: 'done' }))
      this.code[split] = { op: 'split', first: split + 1, second: this.code.length }
    }
    for (const end of ends) this.code[end] = { op: 'jump', to: this.code.length }
  }

  element(element: AST.Element, isBackward: boolean): void {
    if (element.type === 'Assertion') this.assertion(element)
    else if (element.type === 'Group') this.alternatives(element.alternatives, isBackward)
    else if (element.type === 'CapturingGroup') this.capture(element, isBackward)
    else if (element.type === 'Quantifier') this.quantifier(element, isBackward)
    else if (element.type === 'Backreference') {
      const group = Array.isArray(element.resolved) ? element.resolved[0] : element.resolved
      this.emit({ op: 'same', register: numberOf(group) * 2, isBackward })
    } else this.emit({ op: 'unit', matches: unitTest(element.raw, this.#flags), isBackward })
  }

  capture(group: AST.CapturingGroup, isBackward: boolean): void {
    const register = numberOf(group) * 2
    this.emit({ op: 'save', register: isBackward ? register + 1 : register })
    this.alternatives(group.alternatives, isBackward)
    this.emit({ op: 'save', register: isBackward ? register : register + 1 })
  }

  assertion(assertion: AST.Assertion): void {
    if (assertion.kind === 'word') this.emit({ op: 'edge', kind: 'word', negate: assertion.negate })
    else if (!('alternatives' in assertion)) this.emit({ op: 'edge', kind: assertion.kind, negate: false })
    else {
      const inner = new Compiler(this.#flags)
      inner.alternatives(assertion.alternatives, assertion.kind === 'lookbehind')
      inner.emit({ op: 'done' })
      this.emit({ op: 'look', program: inner.code, negate: assertion.negate })
    }
  }

  quantifier({ element, min, max, greedy }: AST.Quantifier, isBackward: boolean): void {
    const registers = registersIn(element)
    const once = () => {
      if (registers.length > 0) this.emit({ op: 'clear', registers })
      this.element(element, isBackward)
    }
    for (let nth = 0; nth < min; nth += 1) once()
    if (max !== Number.POSITIVE_INFINITY) {
      const splits: number[] = []
      for (let nth = min; nth < max; nth += 1) {
        splits.push(this.emit({ op: 'done' }))
        once()
      }
      for (const split of splits) this.split(split, split + 1, this.code.length, greedy)
      return
    }
    const split = this.emit({ op: 'done' })
    const loop = this.#loops
    this.#loops += 1
    // A pass through a loop that takes no letters ends it.
    const mayBeEmpty = element.type === 'Group' || element.type === 'CapturingGroup'
    if (mayBeEmpty) this.emit({ op: 'mark', loop })
    once()
    if (mayBeEmpty) this.emit({ op: 'moved', loop })
    this.emit({ op: 'jump', to: split })
    this.split(split, split + 1, this.code.length, greedy)
  }

  split(at: number, inside: number, after: number, greedy: boolean): void {
    this.code[at] = { op: 'split', first: greedy ? inside : after, second: greedy ? after : inside }
  }
}

/** The number of a capturing group, counted by its opening bracket. */
function numberOf(group: AST.CapturingGroup | undefined): number {
  if (!group) return 0
  let root: AST.Node = group
  while (root.parent) root = root.parent
  return groupsIn(root).indexOf(group) + 1
}

function registersIn(element: AST.Element): number[] {
  return groupsIn(element).map(group => numberOf(group) * 2)
}

function groupsIn(node: AST.Node): AST.CapturingGroup[] {
  if (node.type === 'Quantifier') return groupsIn(node.element)
  if (node.type === 'RegExpLiteral') return groupsIn(node.pattern)
  const inside =
    'alternatives' in node && node.type !== 'ClassStringDisjunction'
      ? node.alternatives.flatMap(({ elements }) => elements.flatMap(groupsIn))
      : []
  return node.type === 'CapturingGroup' ? [node, ...inside] : inside
}

const unitTests = new Map<string, (character: string) => boolean>()

/** Whether one character matches one element of an expression, which the real engine decides. */
function unitTest(raw: string, flags: string): (character: string) => boolean {
  const key = `${flags}/${raw}`
  const made = unitTests.get(key)
  if (made) return made
  const expression = new RegExp(`^(?:${raw})$`, flags)
  const known = new Map<string, boolean>()
  const test = (character: string) => {
    const before = known.get(character)
    if (before !== undefined) return before
    // Called with the expression's own `exec`: the one of the prototype may count by now.
    const matches = nativeExec.call(expression, character) !== null
    known.set(character, matches)
    return matches
  }
  unitTests.set(key, test)
  return test
}

const nativeExec = RegExp.prototype.exec
