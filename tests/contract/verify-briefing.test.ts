import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { cli } from '../support/cli'
import { libraryCli, libraryOfTwo } from '../support/cli-library'
import { madeOnce } from '../support/made-once'
import { temporaryFolder } from '../support/temporary-folder'

interface Verified {
  briefing: { title: string }
  statements: number
  mismatches: { kind: string; what: string; claim: string | null; claims?: string[]; message: string }[]
}

const made = madeOnce(async folder => {
  const { run, tag, river, port } = await libraryOfTwo(folder)
  const full = await tag(river, 'السدّ الأكبر يمتلئ كل ربيع', '--statement', 'السد ممتلئ كل عام')
  const empty = await tag(port, 'السدّ الأكبر لم يمتلئ', '--statement', 'السد فارغ')
  for (const id of [river, port]) await run('documents', 'review', id, '--state', 'reviewed')
  const { code, stderr } = await run('brief', '--out', join(folder, 'briefing.pdf'), '--template', 'comparative')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return { river, port, full, empty }
})

/** A library of two reviewed sources with a claim of each, and the PDF of its briefing. */
async function printed() {
  const folder = temporaryFolder()
  const ids = await made(folder)
  return { ...libraryCli(join(folder, 'library')), ...ids, pdf: join(folder, 'briefing.pdf') }
}

/** Changes one letter of a stored text behind the library's back. */
function changeLetter(library: string, id: string, from: string, to: string): void {
  const file = join(library, 'documents', id.slice(0, 2), `${id}.json`)
  const content = readFileSync(file, 'utf8')
  expect(content).toContain(from)
  writeFileSync(file, content.replace(from, to))
}

test('a briefing carries its proof, and agrees with the library that it was made from', async () => {
  const { run, pdf } = await printed()
  const { code, stdout, stderr } = await run('verify-briefing', pdf)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(
    /^1\. [^\n]+\n {2}[^\n]*agrees with the library: statements 2, quotes 2, sources 2\.\n2\. .*\n3\. .*\n$/
  )
  const json = JSON.parse((await run('verify-briefing', pdf, '--json')).stdout) as Verified
  expect(json).toMatchObject({ statements: 2, mismatches: [], pages: [], rest: [] })
  expect(json).toMatchObject({ checks: { library: 'agrees', pages: 'agrees', rest: 'agrees' } })
  expect(execFileSync('pdfdetach', ['-list', pdf]).toString()).toContain('1: muqarin-proof.json')
  expect(execFileSync('qpdf', ['--check', pdf]).toString()).toContain('No syntax or stream encoding errors')
  expect(execFileSync('qpdf', ['--qdf', pdf, '-']).toString('latin1')).toContain('/AFRelationship /Data')
})

test('an HTML page carries its proof as data, and is held against the library as the PDF is', async () => {
  const { run, library, full, river } = await printed()
  const page = join(dirname(library), 'briefing.html')
  await run('brief', '--out', page, '--template', 'comparative')
  const agreed = await run('verify-briefing', page)
  expect({ code: agreed.code, stderr: agreed.stderr }).toEqual({ code: 0, stderr: '' })
  expect(agreed.stdout).toContain('agrees with the library: statements 2, quotes 2, sources 2.\n')
  changeLetter(library, river, 'يمتلئ كل ربيع', 'يمتلى كل ربيع')
  const { code, stdout } = await run('verify-briefing', page)
  expect([code, stdout]).toEqual([1, expect.stringContaining(`(${full}) rests on it.`)])
})

test('one changed letter of a stored text fails the proof and refuses the export, and both name the claim', async () => {
  const { run, pdf, library, river, full } = await printed()
  changeLetter(library, river, 'يمتلئ كل ربيع', 'يمتلى كل ربيع')
  const verified = await run('verify-briefing', pdf)
  expect(verified.code).toBe(1)
  expect(verified.stdout).toContain('نهر واحد وثلاثة سدود')
  expect(verified.stdout).toContain(`The claim “السد ممتلئ كل عام” (${full}) rests on it.`)
  expect(verified.stdout).not.toContain('السد فارغ')
  expect(verified.stderr).toContain('no longer agrees')
  const json = JSON.parse((await run('verify-briefing', pdf, '--json')).stdout) as Verified
  expect(json.mismatches.map(({ kind, claims }) => [kind, claims])).toEqual([['sourceOther', [full]]])

  const out = join(dirname(library), 'again.pdf')
  const refused = await run('brief', '--out', out, '--template', 'comparative')
  expect([refused.code, refused.stdout]).toEqual([1, ''])
  expect(refused.stderr).toContain('السد ممتلئ كل عام')
  expect(() => readFileSync(out)).toThrow()
})

test('a claim that was deleted or reworded since is told', async () => {
  const { run, pdf, full, empty } = await printed()
  await run('claims', 'delete', full)
  await run('claims', 'update', empty, '--statement', 'السد شبه فارغ')
  const { code, stdout } = await run('verify-briefing', pdf, '--json')
  expect(code).toBe(1)
  const { mismatches } = JSON.parse(stdout) as Verified
  expect(new Set(mismatches.map(({ kind, what, claim }) => `${kind} ${what} ${claim}`))).toEqual(
    new Set([`claimGone السد ممتلئ كل عام ${full}`, `claimOther السد فارغ ${empty}`])
  )
})

