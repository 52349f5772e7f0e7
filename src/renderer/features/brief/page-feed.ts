import type { PageImage } from '#shared/api'
import { call } from '#state/bridge'
import { usePreview } from './preview-job'

interface Want {
  renderId: string
  index: number
  /** Pixels per point. */
  scale: number
  deliver: (page: PageImage) => void
}

/** Pages asked for in one go: few, so that the ones in view are not kept waiting by those beside it. */
const atOnce = 3

let wants: Want[] = []
let isFetching = false

/** Asks for the picture of a page. Returns how to ask no longer; what comes then is not delivered. */
export function wantPage(want: Want): () => void {
  wants = [...wants, want]
  // Pages that come into view together are asked for together.
  queueMicrotask(() => void fetchNext())
  return () => {
    wants = wants.filter(other => other !== want)
  }
}

async function fetchNext(): Promise<void> {
  if (isFetching) return
  isFetching = true
  try {
    for (let run = nextRun(); run.length > 0; run = nextRun()) await fetchRun(run)
  } finally {
    isFetching = false
  }
}

/** The wants that one call can answer: pages that follow each other, of one rendering and size. */
function nextRun(): Want[] {
  const [first] = wants
  if (!first) return []
  const alike = wants
    .filter(want => want.renderId === first.renderId && want.scale === first.scale)
    .sort((a, b) => a.index - b.index)
  const from = alike[0]?.index ?? 0
  return alike.filter(({ index }) => index - from < atOnce)
}

async function fetchRun(run: readonly Want[]): Promise<void> {
  const [head] = run
  const tail = run.at(-1)
  if (!head || !tail) return
  const { renderId, scale } = head
  const result = await call('briefings.pages', { renderId, first: head.index, last: tail.index, scale })
  // Those asked for no longer were taken out meanwhile.
  const waiting = run.filter(want => wants.includes(want))
  wants = wants.filter(want => !run.includes(want))
  if (!result.ok) {
    // Pages of a rendering that is gone are replaced by those of the next one.
    if (result.problem.code !== 'briefing.renderGone') usePreview.setState({ problem: result.problem })
    return
  }
  for (const want of waiting) {
    const page = result.value[want.index - head.index]
    if (page) want.deliver(page)
  }
}
