import type { Briefing } from '#core/briefing/briefing'
import type { BriefingLook } from '#core/briefing/look'
import { codeName, codesInOrder } from '#core/codebook/order'
import { chosenDocuments } from '#core/comparison/chosen'
import type { Library } from '#core/library'
import { Checkbox } from '#ui/checkbox'
import { CodeChip } from '#ui/code-chip'
import { OrderedChoice } from '#ui/ordered-choice'
import { useSay } from '#ui/say'
import { Segmented } from '#ui/segmented'
import { Select } from '#ui/select'
import { SourceFacts } from '#ui/source-facts'
import { TextField } from '#ui/text-field'
import { type BriefingFields, leaveField, writeBriefing } from './drafts'
import { LogoField } from './logo-field'
import './makeup.css'

interface Props {
  library: Library
  briefing: Briefing
  fields: BriefingFields
}

/** What the renderer takes where nothing is said. */
const usualFaces = { text: 'amiri', headings: 'plex' } as const

/** How the briefing looks, who made it, and what it may draw on. */
export function Makeup({ library, briefing, fields }: Props) {
  const say = useSay()
  const { look } = fields
  const write = (change: Partial<BriefingFields>) => writeBriefing(briefing, change)
  const wear = (change: Partial<BriefingLook>) => write({ look: { ...look, ...change } })
  const save = () => void leaveField()
  const faces = look.faces ?? usualFaces
  return (
    <form className="brief-makeup" aria-label={say('brief.tab.makeup')} onSubmit={event => event.preventDefault()}>
      <Segmented<BriefingLook['language']>
        label={say('brief.field.language')}
        value={look.language}
        onChange={language => wear({ language })}
        options={[
          { value: 'ar', label: say('word.language.ar') },
          { value: 'en', label: say('word.language.en') }
        ]}
      />
      <Segmented<'none' | 'columns' | 'sequence'>
        label={say('brief.field.both')}
        value={look.both ?? 'none'}
        onChange={both => wear({ both: both === 'none' ? null : both })}
        options={(['none', 'columns', 'sequence'] as const).map(value => ({
          value,
          label: say(`brief.both.${value}`)
        }))}
      />
      <TextField
        label={say('brief.field.author')}
        description={say('brief.field.authorHelp')}
        value={fields.author}
        onChange={author => writeBriefing(briefing, { author }, 'author')}
        onCommit={save}
      />
      <Segmented<BriefingLook['paper']>
        label={say('brief.field.paper')}
        value={look.paper}
        onChange={paper => wear({ paper })}
        options={[
          { value: 'a4', label: say('brief.paper.a4') },
          { value: 'letter', label: say('brief.paper.letter') }
        ]}
      />
      <div className="brief-makeup-pair">
        <Select<typeof faces.text>
          label={say('brief.field.textFace')}
          value={faces.text}
          onChange={text => wear({ faces: { ...faces, text } })}
          options={(['amiri', 'notoNaskh', 'scheherazade'] as const).map(value => ({
            value,
            label: say(`brief.face.${value}`)
          }))}
        />
        <Select<typeof faces.headings>
          label={say('brief.field.headingFace')}
          value={faces.headings}
          onChange={headings => wear({ faces: { ...faces, headings } })}
          options={(['plex', 'cairo'] as const).map(value => ({ value, label: say(`brief.face.${value}`) }))}
        />
      </div>
      <Checkbox isSelected={look.cover} onChange={cover => wear({ cover })}>
        {say('brief.field.cover')}
      </Checkbox>
      <TextField
        label={say('brief.field.confidentiality')}
        description={say('brief.field.confidentialityHelp')}
        value={look.confidentiality}
        onChange={confidentiality => writeBriefing(briefing, { look: { ...look, confidentiality } }, 'confidentiality')}
        onCommit={save}
        suggestions={[say('brief.confidentiality.internal'), say('brief.confidentiality.secret')]}
      />
      <LogoField logo={look.logo} onChange={logo => wear({ logo })} />
      <OrderedChoice
        label={say('brief.field.sources')}
        items={chosenDocuments(library).map(document => ({
          id: document.id,
          label: document.title,
          dir: document.direction,
          detail: <SourceFacts record={document} />
        }))}
        chosen={fields.documentIds}
        onChange={documentIds => write({ documentIds })}
      />
      <Checkbox isSelected={fields.strict ?? false} onChange={strict => write({ strict })}>
        {say('brief.field.strict')}
      </Checkbox>
      <OrderedChoice
        label={say('brief.field.codes')}
        items={codesInOrder(library).map(code => {
          const name = codeName(code, say.language)
          return { id: code.id, label: name, children: <CodeChip code={code} name={name} isSmall /> }
        })}
        chosen={fields.codeIds}
        onChange={codeIds => write({ codeIds })}
      />
    </form>
  )
}
