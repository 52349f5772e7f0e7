import { Encoding } from '#core/documents/encodings'
import type { Reading } from '#core/documents/reading'
import { Button } from '#ui/button'
import { Progress } from '#ui/progress'
import { type Say, useSay } from '#ui/say'
import { Select } from '#ui/select'
import { rereadDraft, stopReading, useImports } from './import-queue'
import './encoding-choice.css'

interface EncodingChoiceProps {
  reading: Reading
  /** The encoding the bytes look like. */
  recognised: Encoding
}

/** In which encoding a draft was read, what was lost, and the choice of another, which redraws the review at once. */
export function EncodingChoice({ reading, recognised }: EncodingChoiceProps) {
  const say = useSay()
  const rereading = useImports(state => state.rereading)
  const value: Encoding | 'auto' = reading.basis === 'chosen' ? reading.encoding : 'auto'
  const options = [
    { value: 'auto' as const, label: say('reading.auto', { encoding: say(`encoding.${recognised}`) }) },
    ...Encoding.options.map(encoding => ({ value: encoding, label: say(`encoding.${encoding}`) }))
  ]
  return (
    <div className="reading">
      {reading.basis !== 'pasted' && (
        <Select<Encoding | 'auto'>
          label={say('reading.encoding')}
          value={value}
          onChange={chosen => void rereadDraft(chosen === 'auto' ? null : chosen)}
          options={options}
        />
      )}
      <div aria-live="polite">
        {rereading ? (
          <Progress label={say('reading.rereading')} value={null} onCancel={stopReading} />
        ) : (
          <ReadingRemarks reading={reading} />
        )}
      </div>
    </div>
  )
}

function ReadingRemarks({ reading }: { reading: Reading }) {
  const say = useSay()
  return (
    <>
      {reading.basis !== 'pasted' && (
        <p className={`reading-why reading-${reading.confidence}`}>
          {reading.basis === 'guessed'
            ? say(`reading.guess.${reading.confidence}`)
            : say(`reading.basis.${reading.basis}`)}
        </p>
      )}
      {reading.broken > 0 && <BrokenPlaces reading={reading} />}
      {remarksOf(reading, say).map(remark => (
        <p key={remark} className="reading-remark">
          {remark}
        </p>
      ))}
    </>
  )
}

function remarksOf({ stretches, lostBefore, joinedSurrogates, misreadBefore }: Reading, say: Say): string[] {
  const named = (encoding: Encoding) => ({ encoding: say(`encoding.${encoding}`) })
  return [
    ...(stretches ? [say('reading.stretchesRead', named(stretches))] : []),
    ...(lostBefore > 0 ? [say.count('reading.lostBefore', lostBefore)] : []),
    ...(joinedSurrogates > 0 ? [say.count('reading.joinedSurrogates', joinedSurrogates)] : []),
    ...(misreadBefore ? [say('reading.misreadBefore', named(misreadBefore))] : [])
  ]
}

/** Places listed; the others are a number. */
const shownPlaces = 8

function BrokenPlaces({ reading }: { reading: Reading }) {
  const say = useSay()
  const { broken, places, proposedForStretches } = reading
  const shown = places.slice(0, shownPlaces)
  return (
    <div className="reading-broken">
      <p>{say.count('reading.broken', broken)}</p>
      <ul className="reading-places">
        {shown.map(({ line, before, after, proposed }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: places have no name of their own and never move
          <li key={index} className="reading-place">
            <span className="reading-line">{say('reading.line', { line: say.number(line) })}</span>
            <bdi className="reading-context">
              {before}
              <mark className="reading-mark">{'\ufffd'}</mark>
              {after}
            </bdi>
            {proposed !== undefined && <bdi className="reading-proposed">{proposed}</bdi>}
          </li>
        ))}
      </ul>
      {broken > shown.length && <p>{say('reading.more', { left: say.number(broken - shown.length) })}</p>}
      {proposedForStretches && (
        <p className="reading-proposal">
          {say('reading.proposal', { encoding: say(`encoding.${proposedForStretches}`) })}{' '}
          <Button onPress={() => void rereadDraft('utf-8', proposedForStretches)}>
            {say('reading.readStretches')}
          </Button>
        </p>
      )}
    </div>
  )
}
