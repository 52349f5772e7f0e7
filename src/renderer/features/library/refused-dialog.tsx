import { FileX2 } from 'lucide-react'
import type { ProblemCode } from '#core/problem'
import type { RefusedFile } from '#shared/api'
import { useLibrary } from '#state/library'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { useSay } from '#ui/say'
import { closeRefused, takeRefused, useImports } from './import-queue'
import { showSource } from './library-view'
import './refused-dialog.css'

/** Lists the files of an import that were not taken, each with its reason and what can be done. */
export function RefusedDialog() {
  const say = useSay()
  const refused = useImports(state => state.refused)
  const waiting = useImports(state => state.pending.length)
  if (refused.length === 0) return null
  return (
    <Dialog
      title={say.count('imports.refused', refused.length)}
      isOpen
      onClose={() => void closeRefused()}
      size="medium"
      closesOutside={false}
      footer={
        <Button variant="primary" autoFocus onPress={() => void closeRefused()}>
          {waiting > 0 ? say.count('imports.continue', waiting) : say('word.close')}
        </Button>
      }
    >
      <ul className="refused">
        {refused.map((file, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
          <RefusedLine key={index} file={file} />
        ))}
      </ul>
    </Dialog>
  )
}

/** In the window the source that is there has a button, and its id says nothing. */
export const twinWords: Partial<Record<ProblemCode, string>> = {
  'document.duplicate': 'imports.twin',
  'document.sameBytes': 'imports.twinFile'
}

function RefusedLine({ file }: { file: RefusedFile }) {
  const say = useSay()
  const { fileName, problem, sourceId, otherwise } = file
  const source = useLibrary(state => (sourceId ? state.library?.documents[sourceId] : undefined))
  const named = `\u2068${fileName}\u2069`
  return (
    <li className="refused-file">
      <FileX2 size={18} strokeWidth={1.75} aria-hidden />
      <div className="refused-words">
        <p className="refused-name">
          <bdi>{fileName}</bdi>
        </p>
        <p>{say(twinWords[problem.code] ?? `problem.${problem.code}`, isolated(problem.details))}</p>
        {(source || otherwise) && (
          <p className="refused-choices">
            {source && (
              <Button
                aria-label={say('imports.showOf', { file: named })}
                onPress={() => {
                  void closeRefused()
                  showSource(source)
                }}
              >
                {say('imports.show')}
              </Button>
            )}
            {otherwise && (
              <Button
                aria-label={say(`imports.takeAsOf.${otherwise.as}`, { file: named })}
                onPress={() => takeRefused(file)}
              >
                {say(`imports.takeAs.${otherwise.as}`)}
              </Button>
            )}
          </p>
        )}
      </div>
    </li>
  )
}

/** Names and addresses keep their own direction within the sentence. */
function isolated(details: RefusedFile['problem']['details']): Record<string, string> {
  return Object.fromEntries(Object.entries(details).map(([key, value]) => [key, `\u2068${value}\u2069`]))
}
