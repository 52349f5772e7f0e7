import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describePassage } from '#core/anchoring/describe-passage'
import { resolvePassage } from '#core/anchoring/resolve-passage'
import { foldWithMap } from '#core/text/fold-map'

/** Resolves the `occurrence`-th `quote` of the old text in the new one; `found` is what stands there. */
function resolve(oldText: string, quote: string, newText: string, occurrence = 1) {
  let start = -1
  for (let count = 0; count < occurrence; count += 1) start = oldText.indexOf(quote, start + 1)
  const passage = describePassage('old', oldText, { start, end: start + quote.length })
  if (!passage.ok) throw new Error(passage.problem.code)
  const resolution = resolvePassage(passage.value, oldText, foldWithMap(newText))
  return resolution.kind === 'orphaned'
    ? { kind: resolution.kind }
    : { ...resolution, found: newText.slice(resolution.start, resolution.end) }
}

const report = [
  'أعلنت وزارة الصحة في بيان أمس إغلاق ثلاثة مختبرات.',
  'وقال المتحدث إن القرار مؤقت وسيراجع بعد شهر.',
  'ورفض عدد من الأطباء القرار ووصفوه بالمتسرع.'
]
const text = report.join('\n')

describe('exact', () => {
  test('the same text', () => {
    expect(resolve(text, 'القرار مؤقت', text)).toMatchObject({ kind: 'exact', found: 'القرار مؤقت' })
  })

  test('a passage that changed its offsets because something was added before it', () => {
    const resolution = resolve(text, 'القرار مؤقت', `مقدمة جديدة.\n${text}`)
    expect(resolution).toMatchObject({ kind: 'exact', start: text.indexOf('القرار مؤقت') + 13, found: 'القرار مؤقت' })
  })

  test('of a refrain the occurrence with the same surroundings', () => {
    const song = 'البحر هادئ، ثم يعود السؤال، والمدينة نائمة، ثم يعود السؤال، والحارس يغني وحده'
    const longer = `أول الليل ${song}`
    for (const occurrence of [1, 2]) {
      const was = [...song.matchAll(/ثم يعود السؤال/g)][occurrence - 1]?.index ?? -1
      expect(resolve(song, 'ثم يعود السؤال', longer, occurrence)).toMatchObject({ kind: 'exact', start: was + 10 })
    }
  })

  test('a paragraph that was moved to the end', () => {
    const moved = [report[1], report[2], report[0]].join('\n')
    expect(resolve(text, 'إغلاق ثلاثة مختبرات', moved)).toMatchObject({ kind: 'exact', found: 'إغلاق ثلاثة مختبرات' })
    expect(resolve(text, report[0] ?? '', moved)).toMatchObject({ kind: 'exact', found: report[0] })
  })
})

