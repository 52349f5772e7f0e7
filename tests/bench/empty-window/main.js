// The least an Electron window can be: what every start is measured against.
import { app, BrowserWindow } from 'electron'

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, webPreferences: { sandbox: true } })
  window.webContents.once('did-finish-load', () => console.log('empty window is ready'))
  window.loadURL('data:text/html,<title>empty</title><p>empty</p>')
})
