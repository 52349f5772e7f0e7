// Runs inside the program (`electron -r`), before it, and edits the library that the window opens, until it is killed. Writes the id of
// each record to stdout (`acknowledged ID`) once the window was told that it is saved.
const { app } = require('electron')

/** Edits in a row; the pause after them is long enough for a checkpoint and a backup. */
const burst = 8
const pauseMs = 2_300
/** Words that the texts of this run have and those of others have not. */
const run = process.env.MUQARIN_RUN ?? ''

app.on('browser-window-created', (_event, window) => {
  window.webContents.once('did-finish-load', () => {
    edit(window.webContents).catch(error => console.log(`failed ${error.stack}`))
  })
})

/** @param {import('electron').WebContents} contents */
async function edit(contents) {
  const call = async (name, args) => {
    const words = `${JSON.stringify(name)}, ${JSON.stringify(args) ?? 'undefined'}`
    const answer = await contents.executeJavaScript(`window.muqarin.call(${words})`)
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.problem)}`)
    return answer.value
  }
  const { library } = await call('library.atStart', undefined)
  const [documentId] = Object.keys(library.documents)
  const { blocks } = await call('documents.body', { id: documentId })
  const { start, end } = blocks.find(({ kind }) => kind === 'paragraph')
  const edits = [
    number => call('propositions.add', { text: `قضية ${run}-${number}` }),
    () => call('claims.tag', { documentId, start, end, codeId: 'motive' })
  ]
  for (let number = 1; ; number += 1) {
    const { change } = await edits[number % edits.length](number)
    console.log(`acknowledged ${change.added[0].record.id}`)
    if (number % burst > 0) continue
    await Promise.all([
      new Promise(resolve => setTimeout(resolve, pauseMs)),
      number % (2 * burst) > 0 ? null : call('backups.make', undefined)
    ])
  }
}
