import { describe, expect, test } from 'vitest'
import { opening, page, second, shown, third, title } from '../support/recognised-page'

const body = [opening, second, third]

describe('publishers', () => {
  test.each([
    ['29-11-2022 | 00:30 المصدر: "النهار"', 'النهار'],
    ['الأخبار - سامي نصر:', 'الأخبار'],
    ['دبي - العربية.نت', 'العربية.نت'],
    ['بيروت: «الشرق الأوسط»', 'الشرق الأوسط'],
    ['By Jane Carter, CNN', 'CNN'],
    ['نشر في المصري اليوم يوم 12 - 03 - 2020', 'المصري اليوم']
  ])('%s', (line, publisher) => {
    expect(page(title, line, ...body).citation.publisher).toBe(publisher)
  })

  test.each([
    ['© 2020 BBB. The BBB is not responsible for the content of other sites.', 'BBB'],
    ['© 0 Reuters', 'Reuters'],
    ['Copyright 2019 The Daily River. All rights reserved.', 'The Daily River'],
    ['جميع حقوق النشر محفوظة لموقع اليوم السابع', 'اليوم السابع'],
    ['Ⓒ 2022 البيان. جميع الحقوق محفوظة', 'البيان']
  ])('%s', (line, publisher) => {
    const draft = page(title, ...body, line)
    expect(draft.citation.publisher).toBe(publisher)
    expect(shown(draft).at(-1)).toBe(`copyright: ${line}`)
  })

  test.each([
    ['قره سو (تركيا) 3 أيلول/سبتمبر 2022 (أ ف ب) -', 'أ ف ب', '2022-09-03'],
    ['LISBON/AVEIRO, April 3 (Reuters) -', 'Reuters', null],
    ['مسقط في 12 مايو 2023 /العمانية/', 'العمانية', '2023-05-12'],
    ['اجتمع الوزراء أمس (بترا) -', '', null]
  ])('a dateline from a town that no list holds: %s', (dateline, publisher, publishedOn) => {
    const draft = page(title, `${dateline} ${opening}`, second, third)
    expect(draft.citation).toMatchObject({ publisher, publishedOn })
  })

  test('a section beside the date is no publisher', () => {
    expect(page(title, 'العالم 08-10-2025 | 12:18', ...body).citation.publisher).toBe('')
  })

  test.each([
    ['Publication: The Daily River', 'The Daily River'],
    ['الصحيفة: النهار', 'النهار'],
    ['مجلة الدرب، العدد 212', 'مجلة الدرب'],
    ['مجلة الدرب - العدد 212 - مايو 2020', 'مجلة الدرب'],
    ['The Quarry Review, Vol. 9, No. 2', 'The Quarry Review'],
    ['طبع من موقع صوت الواحة بتاريخ 2017/09/02', 'صوت الواحة'],
    ['صوت الواحة - نسخة للطباعة', 'صوت الواحة'],
    ['نشر في العدد 212', ''],
    ['خلال السنة 12 من الحرب', ''],
    ['الناشر: سامي نصر', '']
  ])('a line that is there to name it: %s', (line, publisher) => {
    expect(page(title, ...body, line).citation.publisher).toBe(publisher)
  })

  test.each([
    ['من: نشرة الظهيرة <noon@dhahira.example>', 'نشرة الظهيرة'],
    ['From: Jane Carter <jane@river.example>', '']
  ])('the sender of a newsletter, but no person: %s', (sender, publisher) => {
    expect(page(sender, 'إلى: قائمة المشتركين', '', title, ...body).citation.publisher).toBe(publisher)
  })

  test.each([
    [['مركز البادية للدراسات المائية', 'English'], 'مركز البادية للدراسات المائية'],
    [['دفتر ريان', 'الرئيسية', 'من أنا'], 'دفتر ريان'],
    [['دفاتر الترجمة', 'الرئيسية | مقالات | من نحن'], 'دفاتر الترجمة'],
    [['majallat-addarb.example'], 'majallat-addarb.example'],
    [['مركز المساعدة', 'English'], '']
  ])('the name of the site above the title: %j', (lines, publisher) => {
    expect(page(...lines, title, '12 مايو 2020', ...body).citation.publisher).toBe(publisher)
  })

  test('the title of an interview names the paper that held it', () => {
    const draft = page('وزير المياه لـ"النهار الجبلي": السدود باقية', ...body)
    expect(draft.citation.publisher).toBe('النهار الجبلي')
  })

  test.each([
    [['الميادين نت', 'المصدر: الميادين نت'], [], 'الميادين نت'],
    [['العربية.نت', 'نشر في: 18 نوفمبر ,2024: 09:14 ص GST'], ['جميع الحقوق محفوظة لقناة العربية © 2024'], 'العربية.نت'],
    [['عكاظ أونلاين', '3 مايو 2025'], ['جميع الحقوق محفوظة لمؤسسة عكاظ © 2025'], 'عكاظ أونلاين'],
    [['3 مايو 2025', '«عكاظ» (الرياض) okaz_online@', 'تابع قناة عكاظ على الواتساب'], [], 'عكاظ'],
    [['3 مايو 2025', 'الشرق الأوسط (جدة) @aawsat_news', 'تابع قناة الشرق الأوسط على الواتساب'], [], 'الشرق الأوسط'],
    [['المصدر: النهار'], [], 'النهار'],
    [['دمشق-سانا'], [], 'سانا'],
    [['| دمشق - الوطن', '3 مايو 2025'], [], 'الوطن'],
    [['3 مايو 2025'], ['جميع الحقوق محفوظة لموقع الشروق أونلاين © 2025'], 'الشروق أونلاين'],
    [['المصدر: صوت الغيم', '3 مايو 2025'], [], 'صوت الغيم'],
    [['3 مايو 2025', 'المصدر: غيتي'], [], ''],
    [['3 مايو 2025'], ['جميع الحقوق محفوظة لقناة الغيم © 2025'], 'قناة الغيم']
  ])('lines below the title: %j %j', (below, foot, publisher) => {
    expect(page('الرئيسية', 'سياسة', title, ...below, ...body, ...foot).citation.publisher).toBe(publisher)
  })

  test.each([
    ['Our Standards: The Thomson Reuters Trust Principles.', 'Reuters'],
    ['معاييرنا: مبادئ تومسون رويترز', 'رويترز']
  ])('the agency whose standards the page keeps: %s', (line, publisher) => {
    expect(page(title, '3 مايو 2025', ...body, line).citation.publisher).toBe(publisher)
  })

  test('a dateline below points and a picture', () => {
    const english = [
      '[1/2]A worker opens the sluice of the old estate in the west of the valley, near the new dam, March 9, 2022.',
      'Summary',
      'Companies',
      'The line has been idle for two decades and needs new pumps',
      'The ministry puts the cost of the first phase at $1.4 billion',
      'Two banks were asked to advise on the money',
      'LOCHMORE/ZINDER, Aug 22 (Reuters) - The minister said that work on the new dam would begin before next spring.',
      'The villages of the valley have waited four years for somebody to clear and repair the canals of the old estate.'
    ]
    expect(
      page('New dams for the great river', 'By Odile Quern', 'August 22, 2023', ...english).citation.publisher
    ).toBe('Reuters')
  })

  test.each([
    ['شغل, بی‌بی‌سی فارسی', '© 2023 BBC.', 'دریاچه‌ای که نقشه‌ها فراموش کردند', 'بی‌بی‌سی فارسی'],
    ['الصفة, بي بي سي عربي', '© 2023 BBC.', title, 'بي بي سي عربي'],
    ['Role, BBC Türkçe', '© 2023 BBC.', 'Vadideki köyler yeni barajı bekliyor', 'BBC Türkçe']
  ])('the edition that the page prints: %s', (role, rights, line, publisher) => {
    expect(page(line, role, '3 مايو 2025', ...body, rights).citation.publisher).toBe(publisher)
  })
})
