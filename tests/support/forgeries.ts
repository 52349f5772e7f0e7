import { deflateSync } from 'node:zlib'
import type { MatrixCellText, Outline, OutlineBlock } from '#core/briefing/outline'
import type { WholeRecord } from '#core/briefing/proof-record'
import { PdfEditor } from './pdf-editor'

/** Makes a forged file of a true one. */
export type Forge = (pdf: Buffer) => Buffer

const edited =
  (change: (pdf: PdfEditor) => void): Forge =>
  bytes => {
    const pdf = new PdfEditor(bytes)
    change(pdf)
    return pdf.bytes()
  }

/** A page with quotes, from 0, and one before it. */
const quotes = 3
const page = 2
const drawn = (operators: string): Forge =>
  edited(pdf => {
    pdf.addResource(
      page,
      'Font',
      `/Forged ${pdf.add('<<\n/Type /Font\n/Subtype /Type1\n/BaseFont /Helvetica\n>>')} 0 R`
    )
    pdf.draw(page, content => `q ${content} Q\n${operators}`)
  })

/** Text operators that each show several letters, with the ids of their letters. */
const shown = /<([0-9a-f]{24,})>/g

/** Rewrites the ids of the letters that one operator shows; `which` counts from 0. */
function rewriteLine(content: string, which: number, change: (ids: string[]) => string[]): string {
  let at = 0
  return content.replace(shown, (operand, hex: string) =>
    at++ === which ? `<${change(hex.match(/.{4}/g) ?? []).join('')}>` : operand
  )
}

/** Adds an annotation to a page. */
const annotated = (entries: string): Forge =>
  edited(pdf => {
    const note = pdf.add(`<<\n/Type /Annot\n/Rect [100 400 400 450]\n/F 4\n${entries}\n>>`)
    pdf.edit(pdf.pages[page] ?? 0, text =>
      text.includes('/Annots [')
        ? text.replace('/Annots [', `/Annots [${note} 0 R `)
        : text.replace(/>>$/, `/Annots [${note} 0 R]\n>>`)
    )
  })

const catalog = /\/Type \/Catalog/

