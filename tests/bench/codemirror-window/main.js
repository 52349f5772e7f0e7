// A window of the same Electron and size as ours, around the page that was built for the measurement.
import { app, BrowserWindow } from 'electron'

const page = process.argv.find(argument => argument.startsWith('--page='))?.slice('--page='.length)

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, webPreferences: { sandbox: true } })
  window.loadFile(page)
})
