/** Under which id a page carries its proof. */
export const proofElementId = 'muqarin-proof'

/** Each sign is read once, whatever the page holds: no part of it goes on over another tag's beginning. */
const opened = /<script\b[^<>]*>/gi
const content = /([^<]*)<\/script>/iy

/** The proof within a page, as JSON; `null` where there is none. A quote that looks like one is escaped, and is none. */
export function proofInHtml(page: string): string | null {
  for (const { 0: tag, index } of page.matchAll(opened)) {
    if (!tag.includes(` id="${proofElementId}"`)) continue
    content.lastIndex = index + tag.length
    const found = content.exec(page)
    if (found) return found[1] ?? null
  }
  return null
}

const ownElement = new RegExp(`<script type="application/json" id="${proofElementId}">[^<]*</script>`)

/** The page without its proof. An element with other attributes, and any beside the first, stays: the program writes none. */
export function withoutProof(page: string): string {
  return page.replace(ownElement, '')
}