/** Ways of changing a PDF without its proof. */
export const forgedPdfs: Record<string, Forge> = {
  'letters of a quote in another order': edited(pdf =>
    pdf.draw(quotes, content => rewriteLine(content, 4, ids => ids.toReversed()))
  ),
  'a word taken out of a line': edited(pdf =>
    pdf.draw(quotes, content => rewriteLine(content, 4, ids => ids.slice(0, -5)))
  ),
  'a whole line taken out': edited(pdf => pdf.draw(quotes, content => rewriteLine(content, 4, () => []))),
  'two lines in each other’s place': edited(pdf =>
    pdf.draw(quotes, content => {
      const [one = '', other = ''] = [...content.matchAll(shown)].slice(4, 6).map(([operand]) => operand)
      return content.replace(one, '<>').replace(other, one).replace('<>', other)
    })
  ),
  'other text drawn over the page': drawn(
    '1 1 1 rg 100 300 300 40 re f 0 0 0 rg BT /Forged 12 Tf 110 315 Td (The opposite) Tj ET'
  ),
  'a white area over a statement': drawn('1 1 1 rg 60 250 480 120 re f'),
  'white text': drawn('1 1 1 rg BT /Forged 12 Tf 110 315 Td (Unseen words) Tj ET'),
  'text that is not painted': drawn('BT 3 Tr /Forged 12 Tf 110 315 Td (Unseen words) Tj ET'),
  'text beyond the edge of the page': drawn('BT /Forged 12 Tf 2000 3000 Td (Unseen words) Tj ET'),
  'text too small to be seen': drawn('BT /Forged 0.01 Tf 110 315 Td (Unseen words) Tj ET'),
  'a picture': drawn('q 80 0 0 80 100 300 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q'),
  'a line through a statement': drawn('0 0 0 RG 2 w 60 320 m 540 320 l S'),
  'a statement painted white': edited(pdf =>
    pdf.draw(quotes, content => content.replace(/0\.1333\d* 0\.149\d* 0\.1686\d* scn/g, '1 1 1 scn'))
  ),
  'other shapes for the same letters': edited(pdf => {
    const swapped = Buffer.alloc(2 * 400)
    for (let id = 0; id < 400; id++) swapped.writeUInt16BE(id > 20 && id % 2 ? id + 1 : id > 20 ? id - 1 : id, 2 * id)
    const map = pdf.add('<<\n/Filter /FlateDecode\n>>', deflateSync(swapped))
    for (const font of pdf.find(/\/CIDToGIDMap \/Identity/)) {
      pdf.edit(font, text => text.replace('/CIDToGIDMap /Identity', `/CIDToGIDMap ${map} 0 R`))
    }
  }),
  'other letters behind the same shapes': edited(pdf => {
    for (const number of pdf.find(/^<<\n\/Length \d+\n\/Filter \/FlateDecode\n>>$/)) {
      try {
        pdf.inflated(number, map =>
          map.includes('beginbfrange') || map.includes('beginbfchar')
            ? map.replaceAll('<0627>', '<0623>').replaceAll('<0032>', '<0039>')
            : map
        )
      } catch {
        // Not a map of letters, or one without these.
      }
    }
  }),
  'a page turned upside down': edited(pdf =>
    pdf.edit(pdf.pages[page] ?? 0, text => text.replace(/>>$/, '/Rotate 180\n>>'))
  ),
  'a page cut to a part': edited(pdf =>
    pdf.edit(pdf.pages[page] ?? 0, text => text.replace(/>>$/, '/CropBox [0 0 595 400]\n>>'))
  ),
  'a page taken out': edited(pdf => {
    pdf.pages = pdf.pages.toSpliced(page, 1)
  }),
  'a page put in twice': edited(pdf => {
    pdf.pages = pdf.pages.toSpliced(page, 0, pdf.pages[page] ?? 0)
  }),
  'two pages in each other’s place': edited(pdf => {
    const { pages } = pdf
    pdf.pages = pages.with(page, pages[page + 1] ?? 0).with(page + 1, pages[page] ?? 0)
  }),
  'a note that shows text': annotated('/Subtype /FreeText\n/Contents (The opposite)\n/DA (/Helv 12 Tf 0 g)'),
  'a note that says text': annotated('/Subtype /Text\n/Contents (The opposite)'),
  'a form field with text': edited(pdf => {
    const field = pdf.add(
      '<<\n/Type /Annot\n/Subtype /Widget\n/FT /Tx\n/T (f)\n/V (The opposite)\n/DA (/Helv 12 Tf 0 g)\n/Rect [100 400 400 450]\n/F 4\n>>'
    )
    pdf.edit(pdf.pages[0] ?? 0, text => text.replace('/Annots [', `/Annots [${field} 0 R `))
    pdf.edit(pdf.only(catalog), text =>
      text.replace(/>>$/, `/AcroForm <<\n/Fields [${field} 0 R]\n/NeedAppearances true\n>>\n>>`)
    )
  }),
  'a link that leads elsewhere': edited(pdf => {
    const link = pdf.only(/\/Subtype \/Link\n\/A <<\n\/S \/GoTo/)
    pdf.edit(link, text => text.replace(/\/S \/GoTo\n\/D \([^)]*\)/, '/S /URI\n/URI (https://example.org/forged)'))
  }),
  'another title of the file': edited(pdf =>
    pdf.edit(pdf.only(/^<<\n\/Producer /), text => text.replace(/\/Title \d+ 0 R/, '/Title (Forged)'))
  ),
  'another title in the metadata': edited(pdf => {
    const object = pdf.objects.get(pdf.only(/\/Subtype \/XML/))
    if (!object?.stream) throw new Error('no metadata')
    const changed = object.stream.toString('latin1').replace(/(<rdf:li xml:lang="x-default">)[^<]/, '$1X')
    if (changed === object.stream.toString('latin1')) throw new Error('the metadata did not change')
    object.stream = Buffer.from(changed, 'latin1')
  }),
  'another bookmark': edited(pdf =>
    pdf.edit(pdf.only(/\/Parent \d+ 0 R\n\/Title \(/), text =>
      text.replace(/\/Title \((?:\\.|[^\\)])*\)/s, '/Title (Forged)')
    )
  ),
  'a second file attached': edited(pdf => {
    const file = pdf.add('<<\n/Type /EmbeddedFile\n>>', Buffer.from('{}'))
    const entry = pdf.add(`<<\n/Type /Filespec\n/F (more.json)\n/UF (more.json)\n/EF <<\n/F ${file} 0 R\n>>\n>>`)
    pdf.edit(pdf.only(/\/EmbeddedFiles <</), text =>
      text.replace(/\(muqarin-proof\.json\) \d+ 0 R/, `$& (n) ${entry} 0 R`)
    )
  }),
  'other words for those who listen': edited(pdf => {
    pdf.edit(pdf.only(/\/S \/P\n/), text => text.replace(/>>$/, '/ActualText (The opposite)\n>>'))
  }),
  'a script that runs when it is opened': edited(pdf => {
    pdf.edit(pdf.only(catalog), text =>
      text.replace(/>>$/, '/OpenAction <<\n/S /JavaScript\n/JS (app.alert\\("x"\\))\n>>\n>>')
    )
  })
}

