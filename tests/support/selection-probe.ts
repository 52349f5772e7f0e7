import type { DocumentBody } from '#core/documents/document'

export interface Probing {
  documentId: string
  /** Of the document: it names the pane that shows it. */
  title: string
  /** How often each way of selecting is tried. */
  rounds: number
  seed: number
}

export interface Probed {
  /** Selections that were looked at. */
  selections: number
  /** Of these, how many were tagged and compared with what was stored. */
  stored: number
  /** What was wrong, in words. */
  wrong: string[]
}

/**
 * Selects in the text of one pane, over and over, the ways a hand does: what the browser itself selected (twice or
 * three times pressed, or with Shift), a drag from point to point, and keys. Each time what is highlighted is compared with
 * the canonical text. Runs in the page, and so uses nothing from outside.
 */
export async function probeSelections({ documentId, title, rounds, seed }: Probing): Promise<Probed> {
  const found: Probed = { selections: 0, stored: 0, wrong: [] }
  const texts = [...document.querySelectorAll<HTMLElement>('[role=document]')]
  const root = texts.find(text => text.getAttribute('aria-label') === title)
  const answer = await window.muqarin.call('documents.body', { id: documentId })
  if (!root || !answer.ok) throw new Error('no text')
  const frame = root.parentElement as HTMLElement
  const { text }: DocumentBody = answer.value
  const graphemes = new Intl.Segmenter('ar')
  let state = seed
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const task = () => new Promise(resolve => setTimeout(resolve))
  const piecesNow = () => [...root.querySelectorAll<HTMLElement>('[data-s]')].filter(piece => piece.firstChild)
  const startOf = (node: Node) => Number(node.parentElement?.closest<HTMLElement>('[data-s]')?.dataset.s)
  const complain = (what: string, details: object) => found.wrong.push(`${what}: ${JSON.stringify(details)}`)

  /** The range that is painted, with the letters that it covers on the page. */
  const highlighted = () => {
    const [range] = CSS.highlights.get('muqarin-selection') ?? []
    if (!(range instanceof Range)) return null
    let shown = ''
    let block: Element | null = null
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    walker.currentNode = range.startContainer
    for (let node: Node | null = range.startContainer; node; node = walker.nextNode()) {
      const own = node.parentElement?.closest('[data-block]') ?? null
      if (block && own !== block) shown += '\n'
      block = own
      const from = node === range.startContainer ? range.startOffset : 0
      const to = node === range.endContainer ? range.endOffset : undefined
      shown += (node.textContent ?? '').slice(from, to)
      if (node === range.endContainer) break
    }
    return {
      start: startOf(range.startContainer) + range.startOffset,
      end: startOf(range.endContainer) + range.endOffset,
      shown
    }
  }
  const cuts = (offset: number) => {
    const from = text.lastIndexOf('\n', offset - 1) + 1
    const to = text.indexOf('\n', offset)
    const line = text.slice(from, to < 0 ? text.length : to)
    const at = offset - from
    return at > 0 && at < line.length && graphemes.segment(line).containing(at)?.index !== at
  }
  const invisible = '[\\s\\u200B-\\u200F\\u061C\\u2060\\uFEFF]'
  const [head, foot] = [new RegExp(`^${invisible}*`), new RegExp(`${invisible}*$`)]
  const check = (way: string, wanted?: { from: number; to: number }) => {
    const now = highlighted()
    if (!now) {
      complain(`${way}: nothing is highlighted`, wanted ?? {})
      return
    }
    found.selections += 1
    const { start, end, shown } = now
    if (text.slice(start, end) !== shown) complain(`${way}: slice and page differ`, { start, end, shown })
    if (cuts(start) || cuts(end)) complain(`${way}: a cluster is cut`, { start, end, shown })
    // Keys may stop at any cluster, blanks too.
    if (shown.trim() !== shown && !way.startsWith('key')) complain(`${way}: blanks at the ends`, { start, end, shown })
    if (!wanted) return
    const asked = text.slice(wanted.from, wanted.to)
    const from = wanted.from + (head.exec(asked)?.[0].length ?? 0)
    const to = wanted.to - (foot.exec(asked)?.[0].length ?? 0)
    if (start > from || end < to) complain(`${way}: less than was chosen`, { start, end, from, to })
    if (/\s/.test(text.slice(start, from) + text.slice(to, end))) {
      complain(`${way}: more than the words chosen`, { start, end, from, to })
    }
  }
  const pointer = (type: string, x: number, y: number, target: EventTarget, shiftKey = false) =>
    target.dispatchEvent(
      new PointerEvent(type, { bubbles: true, cancelable: true, button: 0, clientX: x, clientY: y, shiftKey })
    )
  const key = (name: string, more: KeyboardEventInit = {}) =>
    root.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more }))
  const settled = async (isExpected: boolean) => {
    const last = performance.now() + (isExpected ? 3_000 : 30)
    while (performance.now() < last && !CSS.highlights.has('muqarin-selection')) await task()
  }
  const forget = async () => {
    key('Escape')
    while (CSS.highlights.has('muqarin-selection')) await task()
  }
  const tagAndCompare = async (way: string) => {
    const before = highlighted()
    const told = new Promise<string>(resolve => {
      const stop = window.muqarin.on('library.changed', ({ change }) => {
        stop()
        const [entry] = change.added
        const passage = entry?.table === 'claims' ? entry.record.evidence[0] : undefined
        resolve(JSON.stringify(passage && [passage.start, passage.end, passage.quote]))
      })
    })
    key('1')
    const stored = await told
    if (stored !== JSON.stringify(before && [before.start, before.end, before.shown])) {
      complain(`${way}: stored otherwise than highlighted`, { stored, before })
    }
    found.stored += 1
    while (!root.querySelector('mark[data-active]')) await task()
  }

  /** A place between two code units of the text, sometimes told as a place between two elements. */
  const caret = (near: number | null) => {
    const pieces = piecesNow()
    const index = near === null ? random(pieces.length) : Math.max(0, Math.min(pieces.length - 1, near + random(7) - 3))
    const node = pieces[index]?.firstChild as Text
    const offset = random(node.length + 1)
    const piece = pieces[index] as HTMLElement
    if (random(12) === 0) {
      const parent = piece.parentElement as HTMLElement
      return { index, node: parent, offset: [...parent.children].indexOf(piece), at: Number(piece.dataset.s) }
    }
    return { index, node, offset, at: Number(piece.dataset.s) + offset }
  }
  for (let round = 0; round < rounds; round += 1) {
    await forget()
    const anchor = caret(null)
    const focus = caret(anchor.index)
    const box = frame.getBoundingClientRect()
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
    pointer('pointerdown', x, y, root, true)
    getSelection()?.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset)
    pointer('pointerup', x, y, root, true)
    const wanted = { from: Math.min(anchor.at, focus.at), to: Math.max(anchor.at, focus.at) }
    const hasLetters = text.slice(wanted.from, wanted.to).replace(new RegExp(invisible, 'g'), '') !== ''
    await settled(hasLetters)
    if (hasLetters) check('browser', wanted)
    if (hasLetters && round % 20 === 0) await tagAndCompare('browser')
  }

  /** The whole word under a point, unless the point is on its first or last letter, of which only one half counts. */
  const wordUnder = (x: number, y: number) => {
    const range = document.createRange()
    const block = document.elementFromPoint(x, y)?.closest('[data-block]')
    const isOn = ({ left, right, top, bottom }: DOMRect) =>
      left !== right && x >= left && x <= right && y >= top && y <= bottom
    for (const piece of block?.querySelectorAll<HTMLElement>('[data-s]') ?? []) {
      const node = piece.firstChild as Text
      // The letters of one word at a time: to ask where each letter of a paragraph stands takes longer than to select.
      for (const { 0: word, index } of node.data.matchAll(/\S+|\s+/g)) {
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        if (![...range.getClientRects()].some(isOn)) continue
        for (let unit = index; unit < index + word.length; unit += 1) {
          range.setStart(node, unit)
          range.setEnd(node, unit + 1)
          if (!isOn(range.getBoundingClientRect())) continue
          const at = Number(piece.dataset.s) + unit
          const from = at - (/\S*$/.exec(text.slice(0, at))?.[0].length ?? 0)
          const to = at + (/^\S*/.exec(text.slice(at))?.[0].length ?? 0)
          const letters = [...graphemes.segment(text.slice(from, to))]
          const isInner = at >= from + (letters[1]?.index ?? to) && at < from + (letters.at(-1)?.index ?? 0)
          return isInner && /^[\p{L}\p{M}]+$/u.test(text.slice(from, to)) ? { from, to } : null
        }
      }
    }
    return null
  }
  for (let round = 0; round < rounds; round += 1) {
    await forget()
    if (round % 10 === 0) {
      frame.scrollTop = random(frame.scrollHeight)
      // Paragraphs out of view have a guessed height: the text moves until those that came into view have their own.
      let place = ''
      for (let still = 0; still < 3; ) {
        await new Promise(requestAnimationFrame)
        const now = `${frame.scrollTop} ${frame.scrollHeight} ${root.getBoundingClientRect().top}`
        still = now === place ? still + 1 : 0
        place = now
      }
    }
    const box = frame.getBoundingClientRect()
    const point = () => ({ x: box.left + 5 + random(box.width - 20), y: box.top + 5 + random(box.height - 10) })
    const [from, to] = [point(), point()]
    // Nearer than this a hand has pressed, not dragged.
    if (Math.hypot(to.x - from.x, to.y - from.y) < 6) continue
    const words = [wordUnder(from.x, from.y), wordUnder(to.x, to.y)]
    pointer('pointerdown', from.x, from.y, root)
    pointer('pointerup', to.x, to.y, root)
    await settled(words.some(word => word !== null))
    if (!CSS.highlights.has('muqarin-selection') && words.every(word => word === null)) continue
    if (!CSS.highlights.has('muqarin-selection')) {
      complain('drag: nothing is highlighted', { from, to, words })
      continue
    }
    check('drag')
    const now = highlighted()
    for (const word of words) {
      if (word && now && (word.from < now.start || word.to > now.end))
        complain('drag: a word touched is left out', { word, now })
    }
    if (round % 20 === 0) await tagAndCompare('drag')
  }

  await forget()
  const keys = ['ArrowLeft', 'ArrowRight', 'ArrowLeft', 'ArrowRight', 'ArrowDown', 'ArrowUp', 'Home', 'End']
  for (let round = 0; round < rounds; round += 1) {
    const name = keys[random(keys.length)] ?? ''
    const isSideways = name === 'ArrowLeft' || name === 'ArrowRight'
    const shiftKey = random(3) > 0
    const more = {
      shiftKey,
      altKey: isSideways && shiftKey && random(3) === 0,
      ctrlKey: !isSideways && random(6) === 0
    }
    key(name, name.startsWith('Arrow') ? { ...more, ctrlKey: false } : { ...more, altKey: false })
    await settled(true)
    check(`key ${name}`)
  }
  return found
}
