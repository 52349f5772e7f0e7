import type { Range } from '#core/anchoring/passage'
import type { CandidateGroup } from '#core/figures/candidate-groups'
import { type Candidate, candidateKey } from '#core/figures/candidates'
import { unitName } from '#core/figures/units'
import type { Library } from '#core/library'
import { ShownText } from '#ui/hidden-sign'
import { useSay } from '#ui/say'
import { FigureDoubtMark } from './figure-doubt'
import { dragProps } from './ledger-drag'

interface FoundGroupProps {
  group: CandidateGroup
  documents: Library['documents']
  /** The one with the tab stop. */
  activeKey: string | null
  onActive: (key: string) => void
  onTake: (candidate: Candidate) => void
}

/** Numbers that may be values of one quantity. */
export function FoundGroup({ group, documents, activeKey, onActive, onTake }: FoundGroupProps) {
  const say = useSay()
  const { unit, isLikely, candidates } = group
  const title = unit
    ? say(isLikely ? 'figures.groupLikely' : 'figures.groupRest', { unit: unitName(unit, say.language, 100) })
    : say(isLikely ? 'figures.groupNumbers' : 'figures.groupRestNumbers')
  return (
    <section className="found-group" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {candidates.map(candidate => {
          const key = candidateKey(candidate)
          const record = documents[candidate.documentId]
          return (
            <li key={key}>
              <button
                type="button"
                className="found-figure"
                data-candidate={key}
                tabIndex={key === activeKey ? 0 : -1}
                onFocus={() => onActive(key)}
                onClick={() => onTake(candidate)}
                {...dragProps({ candidate })}
              >
                <span className="found-quote" dir={record?.direction} lang={record?.language}>
                  <MarkedQuote {...placeOf(candidate)} />
                </span>
                <span className="found-source">
                  <bdi>
                    <ShownText text={record?.title} />
                  </bdi>
                </span>
                <FigureDoubtMark doubtful={candidate.fields.doubtful} />
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** What stands around a number that was read, the number marked: `[start, end)` of the quote. */
export function MarkedQuote({ quote, start, end }: Range & { quote: string }) {
  return (
    <>
      {shortened(quote.slice(0, start), 'end')}
      <mark>{quote.slice(start, end)}</mark>
      {shortened(quote.slice(end), 'start')}
    </>
  )
}

/** A candidate's place in the sentence that proves it. */
export function placeOf({ passage, start, end }: Candidate): Range & { quote: string } {
  return { quote: passage.quote, start: start - passage.start, end: end - passage.start }
}

/** Of a long sentence the part next to the figure, cut between words. The whole of it becomes the proof. */
const mostBeside = 70

function shortened(text: string, kept: 'start' | 'end'): string {
  if (text.length <= mostBeside) return text
  return kept === 'start'
    ? `${text.slice(0, mostBeside).replace(/\S*$/, '')}…`
    : `…${text.slice(-mostBeside).replace(/^\S*/, '')}`
}
