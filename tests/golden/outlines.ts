import type { MatrixCellText, Outline, OutlineBlock } from '#core/briefing/outline'

/** Briefings of several pages, in our own words, with all that tends to go wrong in mixed text. */

const arabicSources = [
  'تقرير المياه السنوي 2024',
  'مجلة السدود والأنهار',
  'رأي: مَن يملك النهر؟',
  'نشرة وكالة الأنباء المحلية',
  'Water & Power Review'
]

const arabicSentences = [
  'ترى الوزارة أن خفض الفاقد في الشبكات إلى 18% قبل عام 2027 أقل كلفة من بناء محطة جديدة.',
  'قال المتحدث إن صيغة الحوار (5+1) لم تُستنفد بعد، وإن جولة ثانية ستُعقد في 14/03/2025.',
  'كتبَ المُعلِّقُ أنَّ الاتفاقَ «هشٌّ بطبيعتِه»، وأنَّ مَن وقَّعَه يعرفُ ذلك حقَّ المعرفة.',
  'ارتفعت التعرفة من 1.25€ إلى 2.10€ للمتر المكعب بين 2019–2023، أي بنسبة 68%.',
  'اشترطت الشركة المنفّذة Hydro-Grid GmbH ضمانات مالية قبل استئناف الأعمال في الضفة الشرقية.',
  'لا يذكر المصدر أرقاماً، لكنه يُحيل إلى https://example.org/reports/2024/water-balance?table=3&lang=ar للتفاصيل.',
  'يستبعد الخبراء أن تكفي الأمطار وحدها لتعويض السحب الجائر من الآبار خلال ثلاثة مواسم متتالية.',
  'بدأت صيغة C5+1 مشروعاً تجريبياً لقياس الجريان بأجهزة استشعار رخيصة الثمن سهلة الصيانة.'
]

const arabicClaims = [
  'خفض الفاقد أولى من بناء محطات جديدة',
  'الاتفاق الحالي قابل للانهيار في أول موسم جاف',
  'رفع التعرفة أثقل كاهل الأسر محدودة الدخل',
  'المانحون يربطون التمويل بإصلاح الإدارة'
]

function arabicCell(row: number, column: number): MatrixCellText {
  const kind = (row * 3 + column) % 5
  if (kind === 3) return { state: 'قُرئ ولم يذكر', statements: [] }
  if (kind === 4) return { state: 'لم يُقرأ بعد', statements: [] }
  const text = arabicSentences[(row + column) % arabicSentences.length] ?? ''
  if (kind === 0) return { statements: [{ stance: 'asserts', stanceLabel: 'يؤكد', text }] }
  if (kind === 1) return { statements: [{ stance: 'denies', stanceLabel: 'ينفي', text }] }
  return {
    statements: [
      { stance: 'hedges', stanceLabel: 'يتحفّظ', text },
      { stance: 'asserts', stanceLabel: 'يؤكد', text: arabicClaims[row % arabicClaims.length] ?? '' }
    ]
  }
}

function arabicClaim(index: number): OutlineBlock {
  const quotes = Array.from({ length: 1 + (index % 3) }, (_, at) => {
    const source = ((index + at) % 4) + 1
    return {
      text: [arabicSentences[(index + at * 3) % 8], at === 1 ? arabicSentences[(index + 5) % 8] : ''].join(' ').trim(),
      direction: 'rtl' as const,
      source,
      reference: `${arabicSources[source - 1]}، الفقرة ${index + at + 2}`
    }
  })
  if (index % 6 === 5) {
    quotes.push({
      text: 'Losses above 30% make any new intake “a bucket with a hole”, the review says.',
      direction: 'ltr' as never,
      source: 5,
      reference: `${arabicSources[4]}، الفقرة 9`
    })
  }
  return {
    kind: 'claim',
    statement: `${arabicClaims[index % 4]} (${index + 1})`,
    attribution: index % 2 === 0 ? 'وزارة الموارد · يؤكد · يقين مرتفع' : 'Hydro-Grid GmbH · يتحفّظ',
    quotes
  }
}

