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
const { engine, sections, workerPath, fontFolder, folder } = options
const outline = outlineOf(sections)

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
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const started = performance.now()
  const pdf = engine === 'ours' ? await withOurs() : await withChromium()
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

function withOurs() {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerPath)
    worker.on('error', reject)
    worker.on('message', message => {
      if (message.kind === 'progress') return
      if (message.kind === 'broke') return reject(new Error(message.message))
      if (message.result.ok) resolve(message.result.value.bytes)
      else reject(new Error(JSON.stringify(message.result.problem)))
      void worker.terminate()
    })
    worker.postMessage({ id: 1, kind: 'pdf', outline, fontFolder, keepsSections: false })
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
