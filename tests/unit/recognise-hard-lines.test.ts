import { describe, expect, test } from 'vitest'
import { kept, opening, page, second, third, title } from '../support/recognised-page'

/** Short lines of an article that look like what sites print around one. */
const bodyLines = [
  'Weather.',
  'More.',
  'Print.',
  'صور.',
  'المزيد؟',
  'لماذا الآن؟',
  'ومن يدفع؟',
  'Who voted against?',
  '"لا أعرف".',
  '"Ask me in spring."',
  'اقرأ الإعلان جيدا، يقول الحارس.',
  'اقرأ العقد ثم وقّع.',
  'Read more slowly, the teacher said.',
  'Read the lease again.',
  'شارك في حفر البئر.',
  'شارك أهل القرية في البناء.',
  'Share the bread, the old man said.',
  'تابع الرجل السير ولم يلتفت.',
  'اشترك الجيران في ثمن المضخة.',
  'Subscribe, they told us, or leave.',
  'Follow the river, she said.',
  'سجل الحارس الأسماء كلها.',
  'للتواصل معه اطرق الباب ثلاثا.',
  'Comments were few.',
  'تعليق واحد يكفي.',
  'المزيد من الماء يعني مزيدا من الملح.',
  'Home is far.',
  'الرئيسية في القصة هي البئر.',
  'Download the map, then walk.',
  'حمّل الملف على كتفه ومضى.',
  'صورة واحدة غيّرت كل شيء.',
  'Photo by photo, the valley vanished.',
  'Editing is a slow art.',
  'إعداد الخبز يبدأ عند الفجر.',
  'تحرير الأسعار لا يكفي.',
  'تصوير الميناء ممنوع.',
  'للاشتراك شروط كثيرة.',
  'برعاية الجدة كبر الأطفال.',
  'From: the baker. To: the miller.',
  'كتبها الجد بيده.',
  'تابعنا الرجل إلى بيته.',
  'تابعونا بأعينهم حتى الباب.',
  'اشترك الفلاحون في حفر القناة.',
  'Register here, the clerk said.',
  'Sign up now, they were told.',
  'Join us, she wrote.',
  'Copyright was never the question.',
  'Copyright law is old here.',
  'حقوق النشر في البلاد ضعيفة.',
  'القسم: نحن أبناء هذا النهر.',
  'التعليقات لا تتوقف.',
  'لا تعليق.',
  'لا تعليقات!',
  'قال ذلك ثم سكت. (رويترز)',
  'البحر، السمك، الملح.',
  'نعم.',
  'See you in court, then.',
  'عودة إلى البئر.',
  'إلى الأعلى!'
] as const

describe('a short line of the article stays', () => {
  test.each(bodyLines)('between paragraphs: %s', line => {
    expect(kept(page(title, opening, line, second, third))).toEqual([title, opening, line, second, third])
  })

  test.each(bodyLines)('as the last line above the foot: %s', line => {
    const draft = page(title, opening, second, third, line, 'جميع الحقوق محفوظة')
    expect(kept(draft)).toEqual([title, opening, second, third, line])
  })

  test.each([
    ['وهل نجحت؟'],
    ['"لا ألومهم".'],
    ['لم يعلّق أحد.'],
    ['Is that enough?'],
    ['"We will wait."'],
    ['إلى الغد.', 'ولم يعد.']
  ])('below a link to another article: %s', (...lines) => {
    const draft = page(title, opening, second, 'اقرأ أيضا: ميناء ينتظر سفنه', ...lines, third)
    expect(kept(draft)).toEqual([title, opening, second, ...lines, third])
    const box = page(title, opening, second, 'اقرأ أيضا', 'ميناء ينتظر سفنه', ...lines, third)
    expect(kept(box)).toEqual([title, opening, second, ...lines, third])
  })

  test.each(['اقرأ أيضا: ميناء ينتظر سفنه', 'شارك المقال', 'Advertisement'])(
    'as the end of the article below %s',
    line => {
      const draft = page(title, opening, second, third, line, '"لن أعلّم ابني السباحة"، يقول.', 'إلى الغد.')
      expect(kept(draft)).toEqual([title, opening, second, third, '"لن أعلّم ابني السباحة"، يقول.', 'إلى الغد.'])
    }
  )

  test('the last paragraph stays below a picture credit', () => {
    const line = '© Reuters'
    const texts = [title, opening, second, third, opening, second, third, opening, second]
    expect(kept(page(...texts, line, third)).at(-1)).toBe(third)
  })

  test.each(['سامر العلي، معلم', 'سامر العلي'])('the name under a last quotation stays: %s', line => {
    const draft = page(title, opening, second, third, '"السعر يرفعنا"', line, 'إلى الغد.')
    expect(kept(draft)).toEqual([title, opening, second, third, '"السعر يرفعنا"', line, 'إلى الغد.'])
  })

  test.each([['"أين الجرافة؟"'], ['"Nobody came."'], ['مات.'], ['لا أحد.'], ['ثلج؟'], ['"أين"، سأل.']])(
    'as the first line below author and date: %s',
    line => {
      const draft = page(title, 'بقلم سامر العلي', '27 أبريل 2023', line, opening, second)
      expect(kept(draft)).toEqual([title, line, opening, second])
      const late = page(title, line, 'بقلم سامر العلي', '27 أبريل 2023', opening, second)
      expect(kept(late)).toContain(line)
    }
  )

  test('a refrain stays each time', () => {
    const draft = page(title, opening, 'لا أحد هنا.', 'لا أحد هنا.', second)
    expect(kept(draft)).toEqual([title, opening, 'لا أحد هنا.', 'لا أحد هنا.', second])
  })

  test('points of a list stay, with bullets and without', () => {
    const points = ['Weather', 'Fashion', 'Print', 'Books']
    const marked = page(title, opening, 'The reasons are these:', ...points.map(each => `• ${each}`), second)
    expect(kept(marked)).toEqual([title, opening, 'The reasons are these:', ...points, second])
  })

  test('a quotation stays with the name under it', () => {
    const quote = ['"نحن لا نرفع السعر، السعر يرفعنا"', 'سامر العلي، تاجر في سوق الجملة']
    expect(kept(page(title, opening, ...quote, second))).toEqual([title, opening, ...quote, second])
    expect(kept(page(title, opening, second, ...quote, 'إلى الغد.', third))).toContain(quote[1])
  })
})
