import { inView } from './drawn-parts'

interface PartsWatch {
  /** To be called when parts have come into the page: they are watched from now on. */
  look: () => void
  stop: () => void
}

/**
 * Tells which parts of a text come near to view, by index. A stretch whose parts do not stand in the page yet is watched
 * as a whole: `meet` puts them there at once, and those of them that are near are told in the same turn.
 */
export function watchParts(
  text: HTMLElement,
  scroller: HTMLElement,
  meet: (stretches: readonly number[]) => void,
  onNear: (parts: readonly number[]) => void
): PartsWatch {
  const watched = new WeakSet<Element>()
  const observer = new IntersectionObserver(
    entries => {
      const near = entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target as HTMLElement)
      const stretches = near.filter(({ dataset }) => dataset.stretch !== undefined)
      const parts = near.filter(({ dataset }) => dataset.part !== undefined)
      if (stretches.length > 0) {
        meet(stretches.map(({ dataset }) => Number(dataset.stretch)))
        parts.push(...stretches.flatMap(nearParts))
      }
      onNear(parts.map(({ dataset }) => Number(dataset.part)))
    },
    { root: scroller, rootMargin: '100% 0px' }
  )
  const nearParts = (stretch: HTMLElement) => {
    const { top, bottom, height } = scroller.getBoundingClientRect()
    return inView([...stretch.children] as HTMLElement[], { top: top - height, bottom: bottom + height })
  }
  const look = () => {
    for (const stretch of text.children) {
      if (!stretch.firstElementChild) observer.observe(stretch)
      else if (!watched.has(stretch)) {
        watched.add(stretch)
        observer.unobserve(stretch)
        for (const part of stretch.children) observer.observe(part)
      }
    }
  }
  look()
  return { look, stop: () => observer.disconnect() }
}
