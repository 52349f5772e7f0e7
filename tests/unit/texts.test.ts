import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { problemCodes } from '#core/problem'
import { damaged, damageReasons } from '#main/storage/damaged-file'
import { texts } from '#shared/i18n/index'
import { say } from '../../src/cli/say'
import { sayIn, startI18n } from '../../src/renderer/ui/say'
import { repository } from '../support/cli'

const plural = /_(zero|one|two|few|many|other)$/
const bare = (key: string) => key.replace(plural, '')
const keysOf = (language: 'ar' | 'en') => new Set(Object.keys(texts[language]).map(bare))

test('every text is there in both languages', () => {
  const [ar, en] = [keysOf('ar'), keysOf('en')]
  expect([...ar].filter(key => !en.has(key))).toEqual([])
  expect([...en].filter(key => !ar.has(key))).toEqual([])
})

test('a counted noun has all the forms its language needs', () => {
  const needed = { ar: ['zero', 'one', 'two', 'few', 'many', 'other'], en: ['one', 'other'] } as const
  for (const language of ['ar', 'en'] as const) {
    const counted = new Set(
      Object.keys(texts[language])
        .filter(key => plural.test(key))
        .map(bare)
    )
    for (const key of counted)
      for (const form of needed[language]) expect(texts[language]).toHaveProperty([`${key}_${form}`])
  }
})

test('both languages fill in the same placeholders', () => {
  // `nameAr` and `nameEn` are the same thing said in each language.
  const holes = (text: string) =>
    [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].map(hole => hole.replace(/(Ar|En)\}\}$/, '}}')).sort()
  for (const [key, text] of Object.entries(texts.en)) {
    if (!plural.test(key)) expect({ key, holes: holes(texts.ar[key] ?? '') }).toEqual({ key, holes: holes(text) })
  }
})

test('paths and words of the system stand apart in Arabic, so that their slashes and brackets keep their places', () => {
  const loose = /(?<!\u2068)\{\{(?:file|folder|path|reason|address|message|detail)\}\}/
  const problems = Object.entries(texts.ar).filter(([key]) => /^(?:problem|damage|missingParts)\./.test(key))
  expect(problems.filter(([, text]) => loose.test(text)).map(([key]) => key)).toEqual([])
})

test('every damage of a file is worded in both languages', () => {
  for (const reason of damageReasons) {
    expect(texts.ar).toHaveProperty([`damage.${reason}`])
    expect(texts.en).toHaveProperty([`damage.${reason}`])
  }
})

test('every problem says in words what happened and what to do', () => {
  for (const code of problemCodes) expect(texts.en).toHaveProperty([`problem.${code}`])
})

test('no two areas claim the same key', () => {
  const folder = join(repository, 'src/shared/i18n')
  const seen = new Map<string, string>()
  for (const file of readdirSync(folder)) {
    const english = readFileSync(join(folder, file), 'utf8').split(/\n {2}en: \{/)[1] ?? ''
    for (const [, key] of english.matchAll(/^ {4}'([\w.-]+)':/gm)) {
      if (!key) continue
      expect({ key, file: seen.get(key) ?? file }).toEqual({ key, file })
      seen.set(key, file)
    }
  }
  expect(seen.size).toBeGreaterThan(200)
})

test('what is wrong with a file is said in Arabic amid an Arabic message, and what a system says stands apart in it', async () => {
  const missing = damaged('/l/library.json', 'gone').problem
  expect(await say('ar', 'problem.library.damaged', missing.details)).toContain('(الملف مفقود)')
  const broken = damaged('/l/library.json', 'json', 'Unexpected end').problem
  expect(await say('ar', 'problem.library.damaged', broken.details)).toContain(
    '(ليس JSON سليمًا: \u2068Unexpected end\u2069)'
  )
})

test('messages of the window write numbers in the figures of their language, and names as they are', async () => {
  await startI18n('ar')
  const details = { name: 'a.txt', seconds: 1200 }
  expect(sayIn('ar')('problem.text.tookTooLong', details)).toContain('١٬٢٠٠')
  expect(sayIn('en')('problem.text.tookTooLong', details)).toContain('1,200 s')
  expect(sayIn('ar')('desk.occurrences.tagged', { count: 3, shown: '٣' })).toBe('وُسمت ٣ مواضع.')
  const owner = { folder: 'T', host: 'h', pid: '1200', since: '2026-01-01T00:00:00.000Z' }
  expect(sayIn('ar')('problem.library.locked', owner)).toContain('1200')
})
