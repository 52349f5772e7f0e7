import { ChevronRight, ListFilter } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { Certainty, Stance } from '#core/claims/claim'
import { codeName } from '#core/codebook/order'
import { chosenDocuments } from '#core/comparison/chosen'
import type { ClaimFilter } from '#core/comparison/claim-filter'
import type { Library } from '#core/library'
import { Button } from '#ui/button'
import { CodeChip } from '#ui/code-chip'
import { OrderedChoice } from '#ui/ordered-choice'
import { useSay } from '#ui/say'
import { SourceFacts } from '#ui/source-facts'
import { TextField } from '#ui/text-field'
import { CheckList } from './check-list'
import { DateField } from './date-field'
import type { BriefingFields } from './drafts'
import { codesWithin, type FilterPart, filterOptions, partsOf, withFields } from './filter-options'
import { filterWords } from './filter-words'
import { withinBriefing } from './scope'
import './filter-button.css'

interface Props {
  library: Library
  /** What the briefing may draw on at all. */
  scope: Pick<BriefingFields, 'documentIds' | 'codeIds'>
  filter: ClaimFilter
  onChange: (filter: ClaimFilter) => void
}

/** Which claims a block takes in: a line that says so, and behind it what to choose by. */
export function FilterButton(props: Props) {
  const say = useSay()
  const { library, filter, onChange } = props
  return (
    <div className="field">
      <span className="field-label">{say('brief.filter')}</span>
      <DialogTrigger>
        <Button
          icon={ListFilter}
          className="brief-filter"
          aria-label={say('brief.filter.open', { summary: filterWords(library, filter, say) })}
        >
          {filterWords(library, filter, say)}
        </Button>
        <Popover className="popover brief-filter-popover" offset={4} placement="bottom start">
          <Dialog className="brief-filter-body" aria-label={say('brief.filter')}>
            <FilterForm {...props} />
            {partsOf(filter).length > 0 && (
              <Button variant="quiet" onPress={() => onChange({})}>
                {say('brief.filter.clear')}
              </Button>
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  )
}

function FilterForm({ library, scope, filter, onChange }: Props) {
  const say = useSay()
  const set = (fields: Parameters<typeof withFields>[1]) => onChange(withFields(filter, fields))
  const { documentIds, codeIds } = scope
  const options = useMemo(
    () =>
      filterOptions(library, withinBriefing({}, { documentIds, codeIds }), {
        nobody: say('word.noActor'),
        noTheme: say('brief.filter.noTheme')
      }),
    [library, documentIds, codeIds, say]
  )
  const parts = partsOf(filter)
  const section = (part: FilterPart, children: ReactNode) => (
    <details className="brief-filter-part" open={parts.includes(part)}>
      <summary>
        <ChevronRight size={16} className="brief-filter-chevron icon-directional" aria-hidden />
        <span className="brief-filter-name">{say(`brief.filter.${part}`)}</span>
        {parts.includes(part) && <span className="brief-filter-on">{say('brief.filter.chosen')}</span>}
      </summary>
      {children}
    </details>
  )
  return (
    <>
      <TextField
        label={say('brief.filter.words')}
        value={filter.words ?? ''}
        onChange={words => set({ words: words || undefined })}
        type="search"
      />
      {section(
        'sources',
        <OrderedChoice
          label={say('brief.field.sources')}
          items={chosenDocuments(library, documentIds).map(document => ({
            id: document.id,
            label: document.title,
            dir: document.direction,
            detail: <SourceFacts record={document} />
          }))}
          chosen={filter.documentIds ?? null}
          onChange={ids => set({ documentIds: ids ?? undefined })}
        />
      )}
      {section(
        'codes',
        <OrderedChoice
          label={say('brief.field.codes')}
          items={codesWithin(library, codeIds).map(code => {
            const name = codeName(code, say.language)
            return { id: code.id, label: name, children: <CodeChip code={code} name={name} isSmall /> }
          })}
          chosen={filter.codeIds ?? null}
          onChange={ids => set({ codeIds: ids ?? undefined })}
        />
      )}
      {section(
        'propositions',
        <CheckList
          label={say('brief.filter.propositions')}
          options={options.propositions}
          chosen={filter.propositionIds}
          onChange={propositionIds => set({ propositionIds })}
        />
      )}
      {section(
        'actors',
        <CheckList
          label={say('brief.filter.actors')}
          options={options.actors}
          chosen={filter.actors}
          onChange={actors => set({ actors })}
        />
      )}
      {section(
        'themes',
        <CheckList
          label={say('brief.filter.themes')}
          options={options.themes}
          chosen={filter.themes}
          onChange={themes => set({ themes })}
        />
      )}
      {section(
        'stances',
        <CheckList
          label={say('brief.filter.stances')}
          options={Stance.options.map(value => ({ value, label: say(`word.stance.${value}`) }))}
          chosen={filter.stances}
          onChange={values => set({ stances: values && Stance.options.filter(one => values.includes(one)) })}
        />
      )}
      {section(
        'certainties',
        <CheckList
          label={say('brief.filter.certainties')}
          options={Certainty.options.map(value => ({ value, label: say(`word.certainty.${value}`) }))}
          chosen={filter.certainties}
          onChange={values => set({ certainties: values && Certainty.options.filter(one => values.includes(one)) })}
        />
      )}
      {section(
        'dates',
        <div className="brief-filter-dates">
          {(['statedFrom', 'statedTo', 'happenedFrom', 'happenedTo'] as const).map(field => (
            <DateField
              key={field}
              label={say(`brief.filter.${field}`)}
              value={filter[field]}
              onChange={date => set({ [field]: date })}
            />
          ))}
        </div>
      )}
    </>
  )
}