describe('moved, because the wording is another', () => {
  test('a changed figure', () => {
    const oldText = 'وبلغ عدد المصابين 120 شخصًا في الأسبوع الأول'
    const newText = 'وبلغ عدد المصابين 210 أشخاص في الأسبوع الأول'
    expect(resolve(oldText, '120', oldText.replace('120', '210'))).toMatchObject({
      kind: 'moved',
      difference: 'wording',
      found: '210'
    })
    expect(resolve(oldText, '120 شخصًا', newText)).toMatchObject({ kind: 'moved', found: '210 أشخاص' })
  })

  test('a changed word', () => {
    const newText = text.replace('بالمتسرع', 'بالخاطئ')
    const resolution = resolve(text, 'ورفض عدد من الأطباء القرار ووصفوه بالمتسرع', newText)
    expect(resolution).toMatchObject({ kind: 'moved', found: 'ورفض عدد من الأطباء القرار ووصفوه بالخاطئ' })
  })

  test('a word put in, and one taken out', () => {
    const withWord = text.replace('القرار مؤقت', 'القرار الوزاري مؤقت')
    expect(resolve(text, 'إن القرار مؤقت وسيراجع', withWord)).toMatchObject({ found: 'إن القرار الوزاري مؤقت وسيراجع' })
    expect(resolve(withWord, 'إن القرار الوزاري مؤقت', text)).toMatchObject({ kind: 'moved', found: 'إن القرار مؤقت' })
  })

  test('added diacritics', () => {
    const newText = text.replace('القرار مؤقت', 'القَرارُ مُؤَقَّتٌ')
    expect(resolve(text, 'القرار مؤقت', newText)).toMatchObject({
      kind: 'moved',
      difference: 'wording',
      score: 1,
      found: 'القَرارُ مُؤَقَّتٌ'
    })
  })

  test('a sentence written anew between the same neighbours', () => {
    const newText = text.replace('القرار مؤقت وسيراجع بعد شهر', 'الإغلاق نهائي ولا رجعة فيه')
    expect(resolve(text, 'إن القرار مؤقت وسيراجع بعد شهر', newText)).toMatchObject({
      kind: 'moved',
      found: 'إن الإغلاق نهائي ولا رجعة فيه'
    })
  })

  test('a changed word does not send the passage to a look-alike that was left as it was', () => {
    const oldText = 'في الشمال سقط مطر غزير وفاض النهر. وفي الجنوب سقط مطر غزير وجفت الآبار بعده'
    const newText = 'في الشمال سقط مطر قليل وفاض النهر. وفي الجنوب سقط مطر غزير وجفت الآبار بعده'
    expect(resolve(oldText, 'سقط مطر غزير', newText)).toMatchObject({
      kind: 'moved',
      difference: 'wording',
      found: 'سقط مطر قليل'
    })
  })

  test('nor to one in nearly the same surroundings that the old text had already', () => {
    const oldText = 'انظر التقرير الأول في صحيفة الصباح، 2024، ص 3. انظر التقرير الثاني في صحيفة الصباح، 2024، ص 4.'
    const newText = oldText.replace('الأول في صحيفة الصباح', 'الأول في صحيفة المساء')
    expect(resolve(oldText, 'صحيفة الصباح', newText)).toMatchObject({ kind: 'moved', found: 'صحيفة المساء' })
    expect(resolve(oldText, 'صحيفة الصباح', newText, 2)).toMatchObject({ found: 'صحيفة الصباح' })
  })

  test('nor to a look-alike when nothing of the words is left in the right place', () => {
    const oldText = 'نشرت الخبر صحيفة اليوم في عدد الأحد. ونشرت الخبر صحيفة اليوم في عدد الاثنين كذلك.'
    const newText = oldText.replace('صحيفة اليوم في عدد الأحد', 'إذاعة محلية في عدد الأحد')
    expect(resolve(oldText, 'صحيفة اليوم', newText)).toMatchObject({ kind: 'moved', found: 'إذاعة محلية' })
  })

  test('a word that became part of a longer one is not the same word', () => {
    const resolution = resolve('ظهر فيروس جديد في المدينة', 'فيروس', 'ظهر فيروسات جديد في المدينة')
    expect(resolution).toMatchObject({ kind: 'moved', found: 'فيروسات' })
  })
})

describe('moved, because the place is in doubt', () => {
  test('occurrences with the same surroundings: the one nearest to the old place is proposed', () => {
    const verse = 'ثم يعود السؤال القديم إلى أول المجلس ولا يجيب أحد'
    const song = [verse, verse, verse].join('\n')
    const second = song.indexOf('السؤال القديم', verse.length)
    expect(resolve(song, 'السؤال القديم', song, 2)).toMatchObject({
      kind: 'moved',
      difference: 'place',
      start: second
    })
  })

  test('a telling quote that now stands twice, both times in other surroundings', () => {
    const oldText = 'قال الشيخ والله أعلم بما تخفي الصدور فسكتوا'
    const newText = 'همست العجوز والله أعلم بما تخفي الصدور ثم نامت. كتب الطالب والله أعلم بما تخفي الصدور ومضى'
    const resolution = resolve(oldText, 'والله أعلم بما تخفي الصدور', newText)
    expect(resolution).toMatchObject({ kind: 'moved', difference: 'place', found: 'والله أعلم بما تخفي الصدور' })
  })
})

