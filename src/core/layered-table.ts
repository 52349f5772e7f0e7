import type { Id } from './ids'
import {
  type Listed,
  listedAs,
  listedWith,
  listOf,
  type RecordChanges,
  type Table,
  tableOf,
  wholeTable,
  withRecords
} from './library'

/** Records above which a copy shares those of its table. A smaller table is copied sooner than looked up in two places. */
const manyRecords = 1_000

/** Changes since the last whole table above which a copy is whole again. */
const manyChanges = 64

/** Of each table that shares the records of another: that table, which is whole, and the changes since. */
const layers = new WeakMap<object, { base: Table<unknown>; changes: RecordChanges<unknown> }>()

/**
 * A table with these changes, as `withRecords` makes it, but a large one shares its records with `table`: an edit takes no longer because
 * there are many sources. Such a table cannot be sent to another process or thread but as JSON.
 */
export function layered<T>(table: Table<T>, changes: RecordChanges<T>): Table<T> {
  const below = layers.get(table)
  const all = new Map<Id, T | null>([...((below?.changes ?? []) as RecordChanges<T>), ...changes])
  const { records } = listOf(table)
  if (records.length <= manyRecords || all.size > manyChanges) return withRecords(table, changes)
  const base = (below?.base ?? table) as Table<T>
  const listed = listedWith(listOf(table), changes)
  const copy = listedAs(overBase(base, all, listed), listed)
  layers.set(copy, { base, changes: all })
  return copy
}

/** Finds a record among the changes, else in `base`. The fields are listed from `listed`, once somebody asks for them. */
function overBase<T>(base: Table<T>, changes: RecordChanges<T>, listed: Listed<T>): Table<T> {
  let fields: Table<T> | null = null
  const whole = () => {
    fields ??= wholeTable(listed)
    return fields
  }
  const refuse = () => false
  return new Proxy<Table<T>>(tableOf<T>(), {
    get(_, id) {
      const changed = changes.get(id as Id)
      return changed === undefined ? base[id as Id] : (changed ?? undefined)
    },
    has: (_, id) => id in whole(),
    ownKeys: () => Object.keys(whole()),
    getOwnPropertyDescriptor: (_, id) => Object.getOwnPropertyDescriptor(whole(), id),
    set: refuse,
    defineProperty: refuse,
    deleteProperty: refuse,
    setPrototypeOf: refuse,
    preventExtensions: refuse
  })
}
