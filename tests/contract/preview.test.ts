import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildOutline } from '#core/briefing/build-outline'
import { acceptAll } from '../../src/cli/accept-all'
import { Renderer } from '../../src/main/briefing/render-briefing'
import { briefingInput } from '../../src/main/briefings'
import { systemContext } from '../../src/main/context'
import { openLibrary } from '../../src/main/open-library'
import { cli, repository } from '../support/cli'
import { temporaryFolder } from '../support/temporary-folder'

/** The value, or the end of the test with the problem. */
function got<T>(result: { ok: true; value: T } | { ok: false; problem: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

test('the pages of the preview are the pages of the exported file, picture by picture', async () => {
  const folder = temporaryFolder()
  const library = join(folder, 'library')
  await cli('init', '--sample', '--library', library)
  const workspace = got(await openLibrary(library, systemContext))
  const [briefing] = Object.values(workspace.library.briefings)
  if (!briefing) throw new Error('the sample has no briefing')
  const outline = got(buildOutline(await briefingInput(workspace, got(await acceptAll(workspace, briefing)))))
  await workspace.close()

  const renderer = new Renderer({
    workerPath: join(repository, 'out/main/render-worker.js'),
    fontFolder: join(repository, 'resources/fonts'),
    keepsSections: true
  })
  // As after a pause in typing: another text before, its other sections kept.
  await renderer.render({ ...outline, blocks: outline.blocks.slice(0, -1) })
  const preview = got(await renderer.render(outline)).bytes

  const path = join(folder, 'briefing.pdf')
  const words = ['--library', library, '--briefing', briefing.id, '--accept-unproved', '--out', path]
  expect(await cli('brief', ...words)).toMatchObject({ code: 0, stderr: '' })
  const exported = new Uint8Array(readFileSync(path))

  const pagesOf = async (pdf: Uint8Array) => got(await renderer.pages(pdf, { scale: 1 }))
  const shown = await pagesOf(preview)
  const printed = await pagesOf(exported)
  await renderer.close()
  expect(shown.length).toBeGreaterThan(3)
  expect(shown.map(({ width, height }) => [width, height])).toEqual(printed.map(({ width, height }) => [width, height]))
  for (const [index, { rgba }] of shown.entries()) {
    expect(Buffer.compare(rgba, printed[index]?.rgba ?? new Uint8Array()), `page ${index + 1}`).toBe(0)
  }
})
