import { Certainty, Stance } from '#core/claims/claim'
import { codeName } from '#core/codebook/order'
import type { ClaimFilter } from '#core/comparison/claim-filter'
import type { Library } from '#core/library'
import { type FilterPart, partsOf } from './claim-filter-options'
import type { Say } from './say'

/** Names are told up to this many, beyond it their number. */
const named = 2

/** A filter in one line: what it lets through. */
export function filterWords(library: Library, filter: ClaimFilter, say: Say): string {
  const parts = partsOf(filter)
  if (parts.length === 0) return say('filter.all')
  return parts
    .map(part => say('filter.says', { part: say(`filter.${part}`), what: valuesOf(library, filter, part, say) }))
    .join(say('filter.and'))
}

function valuesOf(library: Library, filter: ClaimFilter, part: FilterPart, say: Say): string {
  const list = (names: readonly string[]) =>
    names.length === 0
      ? say('filter.none')
      : names.length > named
        ? say.number(names.length)
        : names.map(name => `\u2068${name}\u2069`).join(say('filter.comma'))
  switch (part) {
    case 'sources':
      return list((filter.documentIds ?? []).flatMap(id => library.documents[id]?.title ?? []))
    case 'codes':
      return list(
        (filter.codeIds ?? []).flatMap(id => library.codes[id] ?? []).map(code => codeName(code, say.language))
      )
    case 'propositions':
      return list((filter.propositionIds ?? []).flatMap(id => library.propositions[id]?.text ?? []))
    case 'actors':
      return list((filter.actors ?? []).map(actor => actor || say('word.noActor')))
    case 'themes':
      return list((filter.themes ?? []).map(theme => theme || say('filter.noTheme')))
    case 'publishers':
      return list((filter.publishers ?? []).map(publisher => publisher || say('views.none.publisher')))
    case 'stances':
      return list(
        Stance.options.filter(stance => filter.stances?.includes(stance)).map(stance => say(`word.stance.${stance}`))
      )
    case 'certainties':
      return list(
        Certainty.options.filter(one => filter.certainties?.includes(one)).map(one => say(`word.certainty.${one}`))
      )
    case 'dates':
      return [
        [filter.statedFrom, filter.statedTo],
        [filter.happenedFrom, filter.happenedTo]
      ]
        .filter(([from, to]) => from || to)
        .map(([from, to]) => `${from ? say.date(from) : '…'} – ${to ? say.date(to) : '…'}`)
        .join(say('filter.comma'))
    case 'words':
      return `«${filter.words ?? ''}»`
  }
}
