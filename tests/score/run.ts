import { join } from 'node:path'
import { readArticles } from './labelled-article'
import { scoreFigures } from './score-figures'
import { type Rate, scoreRecognition } from './score-recognition'

/** The folders below `tests/fixtures/articles`, and the option that lists the failures of each. */
const halves = [
  { folder: 'open', title: 'Open half', listOption: '--verbose' },
  { folder: 'held-back', title: 'Held-back half', listOption: '--held-back-failures' }
] as const

const options: readonly string[] = halves.map(({ listOption }) => listOption)
const articlesFolder = join(import.meta.dirname, '../fixtures/articles')

/** Prints the rates of both halves. Returns the exit code: 2 for an option that does not exist. */
export function printScores(args: readonly string[]): number {
  const unknown = args.filter(arg => !options.includes(arg))
  if (unknown.length > 0) {
    console.error(`unknown: ${unknown.join(', ')}; there are ${options.join(', ')}`)
    return 2
  }
  for (const { folder, title, listOption } of halves) printHalf(folder, title, args.includes(listOption))
  return 0
}

function printHalf(folder: string, title: string, listsFailures: boolean): void {
  const articles = readArticles(join(articlesFolder, folder))
  if (articles.length === 0) {
    console.log(`\n${title}: no articles in tests/fixtures/articles/${folder}`)
    return
  }
  const recognition = scoreRecognition(articles)
  const figures = scoreFigures(articles)
  console.log(`\n${title}: ${articles.length} articles`)
  for (const [field, rate] of Object.entries(recognition.fields)) print(field, shown(rate))
  print('values invented', String(recognition.invented))
  print('clutter lines kept', shown(recognition.clutterKept))
  print('body words lost', `${recognition.bodyWordsLost.right} of ${recognition.bodyWordsLost.of}`)
  print('figures, precision, exact', shown(figures.precisionExact))
  print('figures, precision, value right', shown(figures.precisionValue))
  print('figures, recall, exact', shown(figures.recallExact))
  print('figures, recall, value right', shown(figures.recallValue))
  print('figures wrongly marked sure', String(figures.wronglySure))
  if (listsFailures) for (const failure of [...recognition.failures, ...figures.failures]) console.log(`    ${failure}`)
}

function print(name: string, value: string): void {
  console.log(`  ${`${name}:`.padEnd(34)}${value}`)
}

/** `0.91 (30 of 33)`. */
function shown({ right, of }: Rate): string {
  return `${of === 0 ? '-' : (right / of).toFixed(3)} (${right} of ${of})`
}
