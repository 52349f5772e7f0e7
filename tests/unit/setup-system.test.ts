import { expect, test } from 'vitest'
import { hasDisplay } from '../../scripts/setup/display.mjs'
import { sandboxFlags } from '../../scripts/setup/sandbox.mjs'
import { installCommand, isMissing, needs, needsFor } from '../../scripts/setup/system-libraries.mjs'

const names = (list: typeof needs) => list.map(need => need.what)

test('only Linux can be without a display', () => {
  expect(hasDisplay({}, 'linux')).toBe(false)
  expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
  expect(hasDisplay({}, 'darwin')).toBe(true)
})

test('the sandbox is given up for root on Linux alone, and it is said', () => {
  const said: string[] = []
  const say = (line: string) => said.push(line)
  expect(sandboxFlags({ say, platform: 'linux', uid: 1000 })).toEqual([])
  expect(sandboxFlags({ say, platform: 'darwin', uid: 0 })).toEqual([])
  expect(said).toEqual([])
  expect(sandboxFlags({ say, platform: 'linux', uid: 0 })).toEqual(['--no-sandbox'])
  expect(said).toEqual(['Running as root: Electron starts with --no-sandbox.'])
})

test('a command asks for no more than it uses', () => {
  expect(names(needsFor({ pdfTools: false, display: true }))).toEqual(['GTK', 'NSS', 'ALSA', 'GBM'])
  expect(names(needsFor({ pdfTools: true, display: false }))).toEqual(names(needs))
})

test('a library is missing when the linker says so, a program when no folder of the path holds it', () => {
  const [gtk] = needs.filter(need => need.what === 'GTK')
  if (!gtk) throw new Error('the list has lost GTK')
  expect(isMissing(gtk, ['libgtk-3.so.0'])).toBe(true)
  expect(isMissing(gtk, [])).toBe(false)
  expect(isMissing({ ...gtk, program: 'no-such-program-here' }, [])).toBe(true)
  expect(isMissing({ ...gtk, program: 'sh' }, [])).toBe(false)
})

test('one command installs what is missing, in the words of the system', () => {
  const missing = needs.filter(need => need.what === 'a virtual screen' || need.what === 'ALSA')
  expect(installCommand(missing, name => name === 'apt-get')).toBe('sudo apt-get install -y xvfb libasound2')
  expect(installCommand(missing, name => name === 'dnf')).toBe('sudo dnf install -y xorg-x11-server-Xvfb alsa-lib')
  expect(installCommand(missing, name => name === 'pacman')).toBe('sudo pacman -S --needed xorg-server-xvfb alsa-lib')
})
