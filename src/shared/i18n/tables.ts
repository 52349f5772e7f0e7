import type { Texts } from './texts'

/** The words of tables written for spreadsheets. */
export const tables: Texts = {
  ar: {
    'table.verdict': 'الخلاصة',
    'table.verdict.agree': 'اتفاق',
    'table.verdict.contradiction': 'تناقض',
    'table.verdict.qualified': 'اتفاق بتحفّظ',
    'table.verdict.onlyHere': 'قول منفرد',
    'table.verdict.apart': 'أقوال متفرقة',
    'table.verdict.none': 'لا أقوال',
    'table.claims': 'عدد الادعاءات',
    'table.date': 'التاريخ',
    'table.kind': 'النوع',
    'table.statement': 'العبارة',
    'table.source': 'المصدر',
    'table.stance': 'الموقف'
  },
  en: {
    'table.verdict': 'Verdict',
    'table.verdict.agree': 'Agreement',
    'table.verdict.contradiction': 'Contradiction',
    'table.verdict.qualified': 'Agreement, qualified',
    'table.verdict.onlyHere': 'Said here only',
    'table.verdict.apart': 'Separate statements',
    'table.verdict.none': 'No statements',
    'table.claims': 'Claims',
    'table.date': 'Date',
    'table.kind': 'Kind',
    'table.statement': 'Statement',
    'table.source': 'Source',
    'table.stance': 'Stance'
  }
}
