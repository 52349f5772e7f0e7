import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLanguage } from '../../src/core/documents/recognise/language'
import { recognise } from '../../src/core/documents/recognise/recognise'
import { kept, opening, page, second, third, title } from '../support/recognised-page'

describe('furniture', () => {
  test.each([
    'صدر الصورة، Getty Images',
    'التعليق على الصورة، ضفة النهر عند الفجر',
    'Image caption The bank of the river at dawn',
    'Image source, Reuters',
    'Media caption, Boats wait for water',
    'Photograph: Ann Smith/Reuters',
    'Share this with Facebook',
    'شارك عبر واتساب',
    'Share on Twitter',
    'TT',
    'A+ A A-',
    'حجم الخط |',
    'تابعونا على فيسبوك'
  ])('goes from the middle of the article: %s', line => {
    expect(kept(page(title, opening, line, second))).toEqual([title, opening, second])
  })

  test.each([
    'أعلى الصفحة',
    'Back to top',
    'Related Links',
    'Most viewed',
    'الكلمات الدالة',
    'About this story',
    'السياسة | الاقتصاد | الرياضة | الثقافة',
    'News Opinion Sport Culture Lifestyle',
    'اترك تعليقاً',
    'لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *',
    'Reporting by Jane Carter; Editing by Tom Miller',
    'للاشتراك في النشرة البريدية',
    'This site uses cookies so that you get the best experience. By going on you agree to our use of cookies.'
  ])('goes below the article: %s', line => {
    expect(kept(page(title, opening, second, third, line))).toEqual([title, opening, second, third])
  })

  test('a list of links goes with its marks, the article around it stays', () => {
    const draft = page(
      ...[title, opening, 'list 1 of 2', 'A harbour waits', 'list 2 of 2', 'Who pays for bread?', 'end of list', second]
    )
    expect(kept(draft)).toEqual([title, opening, second])
  })

  test('teasers below the foot of the page go, whatever their length', () => {
    const draft = page(
      title,
      opening,
      second,
      third,
      opening,
      second,
      'الأكثر قراءة',
      'ميناء ينتظر سفنه',
      'جسر فوق واد'
    )
    expect(kept(draft)).toEqual([title, opening, second, third, opening, second])
  })

  test.each([
    'تابع الوزير حديثه في الجلسة الأولى',
    'مزيد من الضغوط على النهر',
    'End of an era',
    'No comment',
    'حمل الوزير الملف إلى المجلس',
    'More about the dam',
    'سجل المنتخب هدفه الأول'
  ])('a heading of the article stays: %s', line => {
    expect(kept(page(title, opening, line, second, third))).toContain(line)
  })

  test('cookies may be what the article is about', () => {
    const line = 'Regulators found that most shops use cookies to follow readers across the web for years.'
    expect(kept(page('A law for cookies', opening, line, second))).toContain(line)
  })
})

