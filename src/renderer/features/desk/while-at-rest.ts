/** Ms without a sign of the hands, after which nobody is waiting for the next frame. */
const usualRestMs = 400
/** Ms that a step may take: with less left before the next frame it waits for another pause. */
const stepMs = 6

const signs = ['keydown', 'pointerdown', 'wheel', 'scroll'] as const

let lastSign = Number.NEGATIVE_INFINITY
for (const sign of signs)
  window.addEventListener(
    sign,
    () => {
      lastSign = performance.now()
    },
    { capture: true, passive: true }
  )

/**
 * Takes one step after another while the window is idle and the analyst's hands rest, which they do `restMs` after the last key,
 * press or scroll; `step` answers whether there is more to do. Returns the way to stop.
 */
export function whileAtRest(step: () => boolean, restMs = usualRestMs): () => void {
  let idle = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => {
    cancelIdleCallback(idle)
    clearTimeout(timer)
  }
  const wait = () => {
    idle = requestIdleCallback(work)
  }
  const work = (deadline: IdleDeadline) => {
    const busy = lastSign + restMs - performance.now()
    if (busy > 0) timer = setTimeout(wait, busy)
    else if (deadline.timeRemaining() < stepMs || step()) wait()
  }
  wait()
  return stop
}
