/** Where the focus was: what had it, and from there outwards what stood around it. */
export interface Stop {
  element: HTMLElement
  around: { element: Element; next: Element | null; previous: Element | null }[]
}

/** What the focus is not carried out of, if there is anything in it that can take it. */
const bounds = 'main, .dialog, .popover, .top-bar, .notices'
const takers = 'a[href], button, input, select, textarea, [contenteditable=true], [tabindex="0"]'

/** Takes down where an element stands, as long as it does. */
export function stopAt(element: HTMLElement): Stop {
  const around: Stop['around'] = []
  for (let one: Element | null = element; one && one !== document.body; one = one.parentElement) {
    around.push({ element: one, next: one.nextElementSibling, previous: one.previousElementSibling })
    if (one.matches(bounds)) break
  }
  return { element, around }
}

/** What takes the focus that the first of these stops has lost: what followed it, what came before, what it stood in. */
export function nextAfter(stops: readonly Stop[]): HTMLElement | null {
  for (const { element, around } of stops) {
    if (canTake(element)) return element
    for (const [level, { next, previous }] of around.entries()) {
      if (around[level]?.element.matches(bounds)) break
      for (const neighbour of [next, previous, around[level + 1]?.element]) {
        const taker = neighbour && takerIn(neighbour, element)
        if (taker) return taker
      }
    }
  }
  return null
}

/** The very element, e.g. a row, or what in it is most like what was lost: who deletes one thing after the other stays on that button. */
function takerIn(root: Element, lost: HTMLElement): HTMLElement | null {
  if (!root.isConnected) return null
  if (root instanceof HTMLElement && root.matches(`${takers}, [tabindex]`) && !root.matches('main') && canTake(root)) {
    return root
  }
  const inside = [...root.querySelectorAll<HTMLElement>(takers)].filter(canTake)
  const isAlike = (one: Element) => one.tagName === lost.tagName && one.className === lost.className
  return inside.find(isAlike) ?? inside[0] ?? null
}

function canTake(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled') && element.checkVisibility({ visibilityProperty: true })
}
