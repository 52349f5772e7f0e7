import { existsSync } from 'node:fs'
import path from 'node:path'
import { run } from './child-process.mjs'
import { hasDisplay } from './display.mjs'
import { secondsSince } from './say.mjs'
import { SetupProblem } from './setup-problem.mjs'

/**
 * What Muqarin needs from the system, under the names of the package managers. On Debian a list of names means that the
 * package was renamed between releases.
 * @typedef {object} Need
 * @property {string} what
 * @property {'display' | 'window' | 'pdf'} for `display`: a screen where there is none; `window`: Electron; `pdf`: the PDF tests
 * @property {string[]} debian
 * @property {string} fedora
 * @property {string} arch
 * @property {string} [program] whose presence shows that the package is there
 * @property {string} [library] the same, as ldd names it
 * @property {string[]} [files] the same, as absolute paths of which one is enough
 * @property {boolean} [optional] installed where we may; where we may not nobody is asked for it, its tests say that they were
 * left out
 */

/** @type {Need[]} */
export const needs = [
  {
    what: 'a virtual screen',
    for: 'display',
    debian: ['xvfb'],
    fedora: 'xorg-x11-server-Xvfb',
    arch: 'xorg-server-xvfb',
    program: 'Xvfb'
  },
  {
    what: 'GTK',
    for: 'window',
    debian: ['libgtk-3-0t64', 'libgtk-3-0'],
    fedora: 'gtk3',
    arch: 'gtk3',
    library: 'libgtk-3.so'
  },
  { what: 'NSS', for: 'window', debian: ['libnss3'], fedora: 'nss', arch: 'nss', library: 'libnss3.so' },
  {
    what: 'ALSA',
    for: 'window',
    debian: ['libasound2t64', 'libasound2'],
    fedora: 'alsa-lib',
    arch: 'alsa-lib',
    library: 'libasound.so'
  },
  { what: 'GBM', for: 'window', debian: ['libgbm1'], fedora: 'mesa-libgbm', arch: 'mesa', library: 'libgbm.so' },
  {
    what: 'pdftotext',
    for: 'pdf',
    debian: ['poppler-utils'],
    fedora: 'poppler-utils',
    arch: 'poppler',
    program: 'pdftotext'
  },
  { what: 'qpdf', for: 'pdf', debian: ['qpdf'], fedora: 'qpdf', arch: 'qpdf', program: 'qpdf' },
  {
    what: 'hb-shape',
    for: 'pdf',
    debian: ['libharfbuzz-bin'],
    fedora: 'harfbuzz-devel',
    arch: 'harfbuzz-utils',
    program: 'hb-shape'
  },
  {
    what: "Unicode's test files",
    for: 'pdf',
    debian: ['unicode-data'],
    fedora: 'unicode-ucd',
    arch: 'unicode-character-database',
    files: ['/usr/share/unicode/BidiCharacterTest.txt', '/usr/share/unicode/ucd/BidiCharacterTest.txt']
  },
  {
    // Briefings for Word are opened with it: 48 packages, 84 MB to fetch, 258 MB on disk, under two minutes on two cores.
    what: 'LibreOffice Writer',
    for: 'pdf',
    debian: ['libreoffice-writer-nogui'],
    fedora: 'libreoffice-writer',
    arch: 'libreoffice-still',
    program: 'soffice',
    optional: true
  }
]

/**
 * @param {{ pdfTools: boolean, display?: boolean }} options
 * @returns {Need[]}
 */
export function needsFor({ pdfTools, display = hasDisplay() }) {
  return needs.filter(
    need => need.for === 'window' || (need.for === 'pdf' && pdfTools) || (need.for === 'display' && !display)
  )
}

/**
 * Installs what is missing where this process may (root on a Debian system); elsewhere `assertSystemLibraries` says what
 * to install. Does nothing outside Linux.
 * @param {{ say: import('./say.mjs').Say, pdfTools: boolean }} options
 */
