import type { Outline, OutlineBlock } from '#core/briefing/outline'
import type { FontFolder } from './fonts'
import { renderPdf } from './render-pdf'

/** After so many the compiler has seen enough of the code that lays out and draws: a hundred pages take a sixth less time than after six. */
export const warmUpRounds = 24

/** Has fonts read and code compiled by rendering a small briefing of the usual kinds and throwing it away. One round takes a tenth of a second or less. */
export async function warmUp(fonts: FontFolder, round: number): Promise<void> {
  await renderPdf(outlineOf(round), { fonts })
}

const arabic = 'كتبَ المُعلِّقُ أنَّ الاتفاقَ «هشٌّ بطبيعتِه»، وأن التعرفة ارتفعت من 1.25€ إلى 2.10€ بين 2019–2023.'
const english = 'Losses above 30% make any new intake “a bucket with a hole”, the review of Hydro-Grid GmbH says.'

function outlineOf(round: number): Outline {
  // Numbered, so that nothing is taken from what is known of the round before.
  const words = (at: number) => `${arabic} (${round}-${at}) ${arabic} ${at % 3 === 0 ? 'GmbH' : arabic}`
  const claims = Array.from(
    { length: 6 },
    (_, at): OutlineBlock => ({
      kind: 'claim',
      statement: words(at).slice(0, 60),
      attribution: 'الوزارة · يؤكد',
      quotes: [
        { text: words(at), direction: 'rtl', source: 1, reference: 'الفقرة 3' },
        { text: `${english} (${round}-${at})`, direction: 'ltr', source: 1, reference: 'الفقرة 4' }
      ]
    })
  )
  const cell = { statements: [{ stance: 'asserts' as const, stanceLabel: 'يؤكد', text: words(8).slice(0, 90) }] }
  return {
    title: 'إحاطة',
    subtitle: ['إعداد'],
    author: '',
    language: 'ar',
    direction: 'rtl',
    createdOn: '2026-01-01',
    pageLabel: '{page} / {pages}',
    continuedLabel: '',
    blocks: [
      { kind: 'contents', title: 'المحتويات' },
      { kind: 'heading', level: 1, text: 'الباب' },
      { kind: 'paragraph', text: `${words(6)} ${words(7)}` },
      ...claims,
      {
        kind: 'matrix',
        corner: '',
        columns: [
          { title: 'مصدر', detail: '' },
          { title: 'Source', detail: '' }
        ],
        rows: [
          { title: 'قضية', cells: [cell, cell] },
          { title: 'قضية', cells: [cell, cell] }
        ]
      },
      { kind: 'sources', entries: [{ number: 1, text: words(9).slice(0, 90), direction: 'rtl' }] }
    ]
  }
}
