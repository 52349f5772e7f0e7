import { cpSync, existsSync, mkdirSync, readdirSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { systemContext } from '#main/context'
import { importSource } from '#main/importing'
import { openLibrary } from '#main/open-library'
import { SettingsFile } from '#main/settings'
import { createLibraryFolder } from '#main/storage/folder-store'
import { launch } from '../support/app'
import { electronAfter, processesOf, startBare, whyNoNamespace } from '../support/bare-program'
import { citation } from '../support/records'
import { temporaryFolder } from '../support/temporary-folder'

// A busy machine takes long to start a program, and some tests start several.
vi.setConfig({ testTimeout: 120_000 })

const noMounts = whyNoNamespace('--mount')
if (noMounts) console.log(`Read-only and full disks are left out: no mount namespace here (${noMounts}).`)

interface Place {
  /** Folder of the program's data. */
  data: string
  /** The library of the last run, with one source. */
  library: string
}

async function lastRun(): Promise<Place> {
  const folder = temporaryFolder()
  const [data, library] = [join(folder, 'data'), join(folder, 'disk', 'library')]
  mkdirSync(join(folder, 'disk'))
  mkdirSync(data)
  await createLibraryFolder(library, 'ورشة', systemContext)
  const opened = await openLibrary(library, systemContext)
  if (!opened.ok) throw new Error(opened.problem.code)
  const words = 'السد كبير'
  await importSource(opened.value, {
    bytes: Buffer.from(words),
    fileName: 'a.txt',
    citation,
    blocks: [{ kind: 'paragraph', text: words, clutter: null }]
  })
  await opened.value.close()
  await (await SettingsFile.open(data, { language: 'ar' })).remember({
    folder: library,
    name: 'ورشة',
    isEncrypted: false
  })
  return { data, library }
}

const readOnly = (folder: string) => `mount --bind '${folder}' '${folder}'\nmount -o remount,bind,ro '${folder}'`

/** A full disk in place of the folder, with what is in it. */
const full = (folder: string) => `
  cp -a '${folder}' '${folder}.kept'
  mount -t tmpfs -o size=2M tmpfs '${folder}'
  cp -a '${folder}.kept/.' '${folder}'
  dd if=/dev/zero of='${folder}/filler' bs=4k 2>/dev/null || true`

/** The window shows the welcome screen and, of each of these, a notice. */
async function expectWindow(options: Parameters<typeof launch>[0], ...words: RegExp[]): Promise<void> {
  const { page, close } = await launch(options)
  for (const part of words) await page.locator('.notice-problem', { hasText: part }).waitFor()
  await close()
}

test.skipIf(noMounts).each([
  ['a read-only disk', readOnly, /تعذرت قراءة ملفات المكتبة .* أو كتابتها \(\u2068EROFS/],
  ['a full disk', full, /تعذرت قراءة ملفات المكتبة .* أو كتابتها \(\u2068ENOSPC/]
])('a library on %s is told in the window', async (_, disk, words) => {
  const { data, library } = await lastRun()
  await expectWindow({ data, executable: electronAfter(disk(join(library, '..'))) }, words)
})

test.skipIf(noMounts).each([
  ['read-only', readOnly, /تعذرت الكتابة في مجلد يحتاج إليه البرنامج.*EROFS/],
  ['full', full, /تعذرت الكتابة في مجلد يحتاج إليه البرنامج.*ENOSPC/]
])('a program whose own folder is on a %s disk has a window and opens the library', async (_, disk, words) => {
  const { data } = await lastRun()
  const { page, close } = await launch({ data, executable: electronAfter(disk(data)) })
  await page.getByRole('row', { name: citation.title }).waitFor()
  await page.locator('.notice-problem', { hasText: words }).first().waitFor()
  await close()
})

test.skipIf(noMounts)(
  'a program that cannot write temporary files has a window, and does not take itself for the second',
  async () => {
    const { data } = await lastRun()
    const temporary = temporaryFolder()
    const disk = `${readOnly(temporary)}\nexport TMPDIR='${temporary}'`
    const { page } = await launch({ data, executable: electronAfter(disk) })
    await page.getByRole('row', { name: citation.title }).waitFor()
    await page.locator('.notice-problem', { hasText: temporary }).waitFor()
  }
)

test.skipIf(noMounts)('a first start whose folder cannot be made has a window', async () => {
  const parent = temporaryFolder()
  const lines = `${readOnly(parent)}
    export XDG_CONFIG_HOME='${parent}' TMPDIR='${temporaryFolder()}'
    for argument do
      shift
      case $argument in --user-data-dir=*) ;; *) set -- "$@" "$argument" ;; esac
    done`
  const { page } = await launch({ executable: electronAfter(lines) })
  await page.getByRole('grid').waitFor()
  await page.locator('.notice-problem', { hasText: join(parent, 'Muqarin') }).waitFor()
})

test.skipIf(noMounts)('a first start whose folder is on a read-only disk has a window', async () => {
  const data = join(temporaryFolder(), 'data')
  mkdirSync(data)
  // Left by a program that was killed.
  symlinkSync(`${hostname()}-${2 ** 22 + 1}`, join(data, 'SingletonLock'))
  const { page } = await launch({ data, executable: electronAfter(readOnly(data)) })
  await page.getByRole('button', { name: 'مكتبة جديدة' }).waitFor()
  await page.locator('.notice-problem', { hasText: 'EROFS' }).first().waitFor()
})

type Part = [string, (library: string) => void, RegExp]

const parts: [Part, ...Part[]] = [
  [
    'library.json is gone',
    library => rmSync(join(library, 'library.json')),
    /تعذرت قراءة «.*library\.json.*الملف مفقود/
  ],
  [
    'library.json is damaged',
    library => writeFileSync(join(library, 'library.json'), '{'),
    /تعذرت قراءة «.*library\.json/
  ],
  [
    'library.json is a folder',
    library => {
      rmSync(join(library, 'library.json'))
      mkdirSync(join(library, 'library.json'))
    },
    /في مكان الملف .*library\.json.* مجلد/
  ],
  [
    'library.json is of a newer version',
    library => writeFileSync(join(library, 'library.json'), '{"schemaVersion":999}'),
    /إصدار أحدث/
  ],
  [
    'journal is a folder',
    library => {
      rmSync(join(library, 'journal.jsonl'), { force: true })
      mkdirSync(join(library, 'journal.jsonl'))
    },
    /في مكان الملف .*journal\.jsonl.* مجلد/
  ],
  ['folder is gone', library => rmSync(library, { recursive: true }), /لا توجد مكتبة في/],
  [
    'folder is a file',
    library => {
      rmSync(library, { recursive: true })
      writeFileSync(library, '')
    },
    /لا توجد مكتبة في/
  ]
]

test('a library with a part that is missing, damaged, newer or another kind of file is told in the window', async () => {
  const { data, library } = await lastRun()
  cpSync(library, `${library}.whole`, { recursive: true })
  const damage = (happen: (folder: string) => void) => {
    rmSync(library, { recursive: true, force: true })
    cpSync(`${library}.whole`, library, { recursive: true })
    happen(library)
  }
  const [first, ...others] = parts
  damage(first[1])
  const { page } = await launch({ data })
  const notices = page.locator('.notice-problem')
  await notices.filter({ hasText: first[2] }).waitFor()
  for (const [name, happen, words] of others) {
    await notices.getByRole('button', { name: 'إغلاق' }).click()
    await notices.waitFor({ state: 'detached' })
    damage(happen)
    await page.getByRole('button', { name: /ورشة/ }).click()
    await notices.filter({ hasText: words }).waitFor()
    expect(await notices.count(), name).toBe(1)
  }
})

test('a library whose texts and claims are gone is opened at the start without them, and the window names the files', async () => {
  const { data, library } = await lastRun()
  rmSync(join(library, 'documents'), { recursive: true })
  const { page } = await launch({ data })
  await page.getByRole('row', { name: citation.title }).waitFor()
  const bar = page.getByRole('region', { name: 'أجزاء من هذه المكتبة مفقودة' })
  await bar.getByText(/^\u2068documents\/.*\.claims\.json/).waitFor()
})

test('settings that are a folder are set aside, and told', async () => {
  const { data } = await lastRun()
  rmSync(join(data, 'settings.json'))
  mkdirSync(join(data, 'settings.json'))
  await expectWindow({ data }, /تعذرت قراءة الإعدادات/)
  expect(readdirSync(data).some(name => name.startsWith('settings.json.damaged-'))).toBe(true)
})

test.skipIf(process.platform !== 'linux')(
  'a lock of the program that names another machine, as after a new name of this one, keeps no window away',
  async () => {
    const { data } = await lastRun()
    symlinkSync('desk-in-amman-71', join(data, 'SingletonLock'))
    const { page } = await launch({ data })
    await page.getByRole('row', { name: citation.title }).waitFor()
  }
)

test('a second start hands over to the first, which has a window', async () => {
  const { app, data } = await launch()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  const second = startBare({ data })
  expect(await second.ended).toBe(0)
  expect(second.output()).toContain('already running')
  const isMinimized = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized())
  await expect.poll(isMinimized).toBe(false)
})

test.skipIf(process.platform !== 'linux')(
  'a second start while the first has no window any more leads to a window',
  async () => {
    const folder = temporaryFolder()
    const [data, hold, preload] = [join(folder, 'data'), join(folder, 'hold'), join(folder, 'slow.cjs')]
    // The lock of the library is not removed as long as a file is there: the program takes as long to end.
    writeFileSync(
      preload,
      `const files = require('node:fs/promises')
     const { existsSync } = require('node:fs')
     const { rm } = files
     files.rm = async (path, options) => {
       while (String(path).endsWith('library.lock') && existsSync(${JSON.stringify(hold)}))
         await new Promise(resolve => setTimeout(resolve, 50))
       return rm(path, options)
     }
     require('node:module').syncBuiltinESMExports()`
    )
    const first = startBare({ data, preload })
    await expect.poll(() => first.output()).toContain('Muqarin is ready')
    writeFileSync(hold, '')
    first.process.kill('SIGTERM')
    await expect.poll(() => processesOf(data, '--type=renderer')).toEqual([])
    expect(first.process.exitCode).toBeNull()
    const second = startBare({ data })
    expect(await second.ended).toBe(0)
    rmSync(hold)
    await first.ended
    await expect.poll(() => processesOf(data, '--type=renderer').length).toBe(1)
    const lock = readlinkSync(join(data, 'SingletonLock'))
    const pid = Number(lock.slice(hostname().length + 1))
    process.kill(pid, 'SIGTERM')
    await expect.poll(() => processesOf(data, ''), { timeout: 30_000 }).toEqual([])
  }
)

test.skipIf(process.platform !== 'linux')(
  'a program that is told to end while its window is being loaded ends',
  async () => {
    const { data } = await lastRun()
    const { process: program, ended, output } = startBare({ data })
    await expect.poll(() => processesOf(data, '--type=renderer').length, { interval: 5 }).toBe(1)
    program.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(output()).not.toContain('ready')
    expect(existsSync(join(data, 'logs'))).toBe(false)
  }
)

test('while a library takes long to open, the window says that it is being opened', async () => {
  const { data, library } = await lastRun()
  const { app, page } = await launch({ data })
  await app.evaluate(({ ipcMain }) => {
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, (...args: unknown[]) => unknown> })
      ._invokeHandlers
    const held = new Promise<void>(resolve => Object.assign(globalThis, { release: resolve }))
    for (const [channel, answer] of handlers) {
      handlers.set(channel, async (...args) => {
        if (args[1] === 'library.atStart') await held
        return answer(...args)
      })
    }
  })
  await page.reload()
  await page
    .getByText(/جارٍ فتح المكتبة «ورشة»/)
    .filter({ hasText: library })
    .waitFor()
  expect(await page.locator('html').getAttribute('data-ready')).toBeNull()
  await app.evaluate(() => (globalThis as unknown as { release: () => void }).release())
  await page.getByRole('row', { name: citation.title }).waitFor()
  await page.locator('html[data-ready=true]').waitFor()
  expect(existsSync(join(library, 'library.lock'))).toBe(true)
})