export async function ensureSystemLibraries({ say, pdfTools }) {
  if (!mayInstall()) return
  const missing = await missingOnDebian(needsFor({ pdfTools }))
  if (missing.length === 0) return
  const started = Date.now()
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // Its failure is not the end: the package lists that are there may do, and the install says so if they do not.
  const update = await run('apt-get', ['update', '-qq'], { env, quiet: true })
  const names = await Promise.all(missing.map(offeredName))
  say(`Installing system packages: ${names.join(' ')} ...`)
  const wait = ['-o', 'DPkg::Lock::Timeout=120']
  const install = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wait, ...names], {
    env,
    quiet: true
  })
  if (install.code !== 0) {
    throw new SetupProblem(
      `${update.output}${install.output}\nThese system packages could not be installed: ${names.join(' ')}`
    )
  }
  say(`System packages installed in ${secondsSince(started)}.`)
}

/**
 * For systems on which we may not install: checks that the programs are there and that Electron finds its libraries.
 * @param {{ pdfTools: boolean, electron: string }} options `electron` is the executable's absolute path
 * @throws {SetupProblem} with the one command that installs what is missing
 */
export async function assertSystemLibraries({ pdfTools, electron }) {
  if (process.platform !== 'linux' || mayInstall()) return
  const { output } = await run('ldd', [electron], { quiet: true })
  const absent = output
    .split('\n')
    .filter(line => line.includes('not found'))
    .map(line => line.trim().split(' ')[0] ?? '')
  const missing = needsFor({ pdfTools }).filter(need => !need.optional && isMissing(need, absent))
  if (missing.length === 0 && absent.length === 0) return
  const files = absent.length > 0 ? `\nElectron does not find: ${absent.join(', ')}` : ''
  throw new SetupProblem(
    `Missing on this system: ${missing.map(need => need.what).join(', ') || 'libraries'}.${files}\nInstall with:\n\n  ${installCommand(missing)}\n`
  )
}

/**
 * @param {Need} need
 * @param {string[]} absentLibraries as ldd reports them
 */
export function isMissing(need, absentLibraries) {
  const { program, library, files } = need
  if (files) return !files.some(file => existsSync(file))
  if (program)
    return !(process.env.PATH ?? '').split(path.delimiter).some(folder => existsSync(path.join(folder, program)))
  return library !== undefined && absentLibraries.some(absent => absent.startsWith(library))
}

/**
 * @param {Need[]} missing
 * @param {(program: string) => boolean} has whether a package manager is there
 * @returns {string} one command line
 */
export function installCommand(missing, has = program => existsSync(`/usr/bin/${program}`)) {
  if (has('apt-get')) return `sudo apt-get install -y ${missing.map(need => need.debian.at(-1)).join(' ')}`
  if (has('dnf')) return `sudo dnf install -y ${missing.map(need => need.fedora).join(' ')}`
  if (has('pacman')) return `sudo pacman -S --needed ${missing.map(need => need.arch).join(' ')}`
  return `(your package manager) ${missing.map(need => need.debian.at(-1)).join(' ')}`
}

function mayInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

/** @param {Need[]} wanted */
async function missingOnDebian(wanted) {
  const names = wanted.flatMap(need => need.debian)
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own placeholders
  const format = '${Package} ${db:Status-Status}\n'
  const { output } = await run('dpkg-query', ['-W', '-f', format, ...names], { quiet: true })
  const installed = new Set(
    output
      .split('\n')
      .filter(line => line.endsWith(' installed'))
      .map(line => line.split(' ')[0])
  )
  return wanted.filter(need => !need.debian.some(name => installed.has(name)))
}

/**
 * @param {Need} need
 * @returns {Promise<string>} the first of the package's names that this release of Debian offers
 */
async function offeredName(need) {
  for (const name of need.debian) {
    const { output } = await run('apt-cache', ['policy', name], { quiet: true, env: { ...process.env, LC_ALL: 'C' } })
    if (/Candidate: (?!\(none\))/.test(output)) return name
  }
  return need.debian.at(-1) ?? need.what
}
