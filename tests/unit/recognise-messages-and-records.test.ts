import { describe, expect, test } from 'vitest'
import { kept, opening, page, second, third, title } from '../support/recognised-page'

const body = [opening, second, third]

describe('articles that were passed on in a chat', () => {
  const message = '[06/09/2022، 9:14:03 ص] مكتب الجريدة:'

  test('heads of messages and short answers are no part of the article, and their senders no authors', () => {
    const answer = '[06/09/2022، 9:16:40 ص] ريم: هل ننشره؟'
    const draft = page(message, title, '*✍️ د. سمير القباطي*', ...body, answer)
    expect(draft.citation).toMatchObject({ title, author: 'د. سمير القباطي', publishedOn: null })
    expect(kept(draft)).toEqual([title, ...body])
  })

  test('an article that is a message of its own is kept', () => {
    const written = `06/09/2022, 21:14 - ريم: ${opening}`
    expect(kept(page(title, written, second))).toContain(written)
  })

  test.each([
    ['Forwarded from أخبار الأغوار 📡', 'أخبار الأغوار'],
    ['أُعيد توجيهها من: قناة السد العالي', 'قناة السد العالي'],
    ['Forwarded from سامي نصر', '']
  ])('the channel of "%s" is the publisher, and no title', (line, publisher) => {
    const { citation } = page(line, ...body)
    expect([citation.publisher, citation.title]).toEqual([publisher, opening])
  })
})

describe('bylines as a whole line', () => {
  test.each([
    ['By Leila Marzouki in Jendouba, Tunisia and Tom Ashdown in London', 'Leila Marzouki; Tom Ashdown', null],
    ['By Odile Quern in Port Vila', 'Odile Quern', null],
    ["L'ORB / Odile Quern, le 23 novembre 2023 à 00h00", 'Odile Quern', '2023-11-23'],
    [
      'Burcu Tekinalp, Zehra Nur Aksoy  | 04.12.2024 - Güncelleme : 04.12.2024',
      'Burcu Tekinalp; Zehra Nur Aksoy',
      '2024-12-04'
    ],
    ['هون - الشرق الأوسط: سالمة المدني | الخميس 28 ديسمبر 2023', 'سالمة المدني', '2023-12-28']
  ])('%s', (line, author, publishedOn) => {
    expect(page(title, line, ...body).citation).toMatchObject({ author, publishedOn })
  })

  test('a signature below the text is read where a notice of the site stands below it', () => {
    const draft = page(
      title,
      ...body,
      'De notre correspondant à Béjaïa, Karim Aït Hamouche',
      'Laisser un commentaire',
      'Votre adresse e-mail ne sera pas publiée.'
    )
    expect(draft.citation.author).toBe('Karim Aït Hamouche')
    expect(kept(draft)).not.toContain('Votre adresse e-mail ne sera pas publiée.')
  })

  test('the day on which a paper was founded is not the day of an article', () => {
    const draft = page('أول يومية إلكترونية صدرت من لندن 21 مايو 2001', title, 'الإثنين 3 ديسمبر 2018', ...body)
    expect(draft.citation).toMatchObject({ publishedOn: '2018-12-03', author: '' })
  })

  test('month, day, dash, year', () => {
    expect(page('أكتوبر 8 - 2022', title, ...body).citation.publishedOn).toBe('2022-10-08')
  })
})

describe('furniture around an article', () => {
  test.each([
    'أنت هنا: الرئيسية » تقارير » سدود جديدة',
    'You are here: Home > News > Dams',
    'Facebook Twitter LinkedIn Imprimer',
    'mail whatsapp print',
    'Document 1 of 1',
    'هذه هي ذاكرة التخزين المؤقت من Google لـ https://paper.example/1',
    'عمال في موقع السد. (خاص لـ«المرسى»)'
  ])('%s', line => {
    const draft = page(line, title, '12 مايو 2020', ...body)
    expect([draft.citation.title, draft.citation.publisher, kept(draft)]).toEqual([title, '', [title, ...body]])
  })

  test('codes of a database and their values below the text are no part of the article', () => {
    const head = ['SE', 'الاقتصادي', 'HD', title, 'BY', 'كتب - خالد بن سعيد', 'PD', '9 May 2023', 'SN', 'جريدة المرسى']
    const draft = page(...head, 'LP', ...body, 'PUB', 'مؤسسة المرسى', 'AN', 'Document MARSA0001')
    expect(draft.citation).toMatchObject({ title, author: 'خالد بن سعيد', publisher: 'جريدة المرسى' })
    expect(kept(draft).slice(kept(draft).indexOf(opening))).toEqual(body)
  })
})