/** Attaches the proof of one file to another in the place of its own. */
export function withProofOf(pdf: Buffer, other: Buffer): Buffer {
  const [from, to] = [new PdfEditor(other), new PdfEditor(pdf)]
  const file = /\/Type \/EmbeddedFile/
  const proof = from.objects.get(from.only(file))
  if (!proof) throw new Error('no proof')
  to.objects.set(to.only(file), proof)
  return to.bytes()
}

type ForgePage = (page: string) => string

const replaced =
  (from: string | RegExp, to: string): ForgePage =>
  page => {
    const changed = page.replace(from, to)
    if (changed === page) throw new Error(`the page has no ${from}`)
    return changed
  }

/** Ways of changing an HTML page without its proof. */
export const forgedPages: Record<string, ForgePage> = {
  'a quote in other words': replaced(/(<blockquote[^>]*><p>.)[^ <]+ /, '$1لا '),
  'a figure in a table': replaced(/(<td[^>]*>[^<]*)\d/, '$1٠'),
  'a stance turned round': replaced('<strong>يؤكد</strong>', '<strong>ينفي</strong>'),
  'a statement taken out': replaced(/<div class="claim">.*?<\/div>/s, ''),
  'two quotes in each other’s place': page => {
    const [one = '', other = ''] = [...page.matchAll(/<blockquote[^>]*>.*?<\/blockquote>/gs)].map(([quote]) => quote)
    return page.replace(one, '<>').replace(other, one).replace('<>', other)
  },
  'another title on the page': replaced(/<h1[^>]*>[^<]*/, '<h1>Forged'),
  'another title of the page': replaced(/<title>[^<]*/, '<title>Forged'),
  'more text': replaced('</main>', '<p>The opposite</p></main>'),
  'text that is hidden': replaced('</main>', '<p hidden>The opposite</p></main>'),
  'a statement that is hidden': replaced('<blockquote', '<blockquote hidden'),
  'another style sheet': replaced('</style>', 'blockquote{display:none}</style>'),
  'text in a style sheet': replaced('</style>', 'h1::after{content:"Forged"}</style>'),
  'a style of an element': replaced('<blockquote', '<blockquote style="display:none"'),
  'a script': replaced('</body>', '<script>document.title="x"</script></body>'),
  'a script in the place of the data': replaced(
    '<script type="application/json" id="muqarin-proof">',
    '<script id="muqarin-proof" src="https://example.org/forged.js">'
  ),
  'a second proof': replaced('</body>', '<script type="application/json" id="muqarin-proof">{}</script></body>'),
  'a proof before the proof': page => {
    const proof = /<script type="application\/json" id="muqarin-proof">[^<]*<\/script>/.exec(page)?.[0] ?? ''
    return page.replace('<main>', `${proof}<main>`)
  },
  'a comment': replaced('<main>', '<!-- the opposite --><main>'),
  'a picture': replaced('<main>', '<main><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="x">'),
  'a link that leads elsewhere': replaced(/href="#[^"]*"/, 'href="https://example.org/forged"'),
  'no policy': replaced(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''),
  'a frame': replaced('</main>', '<iframe srcdoc="The opposite"></iframe></main>'),
  'a mark that turns the direction round': replaced(/(<blockquote[^>]*><p>.)/, '$1\u202e'),
  'a letter that looks the same': replaced(/(<p[^>]*>)([^<]*)ي/, '$1$2ی'),
  'text after the end': page => `${page}<p>The opposite</p>`
}

type ForgeRecord = (record: WholeRecord) => WholeRecord

/** Rewrites each block of one kind. Throws where nothing changes. */
function blocksOf<Kind extends OutlineBlock['kind']>(
  kind: Kind,
  change: (block: Extract<OutlineBlock, { kind: Kind }>) => OutlineBlock[]
): ForgeRecord {
  return record => {
    const blocks = record.outline.blocks.flatMap(block =>
      block.kind === kind ? change(block as Extract<OutlineBlock, { kind: Kind }>) : [block]
    )
    if (JSON.stringify(blocks) === JSON.stringify(record.outline.blocks)) throw new Error(`no ${kind} changed`)
    return { ...record, outline: { ...record.outline, blocks } }
  }
}

