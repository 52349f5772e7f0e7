import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cli } from '../support/cli'
import { temporaryFolder } from '../support/temporary-folder'

test('a sign without a font is told with its place, and names that the disk refuses are explained', {
  timeout: 240_000
}, async () => {
  const folder = temporaryFolder()
  const library = join(folder, 'library')
  await cli('init', '--sample', '--library', library)
  const claims = JSON.parse((await cli('claims', 'list', '--library', library, '--json')).stdout) as { id: string }[]
  const statement = 'كتب ไ ثم 北京 و한국 🇲🇦 ㎞ 𝟏𝟐𝟑𝟒𝟓'
  await cli('claims', 'update', claims[0]?.id ?? '', '--library', library, '--statement', statement)

  const brief = (path: string) => cli('brief', '--library', library, '--accept-unproved', '--out', path)
  const done = await brief(join(folder, 'a.pdf'))
  expect(done.code).toBe(0)
  expect(done.stderr).toMatch(
    /^No font has ไ \(U\+0E44\): its code is drawn in its place in “كتب ไ ثم[^\ufffd]*”, part [\d, ]+\.\n$/u
  )

  const long = await brief(join(folder, `${'ن'.repeat(140)}.md`))
  expect(long).toMatchObject({ code: 1, stderr: expect.stringMatching(/longer than the disk takes.*shorter name/) })
  const missing = await brief(join(folder, 'missing', 'a.md'))
  expect(missing).toMatchObject({ code: 1, stderr: expect.stringContaining('does not exist') })
  const taken = await brief(library.concat('/documents'))
  expect(taken).toMatchObject({ code: 1, stderr: expect.stringContaining('is a folder') })
  expect(readdirSync(folder).sort()).toEqual(['a.pdf', 'library'])
})
