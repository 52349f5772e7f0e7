import { useState } from 'react'
import { codeName, codesInOrder } from '#core/codebook/order'
import { childrenOf } from '#core/codebook/tree'
import { claimsOfCode } from '#core/codebook/uses'
import type { Id } from '#core/ids'
import type { Library } from '#core/library'
import { Button } from '#ui/button'
import { CodeChip } from '#ui/code-chip'
import { Dialog } from '#ui/dialog'
import { PickList } from '#ui/pick-list'
import { useSay } from '#ui/say'
import { closeDialog } from './codebook-view'
import { mergeCodes } from './edits'
import { ancestorsOf, countByCode } from './rows'

interface Props {
  library: Library
  codeId: Id
  /** The code is to be deleted, and its claims need a place. */
  isDeletion: boolean
}

/** Asks which code takes over the claims of this one, and says what will move. */
export function MergeDialog({ library, codeId, isDeletion }: Props) {
  const say = useSay()
  const [intoId, setIntoId] = useState<Id | null>(null)
  const code = library.codes[codeId]
  if (!code) return null
  const name = codeName(code, say.language)
  const counts = countByCode(library)
  const claims = claimsOfCode(library, codeId).length
  const nested = childrenOf(library.codes, codeId).length
  const targets = codesInOrder(library).filter(other => other.id !== codeId)
  const into = intoId === null ? undefined : library.codes[intoId]
  const merge = async () => {
    if (intoId !== null && (await mergeCodes(codeId, intoId, isDeletion))) closeDialog()
  }
  return (
    <Dialog
      title={say(isDeletion ? 'codebook.delete.title' : 'codebook.merge.title', { name })}
      isOpen
      onClose={closeDialog}
      footer={
        <>
          <Button variant={isDeletion ? 'danger' : 'primary'} isDisabled={!into} onPress={() => void merge()}>
            {say(isDeletion ? 'codebook.delete.do' : 'codebook.merge.do')}
          </Button>
          <Button onPress={closeDialog}>{say('word.cancel')}</Button>
        </>
      }
    >
      <div className="codebook-dialog">
        <p>
          {isDeletion && `${say('codebook.delete.used')} `}
          {say.count('codebook.merge.claims', claims)}
          {nested > 0 && ` ${say.count('codebook.merge.nested', nested)}`}
        </p>
        <PickList
          label={say('codebook.merge.into')}
          chosen={intoId}
          onChange={setIntoId}
          noneFits={say('codebook.merge.noneFits')}
          items={targets.map(target => ({
            id: target.id,
            label: codeName(target, say.language),
            keywords: `${target.name.ar} ${target.name.en}`,
            children: <CodeChip code={target} name={codeName(target, say.language)} isSmall />,
            detail: say.count('word.claims', counts.get(target.id)?.own ?? 0),
            depth: ancestorsOf(library.codes, target.id).length
          }))}
        />
        <p className="codebook-outcome" role="status">
          {into && say('codebook.merge.outcome', { from: name, into: codeName(into, say.language) })}
        </p>
      </div>
    </Dialog>
  )
}
