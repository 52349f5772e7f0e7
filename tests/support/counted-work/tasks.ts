import { compareWording } from '#core/anchoring/compare-wording'
import { describePassage } from '#core/anchoring/describe-passage'
import { findQuote } from '#core/anchoring/find-quote'
import { findOccurrences } from '#core/claims/occurrences'
import { suggestClaims } from '#core/comparison/suggestions'
import { buildBody, countWords, normaliseText } from '#core/documents/canonical'
import { recognise } from '#core/documents/recognise/recognise'
import { suggestReprints } from '#core/documents/reprints'
import { passagesOfDocument, reviewVersion } from '#core/documents/versions'
import { groupCandidates } from '#core/figures/candidate-groups'
import { findCandidates } from '#core/figures/candidates'
import { readFigures } from '#core/figures/read-figures'
import { readInSentence } from '#core/figures/read-in-sentence'
import { snapToWords } from '#core/text/boundaries'
import { directionOf, isolate, isolateQuotes, mixesDirections } from '#core/text/direction'
import { findAll } from '#core/text/find'
import { fold } from '#core/text/fold'
import { foldWithMap } from '#core/text/fold-map'
import { partsWithHidden, withVisibleSigns } from '#core/text/hidden-signs'
import { keptName } from '#core/text/kept-name'
import { matchWords, searchWords } from '#core/text/match-words'
import { segmentBlock } from '#core/text/segments'
import { firstWord, moveByParagraph, moveByWord, selectSentence } from '#core/text/selection'
import { endsSentence, markSentenceEnds, withoutSecondStop } from '#core/text/sentence-end'
import { bidiStretches } from '../../../src/main/exporters/bidi-runs'
import { cleanOutline } from '../../../src/main/exporters/clean-outline'
import { noteParagraphs, runsOf } from '../../../src/main/exporters/docx-words'
import { toHtml } from '../../../src/main/exporters/html'
import { proofInHtml } from '../../../src/main/exporters/html-proof'
import { toMarkdown } from '../../../src/main/exporters/markdown'
import { readSource } from '../../../src/main/formats/read-source'
import { proposedName } from '../../../src/main/proposed-name'
import { everyBlock } from '../every-block'
import { claim, libraryOf, source } from '../small-library'

const head = 'عنوان المقال الطويل عن السد\nبقلم: أحمد علي\n3 مارس 2024\n'
const sentence =
  'قالت الوزارة يوم الثلاثاء إن السد امتلأ هذا العام بعد أمطار الربيع وإن القناة تكفي ثلاث مدن حتى الصيف.'
const article = `${head}${sentence}\n${sentence} ثم قالت إنها لا تكفي.\n`

