/** Under which id a page carries its proof. */
export const proofElementId = 'muqarin-proof'

const proofElement = new RegExp(`<script\\b[^>]*\\bid="${proofElementId}"[^>]*>([^<]*)</script>`, 'i')

/** The proof within a page, as JSON; `null` where there is none. A quote that looks like one is escaped, and is none. */
export function proofInHtml(page: string): string | null {
  return proofElement.exec(page)?.[1] ?? null
}
