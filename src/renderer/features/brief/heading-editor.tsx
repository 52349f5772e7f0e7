import type { BilingualLine, Block } from '#core/briefing/block'
import type { BriefingLanguage } from '#core/briefing/look'
import { useSay } from '#ui/say'
import { Segmented } from '#ui/segmented'
import { TextField } from '#ui/text-field'

interface LinesProps {
  /** Key of the label; where two languages are printed, the field says which it is. */
  label: string
  line: BilingualLine
  /** Those that are printed: one or both, side by side. */
  languages: readonly BriefingLanguage[]
  onChange: (line: BilingualLine) => void
  onLeave: () => void
  /** The label stands in the empty field alone. */
  hideLabel?: boolean
  className?: string
}

/** One line in the languages that are printed. */
export function BilingualField({ label, line, languages, onChange, onLeave, hideLabel, className }: LinesProps) {
  const say = useSay()
  const labelIn = (language: BriefingLanguage) =>
    languages.length > 1
      ? say('brief.inLanguage', { what: say(label), language: say(`word.language.${language}`) })
      : say(label)
  return (
    <div className="brief-bilingual">
      {languages.map(language => (
        <TextField
          key={language}
          className={className ?? ''}
          label={labelIn(language)}
          {...(hideLabel ? { hideLabel, placeholder: labelIn(language) } : {})}
          value={line[language]}
          lang={language}
          dir={language === 'ar' ? 'rtl' : 'ltr'}
          onChange={text => onChange({ ...line, [language]: text })}
          onCommit={onLeave}
        />
      ))}
    </div>
  )
}

interface Props {
  block: Extract<Block, { kind: 'heading' }>
  languages: readonly BriefingLanguage[]
  onChange: (block: Block) => void
  onLeave: () => void
}

export function HeadingEditor({ block, languages, onChange, onLeave }: Props) {
  const say = useSay()
  return (
    <>
      <BilingualField
        label="brief.headingText"
        className="brief-heading-field"
        hideLabel
        line={block.text}
        languages={languages}
        onChange={text => onChange({ ...block, text })}
        onLeave={onLeave}
      />
      <Segmented<'1' | '2'>
        label={say('brief.level')}
        hideLabel
        className="brief-level"
        value={`${block.level}`}
        onChange={level => onChange({ ...block, level: level === '1' ? 1 : 2 })}
        options={[
          { value: '1', label: say('brief.level.1') },
          { value: '2', label: say('brief.level.2') }
        ]}
      />
    </>
  )
}
