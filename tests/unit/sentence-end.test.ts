import { expect, test } from 'vitest'
import { endsSentence } from '#core/text/sentence-end'
import { texts } from '#shared/i18n/index'
import { say } from '../../src/cli/say'

const unproved = async (language: 'ar' | 'en', statement: string) => {
  const told = await say(language, 'problem.briefing.unproved', { count: 1, statement, claim: 'c' })
  const [, rest = ''] = told.split(language === 'ar' ? 'وأوله: ' : 'the first is: ')
  return rest.slice(0, rest.indexOf(language === 'ar' ? ' صحّحه' : ' Correct'))
}

test.each([
  ['قلق متزايد', 'قلق متزايد.'],
  ['قلق متزايد.', 'قلق متزايد.'],
  ['من يملك النهر؟', 'من يملك النهر؟'],
  ['لا عودة!', 'لا عودة!'],
  ['وهكذا…', 'وهكذا…'],
  ['وهكذا...', 'وهكذا...'],
  ['یہ آخری بات ہے۔', 'یہ آخری بات ہے۔'],
  ['قال: «انتهى الأمر.»', 'قال: «انتهى الأمر.»'],
  ['«من يملك النهر؟»', '«من يملك النهر؟»'],
  ['He said “it is over.”', 'He said “it is over.”'],
  ["'Who owns it?'", "'Who owns it?'"],
  ['«قلق متزايد»', '«قلق متزايد».'],
  ['ارتفعت (بحسب الوزارة)', 'ارتفعت (بحسب الوزارة).'],
  ['(It is full.)', '(It is full.)'],
  ['امتلأ السد [انظر أدناه.]', 'امتلأ السد [انظر أدناه.]'],
  ['He said (“Is it full?”)', 'He said (“Is it full?”)'],
  ['\u2068Is it over?\u2069', '\u2068Is it over?\u2069'],
  ['ينتهي بفراغ. ', 'ينتهي بفراغ. '],
  ['ينتهي النص.. ثم يبدأ', 'ينتهي النص.. ثم يبدأ.']
])('the message about %s ends its sentence once, in both languages', async (statement, told) => {
  expect(await unproved('ar', statement)).toBe(told)
  expect(await unproved('en', statement)).toBe(told)
})

test('a title between quotation marks of the text takes no second stop either', async () => {
  expect(await say('en', 'figures.taken', { name: 'Trade in 2024.' })).toBe(
    'The figure was taken into “Trade in 2024.”'
  )
  expect(await say('ar', 'brief.templateSaved', { name: 'من يملك النهر؟' })).toBe('حُفظ القالب «من يملك النهر؟»')
  expect(await say('en', 'problem.figure.exists', { quote: '66.2' })).toBe(
    'This figure has been taken from “66.2” already.'
  )
})

test('no text that takes a value leaves two stops, in either language', async () => {
  for (const language of ['ar', 'en'] as const)
    for (const [key, text] of Object.entries(texts[language])) {
      const names = [...text.matchAll(/\{\{(\w+)\}\}/g)].flatMap(([, name]) => name ?? [])
      if (names.length === 0 || /_(zero|one|two|few|many|other)$/.test(key)) continue
      for (const value of ['كذا.', 'Is it?', 'وهكذا…', '«انتهى.»']) {
        const told = await say(language, key, Object.fromEntries(names.map(name => [name, value])))
        expect({ key, told }).toEqual({ key, told: expect.not.stringMatching(/[.?؟…]["»”’\u2069]*\./) })
        expect(told).not.toContain('\ufdd0')
      }
    }
})

test('a very long text is looked at once', () => {
  for (const sign of ['.', ' ', '»', '. ', '.»']) expect(endsSentence(`${sign.repeat(12_000)}س`)).toBe(false)
})
