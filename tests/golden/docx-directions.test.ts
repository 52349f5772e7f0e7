import { expect, test } from 'vitest'
import type { Outline, OutlineBlock } from '#core/briefing/outline'
import { directionOf, isolate } from '#core/text/direction'
import { cleanOutline } from '../../src/main/exporters/clean-outline'
import { toDocx } from '../../src/main/exporters/docx'
import { words } from './extraction'
import { outlineWith } from './render'
import { hasWriter, throughWriter, wordsByPlace } from './writer'

/** Quotes that mix directions. */
const english = {
  minister: 'The minister (وزير الطاقة) said BP would leave الموصل before 2027',
  percent: 'About 45% of it, said «الرافدين», went to Basra (البصرة)'
}
const arabic = {
  manager: 'قال المدير إن BP (شركة النفط) ستغادر Mosul قبل 2027',
  address: 'نشرت مجلة Energy Watch الأسبوعية في example.org أن 45% منه عاد إلى المدينة'
}

/** Words of a line in the order of the page, from left to right; figures go with the line. */
function inPlace(line: readonly string[], direction: 'ltr' | 'rtl'): string[] {
  const other = direction === 'rtl' ? /\p{Script=Latin}/u : /\p{Script=Arabic}/u
  const runs: string[][] = []
  for (const word of line) {
    const before = runs.at(-1)?.[0]
    if (before !== undefined && other.test(word) && other.test(before)) runs.at(-1)?.push(word)
    else runs.push([word])
  }
  return direction === 'ltr' ? runs.flatMap(run => run.toReversed()) : runs.toReversed().flat()
}

const rtlMarks = (text: string) => `«${text}»`
const ltrMarks = (text: string) => `“${text}”`

function noteWith(quote: string, mark: string, start: string): OutlineBlock {
  return {
    kind: 'paragraph',
    text: `${start}${mark}`,
    pieces: [{ text: start }, { text: mark, raised: true }],
    notes: [{ mark, text: `[1] ${isolate('A. B.')}, 3: ${isolate(quote)}` }]
  }
}

function table(texts: string[]): OutlineBlock {
  return {
    kind: 'table',
    caption: '',
    columns: [
      { title: '1', align: 'start', share: 1 },
      { title: '2', align: 'start', share: 20 }
    ],
    rows: texts.map((text, index) => [{ text: String(index) }, { text }]),
    remark: '',
    conflict: false
  }
}

const item = (text: string): OutlineBlock => ({ kind: 'paragraph', text: `- ${text}` })
const heading = (text: string): OutlineBlock => ({ kind: 'heading', level: 2, text })

const arabicBriefing = outlineWith([
  noteWith(ltrMarks(english.minister), '1', 'تلتقي المصادر هنا'),
  noteWith(ltrMarks(english.percent), '2', 'وتفترق المصادر هنا'),
  heading(english.minister),
  heading(`أعلنت الشركة في بيانها الأخير قبل يومين من الموعد المتفق عليه: ${ltrMarks(english.minister)}`),
  item(`جاء في التقرير الذي صدر في نهاية العام الماضي عن المكتب: ${ltrMarks(english.percent)}`),
  item(english.percent),
  table([
    english.minister,
    `وأضافت النشرة التي تتابع أخبار الوزارة منذ سنوات قولها: ${ltrMarks(english.percent)}`,
    arabic.manager
  ])
])
const englishBriefing = outlineWith(
  [
    noteWith(rtlMarks(arabic.manager), '1', 'The sources meet here'),
    noteWith(rtlMarks(arabic.address), '2', 'The sources part here'),
    heading(arabic.manager),
    heading(`The company announced this two days before the date: ${rtlMarks(arabic.manager)}`),
    item(`The report of last year, which the office printed itself, says: ${rtlMarks(arabic.address)}`),
    item(arabic.address),
    table([
      arabic.manager,
      `The newsletter that follows the ministry adds: ${rtlMarks(arabic.address)}`,
      english.minister
    ])
  ],
  'en'
)

/** Letters of a word sorted: LibreOffice writes Arabic words backwards. */
const lettersOf = (text: string) => words(text).map(word => [...word].sort().join(''))

async function linesOf(outline: Outline): Promise<string[]> {
  const pdf = throughWriter(await toDocx(cleanOutline(outline)))
  return wordsByPlace(pdf).map(line => ` ${lettersOf(line.join(' ')).join(' ')} `)
}

/** How often the quote lies on lines of the page whole, in its own order, on one line or broken over two. */
function countWhole(lines: readonly string[], quote: string): number {
  const said = words(quote)
  const direction = directionOf(quote, 'ltr')
  const lies = (part: readonly string[], line: string | undefined) =>
    line?.includes(` ${lettersOf(inPlace(part, direction).join(' ')).join(' ')} `) ?? false
  return lines.filter((line, at) =>
    said.some(
      (_, cut) => lies(said.slice(0, said.length - cut), line) && (cut === 0 || lies(said.slice(-cut), lines[at + 1]))
    )
  ).length
}

/** Where each quote is printed: note, heading, heading around it, item around it, item, cell, cell around it. */
test.skipIf(!hasWriter).for([
  ['Arabic', arabicBriefing, { [english.minister]: 4, [english.percent]: 4, [arabic.manager]: 1 }],
  ['English', englishBriefing, { [arabic.manager]: 4, [arabic.address]: 4, [english.minister]: 1 }]
] as const)(
  'in an %s briefing a quote that mixes directions keeps its own in LibreOffice',
  async ([, outline, wanted]) => {
    const lines = await linesOf(outline)
    const found = Object.fromEntries(Object.keys(wanted).map(quote => [quote, countWhole(lines, quote)]))
    expect(found, lines.join('\n')).toEqual(wanted)
  }
)
