// Renders one briefing with one engine and prints what it took. A process of its own for each, so that none inherits
// another's memory or warm caches.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { app, BrowserWindow } from 'electron'
import { outlineOf, pageOf } from '../pdf-content.mjs'

const options = JSON.parse(process.env.MUQARIN_PDF_BENCH ?? '{}')
const { engine, warm, sections, workerPath, fontFolder, folder } = options
const outline = outlineOf(sections)
/** As the program starts its worker (`render-thread.ts`). */
const newWorker = () =>
  new Worker(workerPath, { resourceLimits: { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 512 } })

app.on('window-all-closed', () => undefined)
// Not awaited here: Electron is ready only when this module has run to its end.
app.whenReady().then(measure).catch(fail)

async function measure() {
  // Both start from a program with a window, as a briefing does.
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, contextIsolation: true } })
  await window.loadURL('data:text/html,')
  await new Promise(resolve => setTimeout(resolve, 1000))

  // Memory is looked at from outside: to look from here would hold up what is measured.
  console.log('resting')
  await new Promise(resolve => setTimeout(resolve, 1000))
  // With what the program itself warms it, which is not the briefing that is measured.
  const worker = warm ? newWorker() : undefined
  if (worker) await answerOf(worker, { id: 1, kind: 'warm', fontFolder })
  console.log('starting')
  await new Promise(resolve => setTimeout(resolve, 1000))
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const started = performance.now()
  const pdf = engine === 'ours' ? await withOurs(worker ?? newWorker()) : await withChromium()
  const seconds = (performance.now() - started) / 1000
  delay.disable()
  const file = join(folder, `${engine}-${sections}.pdf`)
  writeFileSync(file, pdf)
  console.log(`measured ${JSON.stringify({ seconds, bytes: pdf.length, stallMs: delay.max / 1e6, file })}`)
  app.exit(0)
}

function fail(error) {
  console.error(error)
  app.exit(1)
}

async function withOurs(worker) {
  const { result } = await answerOf(worker, { id: 2, kind: 'pdf', outline, fontFolder, keepsSections: false })
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value.bytes
}

function answerOf(worker, request) {
  return new Promise((resolve, reject) => {
    worker.on('error', reject)
    worker.on('message', message => {
      if (message.id !== request.id || message.kind === 'progress') return
      if (message.kind === 'broke') reject(new Error(message.message))
      else resolve(message)
    })
    worker.postMessage(request)
  })
}

async function withChromium() {
  const page = join(folder, `page-${sections}.html`)
  writeFileSync(page, pageOf(outline, `${pathToFileURL(fontFolder)}/`))
  const printing = new BrowserWindow({ show: false, webPreferences: { sandbox: true, contextIsolation: true } })
  await printing.loadFile(page)
  await printing.webContents.executeJavaScript('document.fonts.ready.then(() => true)')
  return printing.webContents.printToPDF({
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate:
      '<span style="font-size:8pt"><span class="pageNumber"></span> / <span class="totalPages"></span></span>'
  })
}