const outlined =
  (edit: Partial<Outline>): ForgeRecord =>
  record => ({ ...record, outline: { ...record.outline, ...edit } })

const cellsOf = (change: (cell: MatrixCellText) => MatrixCellText): ForgeRecord =>
  blocksOf('matrix', block => [{ ...block, rows: block.rows.map(row => ({ ...row, cells: row.cells.map(change) })) }])

const more = ' وأكثر'
const gone = 'b2f6a3a0-0000-4000-8000-000000000000'

/** Ways of changing a record before its pages are laid out from it: the pages agree with it, the library does not. */
export const forgedRecords: Record<string, ForgeRecord> = {
  'another title': record => ({
    ...record,
    briefing: { ...record.briefing, title: 'Forged' },
    outline: { ...record.outline, title: 'Forged' }
  }),
  'another title of a briefing that is not kept': record => ({
    ...record,
    briefing: { id: gone, title: 'Forged' },
    outline: { ...record.outline, title: 'Forged' }
  }),
  'another author': outlined({ author: 'Forged' }),
  'another subtitle': record => outlined({ subtitle: [...record.outline.subtitle, 'Approved'] })(record),
  'an earlier day': record => ({
    ...record,
    createdOn: '2020-01-01',
    outline: { ...record.outline, createdOn: '2020-01-01' }
  }),
  'another foot of the pages': outlined({ pageLabel: 'Approved {page}' }),
  'a line of confidentiality': outlined({ confidentiality: 'Approved' }),
  'a logo': outlined({
    logo: {
      mime: 'image/png',
      base64: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    }
  }),
  'another heading': blocksOf('heading', block => [{ ...block, text: `${block.text}${more}` }]),
  'a paragraph more': blocksOf('heading', block => [block, { kind: 'paragraph', text: more }]),
  'another note': blocksOf('paragraph', block => [
    { ...block, ...(block.notes ? { notes: block.notes.map(note => ({ ...note, text: `${note.text}${more}` })) } : {}) }
  ]),
  'another statement': blocksOf('claim', block => [{ ...block, statement: `${block.statement}${more}` }]),
  'another actor': blocksOf('claim', block => [{ ...block, attribution: `${more} · يؤكد` }]),
  'another quote': blocksOf('claim', block => [
    { ...block, quotes: block.quotes.map(quote => ({ ...quote, text: `${quote.text}${more}` })) }
  ]),
  'a quote of another source': blocksOf('claim', block => [
    { ...block, quotes: block.quotes.map(quote => ({ ...quote, source: 3 - quote.source })) }
  ]),
  'a claim without its id': blocksOf('claim', ({ claimId: _, ...block }) => [{ ...block, statement: more }]),
  'claims left out': blocksOf('claim', () => []),
  'claims in another order': record => outlined({ blocks: record.outline.blocks.toReversed() })(record),
  'another stance in the comparison': cellsOf(cell => ({
    ...cell,
    statements: cell.statements.map(one => ({ ...one, stance: 'denies', stanceLabel: 'ينفي' }))
  })),
  'silence told as not yet read': cellsOf(cell =>
    cell.state === undefined ? cell : { ...cell, state: `${cell.state}${more}` }
  ),
  'another verdict': blocksOf('matrix', block => [
    { ...block, rows: block.rows.map(row => ({ ...row, verdict: 'تناقض' })) }
  ]),
  'rows left out of the comparison': blocksOf('matrix', block => [{ ...block, rows: block.rows.slice(1) }]),
  'another figure': blocksOf('table', block => [
    { ...block, rows: block.rows.map(row => row.map(cell => ({ ...cell, text: cell.text.replace(/\d/g, '9') }))) }
  ]),
  'another day in the timeline': blocksOf('timeline', block => [
    { ...block, entries: block.entries.map(entry => ({ ...entry, date: '2020' })) }
  ]),
  'another source in the list': blocksOf('sources', block => [
    { ...block, entries: block.entries.map(entry => ({ ...entry, text: `${entry.text}${more}` })) }
  ]),
  'a statement of the record': record => ({
    ...record,
    statements: record.statements.map(one => ({ ...one, statement: `${one.statement}${more}` }))
  }),
  'a quote of the record': record => ({
    ...record,
    statements: record.statements.map(one => ({
      ...one,
      passages: one.passages.map(passage => ({ ...passage, quote: `${passage.quote}${more}` }))
    }))
  }),
  'another text of a source': record => ({
    ...record,
    sources: record.sources.map(source => ({ ...source, textSha256: 'a'.repeat(64) }))
  })
}
