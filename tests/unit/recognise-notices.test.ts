import { describe, expect, test } from 'vitest'
import { kept, opening, page, second, third, title } from '../support/recognised-page'

const english = [
  'The minister said that work on the new dam would begin before the end of next spring, if the money is found.',
  'The villages of the valley have waited four years for somebody to clear and repair the canals of the old estate.',
  'Nobody has asked the millers, who lost a third of their water when the first sluice was closed.'
]

/** Sentences in which a site speaks of itself, by what they are about. */
const notices = [
  'هذا الموقع يستعمل ملفات الكوكيز لتحسين تصفحك، وباستمرارك فيه توافق على ذلك.',
  'باستمرارك في تصفح الموقع فإنك توافق على سياسة الخصوصية وشروط الاستخدام.',
  'جميع المواد المنشورة في هذا الموقع محمية بحقوق الملكية الفكرية ولا يجوز نسخها.',
  'هذه المادة متاحة للمشتركين فقط، يمكنك قراءة ثلاث مواد مجانا كل شهر.',
  'بقيت لك مادتان مجانيتان هذا الشهر، اشترك الآن لتقرأ من دون حدود.',
  'صححت هذه المادة في الخامس من مارس بعد أن ورد فيها رقم خاطئ.',
  'تنويه: عدّل هذا الخبر بعد نشره لتصحيح اسم البلدة التي وقع فيها الحادث.',
  'يمكنك الآن الاستماع إلى هذه المادة بصوت آلي، وهي خدمة تجريبية للقراء.',
  'للتواصل مع خدمة القراء يرجى الاتصال بنا على الرقم المجاني طوال أيام الأسبوع.',
  'ندعوك إلى دعم الصحافة المستقلة بتبرع شهري يبدأ من خمسة دولارات.',
  'متصفحك قديم، ننصحك بتحديثه لتظهر الصفحة كما ينبغي.',
  'We and our partners store cookies on your device to make this website work better for you.',
  'By continuing to browse this site you accept our terms of use and our privacy policy.',
  'No part of this article may be reproduced without the written permission of the publisher.',
  'You have two free articles left this month, subscribe to read without limits.',
  'This article was corrected on 5 March to give the right name of the village.',
  'Correction: an earlier version of this article gave the wrong name of the village.',
  'You can now listen to this article, which is read by an automated voice.',
  'For help with your subscription please call our reader service on the free number.',
  'Your browser is out of date, and some parts of this page may not work.'
] as const

/** Notices of wordings that no list has. */
const unknownNotices = [
  'كل ما ينشر على هذا الموقع ملك للمؤسسة ولا يحق لأي جهة نسخه من دون موافقة مكتوبة.',
  'أضيفت إلى هذا التقرير فقرة توضح موقف الشركة بعد نشره في الصباح.',
  'A paragraph was added to this report after publication to include the reply of the company.',
  'This newspaper follows the press code and prints corrections on a page of its own.'
] as const

const isLatin = (line: string) => /\p{Script=Latin}/u.test(line)
const textOf = (line: string) => (isLatin(line) ? english : [opening, second, third])
const dayOf = (line: string) => (isLatin(line) ? '12 March 2024' : '12 مارس 2024')
const menuOf = (line: string) => (isLatin(line) ? ['Home', 'Politics', 'Sport'] : ['الرئيسية', 'سياسة', 'اقتصاد'])

describe('a notice of the site above a text without a title', () => {
  test.each(notices)('is no part of the article: %s', line => {
    const text = textOf(line)
    for (const lines of [
      [line, '', ...text],
      [line, '', dayOf(line), '', ...text],
      [...menuOf(line), '', line, '', dayOf(line), '', ...text]
    ]) {
      const draft = page(...lines)
      expect(draft.citation.title).toBe(text[0])
      expect(draft.titleGuess).toBe('first-line')
      expect(kept(draft)).toEqual(text)
    }
  })

  test.each(unknownNotices)('is not taken for the first line, whatever it says: %s', line => {
    const text = textOf(line)
    const draft = page(...menuOf(line), '', line, '', dayOf(line), '', ...text)
    expect(draft.citation.title).toBe(text[0])
  })
})

describe('a sentence of the article stays', () => {
  test.each([
    'يقول أهل الوادي إن هذا الموقع لا يصلح لبناء سد، وإن الوزارة لم تسأل أحدا منهم.',
    'تراجع المحكمة قضية عن حقوق النشر رفعها ناشر على مكتبة في العاصمة قبل عامين.',
    'حمّل الوزير شركات المياه مسؤولية العطل الذي أصاب تطبيق الدفع في المدينة كلها.',
    'Regulators found that most shops use cookies to follow readers across the web for years.',
    'The publisher says that no library may lend more than one copy of a book at a time.',
    'Your grandmother knew how to keep water cool in a clay jar, and so did her neighbours.'
  ])('as the first one: %s', line => {
    expect(kept(page(line, '', ...textOf(line)))[0]).toBe(line)
  })

  test.each([
    'وكتب الموقع أن هذه المادة متاحة للمشتركين فقط منذ مطلع العام الجاري.',
    'This article was corrected twice, the editor told the inquiry into the paper.'
  ])('in the middle: %s', line => {
    const [first = '', ...rest] = textOf(line)
    expect(kept(page(isLatin(line) ? 'New dams' : title, first, line, ...rest))).toContain(line)
  })

  test('as the first one above the date, where the text goes on about it', () => {
    const draft = page(
      'الرئيسية',
      'سياسة',
      '',
      opening,
      '',
      '12 مارس 2024',
      '',
      'قال الوزير إن بناء السدين بدأ على المجرى الأعلى للنهر.',
      second,
      third
    )
    expect(draft.citation.title).toBe(opening)
  })
})
