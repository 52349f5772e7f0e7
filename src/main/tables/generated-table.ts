import type { Generated } from '#core/briefing/block'
import { allClaims } from '#core/claims/find-claims'
import { codeOf } from '#core/codebook/missing-code'
import { codeName } from '#core/codebook/order'
import { computeMatrix } from '#core/comparison/compute-matrix'
import { countClaims, countCooccurrence } from '#core/comparison/counts'
import { selectClaims } from '#core/comparison/select-claims'
import { buildTimeline } from '#core/comparison/timeline'
import { buildLedger } from '#core/figures/ledger'
import type { Library } from '#core/library'
import { texts } from '#shared/i18n/index'
import { countsTable, matrixTable, timelineTable } from './comparison-tables'
import { ledgerTable } from './ledger-table'
import type { TableData } from './table-data'

/** What a generated block shows, as a table for spreadsheets. */
export function tableOf(library: Library, make: Generated, language: 'ar' | 'en'): TableData {
  switch (make.kind) {
    case 'matrix':
      return matrixTable(library, computeMatrix(library, make.spec), language)
    case 'chart':
      return make.of.kind === 'counts'
        ? countsTable(library, countClaims(library, { ...make.of, filter: make.filter }), make.of, language)
        : countsTable(library, countCooccurrence(library, make.filter), { rows: 'code', columns: 'code' }, language)
    case 'timeline':
      return timelineTable(library, buildTimeline(library, make.filter), language)
    case 'figures':
      return ledgerTable(buildLedger(library, make.quantityIds), language)
    case 'claims':
    case 'quotes':
      return claimsTable(library, make, language)
  }
}

/** Claims one a row for each passage, so that every quote has its own cell. */
function claimsTable(
  library: Library,
  { filter }: Extract<Generated, { kind: 'claims' | 'quotes' }>,
  language: 'ar' | 'en'
): TableData {
  const say = (key: string) => texts[language][key] ?? key
  const chosen = new Set(selectClaims(library, filter).map(({ id }) => id))
  return {
    name: say('views.axis.code'),
    direction: language === 'ar' ? 'rtl' : 'ltr',
    columns: [
      say('table.statement'),
      say('views.axis.actor'),
      say('table.stance'),
      say('table.source'),
      say('figures.quote')
    ],
    rows: allClaims(library)
      .filter(({ id }) => chosen.has(id))
      .flatMap(claim =>
        claim.evidence.map(passage => {
          return {
            label: codeName(codeOf(library.codes, claim.codeId), language),
            cells: [
              claim.statement || null,
              claim.actor || null,
              say(`word.stance.${claim.stance}`),
              library.documents[passage.documentId]?.title ?? null,
              passage.quote
            ]
          }
        })
      )
  }
}
