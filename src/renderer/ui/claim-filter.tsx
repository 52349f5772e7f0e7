import { ChevronRight, ListFilter } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { type Choice, within } from '#core/briefing/within'
import { Certainty, Stance } from '#core/claims/claim'
import { codeName } from '#core/codebook/order'
import { chosenDocuments } from '#core/comparison/chosen'
import type { ClaimFilter } from '#core/comparison/claim-filter'
import type { Library } from '#core/library'
import { Button } from './button'
import { CheckList } from './check-list'
import { codesWithin, type FilterPart, filterOptions, partsOf, withFields } from './claim-filter-options'
import { filterWords } from './claim-filter-words'
import { CodeChip } from './code-chip'
import { DateField } from './date-field'
import { OrderedChoice } from './ordered-choice'
import { useSay } from './say'
import { SourceFacts } from './source-facts'
import { TextField } from './text-field'
import './claim-filter.css'

interface Props {
  library: Library
  /** What may be chosen from. */
  scope: Choice
  filter: ClaimFilter
  onChange: (filter: ClaimFilter) => void
  hideLabel?: boolean
}

/** Which claims are taken in: a line that says so, and behind it what to choose by. */
export function ClaimFilterField(props: Props) {
  const say = useSay()
  const { library, filter, onChange } = props
  return (
    <div className="field">
      {!props.hideLabel && <span className="field-label">{say('filter')}</span>}
      <DialogTrigger>
        <Button
          icon={ListFilter}
          className="claim-filter"
          aria-label={say('filter.open', { summary: filterWords(library, filter, say) })}
        >
          {filterWords(library, filter, say)}
        </Button>
        <Popover className="popover claim-filter-popover" offset={4} placement="bottom start">
          <Dialog className="claim-filter-body" aria-label={say('filter')}>
            <FilterForm {...props} />
            {partsOf(filter).length > 0 && (
              <Button variant="quiet" onPress={() => onChange({})}>
                {say('filter.clear')}
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
      filterOptions(library, within({}, { documentIds, codeIds }), {
        nobody: say('word.noActor'),
        noTheme: say('filter.noTheme'),
        noPublisher: say('views.none.publisher')
      }),
    [library, documentIds, codeIds, say]
  )
  const parts = partsOf(filter)
  const section = (part: FilterPart, children: ReactNode) => (
    <details className="claim-filter-part" open={parts.includes(part)}>
      <summary>
        <ChevronRight size={16} className="claim-filter-chevron icon-directional" aria-hidden />
        <span className="claim-filter-name">{say(`filter.${part}`)}</span>
        {parts.includes(part) && <span className="claim-filter-on">{say('filter.chosen')}</span>}
      </summary>
      {children}
    </details>
  )
  return (
    <>
      <TextField
        label={say('filter.words')}
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
          label={say('filter.propositions')}
          options={options.propositions}
          chosen={filter.propositionIds}
          onChange={propositionIds => set({ propositionIds })}
        />
      )}
      {section(
        'actors',
        <CheckList
          label={say('filter.actors')}
          options={options.actors}
          chosen={filter.actors}
          onChange={actors => set({ actors })}
        />
      )}
      {section(
        'themes',
        <CheckList
          label={say('filter.themes')}
          options={options.themes}
          chosen={filter.themes}
          onChange={themes => set({ themes })}
        />
      )}
      {section(
        'publishers',
        <CheckList
          label={say('filter.publishers')}
          options={options.publishers}
          chosen={filter.publishers}
          onChange={publishers => set({ publishers })}
        />
      )}
      {section(
        'stances',
        <CheckList
          label={say('filter.stances')}
          options={Stance.options.map(value => ({ value, label: say(`word.stance.${value}`) }))}
          chosen={filter.stances}
          onChange={values => set({ stances: values && Stance.options.filter(one => values.includes(one)) })}
        />
      )}
      {section(
        'certainties',
        <CheckList
          label={say('filter.certainties')}
          options={Certainty.options.map(value => ({ value, label: say(`word.certainty.${value}`) }))}
          chosen={filter.certainties}
          onChange={values => set({ certainties: values && Certainty.options.filter(one => values.includes(one)) })}
        />
      )}
      {section(
        'dates',
        <div className="claim-filter-dates">
          {(['statedFrom', 'statedTo', 'happenedFrom', 'happenedTo'] as const).map(field => (
            <DateField
              key={field}
              label={say(`filter.${field}`)}
              value={filter[field]}
              onChange={date => set({ [field]: date })}
            />
          ))}
        </div>
      )}
    </>
  )
}
