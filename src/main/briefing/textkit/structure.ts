/// <reference path="./external-modules.d.ts" />
import type PDFDocument from 'pdfkit'
import type { StructureElement } from 'pdfkit'

/** Where a piece of drawn text belongs. */
export interface TextPlace {
  /** See `structure-role.ts`. */
  role: string | undefined
  /** Identity of its paragraph, and its place in it. */
  paragraph: object
  offset: number
  /** Address or destination of the link that lies on it. */
  link: string | undefined
}

interface MarkedText extends TextPlace {
  role: string
  content: unknown
  linkElement: StructureElement | undefined
}

interface Tree {
  root: StructureElement
  elements: Map<string, StructureElement>
  /** Links of the paragraph that is being drawn, by target. */
  links: Map<string, StructureElement>
  /** Text of that paragraph, in the order of drawing. */
  waiting: MarkedText[]
  /** Page of the first use, for steps that count once. */
  pages: Map<string, object>
}

const trees = new WeakMap<PDFDocument, Tree>()

/**
 * Draws text inside marked content that belongs to its place in the structure tree (ISO 32000-1, 14.7 and 14.8). Lines are drawn
 * from left to right, but the tree is what gets read out: its entries are put in the order of the text. `draw` is told the
 * element of the link that lies on the text, to which its annotation must belong.
 */
export function markText(
  document: PDFDocument,
  place: TextPlace,
  draw: (linkElement: StructureElement | undefined) => void
): void {
  const { role, paragraph, link } = place
  const repeats = role !== undefined && isRepeated(document, role)
  if (role?.startsWith('Again#') && !repeats) return
  closeBackground(document)
  if (role === undefined || role === 'Artifact' || repeats) {
    openArtifact(document, 'Pagination')
    draw(undefined)
    document.endMarkedContent()
  } else {
    const tree = treeOf(document)
    if (tree.waiting[0] && tree.waiting[0].paragraph !== paragraph) flush(document, tree)
    const linkElement = link === undefined ? undefined : (tree.links.get(link) ?? document.struct('Link'))
    if (link !== undefined && linkElement) tree.links.set(link, linkElement)
    const content = document.markStructureContent(linkElement ? 'Link' : typeOf(lastStepOf(role)))
    draw(linkElement)
    document.endMarkedContent()
    tree.waiting.push({ ...place, role, content, linkElement })
  }
  openBackground(document)
}

/**
 * Everything on a page that is not text (rules, bands, drawn signs) is no part of what it says: it stands in artifacts, of
 * which one is always open between texts. The page closes the last.
 */
export function openBackground(document: PDFDocument): void {
  openArtifact(document, 'Layout')
}

// What pdfkit's `markContent` writes where nothing else is open; there are two between any two pieces of text.
function openArtifact(document: PDFDocument, type: 'Layout' | 'Pagination'): void {
  document.page.markings.push({ tag: 'Artifact' })
  document.addContent(`/Artifact <<\n/Type /${type}\n>> BDC`)
}

function closeBackground(document: PDFDocument): void {
  if (document.page.markings.length > 0) document.endMarkedContent()
}

/** Closes the tree; call it before the document ends. */
export function endStructure(document: PDFDocument): void {
  const tree = trees.get(document)
  if (!tree) return
  flush(document, tree)
  tree.root.end()
}

function flush(document: PDFDocument, tree: Tree): void {
  const attached = new Set<StructureElement>()
  for (const { role, content, linkElement } of tree.waiting.sort((a, b) => a.offset - b.offset)) {
    const element = elementAt(document, tree, role)
    if (!linkElement) {
      element.add(content)
      continue
    }
    if (!attached.has(linkElement)) element.add(linkElement)
    attached.add(linkElement)
    linkElement.add(content)
  }
  tree.waiting = []
  tree.links.clear()
}

function elementAt(document: PDFDocument, tree: Tree, role: string): StructureElement {
  const known = tree.elements.get(role)
  if (known) return known
  let path = ''
  let element = tree.root
  for (const step of role.split('/')) {
    path = path ? `${path}/${step}` : step
    let next = tree.elements.get(path)
    if (!next) {
      const [name = '', lang] = step.split('@')
      const type = typeOf(step)
      next = document.struct(type, {
        // What says nothing is in the document's own.
        ...(lang && lang !== String(document._root.data.Lang) ? { lang } : {}),
        ...(type === 'TH' ? { scope: scopeOf(name) } : {})
      })
      element.add(next)
      tree.elements.set(path, next)
    }
    element = next
  }
  return element
}

// What is repeated on later pages must not be read out again.
function isRepeated(document: PDFDocument, role: string): boolean {
  const end = role.indexOf('!')
  if (end < 0) return false
  const { pages } = treeOf(document)
  const path = role.slice(0, end)
  const first = pages.get(path) ?? document.page
  pages.set(path, first)
  return first !== document.page
}

function typeOf(step: string): string {
  const end = step.search(/\W/)
  return (end < 0 ? step : step.slice(0, end)) || 'P'
}

function lastStepOf(role: string): string {
  return role.slice(role.lastIndexOf('/') + 1)
}

// `TH#row…` heads a row, any other a column.
function scopeOf(step: string): string {
  return step.startsWith('TH#row') ? 'Row' : 'Column'
}

function treeOf(document: PDFDocument): Tree {
  const known = trees.get(document)
  if (known) return known
  document.getMarkInfoDictionary().data.Marked = true
  const root = document.struct('Document')
  document.addStructure(root)
  const tree: Tree = { root, elements: new Map(), links: new Map(), waiting: [], pages: new Map() }
  trees.set(document, tree)
  return tree
}
