import type { Outline } from '#core/briefing/outline'

/** A small briefing with a block of every kind, and with all that a format could take for its own signs. */
export const everyBlock: Outline = {
  title: 'إحاطة <b>قصيرة</b>',
  subtitle: ['إعداد: سلمى', '22 نوفمبر 2026'],
  author: 'سلمى & شركاؤها',
  language: 'ar',
  direction: 'rtl',
  createdOn: '2026-11-22',
  pageLabel: 'صفحة {page} من {pages}',
  continuedLabel: '(تتمة)',
  confidentiality: 'للاستعمال الداخلي',
  // One pixel.
  logo: {
    mime: 'image/png',
    base64: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  },
  cover: true,
  blocks: [
    { kind: 'contents', title: 'المحتويات' },
    { kind: 'heading', level: 1, text: 'تمهيد', color: 'blue' },
    {
      kind: 'paragraph',
      text: 'قالت الوزارة1 إن السد ممتلئ، انظر الموقع ولا هنا.',
      pieces: [
        { text: 'قالت الوزارة' },
        { text: '1', raised: true },
        { text: ' إن ' },
        { text: 'السد', bold: true },
        { text: ' ممتلئ، انظر ' },
        { text: 'الموقع', href: 'https://example.org/a_b?c=1&d=2' },
        { text: ' ولا ' },
        { text: 'هنا', href: 'javascript:alert(1)' },
        { text: '.' }
      ],
      notes: [{ mark: '1', text: '[1] \u2068نهر\u2069، الفقرة 2: \u2068«السد ممتلئ»\u2069' }]
    },
    { kind: 'paragraph', text: '- أول' },
    { kind: 'paragraph', text: '- ثانٍ' },
    {
      kind: 'parallel',
      ar: [
        { kind: 'heading', level: 2, text: 'باللغتين' },
        { kind: 'paragraph', text: 'نص عربي' }
      ],
      en: [
        { kind: 'heading', level: 2, text: 'In both' },
        { kind: 'paragraph', text: 'English text' }
      ]
    },
    {
      kind: 'matrix',
      corner: 'القضية',
      columns: ['نهر', 'ميناء', 'جسر', 'River | Port'].map((title, at) => ({ title, detail: `${2020 + at}` })),
      rows: [
        {
          title: 'السد ممتلئ',
          color: 'green',
          verdict: 'تناقض',
          cells: [
            { statements: [{ stance: 'asserts', stanceLabel: 'يؤكد', text: 'ممتلئ كل ربيع | وصيف' }] },
            { statements: [{ stance: 'denies', stanceLabel: 'ينفي', text: 'لم يمتلئ' }] },
            { state: 'قُرئ ولم يذكر', statements: [] },
            { state: 'لم يُقرأ بعد', statements: [] }
          ]
        }
      ]
    },
    {
      kind: 'claim',
      statement: 'السد ممتلئ',
      attribution: 'الوزارة · يؤكد',
      caveat: 'لم تكتمل مراجعة المصدر',
      quotes: [
        { text: 'C5+1 قالت <script>alert("x")</script>', direction: 'rtl', source: 1, reference: 'نهر، الفقرة 2' },
        { text: 'The dam is *full*', direction: 'ltr', source: 2, reference: '\u2068River\u2069، الفقرة 1' }
      ]
    },
    {
      kind: 'quote',
      attribution: 'المدير · ينفي',
      quote: { text: 'لم يمتلئ', direction: 'rtl', source: 1, reference: 'نهر، الفقرة 3' }
    },
    {
      kind: 'table',
      caption: 'سعة السد',
      columns: [
        { title: 'المصدر', align: 'start', share: 2 },
        { title: 'القيمة', align: 'end', share: 1 }
      ],
      rows: [
        [{ text: '[1] نهر', source: 1 }, { text: '66.2' }],
        [{ text: '[2] River', source: 2, direction: 'ltr' }, { text: '94.8' }]
      ],
      remark: 'تتعارض الأرقام',
      conflict: true
    },
    {
      kind: 'chart',
      form: 'bars',
      caption: 'عدد الادعاءات',
      corner: 'الرمز',
      columns: [{ label: 'نهر' }, { label: 'ميناء' }],
      rows: [{ label: 'دافع', color: 'blue', values: [4, 0] }]
    },
    {
      kind: 'timeline',
      caption: 'التسلسل',
      entries: [
        {
          date: 'أبريل 2025',
          kind: 'event',
          kindLabel: 'حدث',
          actor: 'الوزارة',
          text: 'افتتاح السد',
          source: 1,
          reference: 'نهر، الفقرة 4'
        }
      ]
    },
    { kind: 'heading', level: 1, text: 'المصادر' },
    {
      kind: 'sources',
      entries: [
        { number: 1, text: 'ليلى سالم، «نهر»، 2025.', direction: 'rtl' },
        { number: 2, text: 'A. Writer, “River”, 2024.', direction: 'ltr' }
      ]
    }
  ]
}

/** The same briefing again in the other language. */
export const everyBlockTwice: Outline = {
  ...everyBlock,
  sequel: {
    ...everyBlock,
    title: 'A short briefing',
    language: 'en',
    direction: 'ltr',
    blocks: everyBlock.blocks.filter(block => ['paragraph', 'sources'].includes(block.kind))
  }
}
