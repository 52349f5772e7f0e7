import { ChevronDown } from 'lucide-react'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { chosenDocuments } from '#core/comparison/chosen'
import type { DocumentRecord } from '#core/documents/document'
import { groupCandidates } from '#core/figures/candidate-groups'
import { type Candidate, candidateKey, findCandidates } from '#core/figures/candidates'
import type { Id } from '#core/ids'
import type { Library } from '#core/library'
import { loadBody, useLibrary } from '#state/library'
import { Button } from '#ui/button'
import { OrderedChoice } from '#ui/ordered-choice'
import { useSay } from '#ui/say'
import { Segmented } from '#ui/segmented'
import { FoundGroup, MarkedQuote, placeOf } from './figure-candidate'
import { useReadAhead } from './figure-reading'
import { takeCandidate, useLedgerChoice } from './ledger-choice'
import { moveInList } from './list-keys'
import { QuantityPicker } from './quantity-picker'
import './figure-found.css'

/** More than one looks through at once; the rest is a press away. */
const shownAtFirst = 60

/** The numbers that were read and not taken yet: the arrows go through them, Enter asks for the quantity. */
export function FoundFigures({ library, shownId }: { library: Library; shownId: Id | null }) {
  const say = useSay()
  const { readsWhole } = useLedgerChoice()
  const { groups, left: unread } = useFound(library)
  const [most, setMost] = useState(shownAtFirst)
  const [active, setActive] = useState<string | null>(null)
  const [taking, setTaking] = useState<Candidate | null>(null)
  const list = useRef<HTMLElement>(null)
  /** The place in the list that gets the focus once the one that had it is taken. */
  const focusAt = useRef<number | null>(null)

  const all = groups.flatMap(group => group.candidates)
  const activeKey = all.some(candidate => candidateKey(candidate) === active) ? active : all[0] && candidateKey(all[0])
  const buttons = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-candidate]') ?? [])]
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the list has become another one, whatever is in it.
  useEffect(() => {
    if (focusAt.current === null) return
    const places = buttons()
    places[Math.min(focusAt.current, places.length - 1)]?.focus()
    focusAt.current = null
  }, [groups])

  const take = (candidate: Candidate) => {
    focusAt.current = null
    setTaking(candidate)
  }
  let left = most
  return (
    <aside
      className="found"
      aria-label={say('figures.found')}
      aria-describedby="found-help"
      ref={list}
      onKeyDown={event => moveInList(event, '[data-candidate]')}
    >
      <header className="found-head">
        <h2>{say('figures.found')}</h2>
        <FoundScope library={library} />
      </header>
      {unread > 0 ? (
        <p className="found-none">{say('figures.reading', { left: say.number(unread) })}</p>
      ) : all.length === 0 ? (
        <p className="found-none">
          <strong>{say('figures.foundNone')}</strong>
          <br />
          {say(readsWhole ? 'figures.foundNoneTexts' : 'figures.foundNoneMessage')}
        </p>
      ) : (
        <div className="found-list">
          {groups.map(group => {
            const candidates = group.candidates.slice(0, Math.max(0, left))
            left -= candidates.length
            if (candidates.length === 0) return null
            return (
              <FoundGroup
                key={candidates.map(candidateKey).join()}
                group={{ ...group, candidates }}
                documents={library.documents}
                activeKey={activeKey ?? null}
                onActive={setActive}
                onTake={take}
              />
            )
          })}
          {all.length > most && (
            <Button variant="quiet" onPress={() => setMost(most + 2 * shownAtFirst)}>
              {say('figures.more', { rest: say.number(all.length - most) })}
            </Button>
          )}
        </div>
      )}
      <p id="found-help" className="found-help">
        {say('figures.takeHelp')}
      </p>
      {taking && (
        <QuantityPicker
          title={say('figures.takeInto')}
          initialId={shownId}
          makes
          onChoose={choice => {
            focusAt.current = buttons().findIndex(button => button.dataset.candidate === candidateKey(taking))
            void takeCandidate(taking, choice)
          }}
          onClose={() => setTaking(null)}
        >
          <TakenQuote candidate={taking} record={library.documents[taking.documentId]} />
        </QuantityPicker>
      )}
    </aside>
  )
}

/** What is about to be taken. */
function TakenQuote({ candidate, record }: { candidate: Candidate; record: DocumentRecord | undefined }) {
  return (
    <p className="found-quote" dir={record?.direction} lang={record?.language}>
      <MarkedQuote {...placeOf(candidate)} />
    </p>
  )
}

/** What was read where the analyst asked for, brought together; `left` texts and passages are still to be read. */
function useFound(library: Library) {
  const { readsWhole, wholeIds } = useLedgerChoice()
  const bodies = useLibrary(state => state.bodies)
  const wanted = useMemo(
    // A tagged passage is read with its sentence, so that its text is needed as well.
    () =>
      readsWhole
        ? chosenDocuments(library, wholeIds).map(({ id }) => id)
        : chosenDocuments(library)
            .map(({ id }) => id)
            .filter(id => Object.keys(library.claims[id] ?? {}).length > 0),
    [library, readsWhole, wholeIds]
  )
  useEffect(() => {
    for (const id of wanted) void loadBody(id)
  }, [wanted])
  const loaded = useMemo(() => wanted.flatMap(id => bodies[id] ?? []), [wanted, bodies])
  const texts = useMemo(() => (readsWhole ? loaded : []), [readsWhole, loaded])
  const left = useReadAhead(library, texts, bodies) + (wanted.length - loaded.length)
  // An edit shows in the ledger first; this list follows.
  const { documents, claims, figures } = useDeferredValue(library)
  const groups = useMemo(
    () => (left > 0 ? [] : groupCandidates(findCandidates({ documents, claims, figures }, texts, bodies))),
    [documents, claims, figures, texts, bodies, left]
  )
  return { groups, left }
}

function FoundScope({ library }: { library: Library }) {
  const say = useSay()
  const { readsWhole, wholeIds } = useLedgerChoice()
  const sources = chosenDocuments(library).map(({ id, title, direction }) => ({ id, label: title, dir: direction }))
  const what = say('figures.sources')
  const chosen = (wholeIds ?? []).filter(id => library.documents[id]).length
  return (
    <div className="found-scope">
      <Segmented
        label={say('figures.foundIn')}
        hideLabel
        value={readsWhole ? 'texts' : 'passages'}
        onChange={value => useLedgerChoice.setState({ readsWhole: value === 'texts' })}
        options={[
          { value: 'passages', label: say('figures.foundIn.passages') },
          { value: 'texts', label: say('figures.foundIn.texts') }
        ]}
      />
      {readsWhole && (
        <DialogTrigger>
          <Button icon={ChevronDown} className="found-choose">
            {wholeIds === null
              ? say('figures.sourcesAll')
              : say('figures.sourcesSome', { shown: say.number(chosen), all: say.number(sources.length) })}
          </Button>
          <Popover className="popover found-popover" offset={4} placement="bottom end">
            <Dialog className="found-popover-body" aria-label={what}>
              <OrderedChoice
                label={what}
                items={sources}
                chosen={wholeIds}
                onChange={ids => useLedgerChoice.setState({ wholeIds: ids })}
              />
            </Dialog>
          </Popover>
        </DialogTrigger>
      )}
    </div>
  )
}
