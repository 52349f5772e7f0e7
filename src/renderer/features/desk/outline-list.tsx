import { type RefObject, useCallback, useMemo } from 'react'
import { flushSync } from 'react-dom'
import type { DocumentBody } from '#core/documents/document'
import { fold } from '#core/text/fold'
import { matchWords, searchWords } from '#core/text/match-words'
import { useView } from '#state/view'
import { Floating } from '#ui/floating'
import { useSay } from '#ui/say'
import { SearchList } from '#ui/search-list'
import { headingAt, headingsOf } from './outline-headings'
import { enterPane, usePaneTools } from './pane-tools'
import { placeInPane } from './readers'

interface OutlineListProps {
  pane: number
  paneKey: number
  body: DocumentBody
  language: string
  anchor: RefObject<Element | null>
}

const close = () => usePaneTools.setState({ outlining: null })

/** The headings of a text; choosing one goes there. */
export function OutlineList(props: OutlineListProps) {
  const say = useSay()
  const isOpen = usePaneTools(state => state.outlining === props.paneKey)
  return (
    <Floating label={say('panes.outline')} anchor={props.anchor} isOpen={isOpen} onClose={close}>
      <Headings {...props} />
    </Floating>
  )
}

function Headings({ pane, paneKey, body, language }: OutlineListProps) {
  const say = useSay()
  const headings = useMemo(() => headingsOf(body).map(heading => ({ ...heading, folded: fold(heading.text) })), [body])
  const search = useCallback(
    (query: string) => {
      const words = searchWords(query)
      return headings
        .filter(heading => matchWords(heading.folded, words) !== null)
        .map(({ start, text, level }) => ({ id: String(start), label: text, level, lang: language }))
    },
    [headings, language]
  )
  const here = headingAt(headings, placeInPane(pane, paneKey, body))
  return (
    <SearchList
      label={say('panes.outline')}
      placeholder={say('panes.outlineHint')}
      nothing={say(headings.length === 0 ? 'panes.noHeadings' : 'panes.noHeadingFound')}
      search={search}
      initialId={here && String(here.start)}
      onChoose={id => {
        const heading = headings.find(({ start }) => start === Number(id))
        if (!heading) return
        flushSync(close)
        enterPane(paneKey)
        useView.setState({ reveal: { documentId: body.id, start: heading.start, end: heading.end, pane } })
      }}
    />
  )
}
