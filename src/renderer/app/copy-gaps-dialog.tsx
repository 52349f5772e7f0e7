import type { LibraryCopy } from '#shared/api'
import { useLibrary } from '#state/library'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { ShownText } from '#ui/hidden-sign'
import { useSay } from '#ui/say'
import { openCopy } from './opening'
import { showDialog, useSession } from './session'

/** Lists the sources whose text or imported file is not in the copy that was saved last. */
export function CopyGapsDialog() {
  const isOpen = useSession(state => state.dialog === 'copyGaps')
  const copy = useSession(state => state.copy)
  return isOpen && copy && <CopyGaps copy={copy} />
}

function CopyGaps({ copy }: { copy: LibraryCopy }) {
  const say = useSay()
  const hasGaps = useLibrary(state => state.gaps.length > 0)
  const close = () => showDialog(null)
  const open = () => {
    close()
    void openCopy()
  }
  return (
    <Dialog
      title={say('lost.gaps.title')}
      isOpen
      onClose={close}
      closesOutside={false}
      footer={
        <>
          <Button variant="primary" onPress={open}>
            {say('lost.openCopy')}
          </Button>
          <Button onPress={close}>{say('word.close')}</Button>
        </>
      }
    >
      <div className="lost-body">
        <p>{say(hasGaps ? 'missingParts.copyWhere' : 'lost.gaps.where', { folder: copy.folder })}</p>
        <Titles label={say('lost.gaps.texts')} titles={copy.withoutText} />
        <Titles label={say('lost.gaps.originals')} titles={copy.withoutOriginal} />
        {copy.withoutSigningKey && <p>{say('lost.gaps.signingKey')}</p>}
      </div>
    </Dialog>
  )
}

function Titles({ label, titles }: { label: string; titles: readonly string[] }) {
  if (titles.length === 0) return null
  return (
    <section aria-label={label}>
      <h3 className="lost-title">{label}</h3>
      <ul className="lost-titles">
        {titles.map((title, index) => (
          // Two sources may have one title.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <li key={index}>
            <bdi>
              <ShownText text={title} />
            </bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}
