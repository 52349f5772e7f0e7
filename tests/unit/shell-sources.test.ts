import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { repository } from '../support/cli'

/** Calls and options that are not in the sources, by `docs/SECURITY.md`. */
const absent = ['openExternal', 'enableBlinkFeatures', 'crashReporter', 'executeJavaScript', 'file://', 'webSecurity']

test.each(['src/main', 'src/preload'])('%s uses nothing that opens the shell', folder => {
  const files = readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
  const sources = files
    .filter(name => /\.tsx?$/.test(name))
    .map(name => [name, readFileSync(join(repository, folder, name), 'utf8')])
  expect(sources.length).toBeGreaterThan(0)
  const found = sources.flatMap(([name, text]) =>
    absent.filter(word => text?.includes(word)).map(word => `${name}: ${word}`)
  )
  expect(found).toEqual([])
})
