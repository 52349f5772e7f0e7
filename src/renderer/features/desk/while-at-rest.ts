/** Ms without a key, a press or a scroll, after which nobody is waiting for the next frame. */
const restMs = 400
/** Ms that a step may take: with less left before the next frame it waits for another pause. */
const stepMs = 6

const signs = ['keydown', 'pointerdown', 'wheel', 'scroll'] as const

/**
 * Takes one step after another while the window is idle and the analyst's hands rest; `step` answers whether there is more to
 * do. Returns the way to stop.
 */
export function whileAtRest(step: () => boolean): () => void {
  let busyUntil = 0
  let idle = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const listening = new AbortController()
  const stop = () => {
    listening.abort()
    cancelIdleCallback(idle)
    clearTimeout(timer)
  }
  const onSign = () => {
    busyUntil = performance.now() + restMs
  }
  for (const sign of signs)
    window.addEventListener(sign, onSign, { signal: listening.signal, capture: true, passive: true })
  const wait = () => {
    idle = requestIdleCallback(work)
  }
  const work = (deadline: IdleDeadline) => {
    const rest = busyUntil - performance.now()
    if (rest > 0) timer = setTimeout(wait, rest)
    else if (deadline.timeRemaining() < stepMs || step()) wait()
    else stop()
  }
  wait()
  return stop
}
