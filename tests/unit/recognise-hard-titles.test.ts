import { describe, expect, test } from 'vitest'
import { page } from '../support/recognised-page'

/** Titles that look like labels, captions, menus, bylines or sentences. */
const titles = [
  'رأي | الوادي الذي نسي أسماء سدوده القديمة',
  'تحليل: لماذا تخسر المدن نهرها قبل أن تخسر ماءها',
  'Opinion | The dam that nobody in the valley wanted',
  'Opinion: the valley deserves a better dam than this',
  'World / The valley that sells its own rain',
  'Carbon credit: who pays for the valley',
  'صور.. قرية الوادي تستعيد مياهها بعد عقدين من الجفاف',
  'بالفيديو.. لحظة فتح السد بعد امتلائه',
  'Photos: the valley before and after its dam',
  'فيديو | السد الجديد يغرق القرية القديمة',
  'Home truths about the dam in the valley',
  'Welcome to the valley that sells its rain',
  'More dams for the valley',
  'المزيد من السدود على النهر الكبير',
  'حمّل الفلاحون الوزارة مسؤولية الملف',
  'Share of the river: three states and one dam',
  'Get ready for the dam, the valley is told today',
  'اقرأ النهر قبل أن تبني السد',
  'Subscribe or drown: how the valley pays for its dam today',
  'مختارات: عشرة سدود غيرت مجرى النهر',
  'السد في 12 مايو 2023: يوم غيّر الوادي',
  'Join the queue: water in the valley',
  'No comment: the dam that officials will not discuss',
  'المياه، السدود، الناس: حكاية واد',
  'من يملك النهر؟ ومن يدفع ثمن السد؟',
  '"لن نرحل".. قرية تنتظر الماء خلف السد',
  'عاجل | فيضان النهر الكبير يغلق السد الجديد',
  'الوزير: السد لن يبنى قبل أربعة أعوام',
  'قال الوزير كلمته ومضى النهر في طريقه.'
] as const

describe('a title is found', () => {
  /** Running text that uses the words of the titles, as articles do. */
  const texts = [
    'نسي الوادي سدوده القديمة حين حفر الفلاحون القناة، وبقي النهر الكبير بلا حارس ولا ماء يكفي الناس في الصيف.',
    'The valley sells its rain, and the dam that was built for its water pays for the river that it drowned.',
    'وقال الوزير إن الفيضان أغلق السد الجديد، وإن الوزارة لا تتحمل مسؤولية الملف كله أمام قرية المنبع.',
    'Nobody in the valley wanted to subscribe to the truths that officials told about dams and debts at home.',
    'غيرت عشرة سدود مجرى النهر كما لم يغيره شيء، وصارت نساء القرية يعرفن موعد الماء من صوت المضخات.'
  ] as const
  test.each(titles)('at the top of the file: %s', title => {
    expect(marked(page(title, '', ...texts))).toEqual([title])
  })

  test.each(titles)('above author and date: %s', title => {
    expect(marked(page(title, 'بقلم سامر العلي', '27 أبريل 2023', ...texts))).toEqual([title])
  })

  test.each(titles)('below a menu: %s', title => {
    expect(marked(page('الرئيسية', 'سياسة', 'اقتصاد', title, '27 أبريل 2023', ...texts))).toEqual([title])
  })
})

/** The texts of the headings of level 1. */
function marked({ blocks }: ReturnType<typeof page>): string[] {
  return blocks.filter(block => block.clutter === null && block.level === 1).map(block => block.text)
}
