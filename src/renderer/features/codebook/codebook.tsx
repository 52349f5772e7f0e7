import { ListPlus, Merge, Plus, Split, Tags, Trash2 } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { isRootCode } from '#core/codebook/code'
import { useLibrary } from '#state/library'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { useSay } from '#ui/say'
import { AddDialog } from './add-dialog'
import { CodeDetails } from './code-details'
import { CodeTree } from './code-tree'
import { codeShownFor, openDialog, useCodebookView } from './codebook-view'
import { deleteCode } from './edits'
import { focusOn } from './focus'
import { MergeDialog } from './merge-dialog'
import { countByCode } from './rows'
import { SplitDialog } from './split-dialog'
import './codebook.css'

export interface CodebookProps {
  /** The keys that mean something else at the desk, and the text that words it: a code cannot have them. */
  takenKeys?: ReadonlyMap<string, string>
}

const noKeys: ReadonlyMap<string, string> = new Map()

/** The codes: what they mean, how they look, how they nest. */
export function Codebook({ takenKeys = noKeys }: CodebookProps) {
  const say = useSay()
  const library = useLibrary(state => state.library)
  const codeId = useCodebookView(state => state.codeId)
  const dialog = useCodebookView(state => state.dialog)
  const codes = library?.codes
  const claims = library?.claims
  const counts = useMemo(() => (codes && claims ? countByCode({ codes, claims }) : new Map()), [codes, claims])

  // A dialog gives the focus back to the row it came from, which may be gone: the chosen row takes it.
  const hadDialog = useRef(false)
  useEffect(() => {
    const closed = hadDialog.current && dialog === null
    hadDialog.current = dialog !== null
    if (!closed) return
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => focusOn('tree')))
    return () => cancelAnimationFrame(frame)
  }, [dialog])

  if (!library) return null
  const code = codeShownFor(library, codeId)
  if (!code) return <EmptyState icon={Tags} title={say('missingParts.codes')} message={say('missingParts.codesNext')} />
  const isRoot = isRootCode(code.id)
  const isFresh = Object.keys(library.codes).every(isRootCode)
  return (
    <section className="codebook" aria-label={say('app.place.codebook')}>
      <div className="codebook-main">
        <header className="codebook-head">
          <h1>{say('app.place.codebook')}</h1>
          <div className="codebook-bar" role="toolbar" aria-label={say('codebook.commands')}>
            <Button
              variant="primary"
              icon={Plus}
              kbd="N"
              onPress={() => openDialog({ kind: 'add', parentId: code.id })}
            >
              {say('codebook.add')}
            </Button>
            <Button icon={ListPlus} onPress={() => openDialog({ kind: 'add', parentId: null })}>
              {say('codebook.addTop')}
            </Button>
            <Button
              icon={Merge}
              isDisabled={isRoot}
              onPress={() => openDialog({ kind: 'merge', codeId: code.id, isDeletion: false })}
            >
              {say('codebook.merge')}
            </Button>
            <Button icon={Split} onPress={() => openDialog({ kind: 'split', codeId: code.id })}>
              {say('codebook.split')}
            </Button>
            <Button icon={Trash2} onPress={() => void deleteCode(code)}>
              {say('word.delete')}
            </Button>
          </div>
        </header>
        <CodeTree codes={library.codes} counts={counts} codeId={code.id} />
        <p className="codebook-hint" id="codebook-keys">
          {say(isFresh ? 'codebook.firstUse' : 'codebook.keys')}
        </p>
      </div>
      <CodeDetails key={code.id} library={library} code={code} count={counts.get(code.id)} takenKeys={takenKeys} />
      {dialog?.kind === 'add' && <AddDialog library={library} parentId={dialog.parentId} takenKeys={takenKeys} />}
      {dialog?.kind === 'merge' && library.codes[dialog.codeId] && (
        <MergeDialog library={library} codeId={dialog.codeId} isDeletion={dialog.isDeletion} />
      )}
      {dialog?.kind === 'split' && library.codes[dialog.codeId] && (
        <SplitDialog library={library} codeId={dialog.codeId} />
      )}
    </section>
  )
}