/** Five sources, a table on its side, twenty claims. */
export const arabicOutline: Outline = {
  title: 'إدارة مياه النهر المشترك: ما تقوله خمسة مصادر',
  subtitle: ['إعداد: سلمى الحداد', '21 تشرين الثاني 2026 · خمسة مصادر، عشرون ادعاءً'],
  author: 'سلمى الحداد',
  language: 'ar',
  direction: 'rtl',
  createdOn: '2026-11-21',
  pageLabel: 'صفحة {page} من {pages}',
  continuedLabel: '(تتمة)',
  blocks: [
    { kind: 'contents', title: 'المحتويات' },
    { kind: 'heading', level: 1, text: 'تمهيد' },
    {
      kind: 'paragraph',
      text: `${arabicSentences[0]} ${arabicSentences[6]} ${arabicSentences[3]} ${arabicSentences[1]}`
    },
    {
      kind: 'paragraph',
      text: `${arabicSentences[2]} ${arabicSentences[4]} ${arabicSentences[5]} ${arabicSentences[7]}`
    },
    { kind: 'heading', level: 1, text: 'المقارنة' },
    {
      kind: 'matrix',
      corner: 'الرمز',
      columns: arabicSources.map((title, at) => ({ title, detail: `${2020 + at}` })),
      rows: [
        'دافع: الأمن المائي',
        'دافع: العائد المالي',
        'نتيجة: رفع التعرفة',
        'قيد: التمويل',
        'قيد: ضعف البيانات',
        'نتيجة: اتفاق مؤقت'
      ].map((title, row) => ({
        title,
        color: (['blue', 'blue', 'green', 'orange', 'orange', 'green'] as const)[row] ?? 'blue',
        cells: arabicSources.map((_, column) => arabicCell(row, column))
      }))
    },
    { kind: 'heading', level: 1, text: 'الدوافع', color: 'blue' },
    { kind: 'heading', level: 2, text: 'الأمن المائي', color: 'blue' },
    ...Array.from({ length: 7 }, (_, at) => arabicClaim(at)),
    { kind: 'heading', level: 2, text: 'العائد المالي', color: 'blue' },
    ...Array.from({ length: 5 }, (_, at) => arabicClaim(at + 7)),
    { kind: 'heading', level: 1, text: 'القيود', color: 'orange' },
    ...Array.from({ length: 8 }, (_, at) => arabicClaim(at + 12)),
    { kind: 'heading', level: 1, text: 'المصادر' },
    {
      kind: 'sources',
      entries: [
        ...arabicSources.slice(0, 4).map((title, at) => ({
          number: at + 1,
          text: `سعاد منصور، «${title}»، دار الضفاف، ${2020 + at}. https://example.org/archive/${2020 + at}/item-${at * 37}.html`,
          direction: 'rtl' as const
        })),
        {
          number: 5,
          text: 'J. Müller and A. Žižek, “Losses in old networks”, Water & Power Review 12 (2024), pp. 14–29.',
          direction: 'ltr' as const
        }
      ]
    }
  ]
}

const englishSentences = [
  'The ministry holds that cutting network losses to 18% before 2027 costs less than any new plant.',
  'Talks in the (5+1) format are not exhausted, the spokesman said; a second round meets on 14/03/2025.',
  'Tariffs rose from €1.25 to €2.10 per cubic metre between 2019–2023, which the regulator calls “overdue”.',
  'The contractor Hydro-Grid GmbH asked for guarantees before work on the eastern bank could resume.',
  'No figures are given, but readers are sent to https://example.org/reports/2024/water-balance?table=3&lang=en for detail.',
  'Rain alone will hardly make up for three seasons of over-pumping, most of the engineers interviewed agree.'
]

/** Three sources, an upright table, and quotes in Arabic. */
export const englishOutline: Outline = {
  title: 'Sharing the river: what three sources claim',
  subtitle: ['Prepared by Salma Haddad', '21 November 2026 · three sources, nine claims'],
  author: 'Salma Haddad',
  language: 'en',
  direction: 'ltr',
  createdOn: '2026-11-21',
  pageLabel: 'Page {page} of {pages}',
  continuedLabel: '(continued)',
  blocks: [
    { kind: 'contents', title: 'Contents' },
    { kind: 'heading', level: 1, text: 'Introduction' },
    { kind: 'paragraph', text: englishSentences.join(' ') },
    { kind: 'heading', level: 1, text: 'Comparison' },
    {
      kind: 'matrix',
      corner: 'Code',
      columns: ['Annual water report', 'Dams and Rivers', 'مجلة السدود'].map((title, at) => ({
        title,
        detail: String(2021 + at)
      })),
      rows: ['Motive: security', 'Outcome: tariffs', 'Constraint: money'].map((title, row) => ({
        title,
        color: (['blue', 'green', 'orange'] as const)[row] ?? 'blue',
        cells: [0, 1, 2].map(column =>
          (row + column) % 4 === 3
            ? { state: 'Read, not mentioned', statements: [] }
            : {
                statements: [
                  {
                    stance: (['asserts', 'denies', 'hedges'] as const)[(row + column) % 3] ?? 'asserts',
                    stanceLabel: ['asserts', 'denies', 'hedges'][(row + column) % 3] ?? '',
                    text: englishSentences[(row + column) % 6] ?? ''
                  }
                ]
              }
        )
      }))
    },
    { kind: 'heading', level: 1, text: 'Motives', color: 'blue' },
    { kind: 'heading', level: 2, text: 'Water security', color: 'blue' },
    ...Array.from(
      { length: 9 },
      (_, at): OutlineBlock => ({
        kind: 'claim',
        statement: `Losses should be cut before anything is built (${at + 1})`,
        attribution: 'Ministry of Resources · asserts · high certainty',
        quotes: [
          {
            text: englishSentences[at % 6] ?? '',
            direction: 'ltr',
            source: 1,
            reference: `Annual water report, paragraph ${at + 2}`
          },
          {
            text: arabicSentences[at % 8] ?? '',
            direction: 'rtl',
            source: 3,
            reference: 'مجلة السدود, paragraph 4'
          }
        ]
      })
    ),
    { kind: 'heading', level: 1, text: 'Sources' },
    {
      kind: 'sources',
      entries: [
        { number: 1, text: 'S. Mansour, Annual water report (Banks Press, 2021).', direction: 'ltr' },
        {
          number: 2,
          text: 'Ж. Иванов, “Dams and Rivers”, Journal of Flow 3 (2022) → https://example.org/j/3',
          direction: 'ltr'
        },
        { number: 3, text: 'سعاد منصور، «مجلة السدود»، دار الضفاف، 2023.', direction: 'rtl' }
      ]
    }
  ]
}
