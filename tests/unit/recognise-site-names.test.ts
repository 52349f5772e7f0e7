import { describe, expect, test } from 'vitest'
import { holderOf, selfNamed } from '../../src/core/documents/recognise/publisher'
import { siteOfTab, withoutSection } from '../../src/core/documents/recognise/tab-title'
import { opening, page, second, third, title } from '../support/recognised-page'

const body = [opening, second, third]

describe('the holder of the rights', () => {
  test.each([
    ['حقوق الطبع لمؤسسة الضفاف، ويمنع نقل موادها إلا بإذن', 'مؤسسة الضفاف'],
    ['© 2020 Quarry House, The Institute for Stone', 'Quarry House'],
    ['© 2018 Dune Media, a company of Sand Holdings', 'Dune Media'],
    ['صدای کویر © ۱۳۹۹ تمام حقوق این وب‌سایت بر اساس قوانین برای صدای کویر محفوظ است', 'صدای کویر'],
    ['Radio Steppe © 2021 every use of these pages needs our written permission first', 'Radio Steppe'],
    ['جميع الحقوق محفوظة لسكاي نيوز عربية © 2022', 'سكاي نيوز عربية'],
    ['كافة الحقوق محفوظة لهسبريس 2019', 'هسبريس'],
    ['عمال ينظفون القناة قرب السد القديم في شهر أيار 2020. © 2020 سامي نصر', ''],
    ['Workers clear the canal near the old dam in May 2020. © 2020 Jane Carter', '']
  ])('%s', (line, holder) => {
    expect(holderOf(line)).toBe(holder)
  })

  test('loses the particle when the page gives its name without it', () => {
    const lines = ['الرافدين أونلاين', title, ...body, 'جميع الحقوق محفوظة لالرافدين أونلاين © 2022']
    expect(page(...lines).citation.publisher).toBe('الرافدين أونلاين')
  })

  test.each([
    ['لبنان اليوم', 'جميع الحقوق محفوظة لبنان اليوم © 2022'],
    ['Hürriyet', '© Copyright 2019 Hürriyet Gazetecilik ve Matbaacılık'],
    ['إيلاف', '© إيلاف للنشر المحدودة 2001 - 2014'],
    ['هسبريس', '© هسبريس ميديا القابضة 2015']
  ])('does not lengthen a known name: %s', (name, line) => {
    expect(page(name, title, ...body, line).citation.publisher).toBe(name)
  })
})

describe('the title of a tab', () => {
  test.each([
    ['منتديات السهل - مشاركة - سدود جديدة على النهر الكبير', 'منتديات السهل'],
    ['النورس :: سدود جديدة على النهر الكبير', 'النورس'],
    ['سدود جديدة على النهر الكبير | النورس', 'النورس'],
    ['سدود جديدة على النهر الكبير', '']
  ])('%s', (line, site) => {
    expect(siteOfTab(line, title)).toBe(site)
  })

  test('goes on behind the title, and the page names the site again', () => {
    const tab = 'Dams Rise on the River: Who Pays the Bill? – Quarry Affairs'
    const lines = [tab, 'Sign in', 'Dams Rise on the River', 'By Jane Carter', opening, second]
    expect(page(...lines, 'More from Quarry Affairs', '© 2020 Stone Group').citation.publisher).toBe('Quarry Affairs')
  })

  test.each([
    ['CNN Business', 'CNN'],
    ['NTV Spor', 'NTV'],
    ['Dawn Sport', 'Dawn'],
    ['Quarry Business', 'Quarry Business'],
    ['Sky News', 'Sky News']
  ])('%s', (site, outlet) => {
    expect(withoutSection(site)).toBe(outlet)
  })
})

