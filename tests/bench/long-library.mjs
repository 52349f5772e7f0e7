// Runs inside vite's module runner (see `load-source.mjs`), since it is made with the program's own services.

import { describePassage } from '#core/anchoring/describe-passage'
import { tagClaim } from '#core/claims/tag-claim'
import { systemContext } from '#main/context'
import { importSource } from '#main/importing'
import { openLibrary } from '#main/open-library'
import { createLibraryFolder } from '#main/storage/folder-store'
import { longText, overlappingSpans } from './long-text.mjs'

const codes = ['motive', 'outcome', 'constraint']

/**
 * Makes a library of long texts, each with overlapping claims.
 * @param {string} folder absent
 * @param {{ texts: number, characters: number, claims: number }} size how many texts; code units and claims of each
 * @returns {Promise<{ title: string, text: string, spans: { start: number, end: number, code: string }[] }[]>}
 */
export async function makeLongLibrary(folder, { texts, characters, claims }) {
  take(await createLibraryFolder(folder, 'long', systemContext))
  const workspace = take(await openLibrary(folder, systemContext))
  const made = []
  for (let index = 0; index < texts; index += 1) {
    const title = `كتاب النهر ${'اأبتثجحخ'[index]}`
    const blocks = longText(characters, index + 1).map(text => ({ kind: 'paragraph', text, clutter: null }))
    const bytes = Buffer.from(`${title}\n${blocks.map(block => block.text).join('\n')}`)
    const citation = {
      title,
      author: '',
      publisher: '',
      publishedOn: null,
      language: 'ar',
      direction: 'rtl',
      citation: ''
    }
    const source = { bytes, fileName: `long-${index}.txt`, citation, blocks }
    const { documentId } = take(await importSource(workspace, source))
    const { text } = take(await workspace.body(documentId))
    const spans = overlappingSpans(text, claims, index + 1).map((span, at) => ({ ...span, code: codes[at % 3] }))
    take(
      await workspace.edit('claims.tag', library => ({
        ok: true,
        value: {
          updated: [],
          removed: [],
          added: spans.flatMap(({ start, end, code }) => {
            const passage = take(describePassage(documentId, text, { start, end }))
            return take(tagClaim(library, { passage, codeId: code }, systemContext)).added
          })
        }
      }))
    )
    made.push({ title, text, spans })
  }
  await workspace.close()
  return made
}

function take(result) {
  if (!result.ok) throw new Error(`${result.problem.code} ${JSON.stringify(result.problem.details)}`)
  return result.value
}
