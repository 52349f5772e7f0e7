import { ChevronDown, ChevronUp, WholeWord, X } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useDeferredValue, useEffect, useEffectEvent, useMemo, useRef } from 'react'
import type { DocumentBody } from '#core/documents/document'
import { IconButton } from '#ui/button'
import { useSay } from '#ui/say'
import { goToMatch, matchesIn, matchFrom, stepMatch } from './find-matches'
import { useFindPaint } from './find-paint'
import { type FindState, findFieldId, setFind } from './pane-tools'
import { focusReader, placeInPane } from './readers'
import './find-bar.css'

interface FindBarProps {
  pane: number
  paneKey: number
  body: DocumentBody
  find: FindState
  section: RefObject<HTMLElement | null>
}

/** Finding in one text: as Arabic is read, with or without marks. What is found is painted and gone to as one types. */
export function FindBar({ pane, paneKey, body, find, section }: FindBarProps) {
  const say = useSay()
  // A single letter is found very often: the field itself must not wait for that.
  const { query, clitics } = useDeferredValue(find)
  const matches = useMemo(() => matchesIn(body, { query, clitics }), [body, query, clitics])
  const isCurrent = query === find.query && clitics === find.clitics
  const current = find.documentId === body.id ? Math.min(find.current, matches.length - 1) : -1
  useFindPaint(section, body.blocks, matches, isCurrent ? current : -1)
  useEffect(() => {
    if (!isCurrent || current >= 0) return
    const first = matchFrom(matches, placeInPane(pane, paneKey, body))
    if (first >= 0) goToMatch(pane, paneKey, body, find, first)
  }, [isCurrent, current, matches, find, pane, paneKey, body])

  const close = () => {
    setFind(paneKey, null)
    focusReader(pane)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      stepMatch(pane, event.shiftKey ? -1 : 1)
    }
  }
  const bar = useRef<HTMLElement>(null)
  const onEscape = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || !bar.current?.contains(document.activeElement)) return
    event.preventDefault()
    event.stopPropagation()
    close()
  })
  useEffect(() => {
    // Before the tooltip of a focused button, which would keep this Escape for itself.
    const take = (event: globalThis.KeyboardEvent) => onEscape(event)
    window.addEventListener('keydown', take, { capture: true })
    return () => window.removeEventListener('keydown', take, { capture: true })
  }, [])
  const isMissing = isCurrent && query.trim() !== '' && matches.length === 0
  return (
    <search ref={bar} className="desk-find" aria-label={say('panes.find')} data-missing={isMissing ? '' : undefined}>
      <input
        id={findFieldId(paneKey)}
        type="text"
        className="field-box desk-find-field"
        aria-label={say('panes.find')}
        placeholder={say('panes.findHint')}
        autoComplete="off"
        value={find.query}
        {...(find.query === '' ? {} : { dir: 'auto' })}
        onChange={event => setFind(paneKey, { ...find, query: event.target.value, current: -1 })}
        onKeyDown={onKeyDown}
      />
      <span className="desk-find-count" role="status">
        {isMissing && say('panes.notFound')}
        {isCurrent &&
          matches.length > 0 &&
          say('panes.foundAt', { at: say.number(current + 1), count: say.number(matches.length) })}
      </span>
      <IconButton
        label={say('panes.clitics')}
        icon={WholeWord}
        isPressed={find.clitics}
        onPress={() => setFind(paneKey, { ...find, clitics: !find.clitics, current: -1 })}
      />
      <IconButton
        label={say('panes.findPrevious')}
        icon={ChevronUp}
        kbd="Shift+F3"
        isDisabled={matches.length === 0}
        onPress={() => stepMatch(pane, -1)}
      />
      <IconButton
        label={say('panes.findNext')}
        icon={ChevronDown}
        kbd="F3"
        isDisabled={matches.length === 0}
        onPress={() => stepMatch(pane, 1)}
      />
      <IconButton label={say('panes.closeFind')} icon={X} kbd="Escape" onPress={close} />
    </search>
  )
}
