import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cli } from '../support/cli'
import { contentOf, libraryOfTwo } from '../support/cli-library'
import { newerKinds } from '../support/newer-library'
import { temporaryFolder } from '../support/temporary-folder'

/** Commands that read, and commands that edit. */
const commands = (river: string, claim: string, out: string) => ({
  few: { reads: [['claims', 'list']], edits: [['claims', 'update', claim, '--memo', 'x']] },
  all: {
    reads: [['list'], ['text', river], ['claims', 'list'], ['counts', '--format', 'csv'], ['brief', '--out', out]],
    edits: [
      ['claims', 'update', claim, '--memo', 'x'],
      ['claims', 'add', '--document', river, '--quote', 'القناة', '--code', 'motive', '--statement', 'x'],
      ['documents', 'review', river, '--state', 'unread'],
      ['propositions', 'add', '--text', 'السد ممتلئ'],
      ['codebook', 'add', '--name-ar', 'رمز'],
      ['import', out]
    ]
  }
})

test('a library with parts that the program does not know is read, and each edit ends with 1 and writes nothing', async () => {
  const { library, run, tag, river } = await libraryOfTwo()
  const claim = await tag(river, 'السدّ الأكبر')
  const whole = await run('claims', 'list')
  for (const [index, { name, part, change }] of newerKinds.entries()) {
    const newer = join(temporaryFolder(), 'newer')
    cpSync(library, newer, { recursive: true })
    change(newer)
    const before = contentOf(newer)
    const { few, all } = commands(river, claim, `${newer}.md`)
    const { reads, edits } = index === 0 ? all : few
    for (const words of reads) {
      const { code, stdout, stderr } = await cli(...words, '--library', newer)
      expect({ name, words, code, stderr }).toEqual({ name, words, code: 0, stderr: expect.stringContaining(part) })
      expect(stderr).toContain('reading only')
      if (words[0] === 'claims') expect(stdout).toBe(whole.stdout)
    }
    for (const words of edits) {
      const { code, stdout, stderr } = await cli(...words, '--library', newer)
      expect({ name, words, code, stdout }).toEqual({ name, words, code: 1, stdout: '' })
      expect(stderr).toContain('reading only')
      expect(stderr).not.toMatch(/⟦|\{\{|^\s+at /m)
    }
    expect(contentOf(newer)).toEqual(before)
  }
})
