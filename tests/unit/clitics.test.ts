import { describe, expect, test } from 'vitest'
import { findAll } from '#core/text/find'

const finds = (query: string, word: string) =>
  findAll(`قيل ${word} هنا`, query, { clitics: true }).map(({ start, end }) => `قيل ${word} هنا`.slice(start, end))

describe('a noun is found with what leans on it', () => {
  const virus = `فيروس الفيروس والفيروس بالفيروس وبالفيروس فبالفيروس كالفيروس للفيروس وللفيروس فللفيروس
    لفيروس ولفيروس بفيروس كفيروس ففيروس وفيروس فيروسها فيروسه فيروسهم وفيروسنا بفيروسكم فيروسي والفَيْرُوسِ`
  test.each(virus.split(/\s+/))('%s', word => {
    expect(finds('فيروس', word)).toEqual([word])
  })
})

describe('other words that hold it are not found', () => {
  const others = 'فيروسات الفيروسات فيروسية الفيروسي الفيروسها مفيروس سفيروس ككفيروس فيروسة فيروسى بلفيروس'
  test.each(others.split(' '))('%s', word => {
    expect(finds('فيروس', word)).toEqual([])
  })
})

describe('spellings that change before a pronoun or after ل', () => {
  test.each([
    ['حكومة', 'حكومتها'],
    ['حكومة', 'وبحكومتنا'],
    ['مستشفى', 'مستشفاهم'],
    ['أبناء', 'أبنائه'],
    ['أبناء', 'أبناؤهم'],
    ['كتبوا', 'كتبوه'],
    ['على', 'عليهم'],
    ['الفيروس', 'للفيروس'],
    ['الفيروس', 'وللفيروس'],
    ['اللغة', 'للغة'],
    ['التزام', 'التزامه']
  ])('%s finds %s', (query, word) => {
    expect(finds(query, word)).toEqual([word])
  })

  test.each([
    ['الفيروس', 'فيروس'],
    ['الفيروس', 'لفيروس'],
    ['الفيروس', 'الفيروسي'],
    ['حكومة', 'حكومت'],
    ['مستشفي', 'مستشفاهم'],
    ['كتبوا', 'كتبو']
  ])('%s does not find %s', (query, word) => {
    expect(finds(query, word)).toEqual([])
  })
})

test('the sin of the future leans on verbs alone', () => {
  expect(finds('يعلن', 'وسيعلن')).toEqual(['وسيعلن'])
  expect(finds('بيان', 'سبيان')).toEqual([])
})

test('a pronoun is not taken for the ending of another word', () => {
  expect(finds('مدرس', 'مدرسة')).toEqual([])
  expect(finds('مدرس', 'مدرسه')).toEqual(['مدرسه'])
})
