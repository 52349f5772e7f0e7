import {
  BookMarked,
  ChartColumn,
  Hash,
  Heading,
  History,
  type LucideIcon,
  MessageSquareQuote,
  Quote,
  Table2,
  TableOfContents,
  TextAlignStart
} from 'lucide-react'
import type { BlockKind } from './block-list'

/** Every kind of part in the order it is offered; its name is `brief.block.<kind>`, what it is for `brief.blockHelp.<kind>`. */
export const blockKinds: readonly { kind: BlockKind; icon: LucideIcon; isGenerated: boolean }[] = [
  { kind: 'heading', icon: Heading, isGenerated: false },
  { kind: 'text', icon: TextAlignStart, isGenerated: false },
  { kind: 'matrix', icon: Table2, isGenerated: true },
  { kind: 'claims', icon: MessageSquareQuote, isGenerated: true },
  { kind: 'quotes', icon: Quote, isGenerated: true },
  { kind: 'figures', icon: Hash, isGenerated: true },
  { kind: 'chart', icon: ChartColumn, isGenerated: true },
  { kind: 'timeline', icon: History, isGenerated: true },
  { kind: 'contents', icon: TableOfContents, isGenerated: false },
  { kind: 'sources', icon: BookMarked, isGenerated: false }
]

export function iconOf(kind: BlockKind): LucideIcon {
  return blockKinds.find(one => one.kind === kind)?.icon ?? TextAlignStart
}
