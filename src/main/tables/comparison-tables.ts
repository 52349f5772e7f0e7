import { type Claim, homeOf } from '#core/claims/claim'
import { allClaims } from '#core/claims/find-claims'
import { codeOf } from '#core/codebook/missing-code'
import { codeName } from '#core/codebook/order'
import { cellAt } from '#core/comparison/compute-matrix'
import type { CountTable } from '#core/comparison/counts'
import type { Axis, Line, Matrix } from '#core/comparison/matrix'
import type { TimelineEntry } from '#core/comparison/timeline'
import type { Id } from '#core/ids'
import type { Library } from '#core/library'
import { texts } from '#shared/i18n/index'
import type { TableData } from './table-data'

type TableLanguage = 'ar' | 'en'

/** A comparison as a table: each cell tells where its claims stand and what they say, the last column the verdict. */
export function matrixTable(library: Library, matrix: Matrix, language: TableLanguage): TableData {
  const { rows, columns } = matrix.spec
  const say = wordsOf(language)
  const claims = claimsById(library)
  return {
    name: say(`views.axis.${rows}`),
    direction: directionOf(language),
    columns: [...matrix.columns.map(line => lineName(library, columns, line, language)), say('table.verdict')],
    rows: matrix.rows.map(row => ({
      label: `${indent(row)}${lineName(library, rows, row, language)}`,
      cells: [
        ...matrix.columns.map(column => {
          const { state, claimIds } = cellAt(matrix, row.key, column.key)
          const said = claimIds.flatMap(id => claims.get(id) ?? []).map(claim => `• ${sayingOf(claim)}`)
          return [say(`word.stance.${state}`), ...said].join('\n')
        }),
        say(`table.verdict.${matrix.verdicts[row.key]?.kind ?? 'none'}`)
      ]
    }))
  }
}

/** Counts as a table; the last column holds the claims of the row, each counted once. */
export function countsTable(
  library: Library,
  { rows, columns, counts }: CountTable,
  axes: { rows: Axis; columns: Axis },
  language: TableLanguage
): TableData {
  const say = wordsOf(language)
  return {
    name: say(`views.axis.${axes.rows}`),
    direction: directionOf(language),
    columns: [...columns.map(line => lineName(library, axes.columns, line, language)), say('table.claims')],
    rows: rows.map((row, index) => ({
      label: `${indent(row)}${lineName(library, axes.rows, row, language)}`,
      cells: [...(counts[index] ?? []), row.claimCount]
    }))
  }
}

/** A timeline as a table, one row for each entry. */
export function timelineTable(library: Library, entries: readonly TimelineEntry[], language: TableLanguage): TableData {
  const say = wordsOf(language)
  const claims = claimsById(library)
  return {
    name: say('table.date'),
    direction: directionOf(language),
    columns: [
      say('table.kind'),
      say('views.axis.actor'),
      say('table.statement'),
      say('table.stance'),
      say('table.source')
    ],
    rows: entries.map(({ date, kind, claimId, actor }) => {
      const claim = claims.get(claimId)
      return {
        label: date,
        cells: [
          say(`timeline.${kind}`),
          actor.trim() || say('views.none.actor'),
          claim ? sayingOf(claim) : null,
          claim ? say(`word.stance.${claim.stance}`) : null,
          claim ? (library.documents[homeOf(claim)]?.title ?? null) : null
        ]
      }
    })
  }
}

/** What a row or column is called; those without a name are told so. */
export function lineName(library: Library, axis: Axis, { key, label }: Line, language: TableLanguage): string {
  if (axis === 'code') return codeName(codeOf(library.codes, key), language)
  return key === '' ? wordsOf(language)(`views.none.${axis}`) : label
}

function wordsOf(language: TableLanguage): (key: string) => string {
  return key => texts[language][key] ?? key
}

function directionOf(language: TableLanguage): TableData['direction'] {
  return language === 'ar' ? 'rtl' : 'ltr'
}

/** What nests is set in, by blanks that every spreadsheet shows. */
function indent({ depth }: Line): string {
  return '\u2003'.repeat(depth)
}

/** The analyst's words, or the source's where there are none yet. */
function sayingOf({ statement, evidence }: Claim): string {
  return statement.trim() || `«${evidence[0]?.quote ?? ''}»`
}

function claimsById(library: Library): ReadonlyMap<Id, Claim> {
  return new Map(allClaims(library).map(claim => [claim.id, claim]))
}
