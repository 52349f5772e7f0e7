import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { PublicationDate } from '../../src/core/documents/document'
import { fold } from '../../src/core/text/fold'
import { isLabel } from '../score/figure-agreement'
import { type LabelledArticle, parseArticle, readArticles } from '../score/labelled-article'
import { scoreFigures } from '../score/score-figures'
import { scoreRecognition } from '../score/score-recognition'
import { sourceFiles, withoutSources } from '../support/sources'

const folder = (half: string) => join(import.meta.dirname, '../fixtures/articles', half)
const halves = ['open', 'held-back'].map(half => [half, readArticles(folder(half))] as const)
const smallestHalf = 36
const longestSharedRun = 8

describe.each(halves)('the labelled articles, %s half', (_, articles) => {
  test('are enough, and two thirds of them are in Arabic', () => {
    expect(articles.length).toBeGreaterThanOrEqual(smallestHalf)
    const arabic = articles.filter(({ fields }) => fields.language[0] === 'ar')
    expect(arabic.length / articles.length).toBeGreaterThanOrEqual(2 / 3)
  })

  test.each(articles.map(article => [article.name, article] as const))(
    '%s has labels that agree with its text',
    (_, article) => {
      expect(problemsOf(article)).toEqual([])
    }
  )

  test.skipIf(sourceFiles.length === 0)(`repeat no wording of a real article ${withoutSources}`, () => {
    const known = new Set(sourceFiles.flatMap(file => runsOf(readFileSync(file, 'utf8'))))
    expect(articles.flatMap(({ raw }) => runsOf(raw).filter(run => known.has(run)))).toEqual([])
  })
})

test('no article stands in both halves', () => {
  const names = halves.flatMap(([, articles]) => articles.map(({ raw }) => raw))
  expect(new Set(names).size).toBe(names.length)
})

describe('the score', () => {
  const head = ['title: سد في الوادي', 'author: سامر العلي', 'publisher: -', 'date: -', 'language: ar', '']
  const text = [
    'T سد في الوادي',
    'C بقلم: سامر العلي',
    'B بلغت كلفة السد 40 مليون دولار بعد عام 2019 بقليل، وهي كلفة لم يتوقعها أحد في البلدة.',
    '= 40 مليون دولار => money 40e6 USD',
    '= 2019 => year 2019'
  ]

  test('of an article that is read as labelled is full', () => {
    const articles = [parseArticle('dam', [...head, ...text].join('\n'))]
    const { fields, invented, clutterKept, bodyWordsLost } = scoreRecognition(articles)
    expect(fields.title).toEqual({ right: 1, of: 1 })
    expect(fields.author).toEqual({ right: 1, of: 1 })
    expect(fields.publisher).toEqual({ right: 0, of: 0 })
    expect([invented, clutterKept.right, bodyWordsLost.right]).toEqual([0, 0, 0])
    const figures = scoreFigures(articles)
    expect([figures.precisionExact, figures.recallExact]).toEqual([
      { right: 2, of: 2 },
      { right: 2, of: 2 }
    ])
  })

  test('of a field that may be left out is full with its value and without it', () => {
    const untitled = ['title: سد في الوادي', 'author: وكالة الوادي | -', ...head.slice(2)]
    const signed = parseArticle(
      'signed',
      [...untitled, 'T سد في الوادي', 'C بقلم: وكالة الوادي', ...text.slice(2)].join('\n')
    )
    const unsigned = parseArticle('unsigned', [...untitled, 'T سد في الوادي', ...text.slice(2)].join('\n'))
    const wrong = parseArticle('wrong', [...untitled, ...text].join('\n'))
    const { fields, failures } = scoreRecognition([signed, unsigned, wrong])
    expect(fields.author).toEqual({ right: 2, of: 3 })
    expect(failures).toEqual(['wrong: author wrong: [سامر العلي], right: [وكالة الوادي | -]'])
  })

  test('counts another currency as a wrong value, and a figure that is not labelled as wrongly sure', () => {
    const wrong = text.slice(0, 3).concat('= 40 مليون دولار => money 40e6 EUR')
    const { precisionValue, recallValue, wronglySure } = scoreFigures([
      parseArticle('dam', [...head, ...wrong].join('\n'))
    ])
    expect(precisionValue).toEqual({ right: 0, of: 2 })
    expect(recallValue).toEqual({ right: 0, of: 1 })
    expect(wronglySure).toBe(2)
  })

  test('reports where a quote is not in its line', () => {
    const broken = [...head, ...text, '= 50 => number 50'].join('\n')
    expect(() => parseArticle('dam', broken)).toThrow(/dam, text line 6: the quote is not in the body line/)
  })
})

/** Labels that cannot be right: not to be found in the text, or not in the notation. */
function problemsOf({ fields, raw, figures, lines }: LabelledArticle): string[] {
  const text = plain(raw)
  const names = [...fields.title, ...fields.publisher, ...fields.author.flatMap(list => list.split(';'))]
  const isTitled = lines.some(({ mark }) => mark === 'title') === fields.title.length > 0
  return [
    ...(isTitled ? [] : ['a title is labelled but not marked, or the other way round']),
    ...names.filter(name => !text.includes(plain(name))),
    ...fields.date.filter(date => date !== '' && !PublicationDate.safeParse(date).success),
    ...figures.flatMap(({ labels }) => labels.filter(label => !isLabel(label)))
  ]
}

function plain(text: string): string {
  return fold(text).replace(/\s+/g, ' ').trim()
}

/** Every run of words that is longer than two texts may share by chance. */
function runsOf(text: string): string[] {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
  return words.slice(longestSharedRun).map((_, at) => words.slice(at, at + longestSharedRun + 1).join(' '))
}
