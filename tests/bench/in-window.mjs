/**
 * Puts what every measurement needs on `window.bench` of a page. Runs in the page, so it may use nothing from outside.
 */
export function installBench() {
  /** The time at which the frame that is being made has left the main thread. */
  const frameEnd = () =>
    new Promise(resolve => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve(performance.now())
      port2.postMessage(null)
    })
  /** The time at which the frame that is drawn next has left the main thread. */
  const painted = async () => {
    await new Promise(requestAnimationFrame)
    return frameEnd()
  }
  /** The time at which the first frame that shows what is `isSo` has left the main thread. */
  const paintedOnce = async isSo => {
    const given = performance.now() + 20_000
    do {
      if (performance.now() > given) throw new Error(`still not so after 20 s: ${isSo}`)
      await new Promise(requestAnimationFrame)
    } while (!isSo())
    return frameEnd()
  }
  /** Waits frame by frame until `isSo`. */
  const until = async isSo => {
    const given = performance.now() + 20_000
    while (!isSo()) {
      if (performance.now() > given) throw new Error(`still not so after 20 s: ${isSo}`)
      await new Promise(requestAnimationFrame)
    }
  }
  /** A hand knows nothing of frames: what follows begins anywhere between two of them, `pause` to `pause + 50` ms after one. */
  const anyMoment = async (pause = 0) => {
    await painted()
    const moment = performance.now() + pause + Math.random() * 50
    while (performance.now() < moment) await new Promise(resolve => setTimeout(resolve))
  }
  /** Scrolls on by `step` px a frame and returns the ms between frames. */
  const scrollFrames = async (element, step, frames) => {
    const deltas = []
    let last = await new Promise(requestAnimationFrame)
    for (let index = 0; index < frames; index += 1) {
      element.scrollTop += step
      const now = await new Promise(requestAnimationFrame)
      deltas.push(now - last)
      last = now
    }
    return deltas
  }
  window.bench = { painted, paintedOnce, until, anyMoment, scrollFrames }
}
