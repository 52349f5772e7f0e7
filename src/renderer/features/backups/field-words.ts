import type { BackupDifference } from '#shared/api'
import type { Say } from '#ui/say'

type Fields = BackupDifference['fields']

/** Texts that name the fields of records, where the interface has any. */
const labels: Readonly<Record<string, string>> = {
  title: 'word.title',
  author: 'word.author',
  publisher: 'word.publisher',
  publishedOn: 'word.date',
  language: 'word.language',
  direction: 'word.direction',
  citation: 'library.citation',
  reviewState: 'library.reviewState',
  versionOf: 'backups.field.versionOf',
  reprintOf: 'backups.field.reprintOf',
  codeId: 'word.code',
  statement: 'word.statement',
  actor: 'word.actor',
  stance: 'word.stance',
  certainty: 'word.certainty',
  theme: 'word.theme',
  memo: 'word.memo',
  statedOn: 'desk.claim.statedOn',
  happenedOn: 'desk.claim.happenedOn',
  propositionId: 'desk.proposition.label',
  evidence: 'word.evidence',
  name: 'backups.field.name',
  parentId: 'backups.field.parent',
  definition: 'codebook.definition',
  inclusion: 'codebook.inclusion',
  exclusion: 'codebook.exclusion',
  color: 'codebook.color',
  line: 'codebook.line',
  key: 'codebook.key',
  order: 'backups.field.order',
  text: 'desk.proposition.text',
  note: 'figures.form.note',
  unit: 'figures.quantityUnit',
  quantityId: 'backups.field.quantity',
  passage: 'figures.quote',
  value: 'figures.form.value',
  low: 'backups.field.low',
  high: 'backups.field.high',
  bound: 'backups.field.bound',
  asOf: 'figures.form.asOf',
  attribution: 'figures.attribution',
  doubtful: 'backups.field.doubtful',
  look: 'brief.tab.makeup',
  documentIds: 'brief.field.sources',
  codeIds: 'brief.field.codes',
  blocks: 'brief.tab.outline',
  accepted: 'backups.field.accepted',
  strict: 'backups.field.strict',
  createdAt: 'backups.field.createdAt',
  updatedAt: 'backups.field.updatedAt'
}

/** Beginnings of the texts that word the values of a field. */
const words: Readonly<Record<string, { prefix: string; values: readonly string[] }>> = {
  language: { prefix: 'word.language.', values: ['ar', 'en'] },
  direction: { prefix: 'word.direction.', values: ['rtl', 'ltr'] },
  reviewState: { prefix: 'word.review.', values: ['unread', 'reading', 'reviewed'] },
  stance: { prefix: 'word.stance.', values: ['asserts', 'denies', 'hedges'] },
  certainty: { prefix: 'word.certainty.', values: ['high', 'medium', 'low'] },
  color: {
    prefix: 'codebook.color.',
    values: ['blue', 'green', 'orange', 'purple', 'red', 'teal', 'pink', 'brown']
  },
  line: { prefix: 'codebook.line.', values: ['solid', 'double', 'dashed', 'dotted', 'wavy'] },
  bound: { prefix: 'figures.bound.', values: ['about', 'atLeast', 'atMost', 'moreThan', 'lessThan'] },
  doubtful: { prefix: 'figures.doubt.', values: ['calendar', 'carried', 'line', 'order', 'digits'] },
  strict: { prefix: 'backups.strict.', values: ['true', 'false'] }
}

const days = new Set(['publishedOn', 'statedOn', 'happenedOn', 'asOf'])
const moments = new Set(['createdAt', 'updatedAt'])

/** The fields to show: the time of the last change says nothing beside what was changed. */
export function shownFields(fields: Fields): Fields {
  const telling = fields.filter(({ field }) => field !== 'updatedAt')
  return telling.length > 0 ? telling : fields
}

/** The name of a field in the interface's language, or as it is stored where it has none. */
export function fieldWords(field: string, say: Say): string {
  const label = Object.hasOwn(labels, field) ? labels[field] : undefined
  return label ? say(label) : field
}

/** A value in the interface's language. `''`: it is empty. */
export function valueWords(field: string, value: string, say: Say): string {
  if (value === '') return ''
  const worded = Object.hasOwn(words, field) ? words[field] : undefined
  if (worded?.values.includes(value)) return say(`${worded.prefix}${value}`)
  if (days.has(field)) return say.date(value)
  return moments.has(field) ? say('backups.at', { at: value }) : value
}
