import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cli, cliJson } from '../support/cli'
import { tagRealSources } from '../support/real-briefing'
import { sourceFiles, withoutSources } from '../support/sources'
import { temporaryFolder } from '../support/temporary-folder'

const pagesOf = (pdf: string) =>
  Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }))?.[1])

test.skipIf(sourceFiles.length === 0)(
  `the real articles, tagged through the command line, give proved briefings in Arabic and English ${withoutSources}`,
  async () => {
    const folder = temporaryFolder()
    const library = join(folder, 'library')
    await tagRealSources(library)

    for (const language of ['ar', 'en']) {
      const pdf = join(folder, `${language}.pdf`)
      const options = ['--template', 'comparative', '--language', language, '--out', pdf]
      expect(await cli('brief', '--library', library, ...options)).toMatchObject({ code: 0, stderr: '' })
      expect(pagesOf(pdf)).toBeGreaterThanOrEqual(8)
      expect(pagesOf(pdf)).toBeLessThanOrEqual(15)
    }

    const axes = ['--rows', 'proposition', '--columns', 'source']
    const matrix = await cliJson<{ rows: { verdict: string }[] }>('compare', ...axes, '--library', library)
    expect(JSON.stringify(matrix)).toContain('contradiction')
    const { stdout } = await cli('figures', '--library', library, '--format', 'json')
    expect(stdout).toContain('66200000000')
    expect(stdout).toContain('94800000000')
  },
  600_000
)
