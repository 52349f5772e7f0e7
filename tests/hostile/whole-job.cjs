// Runs inside the program (`electron -r`), before it, and does the whole job of an analyst without any connection to the
// outside: imports and tags a text of its own, opens the matrix, and exports in every format. Writes what came of it to stdout.
const { writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { networkInterfaces } = require('node:os')
const { app, dialog } = require('electron')

const folder = process.env.MUQARIN_JOB_FOLDER ?? ''
/** Milliseconds for one step; a traced program is slow. */
const patience = 240_000

dialog.showSaveDialog = async (...args) => {
  const [{ extensions }] = args.at(-1).filters
  return { canceled: false, filePath: join(folder, `job.${extensions[0]}`) }
}

app.on('browser-window-created', async (_event, window) => {
  try {
    const done = await work(window.webContents)
    console.log(`job: ${JSON.stringify({ ...done, interfaces: Object.keys(networkInterfaces()) })}`)
  } catch (error) {
    console.log(`job failed: ${error.stack}`)
    writeFileSync(join(folder, 'window.png'), (await window.webContents.capturePage()).toPNG())
  }
  app.quit()
})

/** @param {import('electron').WebContents} contents */
async function work(contents) {
  const inPage = code => contents.executeJavaScript(code)
  const until = async condition => {
    for (const end = Date.now() + patience; Date.now() < end; ) {
      if (await inPage(`Boolean(${condition})`)) return
      await new Promise(resolve => setTimeout(resolve, 100))
    }
    throw new Error(`not reached: ${condition}`)
  }
  const call = async (name, args) => {
    const answer = await inPage(`window.muqarin.call(${JSON.stringify(name)}, ${JSON.stringify(args) ?? 'undefined'})`)
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.problem)}`)
    return answer.value
  }
  const press = (key, { ctrlKey = false } = {}) =>
    inPage(`(document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key: ${JSON.stringify(key)}, ctrlKey: ${ctrlKey}, bubbles: true, cancelable: true })), null`)
  const snapshot = () => call('library.snapshot', undefined)
  const claimsOf = ({ library }) => Object.values(library.claims).flatMap(claims => Object.keys(claims)).length

  await new Promise(resolve => contents.once('did-finish-load', resolve))
  await until('document.documentElement.dataset.ready')
  await call('library.openSample', undefined)

  // A text is imported, and one of its sentences tagged at the desk.
  const { pending } = await inPage(`window.muqarin.call('imports.read', {
    files: [{ name: 'canal.txt', bytes: new TextEncoder().encode('A canal on the river\\n\\nThe canal serves three towns.\\n') }]
  }).then(answer => answer.value)`)
  const [{ draftId, draft }] = pending
  const blocks = draft.blocks.map(({ kind, level, clutter }) => ({ kind, clutter, ...(level ? { level } : {}) }))
  const citation = { ...draft.citation, title: 'A canal on the river' }
  await call('imports.accept', { draftId, citation, blocks })
  const before = claimsOf(await snapshot())
  await press('2', { ctrlKey: true })
  await until("document.querySelector('main[data-place=desk] [role=document] [data-s]')")
  await inPage("document.querySelector('main[data-place=desk] [role=document]').focus()")
  await press('s')
  await press('1')
  for (const end = Date.now() + patience; claimsOf(await snapshot()) === before; ) {
    if (Date.now() > end) throw new Error('no claim was tagged')
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  await press('Escape')

  await press('3', { ctrlKey: true })
  await until("document.querySelector('[role=gridcell]')")
  await press('4', { ctrlKey: true })
  // The pages of the preview are drawn by the worker.
  await until("document.querySelector('main[data-place=brief] [role=img]')")
  const [briefing] = Object.keys((await snapshot()).library.briefings)
  for (const format of ['pdf', 'docx', 'html', 'md'])
    await call('briefings.export', { id: briefing, jobId: `job-${format}`, format })
  const spec = { rows: 'proposition', columns: 'source', filter: {}, groupReprints: false }
  const make = { kind: 'matrix', spec }
  for (const format of ['xlsx', 'csv']) await call('tables.export', { make, format, language: 'en' })
  return { claims: claimsOf(await snapshot()) - before }
}
