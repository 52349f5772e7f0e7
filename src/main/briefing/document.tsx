import { Document, Page } from '@react-pdf/renderer'
import type { Outline, OutlineBlock } from '#core/briefing/outline'
import { Bullets } from './components/bullets'
import { Claim } from './components/claim'
import { Contents, type ContentsEntry } from './components/contents'
import { FacesContext } from './components/faces'
import { Heading } from './components/heading'
import { MatrixTable } from './components/matrix-table'
import { PageNumber } from './components/page-number'
import { Paragraph } from './components/paragraph'
import { RunningHead } from './components/running-head'
import { SourcesList } from './components/sources-list'
import { TitleBlock } from './components/title-block'
import { usualFaces } from './font-stacks'
import { withLists } from './lists'
import { type Section, sectionsOf } from './sections'

// A4 in points, and the room left at its edges.
const paper = { portrait: 595.28, landscape: 841.89 }
const side = { portrait: 62, landscape: 48 }

/** Pages of the headings, by id, counted from 1. */
export type HeadingPages = ReadonlyMap<string, number>

interface Props {
  outline: Outline
  /** Empty on the first pass, which finds them. */
  headingPages: HeadingPages
  /** Called as pages of the n-th section (from 0) are made up. */
  onSection: (section: number) => void
  /** Given the laid out tree, one child per page, once the file is written. */
  onLaidOut: (root: object) => void
}

/** Id of a heading by its place in the outline. */
export function headingId(place: number): string {
  return `heading-${place}`
}

/** An outline as a PDF document of A4 pages. A function, not a component: the renderer wants `Document` at the root. */
export function briefingDocument({ outline, headingPages, onSection, onLaidOut }: Props) {
  const { direction, title } = outline
  return (
    <Document
      title={title}
      author={outline.author}
      language={outline.language}
      creator="Muqarin"
      producer="Muqarin"
      creationDate={new Date(outline.createdOn)}
      pageMode="useOutlines"
      pdfVersion="1.7"
      onRender={result => onLaidOut(layoutOf(result))}
    >
      <FacesContext value={outline.faces ?? usualFaces}>
        {sectionsOf(outline.blocks).map((section, index) => (
          <Page
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is laid out once and never changes
            key={index}
            size="A4"
            orientation={section.orientation}
            style={{ paddingTop: 62, paddingBottom: 62, paddingHorizontal: side[section.orientation] }}
          >
            <RunningHead title={title} direction={direction} side={side[section.orientation]} />
            {index === 0 ? <TitleBlock title={title} subtitle={outline.subtitle} direction={direction} /> : null}
            {withLists(section.blocks).map((shown, at) =>
              shown.kind === 'list' ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list is laid out once and never changes
                <Bullets key={at} items={shown.items} direction={direction} tagPath={`L#${shown.place}`} />
              ) : (
                <Block
                  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a split table share their place
                  key={at}
                  block={shown.block}
                  place={shown.place}
                  tagPath={`${shown.place}-${at}`}
                  outline={outline}
                  headingPages={headingPages}
                  orientation={section.orientation}
                />
              )
            )}
            <PageNumber
              label={outline.pageLabel}
              direction={direction}
              side={side[section.orientation]}
              onPage={() => onSection(index)}
            />
          </Page>
        ))}
      </FacesContext>
    </Document>
  )
}

// The renderer hands its layout to `onRender` under this name, outside its types: the one way to learn, without laying the
// document out again, on which pages things came to stand.
function layoutOf(result: object): object {
  const layout = '_INTERNAL__LAYOUT__DATA_' in result ? result._INTERNAL__LAYOUT__DATA_ : undefined
  if (typeof layout !== 'object' || layout === null) throw new Error('@react-pdf no longer hands out its layout')
  return layout
}

interface BlockProps {
  block: OutlineBlock
  place: number
  tagPath: string
  outline: Outline
  headingPages: HeadingPages
  orientation: Section['orientation']
}

function Block({ block, place, tagPath, outline, headingPages, orientation }: BlockProps) {
  const { direction } = outline
  switch (block.kind) {
    case 'contents':
      return <Contents title={block.title} entries={contentsOf(outline, headingPages)} direction={direction} />
    case 'heading':
      return (
        <Heading
          text={block.text}
          level={block.level}
          direction={direction}
          color={block.color}
          id={headingId(place)}
          under={block.level === 2 ? headingAbove(outline, place) : undefined}
        />
      )
    case 'paragraph':
      return <Paragraph paragraph={block} direction={direction} place={tagPath} />
    case 'matrix':
      return (
        <MatrixTable
          matrix={block}
          direction={direction}
          width={paper[orientation] - 2 * side[orientation]}
          tagPath={`Table#${tagPath}`}
        />
      )
    case 'claim':
      return <Claim claim={block} direction={direction} place={tagPath} />
    case 'sources':
      return <SourcesList sources={block} direction={direction} tagPath={`L#${tagPath}`} />
  }
}

function contentsOf(outline: Outline, pages: HeadingPages): ContentsEntry[] {
  return outline.blocks.flatMap((block, place) => {
    if (block.kind !== 'heading') return []
    const id = headingId(place)
    return [{ id, text: block.text, level: block.level, page: pages.get(id) ?? null }]
  })
}

function headingAbove(outline: Outline, place: number): string | undefined {
  for (let at = place - 1; at >= 0; at--) {
    const block = outline.blocks[at]
    if (block?.kind === 'heading' && block.level === 1) return headingId(at)
  }
  return undefined
}
