/// <reference path="./external-modules.d.ts" />
import type PDFDocument from 'pdfkit'
import type { StructureElement } from 'pdfkit'

const trees = new WeakMap<PDFDocument, Map<string, StructureElement>>()

/** Draws inside marked content that belongs to the given place of the structure tree (ISO 32000-1, 14.7 and 14.8). */
export function withRole(document: PDFDocument, role: string | undefined, draw: () => void): void {
  if (role === undefined) {
    draw()
    return
  }
  if (role === 'Artifact') {
    document.markContent('Artifact', { type: 'Pagination' })
    draw()
    document.endMarkedContent()
    return
  }
  const { element, type } = elementAt(document, role)
  const content = document.markStructureContent(type)
  draw()
  document.endMarkedContent()
  element.add(content)
}

/** Closes the tree; call it before the document ends. */
export function endStructure(document: PDFDocument): void {
  trees.get(document)?.get('')?.end()
}

function elementAt(document: PDFDocument, role: string): { element: StructureElement; type: string } {
  const tree = treeOf(document)
  let path = ''
  let element = tree.get('') as StructureElement
  let type = 'P'
  for (const step of role.split('/')) {
    path += `/${step}`
    const [name = '', lang] = step.split('@')
    type = name.split('#')[0] ?? 'P'
    const known = tree.get(path)
    if (known) {
      element = known
      continue
    }
    const child = document.struct(type, {
      ...(lang ? { lang } : {}),
      ...(type === 'TH' ? { scope: scopeOf(name) } : {})
    })
    element.add(child)
    tree.set(path, child)
    element = child
  }
  return { element, type }
}

// `TH#row…` heads a row, any other a column.
function scopeOf(step: string): string {
  return step.startsWith('TH#row') ? 'Row' : 'Column'
}

function treeOf(document: PDFDocument): Map<string, StructureElement> {
  const known = trees.get(document)
  if (known) return known
  document.getMarkInfoDictionary().data.Marked = true
  const root = document.struct('Document')
  document.addStructure(root)
  const tree = new Map([['', root]])
  trees.set(document, tree)
  return tree
}
