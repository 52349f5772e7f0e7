import { deflateSync, inflateSync } from 'node:zlib'

interface PdfObject {
  /** All but the stream, each byte a character. */
  text: string
  /** As it is stored. */
  stream: Buffer | null
}

/** Changes a PDF of the program object by object: its files have one cross-reference table and no object streams. */
export class PdfEditor {
  readonly objects = new Map<number, PdfObject>()
  readonly #trailer: string

  constructor(pdf: Uint8Array) {
    const bytes = Buffer.from(pdf)
    const all = bytes.toString('latin1')
    const table = all.lastIndexOf('\nxref\n') + 1
    const trailer = all.indexOf('trailer\n', table)
    this.#trailer = all.slice(trailer, all.indexOf('startxref', trailer))
    for (const [, offset] of all.slice(table, trailer).matchAll(/^(\d{10}) \d{5} n/gm)) {
      const at = Number(offset)
      const [head = '', number] = /^(\d+) 0 obj\n/.exec(all.slice(at, at + 24)) ?? []
      const start = at + head.length
      const end = all.indexOf('\nendobj', start)
      const stream = all.indexOf('\nstream\n', start)
      if (stream < 0 || stream > end) {
        this.objects.set(Number(number), { text: all.slice(start, end), stream: null })
        continue
      }
      const text = all.slice(start, stream)
      const length = Number(/\/Length (\d+)/.exec(text)?.[1])
      const from = stream + '\nstream\n'.length
      this.objects.set(Number(number), { text, stream: bytes.subarray(from, from + length) })
    }
  }

  /** Rewrites an object's text. Throws where nothing changes: the test would test nothing. */
  edit(number: number, change: (text: string) => string): void {
    const object = this.#object(number)
    const text = change(object.text)
    if (text === object.text) throw new Error(`object ${number} did not change`)
    object.text = text
  }

  /** Numbers of the objects whose text matches. */
  find(pattern: RegExp): number[] {
    return [...this.objects].flatMap(([number, { text }]) => (pattern.test(text) ? [number] : []))
  }

  /** The number of the object whose text matches; throws where there is none. */
  only(pattern: RegExp): number {
    const [found] = this.find(pattern)
    if (found === undefined) throw new Error(`no object matches ${pattern}`)
    return found
  }

  /** Adds an object and returns its number. */
  add(text: string, stream: Buffer | null = null): number {
    const number = Math.max(...this.objects.keys()) + 1
    const withLength = stream ? text.replace(/>>$/, `/Length ${stream.length}\n>>`) : text
    this.objects.set(number, { text: withLength, stream })
    return number
  }

  /** Object numbers of the pages, in their order. */
  get pages(): number[] {
    const kids = /\/Kids \[([^\]]*)\]/.exec(this.#object(this.only(/\/Type \/Pages\b/)).text)?.[1] ?? ''
    return [...kids.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number))
  }

  set pages(numbers: readonly number[]) {
    const kids = numbers.map(number => `${number} 0 R`).join(' ')
    this.edit(this.only(/\/Type \/Pages\b/), text =>
      text.replace(/\/Kids \[[^\]]*\]/, `/Kids [${kids}]`).replace(/\/Count \d+/, `/Count ${numbers.length}`)
    )
  }

  /** Rewrites what is drawn on a page; `index` counts from 0. Throws where nothing changes. */
  draw(index: number, change: (content: string) => string): void {
    const page = this.#object(this.pages[index] ?? 0)
    this.inflated(Number(/\/Contents (\d+) 0 R/.exec(page.text)?.[1]), change)
  }

  /** Rewrites a compressed stream. Throws where nothing changes. */
  inflated(number: number, change: (content: string) => string): void {
    const object = this.#object(number)
    const before = inflateSync(object.stream ?? Buffer.alloc(0)).toString('latin1')
    const after = change(before)
    if (after === before) throw new Error(`stream ${number} did not change`)
    object.stream = deflateSync(Buffer.from(after, 'latin1'))
    object.text = object.text.replace(/\/Length \d+/, `/Length ${object.stream.length}`)
  }

  /** Adds to a resource dictionary of a page, e.g. `/Font`. */
  addResource(index: number, kind: string, entry: string): void {
    const resources = Number(/\/Resources (\d+) 0 R/.exec(this.#object(this.pages[index] ?? 0).text)?.[1])
    this.edit(resources, text =>
      text.includes(`/${kind} <<`)
        ? text.replace(`/${kind} <<`, `/${kind} <<\n${entry}`)
        : text.replace(/^<</, `<<\n/${kind} <<\n${entry}\n>>`)
    )
  }

  /** The whole file. */
  bytes(): Buffer {
    const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xff\xff\xff\xff\n', 'latin1')]
    const offsets = new Map<number, number>()
    let at = parts[0]?.length ?? 0
    const push = (bytes: Buffer) => {
      parts.push(bytes)
      at += bytes.length
    }
    for (const [number, { text, stream }] of this.objects) {
      offsets.set(number, at)
      push(Buffer.from(`${number} 0 obj\n${text}`, 'latin1'))
      if (stream) {
        push(Buffer.from('\nstream\n', 'latin1'))
        push(stream)
        push(Buffer.from('\nendstream', 'latin1'))
      }
      push(Buffer.from('\nendobj\n', 'latin1'))
    }
    const table = at
    const size = Math.max(...this.objects.keys()) + 1
    const entries = Array.from({ length: size }, (_, number) => {
      const offset = offsets.get(number)
      return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`
    })
    const trailer = this.#trailer.replace(/\/Size \d+/, `/Size ${size}`)
    push(Buffer.from(`xref\n0 ${size}\n${entries.join('')}${trailer}startxref\n${table}\n%%EOF\n`, 'latin1'))
    return Buffer.concat(parts)
  }

  #object(number: number): PdfObject {
    const object = this.objects.get(number)
    if (!object) throw new Error(`no object ${number}`)
    return object
  }
}
