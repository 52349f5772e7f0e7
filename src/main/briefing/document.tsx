import { Document, Page } from '@react-pdf/renderer'
import type { Outline, OutlineBlock } from '#core/briefing/outline'
import { Bullets } from './components/bullets'
import { Claim } from './components/claim'
import { Contents, type ContentsEntry } from './components/contents'
import { FacesContext } from './components/faces'
import { Heading } from './components/heading'
import { MatrixTable } from './components/matrix-table'
import { Milestone } from './components/milestone'
import { PageNumber } from './components/page-number'
import { Paragraph } from './components/paragraph'
import { RunningHead } from './components/running-head'
import { SourcesList } from './components/sources-list'
import { TitleBlock } from './components/title-block'
import { usualFaces } from './font-stacks'
import { withLists } from './lists'
import { type Section, sectionsOf } from './sections'

// A4 in points, and the room left at its edges.
const paper = { portrait: { width: 595.28, height: 841.89 }, landscape: { width: 841.89, height: 595.28 } }
const side = { portrait: 62, landscape: 48 }

interface Props {
  outline: Outline
  /** Called as the n-th section (from 0) is laid out, and again as it is drawn. */
  onSection: (section: number, step: 'layout' | 'drawing') => void
}

/** Id of a heading by its place in the outline. */
export function headingId(place: number): string {
  return `heading-${place}`
}

/** An outline as a PDF document of A4 pages. A function, not a component: the renderer wants `Document` at the root. */
export function briefingDocument({ outline, onSection }: Props) {
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
    >
      <FacesContext value={outline.faces ?? usualFaces}>
        {sectionsOf(outline.blocks).map((section, index) => (
          <Page
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is laid out once and never changes
            key={index}
            size="A4"
            // Its cost grows with the pages; the older way lays the rest of a section out again for each of them.
            experimentalPagination
            orientation={section.orientation}
            style={{ paddingTop: 62, paddingBottom: 62, paddingHorizontal: side[section.orientation] }}
          >
            <Milestone onReached={step => onSection(index, step)} />
            <RunningHead title={title} direction={direction} side={side[section.orientation]} />
            {/* Before the text: what follows a page's end is not repeated on it. */}
            <PageNumber
              label={outline.pageLabel}
              direction={direction}
              pageHeight={paper[section.orientation].height}
              side={side[section.orientation]}
            />
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
                  orientation={section.orientation}
                />
              )
            )}
          </Page>
        ))}
      </FacesContext>
    </Document>
  )
}

interface BlockProps {
  block: OutlineBlock
  place: number
  tagPath: string
  outline: Outline
  orientation: Section['orientation']
}

function Block({ block, place, tagPath, outline, orientation }: BlockProps) {
  const { direction } = outline
  switch (block.kind) {
    case 'contents':
      return <Contents title={block.title} entries={contentsOf(outline)} direction={direction} />
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
          width={paper[orientation].width - 2 * side[orientation]}
          tagPath={`Table#${tagPath}`}
        />
      )
    case 'claim':
      return <Claim claim={block} direction={direction} place={tagPath} />
    case 'sources':
      return <SourcesList sources={block} direction={direction} tagPath={`L#${tagPath}`} />
  }
}

function contentsOf(outline: Outline): ContentsEntry[] {
  return outline.blocks.flatMap((block, place) => {
    if (block.kind !== 'heading') return []
    return [{ id: headingId(place), text: block.text, level: block.level }]
  })
}

function headingAbove(outline: Outline, place: number): string | undefined {
  for (let at = place - 1; at >= 0; at--) {
    const block = outline.blocks[at]
    if (block?.kind === 'heading' && block.level === 1) return headingId(at)
  }
  return undefined
}
