import type { Briefing } from '#core/briefing/briefing'
import { useSay } from '#ui/say'
import type { BriefingFields } from './drafts'
import { PartButtons } from './part-buttons'
import { usePreview } from './preview-job'

interface Props {
  briefing: Briefing
  fields: BriefingFields
}

/** Characters that the last preview drew as their codes, for want of a font. They keep nothing from being exported. */
export function StandIns({ briefing, fields }: Props) {
  const say = useSay()
  const { rendered, renderedOf } = usePreview()
  const standIns = renderedOf === briefing.id ? (rendered?.standIns ?? []) : []
  if (standIns.length === 0) return null
  return (
    <section className="brief-proof-group" aria-label={say('brief.standIns')}>
      <h2>
        {say('brief.standIns')} <span className="brief-proof-count">{say.number(standIns.length)}</span>
      </h2>
      <p className="brief-proof-help">{say('brief.standInsHelp')}</p>
      <ul>
        {standIns.map(({ character, codePoint, where, blockIds }) => (
          <li key={character} className="brief-finding">
            <p>
              <bdi>{character}</bdi> <bdi className="brief-finding-source">{codePoint}</bdi>
            </p>
            <p dir="auto" className="brief-finding-words">
              {where}
            </p>
            <div className="brief-finding-acts">
              <PartButtons blockIds={blockIds} fields={fields} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
