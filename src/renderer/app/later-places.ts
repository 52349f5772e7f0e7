/** The places that are not needed for the first screen, each a file of its own in the build. */
export const laterPlaces = {
  compare: () => import('../features/compare/compare'),
  brief: () => import('../features/brief/brief'),
  codebook: () => import('../features/codebook/codebook')
}

/** Fetches them while nothing else is to be done, so that going there shows them at once. */
export function fetchLaterPlaces(): void {
  requestIdleCallback(() => {
    for (const fetchPlace of Object.values(laterPlaces)) void fetchPlace()
  })
}
