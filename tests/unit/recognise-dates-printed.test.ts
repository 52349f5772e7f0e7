import { describe, expect, test } from 'vitest'
import { opening, page, second, third, title } from '../support/recognised-page'

const body = [opening, second, third]

describe('dates as pages print them', () => {
  test.each([
    ['August 29, 20234:37 PM GMT+3Updated 2 days ago', '2023-08-29'],
    ['7/10/2023-|آخر تحديث: 8/10/202311:42 (بتوقيت مكة المكرمة)', '2023-10-07'],
    ['Publié le 3 mars 202114:05', '2021-03-03'],
    ['12 مايو 20209:15 ص', '2020-05-12'],
    ['14 Nisan 202116:20', '2021-04-14'],
    ['jeudi 1er février 2018', '2018-02-01'],
    ['MARDI 1ER AOÛT 2017', '2017-08-01'],
    ['APRIL 28 2022', '2022-04-28'],
    ['الثلاثاء 3 آذار 2015 - العدد 4410', '2015-03-03'],
    ['العدد 4410 - الثلاثاء 3 آذار 2015', '2015-03-03'],
    ['السبت 23 جمادى الاولى 1428 هـ الموافق 9 حزيران 2007 - العدد 8214', '2007-06-09'],
    ['شماره ۳۸۷۴ | یکشنبه ۱۷ اسفند ۱۳۹۹', '2021-03-07'],
    ['N° 4410 - mardi 3 mars 2015', '2015-03-03'],
    ['في الثالث والعشرين من نيسان (أبريل) ألفين وتسعة عشر', '2019-04-23'],
    ['الخامس من أيار ألفين وواحد وعشرين', '2021-05-05'],
    ['الأول من يونيو ألف وتسعمئة وسبعة وستين', '1967-06-01'],
    ['23 April two thousand and nineteen', '2019-04-23']
  ])('%s', (line, date) => {
    expect(page(title, line, ...body).citation.publishedOn).toBe(date)
  })

  test.each([
    ['PORT ADRAN, 14 January 2020.', '2020-01-14'],
    ['TUNIS, le 3 mars 2021.', '2021-03-03'],
    ['زندر، 3 آذار 2021.', '2021-03-03'],
    ['ZINDER, May 2, 2019 -', '2019-05-02']
  ])('a dateline of a press release: %s', (dateline, date) => {
    expect(page(title, `${dateline} ${opening}`, second, third).citation.publishedOn).toBe(date)
  })

  test.each([
    ['مجلة الدرب', 'العدد 58 - شتاء 2022', '2022'],
    ['The Quarry Review', 'Spring 2014', '2014'],
    ['Revue du fleuve', 'Automne 2016 - N° 12', '2016'],
    ['The Quarry Review', 'Vol. 9, No. 2 (Summer 2011)', '2011']
  ])('the season of an issue: %s, %s', (name, issue, date) => {
    expect(page(name, issue, title, 'بقلم: ليلى حداد', ...body).citation.publishedOn).toBe(date)
  })
})
