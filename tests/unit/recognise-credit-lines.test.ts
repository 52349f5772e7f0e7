import { describe, expect, test } from 'vitest'
import { opening, page, second, third, title } from '../support/recognised-page'

const body = [opening, second, third]
const french = [
  'Le ministre a annoncé que les travaux du nouveau barrage commenceraient avant la fin du printemps prochain.',
  'Les villages de la vallée attendent depuis quatre ans que les canaux soient enfin curés et réparés.'
]
const english = [
  'The minister said that work on the new dam would begin before the end of next spring, if the money is found.',
  'The villages of the valley have waited four years for somebody to clear and repair the canals.'
]

describe('credit lines', () => {
  test.each([
    ['بقلم ليلى حداد، سامي نصر، ود. كمال يوسف', 'ليلى حداد; سامي نصر; د. كمال يوسف'],
    ['إعداد: أ.د. سامي نصر وم. كمال يوسف', 'أ.د. سامي نصر; م. كمال يوسف'],
    ['إعداد: ليلى حداد والدكتور كمال يوسف', 'ليلى حداد; الدكتور كمال يوسف'],
    ['تابع التغطية من زندر: ليلى حداد وسامي نصر', 'ليلى حداد; سامي نصر'],
    ['تابعت التغطية: ليلى حداد', 'ليلى حداد'],
    ['يكتبها لكم صباح كل خميس: سامي نصر', 'سامي نصر'],
    ['تكتبها أسبوعيا: ليلى حداد', 'ليلى حداد'],
    ['أجرت المقابلة: ليلى حداد', 'ليلى حداد'],
    ['Propos recueillis par Inès Belkacem', 'Inès Belkacem'],
    ['Entretien réalisé par Inès Belkacem', 'Inès Belkacem'],
    ['Par Inès Belkacem - envoyée spéciale à Zinder', 'Inès Belkacem'],
    ['Par Inès Belkacem, correspondante à Tunis', 'Inès Belkacem'],
    ['Reviewed by Odette Brandt', 'Odette Brandt'],
    ['Interview conducted by Odette Brandt', 'Odette Brandt'],
    ['گفت‌وگو: مهتاب رستمی', 'مهتاب رستمی'],
    ['مهتاب رستمی - خبرنگار گروه جامعه', 'مهتاب رستمی'],
    ['رپورٹ: سائرہ بٹ', 'سائرہ بٹ'],
    ['Röportaj: Tülay Erbaş', 'Tülay Erbaş'],
    ['Tülay Erbaş - Muhabir', 'Tülay Erbaş'],
    ['Dr Odette Brandt and Prof. Tülay Erbaş', 'Dr Odette Brandt; Prof. Tülay Erbaş'],
    ['Odette Brandt in Ardwick and Tülay Erbaş in Kars MAY 2 2019', 'Odette Brandt; Tülay Erbaş']
  ])('%s', (line, author) => {
    const text = /\p{Script=Arabic}/u.test(line) ? body : /Par|Entretien|Propos/.test(line) ? french : english
    expect(page(title, line, ...text).citation.author).toBe(author)
  })
})
