// Runs inside vite's module runner (see `load-source.mjs`), since it is made with the program's own services.

import { describePassage } from '#core/anchoring/describe-passage'
import { tagClaim } from '#core/claims/tag-claim'
import { systemContext } from '#main/context'
import { importSources } from '#main/importing'
import { openLibrary } from '#main/open-library'
import { createLibraryFolder } from '#main/storage/folder-store'
import { longText, overlappingSpans, sequence } from './long-text.mjs'

const codes = ['motive', 'outcome', 'constraint']
const stances = ['asserts', 'asserts', 'asserts', 'denies', 'hedges']
const citation = { author: '', publishedOn: '2025-06-01', language: 'ar', direction: 'rtl', citation: '' }

/**
 * Makes a library of many sources whose claims are lined up under propositions; one in twenty is not.
 * @param {string} folder absent
 * @param {{ sources: number, propositions: number, claims: number, characters: number }} size of it all; code units a source
 */
export async function makeComparedLibrary(folder, size) {
  take(await createLibraryFolder(folder, 'compared', systemContext))
  const workspace = take(await openLibrary(folder, systemContext))
  const random = sequence(11)
  const below = limit => Math.floor(random() * limit)
  const at = systemContext.now()
  const propositions = Array.from({ length: size.propositions }, (_, index) => {
    const [line = ''] = longText(300, 5_000 + index)
    return { id: systemContext.newId(), text: line.slice(0, 60 + below(60)), note: '', createdAt: at }
  })
  const added = propositions.map(record => ({ table: 'propositions', record }))
  take(await workspace.edit('propositions.add', () => ({ ok: true, value: { added, updated: [], removed: [] } })))
  const sources = Array.from({ length: size.sources }, (_, index) => {
    const title = `تقرير النهر رقم ${index + 1} عن السدود والقرى`
    const blocks = longText(size.characters, index + 1).map(text => ({ kind: 'paragraph', text, clutter: null }))
    const bytes = Buffer.from(`${title}\n${blocks.map(block => block.text).join('\n')}`)
    return {
      bytes,
      fileName: `${index}.txt`,
      citation: { ...citation, title, publisher: `ناشر ${index % 12}` },
      blocks
    }
  })
  const documentIds = take(await importSources(workspace, sources)).outcomes.map(take)
  for (const [index, documentId] of documentIds.entries()) {
    const { text } = take(await workspace.body(documentId))
    const spans = overlappingSpans(text, size.claims / size.sources, index + 1)
    take(
      await workspace.edit('claims.tag', library => {
        const claims = spans.flatMap(({ start, end }, turn) => {
          const passage = take(describePassage(documentId, text, { start, end }))
          const said = {
            passage,
            codeId: codes[below(codes.length)],
            statement: turn % 8 === 0 ? '' : passage.quote.slice(0, 30 + below(120)),
            actor: `الفاعل ${below(60)}`,
            stance: stances[below(stances.length)],
            propositionId: turn % 20 === 0 ? null : propositions[below(propositions.length)].id
          }
          return take(tagClaim(library, said, systemContext)).added
        })
        return { ok: true, value: { added: claims, updated: [], removed: [] } }
      })
    )
  }
  await workspace.close()
}

function take(result) {
  if (!result.ok) throw new Error(`${result.problem.code} ${JSON.stringify(result.problem.details)}`)
  return result.value
}
