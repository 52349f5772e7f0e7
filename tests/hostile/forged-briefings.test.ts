import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Briefing } from '#core/briefing/briefing'
import { builtInTemplates } from '#core/briefing/templates'
import { repository } from '../support/cli'
import { forgedPages, forgedPdfs, forgedRecords, withProofOf } from '../support/forgeries'
import { PdfEditor } from '../support/pdf-editor'
import { openSample, type SampleDesk } from '../support/sample-desk'

let desk: SampleDesk
/** The sample's briefing of two sources: few pages, all kinds of parts, and claims that the analyst let pass unsupported. */
let briefing: Briefing
beforeAll(async () => {
  desk = await openSample(join(repository, 'seeds'))
  const documentIds = desk.documentIds(['02-samarkand', '05-after-washington'])
  briefing = await desk.keepAccepted({ ...desk.briefing, id: 'of-two', documentIds, codeIds: ['motive', 'outcome'] })
})
afterAll(() => desk.close())

const inUtf8 = (text: string) => Buffer.from(text)
const onePixel = {
  mime: 'image/png' as const,
  base64: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
}
const agreed = 'agrees agrees agrees'

describe('true briefings agree', () => {
  const looks: Record<string, Partial<Briefing['look']>> = {
    'in Arabic': {},
    'in English': { language: 'en' },
    'in both languages side by side': { both: 'columns' },
    'in both languages one after the other': { both: 'sequence' }
  }
  test.for(Object.entries(looks))('%s', async ([, look]) => {
    const record = await desk.record({ ...briefing, look: { ...briefing.look, ...look } })
    expect(await desk.verify(await desk.pdf(record))).toBe(agreed)
    expect(await desk.verify(desk.html(record))).toBe(agreed)
  })

  test('with a cover, a logo, other faces and paper, and a line of confidentiality', async () => {
    const faces = { text: 'notoNaskh', headings: 'cairo' } as const
    const look = {
      ...briefing.look,
      cover: true,
      logo: onePixel,
      faces,
      paper: 'letter',
      confidentiality: 'سري'
    } as const
    const record = await desk.record(await desk.keep({ ...briefing, id: 'covered', look }))
    expect(await desk.verify(await desk.pdf(record))).toBe(agreed)
    expect(await desk.verify(desk.html(record))).toBe(agreed)
  })

  test.for(builtInTemplates)('made from the template $name and not kept', async ({ blocks }) => {
    const title = { ar: desk.workspace.library.name, en: '' }
    const record = await desk.record({ ...briefing, id: 'not-kept', title, author: '', blocks })
    expect(await desk.verify(desk.html(record))).toBe(agreed)
  })

  test('strict, with what the analyst let pass', async () => {
    const record = await desk.record(await desk.keepAccepted({ ...desk.briefing, id: 'strict', strict: true }))
    expect(record.statements.some(({ accepted }) => accepted.includes('unreviewed'))).toBe(true)
    expect(await desk.verify(desk.html(record))).toBe(agreed)
  })

  test('in a PDF that another program wrote anew, and in a page whose line ends a mail program changed', async () => {
    const record = await desk.record(briefing)
    const pdf = await desk.pdf(record)
    const again = new PdfEditor(pdf).bytes()
    expect(again.equals(pdf)).toBe(false)
    expect(await desk.verify(again)).toBe(agreed)
    expect(await desk.verify(inUtf8(`\ufeff${desk.html(record).toString().replace(/\n/g, '\r\n')}`))).toBe(agreed)
  })

  test('after claims were added, whose day is later', async () => {
    const record = await desk.record(briefing)
    const [claim] = Object.values(desk.workspace.library.claims).flatMap(shard => Object.values(shard))
    if (!claim) throw new Error('the sample has no claim')
    await desk.addClaim({ ...claim, id: 'later' })
    expect(await desk.verify(desk.html(record))).toBe(agreed)
    await desk.undo()
  })
})

describe('forged briefings: what they show', () => {
  const refused = ['agrees differs agrees', 'agrees agrees differs', 'agrees differs differs']

  test.for(Object.entries(forgedPdfs))('a PDF with %s', async ([, forge]) => {
    const pdf = await desk.pdf(await desk.record(briefing))
    expect(refused).toContain(await desk.verify(forge(pdf)))
  })

  test.for(Object.entries(forgedPages))('an HTML page with %s', async ([, forge]) => {
    const page = desk.html(await desk.record(briefing)).toString()
    expect(refused).toContain(await desk.verify(inUtf8(forge(page))))
  })

  test('the proof of one briefing in the pages of another', async () => {
    const [one, other] = [await desk.record(briefing), await desk.record(desk.briefing)]
    const forged = withProofOf(await desk.pdf(other), await desk.pdf(one))
    expect(await desk.verify(forged)).toBe('agrees differs differs')
  })

  test('words that nobody sees take nothing from what the pages show', async () => {
    const pdf = await desk.pdf(await desk.record(briefing))
    expect(await desk.verify(forgedPdfs['white text']?.(pdf) ?? pdf)).toBe('agrees agrees differs')
    expect(await desk.verify(forgedPdfs['a whole line taken out']?.(pdf) ?? pdf)).toMatch(/^agrees differs/)
  })
})

describe('forged briefings: what their records hold', () => {
  test.for(Object.entries(forgedRecords))('%s', async ([, forge]) => {
    expect(await desk.verify(desk.html(forge(await desk.record(briefing))))).toBe('differs agrees agrees')
  })

  test('no statements', async () => {
    const record = { ...(await desk.record(briefing)), statements: [] }
    expect(await desk.verify(await desk.pdf(record))).toBe('proof.empty')
    expect(await desk.verify(desk.html(record))).toBe('proof.empty')
  })

  test('the form of an earlier version, which does not hold what the pages show: that is not agreement', async () => {
    const record = await desk.record(briefing)
    const { asOf: _, codeIds: _codes, both: _both, outline: _outline, ...bare } = record
    const page = desk.html(record).toString()
    const earlier = page.replace(/(id="muqarin-proof">)[^<]*/, `$1${JSON.stringify({ ...bare, version: 1 })}`)
    expect(await desk.verify(inUtf8(earlier))).toBe('agrees notCompared notCompared')
  })

  test('another library', async () => {
    const record = await desk.record(briefing)
    const forged = { ...record, library: { ...record.library, id: 'another' } }
    expect(await desk.verify(desk.html(forged))).toBe('proof.otherLibrary')
  })

  test('a caveat that was taken out', async () => {
    const record = await desk.record(briefing)
    const without = { ...record, statements: record.statements.map(one => ({ ...one, accepted: [] })) }
    expect(await desk.verify(desk.html(without))).toBe('differs agrees agrees')
  })

  test('a source that was not read to its end told as read', async () => {
    const record = await desk.record(briefing)
    expect(record.sources.some(({ reviewed }) => reviewed === false)).toBe(true)
    const forged = {
      ...record,
      sources: record.sources.map(source => ({ ...source, reviewed: true })),
      outline: {
        ...record.outline,
        blocks: record.outline.blocks.map(block =>
          block.kind === 'sources'
            ? { ...block, entries: block.entries.map(({ remark: _, ...entry }) => entry) }
            : block
        )
      }
    }
    expect(await desk.verify(desk.html(forged))).toBe('differs agrees agrees')
  })
})
