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
import type { Section } from './sections'

// A4 in points, and the room left at its edges.
const paper = { portrait: { width: 595.28, height: 841.89 }, landscape: { width: 841.89, height: 595.28 } }
const side = { portrait: 62, landscape: 48 }

interface Props {
  outline: Outline
  section: Section
  isFirst: boolean
}

/** Id of a heading by its place in the outline. */
function headingId(place: number): string {
  return `heading-${place}`
}

/** A section as A4 pages. A function, not a component: the renderer wants `Document` at the root. */
export function sectionDocument({ outline, section, isFirst }: Props) {
  const { direction, title } = outline
  return (
    <Document>
      <FacesContext value={outline.faces ?? usualFaces}>
        <Page
          size="A4"
          // Its cost grows with the pages; the older way lays the rest of a section out again for each of them.
          experimentalPagination
          orientation={section.orientation}
          style={{ paddingTop: 62, paddingBottom: 62, paddingHorizontal: side[section.orientation] }}
        >
          <RunningHead title={title} direction={direction} side={side[section.orientation]} />
          {/* Before the text: what follows a page's end is not repeated on it. */}
          <PageNumber
            label={outline.pageLabel}
            direction={direction}
            pageHeight={paper[section.orientation].height}
            side={side[section.orientation]}
          />
          {isFirst ? <TitleBlock title={title} subtitle={outline.subtitle} direction={direction} /> : null}
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
      return <Contents title={block.title} entries={headingsOf(outline)} direction={direction} />
    case 'heading':
      return (
        <Heading
          text={block.text}
          level={block.level}
          direction={direction}
          color={block.color}
          id={headingId(place)}
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

/** The headings of an outline, for the contents and the bookmarks. */
export function headingsOf(outline: Outline): ContentsEntry[] {
  return outline.blocks.flatMap((block, place) => {
    if (block.kind !== 'heading') return []
    return [{ id: headingId(place), text: block.text, level: block.level }]
  })
}