/** Everything that reads texts of strangers, and what it is given of a run. */
export const tasks: Readonly<Record<string, (run: string) => unknown>> = {
  'recognise a run': run => recognise(run, { fileName: 'x.txt' }),
  'recognise a run above an article': run => recognise(`${run}\n${article}`, { fileName: 'x.txt' }),
  'recognise a run within a title': run => recognise(`عنوان ${run} المقال\n${article}`, { fileName: 'x.txt' }),
  'recognise a run behind a byline': run =>
    recognise(`عنوان المقال\nبقلم: ${run} أحمد\n${article}`, { fileName: 'x.txt' }),
  'recognise a run within a sentence': run =>
    recognise(`${article}${sentence} ${run} ${sentence}\n`, { fileName: 'x.txt' }),
  'recognise a run below an article': run => recognise(`${article}${sentence}\n${run}`, { fileName: 'x.txt' }),
  'read a file': run => readSource(new TextEncoder().encode(`${run}`), `${run.slice(0, 40)}.txt`),
  'read a file in a wrong encoding': run =>
    readSource(new TextEncoder().encode(run), 'x.txt', { asText: true, chosen: { encoding: 'windows-1256' } }),
  'read a file of two-byte letters': run => readSource(new Uint8Array(Buffer.from(run, 'utf16le')), 'x.csv'),
  'normalise, part and count': run => {
    const text = normaliseText(run)
    countWords(text)
    buildBody(
      'a',
      text.split('\n').map(line => ({ kind: 'paragraph', text: line, clutter: null }))
    )
  },
  'read figures': run => readFigures(run),
  'read figures around a run': run => readFigures(`بلغ 5 ${run} مليون دولار و7 ${run}`),
  'read figures of a passage': run => readInSentence(`${sentence} 5${run} ${sentence}`, { start: 10, end: 40 }),
  'gather figures': run => {
    const body = { id: 'one', text: run, blocks: [] }
    groupCandidates(findCandidates(libraryOf([source('one')], []), [body]))
  },
  fold: run => fold(run),
  find: run => findAll(run, run.slice(0, 2), { clitics: false }),
  'find words': run => findAll(run, run.slice(0, 2), { clitics: true }),
  'find a long query': run => findAll(`${sentence}${run}${sentence}`, run, { clitics: true }),
  'find in a folded text': run => findAll(foldWithMap(run), 'ال', { clitics: true }),
  'find by the start of words': run => matchWords(fold(`${run} السد`), searchWords(`${run.slice(0, 20)} سد`)),
  'find what could be tagged alike': run =>
    findOccurrences(
      { id: 'one', text: run, blocks: [] },
      run.slice(0, 2),
      [claim('a', [['one', 0, run.slice(0, 2)]])],
      {
        clitics: true
      }
    ),
  'describe a passage': run => describePassage('one', run, { start: 1, end: run.length - 1 }),
  'find a quote': run => findQuote(run, run.slice(0, 3), 5),
  'follow passages to a newer version': run => {
    const quote = run.slice(0, 2)
    const earlier = { id: 'one', text: run, blocks: [] }
    const library = libraryOf([source('one')], [claim('a', [['one', 0, quote]])])
    reviewVersion(passagesOfDocument(library, 'one'), earlier, { ...earlier, text: `${sentence}${run}` })
  },
  'find reprints': run =>
    suggestReprints([
      { id: 'one', text: `${article}${run}` },
      { id: 'two', text: run }
    ]),
  'suggest claims': run =>
    suggestClaims(
      libraryOf(
        [source('one'), source('two')],
        [
          claim('a', [['one', 0]], { statement: run, actor: run }),
          claim('b', [['two', 0]], { statement: `${run} السد` })
        ]
      )
    ),
  'compare wordings': run => compareWording(`${run}${sentence}`, `${sentence}${run}`.slice(0, 120)),
  'find hidden signs': run => {
    partsWithHidden(run)
    withVisibleSigns(run)
  },
  'keep a name': run => keptName(run),
  'tell a direction': run => {
    directionOf(run, 'rtl')
    directionOf(`${run} English`, 'rtl')
    mixesDirections(run)
    isolate(run)
    isolateQuotes(`«${run}» \u2068${run}`, 'rtl')
  },
  'end a sentence': run => {
    endsSentence(run)
    endsSentence(`${run}a`)
    withoutSecondStop(`${markSentenceEnds({ a: `${run}.` }).a}${run}.`)
  },
  select: run => {
    snapToWords(run, { start: 3, end: run.length - 3 })
    const word = firstWord(run)
    if (!word) return
    moveByWord(run, word, 'next', true)
    moveByParagraph(run, word, 'next', true)
    selectSentence(run, word)
  },
  'mark claims in a text': run =>
    segmentBlock(
      run,
      { start: 0, end: run.length },
      [1, 5, 9].map(start => ({ claimId: `${start}`, start, end: run.length - start }))
    ),
  'part by direction': run => bidiStretches(run, 'rtl'),
  'write HTML': run => toHtml(cleanOutline({ ...everyBlock, title: run, blocks: blocksOf(run) })),
  'write Markdown': run => toMarkdown(cleanOutline({ ...everyBlock, title: run, blocks: blocksOf(run) })),
  'write runs of Word': run => {
    runsOf(run, 'rtl')
    noteParagraphs(`[1] \u2068نهر\u2069، الفقرة 2: \u2068«${run}»\u2069`, 'rtl')
  },
  'name a file': run => proposedName(run, 'pdf'),
  'read the proof of a page': run => proofInHtml(run)
}

function blocksOf(run: string) {
  return [
    { kind: 'heading' as const, level: 1 as const, text: run },
    { kind: 'paragraph' as const, text: run }
  ]
}
