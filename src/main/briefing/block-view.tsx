import type { OutlineBlock } from '#core/briefing/outline'
import { Chart } from './components/chart'
import { Claim } from './components/claim'
import { Contents, type ContentsEntry } from './components/contents'
import { Heading } from './components/heading'
import { MatrixTable } from './components/matrix-table'
import { Paragraph } from './components/paragraph'
import { Parallel } from './components/parallel'
import type { Part } from './components/part'
import { LoneQuote } from './components/quote'
import { SourcesList } from './components/sources-list'
import { Table } from './components/table'
import { Timeline } from './components/timeline'

interface Props {
  block: OutlineBlock
  /** Index of the block in its outline. */
  place: number
  tagPath: string
  part: Part
  /** Of the text column, in points. */
  width: number
}

/** A block of an outline on the page. */
export function BlockView({ block, place, tagPath, part, width }: Props) {
  const { direction, continuedLabel } = part.outline
  switch (block.kind) {
    case 'contents':
      return <Contents title={block.title} entries={headingsIn(part)} direction={direction} />
    case 'heading':
      return (
        <Heading
          text={block.text}
          level={block.level}
          direction={direction}
          color={block.color}
          id={headingId(part, place)}
        />
      )
    case 'paragraph':
      return <Paragraph paragraph={block} direction={direction} place={tagPath} />
    case 'parallel':
      return <Parallel block={block} place={tagPath} headingId={headingId(part, place)} />
    case 'matrix':
      return (
        <MatrixTable
          matrix={block}
          direction={direction}
          width={width}
          tagPath={`Table#${tagPath}`}
          continued={continuedLabel}
        />
      )
    case 'claim':
      return <Claim claim={block} direction={direction} place={tagPath} />
    case 'quote':
      return <LoneQuote block={block} direction={direction} place={tagPath} />
    case 'table':
      return <Table table={block} direction={direction} width={width} place={tagPath} continued={continuedLabel} />
    case 'chart':
      return <Chart chart={block} direction={direction} width={width} place={tagPath} />
    case 'timeline':
      return <Timeline timeline={block} direction={direction} place={tagPath} continued={continuedLabel} />
    case 'sources':
      return <SourcesList sources={block} direction={direction} tagPath={`L#${tagPath}`} />
  }
}

/** Id of a heading by its place in the outline. */
function headingId({ prefix }: Part, place: number): string {
  return `heading-${prefix}${place}`
}

/** The headings of a part, for its contents and the bookmarks. */
export function headingsIn(part: Part): ContentsEntry[] {
  const { language } = part.outline
  return part.outline.blocks.flatMap((block, place) => {
    const heading = block.kind === 'parallel' ? block[language].find(one => one.kind === 'heading') : block
    if (heading?.kind !== 'heading') return []
    return [{ id: headingId(part, place), text: heading.text, level: heading.level }]
  })
}
