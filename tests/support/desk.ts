import type { Locator, Page } from 'playwright'

/** The pane that shows the document with this title. */
export function textOf(page: Page, title: string): Locator {
  return page.getByRole('document', { name: title })
}

interface Point {
  x: number
  y: number
}

/**
 * Where on the screen the `occurrence`-th `quote` of a pane begins and ends, a little inside its first and last letter, so
 * that a drag between the two points covers it. Waits until it has been drawn and stands. The letters' own direction decides
 * on which side each begins.
 */
export async function edgesOf(text: Locator, quote: string, occurrence = 1): Promise<{ begin: Point; end: Point }> {
  return text.evaluate(
    async (root, { quote, occurrence }) => {
      let nodes: { node: Text; start: number }[] = []
      const find = () => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
        nodes = []
        let all = ''
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const holder = node.parentElement
          if (!holder?.hasAttribute('data-s')) continue
          nodes.push({ node: node as Text, start: all.length })
          all += node.textContent ?? ''
        }
        let at = -1
        for (let seen = 0; seen < occurrence; seen += 1) {
          at = all.indexOf(quote, at + 1)
          if (at < 0) break
        }
        return at
      }
      // What is out of view is drawn once the hands rest.
      const given = performance.now() + 20_000
      let at = find()
      while (at < 0 && performance.now() < given) {
        await new Promise(requestAnimationFrame)
        at = find()
      }
      if (at < 0) throw new Error(`not in the pane: ${quote}`)
      const holding = (offset: number) => {
        const found = nodes.findLast(({ start }) => start <= offset)
        if (!found) throw new Error('no text node')
        return found
      }
      const letters = [...new Intl.Segmenter('ar').segment(quote)]
      const rectOf = (offset: number, length: number) => {
        const { node, start } = holding(offset)
        const range = document.createRange()
        range.setStart(node, offset - start)
        range.setEnd(node, Math.min(offset - start + length, node.length))
        return range.getBoundingClientRect()
      }
      holding(at).node.parentElement?.scrollIntoView({ block: 'center' })
      // Parts that come into view take their own height, and marks cut the text anew: until then the letters move.
      let place = ''
      for (let still = 0; still < 3; ) {
        await new Promise(requestAnimationFrame)
        at = find()
        const { x, y } = rectOf(at, quote.length)
        const now = `${x} ${y}`
        still = now === place ? still + 1 : 0
        place = now
      }
      const isRtl = (letter: string) => !/^[\p{Script=Latin}\p{N}\p{Emoji_Presentation}]/u.test(letter)
      const one = letters[0]?.segment ?? ''
      const last = letters.at(-1)
      const lastText = last?.segment ?? ''
      const a = rectOf(at, one.length)
      const z = rectOf(at + (last?.index ?? 0), lastText.length)
      return {
        begin: { x: isRtl(one) ? a.right - a.width / 4 : a.left + a.width / 4, y: a.top + a.height / 2 },
        end: { x: isRtl(lastText) ? z.left + z.width / 4 : z.right - z.width / 4, y: z.top + z.height / 2 }
      }
    },
    { quote, occurrence }
  )
}

/** Drags over a quote with the mouse, from its beginning to its end or the other way round, and waits until it is selected. */
export async function dragOver(
  page: Page,
  text: Locator,
  quote: string,
  options: { backwards?: boolean; occurrence?: number } = {}
): Promise<void> {
  const { begin, end } = await edgesOf(text, quote, options.occurrence)
  const [from, to] = options.backwards ? [end, begin] : [begin, end]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 })
  await page.mouse.move(to.x, to.y, { steps: 3 })
  await page.mouse.up()
  await page.waitForFunction(() => CSS.highlights.has('muqarin-selection'))
}

/** Waits until the inspector shows no claim any more: it follows what is chosen a moment later. */
export async function formIsGone(page: Page): Promise<void> {
  await page.locator('.desk-form').waitFor({ state: 'detached' })
}

/** Tags a quote with a code's key and waits for the form of its claim. */
export async function tagQuote(page: Page, text: Locator, quote: string, key: string): Promise<void> {
  await dragOver(page, text, quote)
  await formIsGone(page)
  await page.keyboard.press(key)
  await page.locator('.desk-form').waitFor()
}

/** Waits until a text that was scrolled stands: parts out of view have a guessed height until they come into view. */
export async function textStands(text: Locator): Promise<void> {
  await text.evaluate(async root => {
    const scroller = root.parentElement ?? root
    let place = ''
    for (let still = 0; still < 3; ) {
      await new Promise(requestAnimationFrame)
      const now = `${scroller.scrollTop} ${scroller.scrollHeight}`
      still = now === place ? still + 1 : 0
      place = now
    }
  })
}