describe('titles', () => {
  test.each([
    [['Skip to content', 'Home', 'News', 'Sport']],
    [['Share on Facebook', 'TT']],
    [['الرئيسية » تقارير » مياه']],
    [['This site uses cookies. By going on you accept cookies on your device.']],
    [['يرجى تفعيل الجافا سكريبت في متصفحك لعرض الصفحة']],
    [['الأعداد السابقة', 'الرئيسية']]
  ])('not from %j', above => {
    expect(page(...above, title, '3 مايو 2025', opening, second).citation.title).toBe(title)
  })

  test('a short title over short sentences is neither passed over nor left out', () => {
    const draft = page(
      'أخبار الميناء',
      '',
      'دخلت الميناء أمس 12 سفينة محملة بالقمح.',
      '',
      'وغادرته سفينتان إلى الجنوب.'
    )
    expect(draft.citation.title).toBe('أخبار الميناء')
    expect(kept(draft)).toHaveLength(3)
  })

  test('not the byline above it', () => {
    expect(page('سامي نصر', title, opening, second).citation).toMatchObject({ title, author: 'سامي نصر' })
  })

  test('broken over two lines', () => {
    const draft = page('مسرح جوال يعبر ثلاث ولايات', 'ويحط في سوق الماشية', '', 'ليلى حداد', '', opening, second)
    expect(draft.citation.title).toBe('مسرح جوال يعبر ثلاث ولايات ويحط في سوق الماشية')
    expect(kept(draft)[0]).toBe('مسرح جوال يعبر ثلاث ولايات ويحط في سوق الماشية')
  })

  test('wrapped lines keep their lead', () => {
    const lines = [
      'لم يكن الطريق بين القريتين يستغرق أكثر من عشر دقائق قبل أن تجرف',
      'السيول الجسر الحجري، أما اليوم فيحتاج التلاميذ إلى ساعة كاملة',
      'ليصلوا إلى مدرستهم، وهي في الضفة الأخرى من الوادي القديم الذي',
      'جف ماؤه منذ سنوات، ولا يجدون من ينقلهم إليها في أيام الشتاء',
      'القصيرة.',
      '',
      '- سيارة واحدة',
      '- جسر من حبال'
    ]
    const draft = page('طريق بين قريتين', '', ...lines)
    expect(kept(draft)).toEqual(['طريق بين قريتين', lines.slice(0, 5).join(' '), 'سيارة واحدة', 'جسر من حبال'])
  })

  test('an interview keeps its first questions', () => {
    const lines = ['ما الذي دفعك إلى الخرائط؟', 'درج صغير في مكتب جدي.', 'كم بقي منها؟', 'نحو مئة قطعة.']
    expect(kept(page('حوار مع مؤرخة الخرائط', ...lines, opening, second))).toEqual([
      'حوار مع مؤرخة الخرائط',
      ...lines,
      opening,
      second
    ])
  })
})

test.each([
  ['en', 'The minister said that the dam is finished and it will be opened in May.'],
  ['fr', 'Le ministre a déclaré que le barrage est terminé et qu’il sera ouvert en mai.'],
  ['tr', 'Bakan, barajın tamamlandığını ve bu yıl açılacağını söyledi, daha sonra bir toplantı için ayrıldı.'],
  ['de', 'Der Minister sagte, dass der Damm fertig ist und im Mai für die Stadt geöffnet wird.'],
  ['es', 'El ministro dijo que la presa está terminada y que se abrirá en mayo para los pueblos.'],
  ['fa', 'وزیر گفت که این سد تمام شده است و در ماه آینده برای مردم باز خواهد شد.'],
  ['ur', 'وزیر نے کہا کہ یہ ڈیم مکمل ہو گیا ہے اور اگلے مہینے لوگوں کے لیے کھولا جائے گا۔'],
  ['ar', 'قال الوزير إن السد اكتمل وسيفتح في أيار أمام سكان القرى التي حوله.']
])('%s is told apart', (language, text) => {
  expect(readLanguage(text).language).toBe(language)
})

test('no field holds what is not in the text', () => {
  const line = fc.oneof(
    fc.constantFrom(
      title,
      opening,
      second,
      third,
      'كتب – سامي نصر',
      'د. ليلى حداد',
      'دمشق: سامي نصر',
      'By Jane Carter'
    ),
    fc.constantFrom(
      '© 2020 BBB. The BBB is here.',
      '3 مايو 2025',
      'المصدر: "النهار"',
      'BBC News',
      'الأكثر قراءة',
      'TT'
    ),
    fc.string({ unit: 'grapheme', maxLength: 30 })
  )
  const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ')
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), lines => {
      const text = plain(
        lines
          .join('\n')
          .replace(/[\uFEFF\u0000-\u0008\u000E-\u001B]/g, '')
          .replace(/[\u001C-\u001F]/g, ' ')
      )
      const { citation, titleGuess } = recognise(lines.join('\n'), { fileName: 'file.txt' })
      for (const name of citation.author.split('; ')) expect(text).toContain(plain(name))
      expect(text).toContain(plain(citation.publisher))
      if (titleGuess !== 'file-name') expect(text.replace(/ /g, '')).toContain(plain(citation.title).replace(/ /g, ''))
    }),
    { numRuns: 300 }
  )
})