describe('names that are no publishers', () => {
  test.each([
    [['English', 'العربية', 'Français']],
    [['فارسی', 'العربیة', 'English', 'Türkçe']],
    [['العربية', 'Norsk']]
  ])('languages of the page: %j', lines => {
    expect(page(...lines, title, ...body).citation.publisher).toBe('')
  })

  test.each([
    ['الشرق الأوسط', 'آخر الأخبار', 'الاقتصاد', 'الرأي', 'الخليج', '© 2025 الشرق الأوسط جميع الحقوق محفوظة'],
    ['النهار', 'سياسة', 'محليات', 'العرب', 'الاقتصادية', 'جميع الحقوق محفوظة | النهار 2023'],
    ['مجلة الضفاف', 'سياسة', 'محليات', 'الرياضة', 'الاقتصادية', '© مجلة الضفاف 2020']
  ])('sections of the menu under %s', (name, ...rest) => {
    expect(page(name, ...rest.slice(0, 4), title, ...body, rest[4] ?? '').citation.publisher).toBe(name)
  })

  test.each([['الرئيسة > دراسات > تقدير موقف'], ['[11]الرئيسية » [12]محليات » تقارير'], ['رئيسية / تحقيقات']])(
    'the first step of a path: %s',
    line => {
      expect(page(line, title, ...body).citation.publisher).toBe('')
    }
  )

  test.each([
    ['لبنان / مجتمع واقتصاد', 'العدد 2953'],
    ['محليات > بلديات', 'العدد 118']
  ])('a path above the number of the issue: %s', (...lines) => {
    expect(page('جريدة الضفاف', 'سياسة', ...lines, title, ...body).citation.publisher).toBe('جريدة الضفاف')
  })

  test('words between two dates of one issue', () => {
    const line = 'الاحد 24 جمادى الاولى 1428 هـ الموافق 10 حزيران 2007 - العدد 8215'
    expect(page(line, title, ...body).citation.publisher).toBe('')
  })
})

describe('what a page says of itself', () => {
  test.each([
    ['من ويكيبيديا، الموسوعة الحرة', 'ويكيبيديا'],
    ['From Wikipedia, the free encyclopedia', 'Wikipedia'],
    ["Un article de Wikipédia, l'encyclopédie libre", 'Wikipédia'],
    ['Discover more from Odd Bolts', 'Odd Bolts'],
    ['Odd Bolts is a reader-supported publication. Subscribe now.', 'Odd Bolts'],
    ['من دمشق، العاصمة القديمة', '']
  ])('%s', (line, name) => {
    expect(selfNamed(line)).toBe(name)
  })

  test.each([
    ['The Quarry - Back to home', 'The Quarry'],
    ['Le Rivage - retour à la une', 'Le Rivage'],
    ['صوت الواحة - العودة إلى الرئيسية', 'صوت الواحة'],
    ['Odd Bolts Logo', 'Odd Bolts']
  ])('%s', (line, name) => {
    expect(page('Sign in', line, 'Search', title, ...body).citation.publisher).toBe(name)
  })

  test('the publication above the button that follows it', () => {
    const lines = ['Sign in', 'Odd Bolts', 'Follow publication', title, 'Follow']
    expect(page(...lines, ...body).citation.publisher).toBe('Odd Bolts')
  })

  test.each([
    ['عہدہ, بی بی سی اردو ڈاٹ کام، لاہور', 'بی بی سی اردو ڈاٹ کام'],
    ['Görev, BBC Türkçe - Ankara', 'BBC Türkçe'],
    ['الصفة، بي بي سي عربي - بيروت', 'بي بي سي عربي']
  ])('the outlet in a role: %s', (line, name) => {
    expect(page(title, line, ...body).citation.publisher).toBe(name)
  })

  test('an agency in the script of the article', () => {
    const lines = ['القيروان / ليلى حداد / الأناضول', ...body, 'Anadolu Ajansı © 2021']
    expect(page(title, ...lines).citation.publisher).toBe('الأناضول')
  })

  test('the address of a page without a title', () => {
    expect(page('saltmarsh.example', '4 دقائق قراءة', ...body).citation.publisher).toBe('saltmarsh.example')
  })
})
