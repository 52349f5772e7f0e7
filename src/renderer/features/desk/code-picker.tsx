import { useCallback, useMemo } from 'react'
import { flushSync } from 'react-dom'
import { codeName, codesInOrder } from '#core/codebook/order'
import { useLibrary } from '#state/library'
import { CodeLineSample } from '#ui/code-chip'
import { Floating } from '#ui/floating'
import { useSay } from '#ui/say'
import { SearchList } from '#ui/search-list'
import { searchCodes } from './code-search'
import { activeReader } from './readers'
import { applyCode } from './tagging'

/** The whole codebook, nested, searched in both languages; the code chosen is given to the selection or the chosen claim. */
export function CodePicker({ anchor, onClose }: { anchor: Element; onClose: () => void }) {
  const say = useSay()
  const codes = useLibrary(state => state.library?.codes)
  const anchorRef = useMemo(() => ({ current: anchor }), [anchor])
  const inOrder = useMemo(() => (codes ? codesInOrder({ codes }) : []), [codes])
  const search = useCallback(
    (query: string) =>
      searchCodes(inOrder, query).map(({ code, level, within }) => ({
        id: code.id,
        label: codeName(code, say.language),
        sign: <CodeLineSample code={code} />,
        kbd: code.key || undefined,
        // Out of its place in the tree a code tells what it nests in.
        ...(query.trim() === ''
          ? { level: Math.min(level, 3) }
          : { detail: within.map(one => codeName(one, say.language)).join(' · ') })
      })),
    [inOrder, say]
  )
  return (
    <Floating label={say('desk.action.tagWith')} anchor={anchorRef} isOpen onClose={onClose}>
      <SearchList
        label={say('desk.action.tagWith')}
        placeholder={say('desk.codes.hint')}
        nothing={say('desk.codes.none')}
        search={search}
        onChoose={codeId => {
          // Closed first: a list that is open keeps the focus to itself.
          flushSync(onClose)
          void applyCode(codeId)
          activeReader()?.focus()
        }}
      />
    </Floating>
  )
}
