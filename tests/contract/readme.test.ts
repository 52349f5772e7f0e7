import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { repository } from '../support/cli'
import { temporaryFolder } from '../support/temporary-folder'

const run = promisify(execFile)
const program = `"${process.execPath}" "${join(repository, 'out/main/cli.js')}"`

/** The lines of README's section "Without a window". */
function printedLines(): string[] {
  const [, section = ''] = readFileSync(join(repository, 'README.md'), 'utf8').split('\n## Without a window\n')
  const [, block = ''] = section.split('```')
  return block.split('\n').filter(line => line.trim() !== '')
}

/** What is to be typed, without npm, which is not tested here. */
function typed(line: string, ids: Readonly<Record<string, string>>): string {
  const filled = line.replace('npm run --silent cli --', program).replace(/ {2,}#.*$/, '')
  return Object.entries(ids).reduce((text, [name, id]) => text.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), id), filled)
}

test("README's lines, followed one after the other, do what they say", async () => {
  const cwd = temporaryFolder()
  const ids: Record<string, string> = {}
  const follow = async (line: string) => (await run('bash', ['-c', typed(line, ids)], { cwd })).stdout
  const lines = printedLines()
  expect(lines.length).toBeGreaterThan(12)
  for (const line of lines) {
    const stdout = await follow(line)
    if (/ import /.test(line)) ids.ID = (JSON.parse(stdout) as { id: string }[])[0]?.id ?? ''
    if (/claims add/.test(line)) ids.CLAIM = (JSON.parse(stdout) as { id: string }).id.slice(0, 8)
    if (/ --json/.test(line)) expect(() => JSON.parse(stdout)).not.toThrow()
  }
  for (const extension of ['docx', 'html', 'md']) {
    const [line = ''] = lines.filter(one => / brief /.test(one))
    await follow(line.replace('briefing.pdf', `briefing.${extension}`))
    expect(existsSync(join(cwd, `briefing.${extension}`))).toBe(true)
  }
  for (const made of ['briefing.pdf', 'comparison.xlsx', 'DIR/library.json'])
    expect(existsSync(join(cwd, made))).toBe(true)
  const page = lines.find(line => / verify-briefing /.test(line))?.replace('briefing.pdf', 'briefing.html') ?? ''
  // The source that was imported since is one more that was not read.
  const verified = JSON.parse(await follow(page))
  expect(verified).toMatchObject({ strict: false, mismatches: [] })
  expect(verified.notReadToEnd).toHaveLength(3)
  const data = lines.find(line => / bibliography /.test(line))?.replace('--style latin', '--format csl-json') ?? ''
  expect(JSON.parse(await follow(data))).toHaveLength(6)
  // Thirty programs, one after another.
}, 240_000)

test('with --strict the sample is refused until what is not proved is accepted', async () => {
  const cwd = temporaryFolder()
  const ids = {}
  const type = (line: string) => run('bash', ['-c', typed(`npm run --silent cli -- ${line}`, ids)], { cwd })
  await type('init --sample --library DIR')
  const refused = type('brief --library DIR --out briefing.pdf --strict')
  await expect(refused).rejects.toMatchObject({ code: 1, stdout: '' })
  const told: string = await refused.catch(({ stderr }) => stderr)
  expect(told).toMatch(/Not proved: \d+; the first is: [^.]+\. Correct it, .*--accept-unproved/)
  expect(existsSync(join(cwd, 'briefing.pdf'))).toBe(false)
  await type('brief --library DIR --out briefing.html --strict --accept-unproved')
  const page = readFileSync(join(cwd, 'briefing.html'), 'utf8')
  expect(page).toContain('▲ لم تكتمل مراجعة المصدر')
  const verified = JSON.parse((await type('verify-briefing briefing.html --library DIR --json')).stdout)
  expect(verified).toMatchObject({ strict: true, mismatches: [] })
  expect(verified.notReadToEnd).toHaveLength(2)
  await type('brief --library DIR --out loose.html')
  expect(readFileSync(join(cwd, 'loose.html'), 'utf8')).not.toContain('لم تكتمل مراجعة المصدر')
})