test('pages that were changed are told apart from their proof, and the command fails', async () => {
  const { run, library } = await printed()
  const page = join(dirname(library), 'briefing.html')
  await run('brief', '--out', page, '--template', 'comparative')
  writeFileSync(page, readFileSync(page, 'utf8').replace('</main>', '<p>والسد خالٍ.</p></main>'))
  const { code, stdout, stderr } = await run('verify-briefing', page)
  expect(code).toBe(1)
  expect(stdout).toMatch(/^1\. Proof and library: they agree\./)
  expect(stdout).toContain('a text that the proof does not know: “والسد خالٍ.”')
  expect(stderr).toContain('The pages are not as their proof says')
  const json = JSON.parse((await run('verify-briefing', page, '--json')).stdout) as { checks: Record<string, string> }
  expect(json.checks).toEqual({ library: 'agrees', pages: 'agrees', rest: 'differs' })
})

test('a PDF that another program wrote anew still agrees', async () => {
  const { run, pdf, library } = await printed()
  const again = join(dirname(library), 'again.pdf')
  execFileSync('qpdf', ['--object-streams=generate', '--linearize', pdf, again])
  expect((await run('verify-briefing', again)).code).toBe(0)
})

test('a signed briefing tells readers without the library who issued it, and what was changed', async () => {
  const { run, pdf, library } = await printed()
  const issuedBy = (path: string, fingerprint: string) => cli('verify-briefing', path, '--issuer', fingerprint)
  expect((await run('signing')).stdout).toBe('off\n')
  const { fingerprint } = JSON.parse((await run('signing', 'on', '--json')).stdout) as { fingerprint: string }
  expect((await run('signing')).stdout).toBe(`on\n${fingerprint}\n`)
  const [unsigned, page] = [pdf, join(dirname(library), 'briefing.html')]
  await run('brief', '--out', page, '--template', 'comparative')
  const signed = await issuedBy(page, fingerprint)
  expect({ code: signed.code, stderr: signed.stderr }).toEqual({ code: 0, stderr: '' })
  expect(signed.stdout).toContain(fingerprint)
  expect(await issuedBy(page, 'ab'.repeat(32))).toMatchObject({ code: 1 })
  expect(await issuedBy(unsigned, fingerprint)).toMatchObject({ code: 1 })
  // The pages and their record are changed in the same way.
  writeFileSync(page, readFileSync(page, 'utf8').replaceAll('السد ممتلئ كل عام', 'السد فارغ كل عام'))
  const forged = await issuedBy(page, fingerprint)
  expect([forged.code, forged.stderr]).toEqual([1, expect.stringContaining('signature')])
  expect(await run('signing', 'off')).toMatchObject({ code: 0, stdout: `off\n${fingerprint}\n` })
})

test('a file without a proof, with a damaged one, or of another library is refused', async () => {
  const { run, pdf, library } = await printed()
  const file = (name: string) => join(dirname(library), name)
  const refusal = async (path: string, ...more: string[]) => {
    const { code, stdout, stderr } = await run('verify-briefing', path, ...more)
    expect([code, stdout]).toEqual([1, ''])
    return stderr
  }
  writeFileSync(file('text.pdf'), 'no PDF')
  expect(await refusal(file('text.pdf'))).toContain('No proof is attached to “text.pdf”')
  execFileSync('qpdf', ['--remove-attachment=muqarin-proof.json', pdf, file('bare.pdf')])
  expect(await refusal(file('bare.pdf'))).toContain('No proof is attached to “bare.pdf”')
  writeFileSync(file('other.json'), '{"format":"muqarin-proof"}')
  const attach = ['--add-attachment', file('other.json'), '--key=muqarin-proof.json', '--filename=muqarin-proof.json']
  execFileSync('qpdf', [file('bare.pdf'), ...attach, '--', file('damaged.pdf')])
  expect(await refusal(file('damaged.pdf'))).toContain('damaged or has been replaced')
  writeFileSync(file('bare.html'), '<p>&lt;script id="muqarin-proof"&gt;{}&lt;/script&gt;</p>')
  expect(await refusal(file('bare.html'))).toContain('No proof is attached to “bare.html”')
  writeFileSync(file('damaged.html'), '<script type="application/json" id="muqarin-proof">{}</script>')
  expect(await refusal(file('damaged.html'))).toContain('damaged or has been replaced')
  expect(await refusal(file('gone.pdf'))).toContain('cannot be read')
  const other = join(dirname(library), 'other')
  await cli('init', '--library', other)
  const { code, stderr } = await cli('verify-briefing', pdf, '--library', other)
  expect([code, stderr]).toEqual([1, expect.stringContaining('not from')])
})

test('the sources go to a bibliography, as data or in either style', async () => {
  const { run, river } = await libraryOfTwo()
  const items = JSON.parse((await run('bibliography', '--format', 'csl-json')).stdout) as unknown[]
  expect(items).toContainEqual(expect.objectContaining({ id: river, title: 'نهر واحد وثلاثة سدود' }))
  expect((await run('bibliography', '--style', 'latin')).stdout).toContain('«نهر واحد وثلاثة سدود».\n')
  expect((await run('bibliography', '--format', 'csl-json', '--style', 'latin')).code).toBe(2)
})
