/** Under which id a page carries its proof. */
export const proofElementId = 'muqarin-proof'

const proofElement = new RegExp(`<script\\b[^>]*\\bid="${proofElementId}"[^>]*>([^<]*)</script>`, 'i')

/** The proof within a page, as JSON; `null` where there is none. A quote that looks like one is escaped, and is none. */
export function proofInHtml(page: string): string | null {
  return proofElement.exec(page)?.[1] ?? null
}

const ownElement = new RegExp(`<script type="application/json" id="${proofElementId}">[^<]*</script>`)

/** The page without its proof. An element with other attributes, and any beside the first, stays: the program writes none. */
export function withoutProof(page: string): string {
  return page.replace(ownElement, '')
}
