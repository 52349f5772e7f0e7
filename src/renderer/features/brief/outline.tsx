import { Plus } from 'lucide-react'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { Block } from '#core/briefing/block'
import type { Briefing } from '#core/briefing/briefing'
import type { Library } from '#core/library'
import { FloatingMenu } from '#ui/menu'
import { useSay } from '#ui/say'
import { Segmented } from '#ui/segmented'
import { BlockCard } from './block-card'
import { dropMark, useBlockDrag } from './block-drag'
import { addBlock, moveBlockTo } from './block-edits'
import { blockKinds } from './block-kinds'
import { kindOf } from './block-list'
import { type BriefingFields, leaveField, writeBlock, writeBriefing } from './drafts'
import { GeneratedEditor } from './generated-editor'
import { BilingualField, HeadingEditor } from './heading-editor'
import { firstNotes } from './note-numbers'
import { languagesOf } from './open-briefing'
import { useScreen } from './screen-view'
import { TextEditor } from './text-editor'
import './outline.css'

interface Props {
  library: Library
  briefing: Briefing
  fields: BriefingFields
}

/** The title and the parts of the briefing in their order. */
export function Outline({ library, briefing, fields }: Props) {
  const say = useSay()
  const { blocks, look } = fields
  const ids = blocks.map(({ id }) => id)
  const [told, setTold] = useState('')
  const focused = useRef<Element | null>(null)
  const move = (id: string, to: number) => {
    focused.current = document.activeElement
    const block = blocks.find(candidate => candidate.id === id)
    if (!block || !moveBlockTo(briefing, id, to)) return
    setTold(
      say('brief.moved', {
        kind: say(`brief.block.${kindOf(block)}`),
        number: say.number(to + 1),
        count: say.number(blocks.length)
      })
    )
  }
  const { list, drag, handleOf } = useBlockDrag(ids, move)
  // A moved row is another place in the document, and the browser drops the focus on the way.
  useLayoutEffect(() => {
    const element = focused.current
    focused.current = null
    if (element instanceof HTMLElement && element.isConnected && element !== document.activeElement) element.focus()
  })
  const outline = useRef<HTMLDivElement>(null)
  const isTitleWanted = useScreen(state => state.wanted === 'title')
  useEffect(() => {
    if (!isTitleWanted) return
    useScreen.setState({ wanted: null })
    outline.current?.querySelector('input')?.select()
  }, [isTitleWanted])
  return (
    <>
      <div className="brief-side-body brief-outline" ref={outline}>
        <BilingualField
          label="brief.field.title"
          className="brief-title-field"
          line={fields.title}
          languages={languagesOf(look, say.language)}
          onChange={title => writeBriefing(briefing, { title }, 'title')}
          onLeave={() => void leaveField()}
        />
        <ol className="brief-blocks" aria-label={say('brief.parts')} ref={list}>
          {blocks.map((block, index) => (
            <BlockCard
              key={block.id}
              library={library}
              briefing={briefing}
              scope={fields}
              block={block}
              number={index + 1}
              count={blocks.length}
              mark={dropMark(drag, ids, block.id)}
              isDragged={drag?.id === block.id}
              handle={handleOf(block.id)}
              onMove={to => move(block.id, to)}
            >
              <BlockEditor library={library} briefing={briefing} fields={fields} block={block} number={index + 1} />
            </BlockCard>
          ))}
        </ol>
        {blocks.length === 0 && <p className="brief-none">{say('brief.noParts')}</p>}
        <p className="visually-hidden" role="status">
          {told}
        </p>
      </div>
      <footer className="brief-side-foot">
        <AddBlock briefing={briefing} />
      </footer>
    </>
  )
}

function BlockEditor({ library, briefing, fields, block, number }: Props & { block: Block; number: number }) {
  const say = useSay()
  const { blocks, look } = fields
  const notes = useMemo(() => firstNotes(blocks, look), [blocks, look])
  const write = (next: Block) => writeBlock(briefing, next, false)
  const type = (next: Block) => writeBlock(briefing, next, true)
  const leave = () => void leaveField()
  switch (block.kind) {
    case 'contents':
      return null
    case 'heading':
      return <HeadingEditor block={block} languages={languagesOf(look, say.language)} onChange={type} onLeave={leave} />
    case 'text':
      return (
        <TextEditor
          library={library}
          block={block}
          number={number}
          languages={languagesOf(look, say.language)}
          firstNotes={notes.get(block.id) ?? { ar: 1, en: 1 }}
          documentIds={fields.documentIds}
          onChange={type}
          onLeave={leave}
        />
      )
    case 'sources':
      return (
        <Segmented<typeof block.style>
          label={say('brief.citationStyle')}
          value={block.style}
          onChange={style => write({ ...block, style })}
          options={[
            { value: 'arabic', label: say('brief.sources.arabic') },
            { value: 'latin', label: say('brief.sources.latin') }
          ]}
        />
      )
    case 'generated':
      return (
        <GeneratedEditor
          library={library}
          scope={fields}
          make={block.make}
          onChange={make => write({ ...block, make })}
        />
      )
  }
}

function AddBlock({ briefing }: { briefing: Briefing }) {
  const say = useSay()
  const button = useRef<HTMLButtonElement>(null)
  const isOpen = useScreen(state => state.dialog === 'addBlock')
  const entry = ({ kind, icon }: (typeof blockKinds)[number]) => ({
    id: kind,
    label: say(`brief.block.${kind}`),
    icon,
    onAction: () => addBlock(briefing, kind)
  })
  return (
    <>
      <AriaButton
        ref={button}
        className="button button-plain brief-add"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPress={() => useScreen.setState({ dialog: 'addBlock' })}
      >
        <Plus size={16} aria-hidden />
        {say('brief.addPart')}
      </AriaButton>
      <FloatingMenu
        label={say('brief.addPart')}
        anchor={button}
        isOpen={isOpen}
        onClose={() => useScreen.setState({ dialog: null })}
        groups={[
          { title: say('brief.written'), entries: blockKinds.filter(({ isGenerated }) => !isGenerated).map(entry) },
          { title: say('brief.generated'), entries: blockKinds.filter(({ isGenerated }) => isGenerated).map(entry) }
        ]}
      />
    </>
  )
}
