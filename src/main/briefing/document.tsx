import { Document, Page } from '@react-pdf/renderer'
import type { Outline } from '#core/briefing/outline'
import { BlockView, headingsIn } from './block-view'
import { Bullets } from './components/bullets'
import { ConfidentialityLine } from './components/confidentiality-line'
import type { ContentsEntry } from './components/contents'
import { Cover } from './components/cover'
import { FacesContext } from './components/faces'
import { PageNumber } from './components/page-number'
import { type Part, PartContext, partsOf } from './components/part'
import { RunningHead } from './components/running-head'
import { TitleBlock } from './components/title-block'
import { usualFaces } from './font-stacks'
import { withLists } from './lists'
import { type Section, sectionsOf } from './sections'

// Short and long edge in points (ISO 216, ANSI A), and the room left at the edges.
const papers = { a4: { short: 595.28, long: 841.89 }, letter: { short: 612, long: 792 } }
const side = { portrait: 62, landscape: 48 }

/** Pages that are laid out together: a cover, or a section of one of the outlines. */
export type PageRun =
  | { kind: 'cover'; part: Part }
  | { kind: 'section'; part: Part; section: Section; hasTitle: boolean }

/** The runs of pages of an outline and its sequel, in their order. */
export function pageRunsOf(outline: Outline): PageRun[] {
  return partsOf(outline).flatMap((part): PageRun[] => {
    const hasCover = part.outline.cover === true
    const sections = sectionsOf(part.outline.blocks).map(
      (section, index): PageRun => ({ kind: 'section', part, section, hasTitle: index === 0 && !hasCover })
    )
    return hasCover ? [{ kind: 'cover', part }, ...sections] : sections
  })
}

/** A run of pages. A function, not a component: the renderer wants `Document` at the root. */
export function runDocument(run: PageRun) {
  return (
    <Document>
      <FacesContext value={run.part.outline.faces ?? usualFaces}>
        <PartContext value={run.part.prefix}>
          {run.kind === 'cover' ? <CoverPage part={run.part} /> : <SectionPages {...run} />}
        </PartContext>
      </FacesContext>
    </Document>
  )
}

/** The headings of an outline and its sequel, for the bookmarks. */
export function headingsOf(outline: Outline): ContentsEntry[] {
  return partsOf(outline).flatMap(headingsIn)
}

function CoverPage({ part: { outline } }: { part: Part }) {
  const { width, height } = sizeOf(outline, 'portrait')
  return (
    <Page size={[width, height]} style={{ padding: side.portrait }}>
      <Cover outline={outline} height={height - 2 * side.portrait} />
    </Page>
  )
}

function SectionPages({ part, section, hasTitle }: Extract<PageRun, { kind: 'section' }>) {
  const { outline } = part
  const { direction, title } = outline
  const { width, height } = sizeOf(outline, section.orientation)
  const margin = side[section.orientation]
  return (
    <Page
      size={[width, height]}
      // Its cost grows with the pages; the older way lays the rest of a section out again for each of them.
      experimentalPagination
      style={{ paddingTop: 62, paddingBottom: 62, paddingHorizontal: margin }}
    >
      <RunningHead title={title} direction={direction} side={margin} />
      {outline.confidentiality === undefined ? null : (
        <ConfidentialityLine text={outline.confidentiality} direction={direction} side={margin} />
      )}
      {/* Before the text: what follows a page's end is not repeated on it. */}
      <PageNumber label={outline.pageLabel} direction={direction} pageHeight={height} side={margin} />
      {hasTitle ? (
        <TitleBlock title={title} subtitle={outline.subtitle} direction={direction} logo={outline.logo} />
      ) : null}
      {withLists(section.blocks).map((shown, at) =>
        shown.kind === 'list' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is laid out once and never changes
          <Bullets key={at} items={shown.items} direction={direction} tagPath={`L#${part.prefix}${shown.place}`} />
        ) : (
          <BlockView
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a split table share their place
            key={at}
            block={shown.block}
            place={shown.place}
            tagPath={`${part.prefix}${shown.place}-${at}`}
            part={part}
            width={width - 2 * margin}
          />
        )
      )}
    </Page>
  )
}

/** Points. */
function sizeOf({ paper = 'a4' }: Outline, orientation: Section['orientation']): { width: number; height: number } {
  const { short, long } = papers[paper]
  return orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short }
}
