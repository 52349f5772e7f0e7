import type { Id } from '#core/ids'
import { loadBody, useLibrary } from '#state/library'
import { useView } from '#state/view'
import { claimsIn } from './spans'
import { spansByPart } from './spans-by-part'

/**
 * Fetches the texts that stand on the desk: the one being read first and at once, also when the desk is only about to be
 * drawn, the others when nothing else is to be done.
 */
export async function loadAhead(): Promise<void> {
  const { panes, activePane, place } = useView.getState()
  const documents = useLibrary.getState().library?.documents ?? {}
  const [first, ...others] = [panes[activePane] ?? null, ...panes].filter(id => id !== null && id in documents)
  if (first && place === 'desk') await loadBody(first)
  for (const id of first ? [first, ...others] : []) await loadAtLeisure(id ?? '')
}

async function loadAtLeisure(id: Id): Promise<void> {
  await idle()
  await loadAndRead(id)
}

async function loadAndRead(id: Id): Promise<void> {
  await loadBody(id)
  await idle()
  readAhead(id)
}

/** What is read from thousands of claims once and then kept: the first frame of the text need not wait for it. */
function readAhead(id: Id): void {
  const { library, bodies } = useLibrary.getState()
  const body = bodies[id]
  if (library && body) spansByPart(body, claimsIn(library.claims, id))
}

function idle(): Promise<unknown> {
  return new Promise(resolve => requestIdleCallback(resolve, { timeout: 200 }))
}

useView.subscribe((now, before) => {
  if (now.panes !== before.panes || (now.place === 'desk' && before.place !== 'desk')) void loadAhead()
  if (now.likelyNext !== null && now.likelyNext !== before.likelyNext) void loadAndRead(now.likelyNext)
})
