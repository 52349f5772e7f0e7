import type { SafeDocumentNode } from '@react-pdf/layout'

interface LaidNode {
  type: string
  props?: { fixed?: boolean }
  children?: LaidNode[] | null
}

const drawn = new Set(['TEXT', 'IMAGE', 'SVG', 'CANVAS'])

/**
 * Takes off the pages at the end of a section on which nothing stands but head and foot: room below its last text that the page
 * before had no place for is made up as a page of its own.
 */
export function withoutBlankPages(section: SafeDocumentNode): SafeDocumentNode {
  const pages = [...(section.children ?? [])]
  while (pages.length > 1 && !hasContent(pages.at(-1) as LaidNode | undefined)) pages.pop()
  return { ...section, children: pages }
}

function hasContent(node: LaidNode | undefined): boolean {
  if (!node || node.props?.fixed) return false
  return drawn.has(node.type) || (node.children ?? []).some(hasContent)
}
