/** The parts we use of a node that @react-pdf/layout lays out. */
export interface SizedNode {
  type: string
  style?: Style
  box?: Box
  children?: SizedNode[] | null
  yogaNode?: YogaNode | undefined
}

type Style = Record<string, unknown>
type Box = Record<string, number>

interface YogaNode {
  calculateLayout(): void
  getComputedTop(): number
  getComputedRight(): number
  getComputedBottom(): number
  getComputedLeft(): number
  getComputedWidth(): number
  getComputedHeight(): number
  free(): void
}

/**
 * Lays a page out and notes on each node where it stands, as @react-pdf/layout does by three copies of the tree and a dozen
 * more calls into WebAssembly for every node.
 *
 * @param page with Yoga's nodes; a copy made for this, which is changed
 * @param boxWithoutYoga the package's own way with what stands inside of a text or a drawing
 */
export function layOutPage(page: SizedNode, boxWithoutYoga: (node: SizedNode) => SizedNode): SizedNode {
  page.yogaNode?.calculateLayout()
  settle(page, boxWithoutYoga)
  return page
}

function settle(node: SizedNode, boxWithoutYoga: (node: SizedNode) => SizedNode): void {
  const { yogaNode, children } = node
  if (!yogaNode) return
  node.box = boxOf(node, yogaNode)
  // Not deleted: an object that has lost a property is slow from then on.
  node.yogaNode = undefined
  yogaNode.free()
  if (!children) return
  if (children.some(child => child.yogaNode)) for (const child of children) settle(child, boxWithoutYoga)
  else node.children = children.map(boxWithoutYoga)
}

function boxOf({ style = {}, box = {} }: SizedNode, yogaNode: YogaNode): Box {
  return {
    paddingTop: points(style.paddingTop) || box.paddingTop || 0,
    paddingRight: points(style.paddingRight) || box.paddingRight || 0,
    paddingBottom: points(style.paddingBottom) || box.paddingBottom || 0,
    paddingLeft: points(style.paddingLeft) || box.paddingLeft || 0,
    marginTop: points(style.marginTop) || box.marginTop || 0,
    marginRight: points(style.marginRight) || box.marginRight || 0,
    marginBottom: points(style.marginBottom) || box.marginBottom || 0,
    marginLeft: points(style.marginLeft) || box.marginLeft || 0,
    borderTopWidth: points(style.borderTopWidth),
    borderRightWidth: points(style.borderRightWidth),
    borderBottomWidth: points(style.borderBottomWidth),
    borderLeftWidth: points(style.borderLeftWidth),
    top: yogaNode.getComputedTop(),
    right: yogaNode.getComputedRight(),
    bottom: yogaNode.getComputedBottom(),
    left: yogaNode.getComputedLeft(),
    width: yogaNode.getComputedWidth(),
    height: yogaNode.getComputedHeight()
  }
}

/** What a style says of an edge is what Yoga computes for it, in floats of 32 bits: briefings give points alone. */
function points(value: unknown): number {
  if (value === undefined || value === null) return 0
  if (typeof value !== 'number') throw new Error(`a briefing gives its edges in points, not as ${String(value)}`)
  return Math.fround(value)
}
