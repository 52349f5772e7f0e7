import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Words } from './dialogs'

/**
 * The native menu holds only what the platform itself does. The program's own actions live in the window's list; undo
 * and redo among them, which is why the edit menu has no roles for them.
 */
export function setMenu(say: Words, { hasDevTools }: { hasDevTools: boolean }): void {
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
    {
      label: say('menu.edit'),
      submenu: [
        { role: 'cut', label: say('menu.cut') },
        { role: 'copy', label: say('menu.copy') },
        { role: 'paste', label: say('menu.paste') },
        { role: 'selectAll', label: say('menu.selectAll') }
      ]
    },
    {
      label: say('menu.view'),
      submenu: [
        { role: 'zoomIn', label: say('menu.zoomIn') },
        { role: 'zoomOut', label: say('menu.zoomOut') },
        { role: 'resetZoom', label: say('menu.resetZoom') },
        { type: 'separator' },
        { role: 'togglefullscreen', label: say('menu.fullScreen') },
        ...(hasDevTools ? [{ role: 'toggleDevTools' as const }] : [])
      ]
    },
    { label: say('menu.program'), submenu: [{ role: 'quit', label: say('menu.quit') }] }
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
