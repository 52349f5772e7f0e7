import { useMemo } from 'react'
import { compareWording, type WordingPart } from '#core/anchoring/compare-wording'
import { findClaim } from '#core/claims/find-claims'
import { codeOf } from '#core/codebook/missing-code'
import { codeName } from '#core/codebook/order'
import type { DocumentRecord } from '#core/documents/document'
import type { PassageReview } from '#core/documents/versions'
import { useLibrary } from '#state/library'
import { Checkbox } from '#ui/checkbox'
import { CodeChip } from '#ui/code-chip'
import { ShownText } from '#ui/hidden-sign'
import { useSay } from '#ui/say'

/** UTF-16 code units of the newer text shown on either side of a place. */
const contextUnits = 40

export interface VersionPassageProps {
  passage: PassageReview
  newer: DocumentRecord
  isChosen: boolean
  onChoose: (isChosen: boolean) => void
}

/** One passage: the claim it proves, its old wording, and, where it is another or in doubt, the new one beside it. */
export function VersionPassage({ passage, newer, isChosen, onChoose }: VersionPassageProps) {
  const say = useSay()
  const { resolution } = passage
  const claim = useLibrary(state => (state.library ? findClaim(state.library, passage.claimId) : undefined))
  const codes = useLibrary(state => state.library?.codes)
  const code = claim && codes && codeOf(codes, claim.codeId)
  const statement = claim?.statement || say('versions.noStatement')
  return (
    <li className="version">
      {resolution.kind === 'orphaned' ? (
        <span className="version-blank" />
      ) : (
        <Checkbox isSelected={isChosen} onChange={onChoose} aria-label={`${statement}: ${passage.quote}`} />
      )}
      <div className="version-main">
        <p className="version-claim">
          {code && <CodeChip code={code} name={codeName(code, say.language)} isSmall />}
          <bdi>
            <ShownText text={statement} />
          </bdi>
          {resolution.kind === 'moved' && (
            <span className="version-why">
              {say(`versions.difference.${resolution.difference}`)}
              {' · '}
              {say('versions.alike', { percent: say.number(Math.round(resolution.score * 100)) })}
            </span>
          )}
        </p>
        {resolution.kind === 'moved' ? (
          <Wordings passage={passage} newer={newer} start={resolution.start} end={resolution.end} />
        ) : (
          <p className="version-text" dir={newer.direction} lang={newer.language}>
            <ShownText text={passage.quote} />
          </p>
        )}
      </div>
    </li>
  )
}

interface WordingsProps {
  passage: PassageReview
  newer: DocumentRecord
  start: number
  end: number
}

/** Both wordings with a little of what stands around them, what differs marked word by word. */
function Wordings({ passage, newer, start, end }: WordingsProps) {
  const say = useSay()
  const { claimId, passageIndex, quote, found } = passage
  const described = useLibrary(state => state.library && findClaim(state.library, claimId)?.evidence[passageIndex])
  const text = useLibrary(state => state.bodies[newer.id]?.text) ?? ''
  const parts = useMemo(() => compareWording(quote, found ?? ''), [quote, found])
  const own = { dir: newer.direction, lang: newer.language }
  return (
    <dl className="version-wordings">
      <div>
        <dt className="version-label">{say('versions.was')}</dt>
        <dd className="version-text" {...own}>
          <Context text={fromWord(described?.prefix ?? '')} />
          <Marked parts={parts.filter(({ kind }) => kind !== 'added')} />
          <Context text={toWord(described?.suffix ?? '')} />
        </dd>
      </div>
      <div>
        <dt className="version-label">{say('versions.is')}</dt>
        <dd className="version-text" {...own}>
          <Context text={fromWord(text.slice(Math.max(0, start - contextUnits), start))} />
          <Marked parts={parts.filter(({ kind }) => kind !== 'removed')} />
          <Context text={toWord(text.slice(end, end + contextUnits))} />
        </dd>
      </div>
    </dl>
  )
}

function Context({ text }: { text: string }) {
  return text === '' ? null : <span className="version-context">{text}</span>
}

function Marked({ parts }: { parts: readonly WordingPart[] }) {
  return parts.map((part, index) => {
    const Mark = part.kind === 'removed' ? 'del' : part.kind === 'added' ? 'ins' : 'span'
    // A mark that took its blank along would look like a longer word.
    const blank = part.text.length - part.text.trimStart().length
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one comparison never change places
      <span key={index}>
        {part.text.slice(0, blank)}
        <Mark>{part.text.slice(blank)}</Mark>
      </span>
    )
  })
}

/** From the last line on, without a word that was cut. */
function fromWord(text: string): string {
  const line = text.slice(text.lastIndexOf('\n') + 1)
  if (line.length < text.length) return line
  const blank = line.indexOf(' ')
  return blank < 0 ? '' : `…${line.slice(blank)}`
}

function toWord(text: string): string {
  const end = text.indexOf('\n')
  if (end >= 0) return text.slice(0, end)
  const blank = text.lastIndexOf(' ')
  return blank < 0 ? '' : `${text.slice(0, blank)} …`
}