describe('orphaned', () => {
  test('a deleted paragraph', () => {
    expect(resolve(text, report[1] ?? '', [report[0], report[2]].join('\n'))).toEqual({ kind: 'orphaned' })
  })

  test('a deleted paragraph one common word of which stands elsewhere', () => {
    const newText = [report[0], 'وأكد الوزير أن القرار نهائي لا يقبل الطعن.'].join('\n')
    expect(resolve(text, 'مؤقت', newText)).toEqual({ kind: 'orphaned' })
    expect(resolve('كان الجواب: نعم، بلا تردد', 'نعم', 'وسألوه عن نعم الله عليه فحمد وشكر')).toEqual({
      kind: 'orphaned'
    })
  })

  test('one of two places that read the same, when what is left is the other one', () => {
    const oldText = 'قال الشيخ والله أعلم بما تخفي الصدور فسكتوا. وقالت المرأة والله أعلم بما تخفي الصدور فبكوا'
    const newText = 'وقالت المرأة والله أعلم بما تخفي الصدور فبكوا'
    expect(resolve(oldText, 'والله أعلم بما تخفي الصدور', newText)).toEqual({ kind: 'orphaned' })
    expect(resolve(oldText, 'والله أعلم بما تخفي الصدور', newText, 2)).toMatchObject({ kind: 'exact', start: 13 })
  })

  test('an empty text', () => {
    expect(resolve(text, 'القرار مؤقت', '')).toEqual({ kind: 'orphaned' })
  })
})

test('edits elsewhere leave every passage as long as a sentence exact', () => {
  const letters = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي']
  const word = fc.array(fc.constantFrom(...letters), { minLength: 2, maxLength: 8 }).map(parts => parts.join(''))
  const words = fc.array(word, { minLength: 24, maxLength: 60 })
  fc.assert(
    fc.property(
      words,
      fc.array(word, { minLength: 14, maxLength: 18 }),
      fc.nat({ max: 60 }),
      fc.array(fc.tuple(fc.nat({ max: 200 }), fc.constantFrom('replace', 'insert', 'delete'), word), { maxLength: 20 }),
      (all, quoted, position, edits) => {
        const at = position % (all.length + 1)
        const before = all.slice(0, at)
        const after = all.slice(at)
        const quote = quoted.join(' ')
        const oldText = [...before, quote, ...after].join(' ')
        fc.pre(oldText.indexOf(quote) === oldText.lastIndexOf(quote))
        const edited = { before: [...before], after: [...after] }
        for (const [place, kind, put] of edits) {
          const side = place % 2 === 0 ? edited.before : edited.after
          const index = side.length === 0 ? 0 : place % side.length
          if (kind === 'insert') side.splice(index, 0, put)
          else side.splice(index, 1, ...(kind === 'replace' ? [put] : []))
        }
        const newText = [...edited.before, quote, ...edited.after].join(' ')
        fc.pre(newText.indexOf(quote) === newText.lastIndexOf(quote))
        const passage = describePassage('old', oldText, {
          start: oldText.indexOf(quote),
          end: oldText.indexOf(quote) + quote.length
        })
        if (!passage.ok) throw new Error(passage.problem.code)
        const resolution = resolvePassage(passage.value, oldText, foldWithMap(newText))
        expect(resolution.kind).toBe('exact')
        if (resolution.kind === 'exact') expect(newText.slice(resolution.start, resolution.end)).toBe(quote)
      }
    ),
    { seed: 11, numRuns: 300 }
  )
})

test('spellings that are equal for finding are a change of wording, never the same place', () => {
  const before = 'قال مسئول كبير إن نحو 1,000 عامل وصلوا في مائة يوم – كما وعدوا – إلى الميناء الجديد.'
  const after = before.replace('مسئول', 'مسؤول').replace('1,000', '1000').replace('مائة', 'مئة').replaceAll('–', '-')
  for (const quote of ['مسئول كبير', '1,000 عامل', 'مائة يوم', '– كما وعدوا –']) {
    expect(resolve(before, quote, after).kind).not.toBe('exact')
  }
  expect(resolve(before, 'مسئول كبير', after)).toMatchObject({
    kind: 'moved',
    found: 'مسؤول كبير',
    difference: 'wording'
  })
})
