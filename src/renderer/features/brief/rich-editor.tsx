import { Bold, Link, Quote } from 'lucide-react'
import { toggleMark } from 'prosemirror-commands'
import { closeHistory } from 'prosemirror-history'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { BriefingLanguage } from '#core/briefing/look'
import type { RichText } from '#core/briefing/rich-text'
import { IconButton } from '#ui/button'
import { Floating } from '#ui/floating'
import { useSay } from '#ui/say'
import { type SearchItem, SearchList } from '#ui/search-list'
import { LinkBox } from './link-box'
import { type ActiveText, leaveText, useActiveText } from './rich-active'
import { richSchema } from './rich-document'
import { addressAt, setAddress } from './rich-link'
import type { DescribeNote } from './rich-notes'
import { useRichView } from './use-rich-view'
import './rich-editor.css'

interface Props {
  label: string
  placeholder: string
  language: BriefingLanguage
  value: RichText
  onChange: (value: RichText) => void
  onLeave: () => void
  describe: DescribeNote
  searchClaims: () => (query: string) => SearchItem[]
}

/** What is open at the caret. `at`: it was asked for by typing `@`, which is written after all when nothing is chosen. */
type Open = { kind: 'claims'; at: boolean } | { kind: 'link' } | null

/** A written text: bold words, links, and claims as numbered chips. */
export function RichEditor(props: Props) {
  const { label, placeholder, language, value, onChange, onLeave, describe, searchClaims } = props
  const say = useSay()
  const host = useRef<HTMLDivElement>(null)
  const anchor = useRef<HTMLSpanElement>(null)
  const [open, setOpen] = useState<Open>(null)
  const { view, status } = useRichView(host, {
    value,
    onChange,
    onFocus: () => useActiveText.setState({ text: active }),
    onBlur: onLeave,
    describe,
    onAt: () => show({ kind: 'claims', at: true }),
    onLink: () => show({ kind: 'link' }),
    attributes: { 'aria-label': label, lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' }
  })

  const show = (what: Open) => {
    const editor = view.current
    if (!editor || !anchor.current) return
    const { left, bottom, top } = editor.coordsAtPos(editor.state.selection.from)
    Object.assign(anchor.current.style, { left: `${left}px`, top: `${top}px`, blockSize: `${bottom - top}px` })
    setOpen(what)
  }
  const showRef = useRef(show)
  showRef.current = show
  const active = useMemo<ActiveText>(() => ({ chooseClaim: () => showRef.current({ kind: 'claims', at: false }) }), [])
  useEffect(() => () => leaveText(active), [active])

  const close = () => setOpen(null)
  const wasOpen = useRef(false)
  // Once the list is gone: as long as it is there it keeps the focus to itself.
  useEffect(() => {
    if (wasOpen.current && open === null) requestAnimationFrame(() => view.current?.focus())
    wasOpen.current = open !== null
  }, [open, view])
  const insertClaim = (claimId: string) => {
    const editor = view.current
    if (editor) {
      const claim = richSchema.nodes.claim.create({ claimId })
      // One step to undo, whatever was typed just before and is typed right after.
      editor.dispatch(closeHistory(editor.state.tr.replaceSelectionWith(claim, false).scrollIntoView()))
      editor.dispatch(closeHistory(editor.state.tr))
    }
    close()
  }
  const search = useMemo(() => (open?.kind === 'claims' ? searchClaims() : () => []), [open, searchClaims])
  return (
    <div className="brief-rich">
      <div className="brief-rich-tools" role="toolbar" aria-label={say('brief.text.tools', { label })}>
        <IconButton
          label={say('brief.text.bold')}
          icon={Bold}
          kbd="Mod+B"
          isPressed={status.isBold}
          onPress={() => {
            const editor = view.current
            if (editor) toggleMark(richSchema.marks.bold)(editor.state, editor.dispatch)
            editor?.focus()
          }}
        />
        <IconButton
          label={say('brief.text.link')}
          icon={Link}
          kbd="Mod+Shift+K"
          onPress={() => show({ kind: 'link' })}
        />
        <IconButton
          label={say('brief.text.claim')}
          icon={Quote}
          kbd="Mod+Shift+C"
          onPress={() => show({ kind: 'claims', at: false })}
        />
        <span className="brief-rich-hint">{placeholder}</span>
      </div>
      <div ref={host} data-empty={status.isEmpty ? '' : undefined} />
      {status.note && (
        <p className="brief-rich-note" role="status">
          <bdi className="brief-chip">{status.note.mark}</bdi> <bdi>{status.note.words}</bdi>
        </p>
      )}
      <span ref={anchor} className="brief-rich-anchor" />
      <Floating
        label={say(open?.kind === 'link' ? 'brief.text.link' : 'brief.text.claim')}
        anchor={anchor}
        isOpen={open !== null}
        onClose={() => {
          if (open?.kind === 'claims' && open.at && view.current) {
            view.current.dispatch(view.current.state.tr.insertText('@'))
          }
          close()
        }}
      >
        {open?.kind === 'claims' && (
          <SearchList
            label={say('brief.text.claim')}
            placeholder={say('brief.text.claimHint')}
            search={search}
            onChoose={insertClaim}
            nothing={say('brief.text.noClaims')}
          />
        )}
        {open?.kind === 'link' && view.current && (
          <LinkBox
            address={addressAt(view.current.state)}
            onSet={address => {
              const editor = view.current
              if (editor) editor.dispatch(setAddress(editor.state, address))
              close()
            }}
          />
        )}
      </Floating>
    </div>
  )
}
