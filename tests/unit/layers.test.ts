import { spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const project = path.resolve(import.meta.dirname, '../..')
const cruiser = path.join(project, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
const compiler = path.join(project, 'node_modules/typescript/bin/tsc')
const slow = 60_000

/** A small tree of the project's shape; every line here is a lawful import. */
const lawful = {
  'src/core/ids.ts': `import { z } from 'zod'\nexport const Id = z.string()\n`,
  // Lawful until the breach below closes the circle; the tool reports a circle once.
  'src/core/circle-b.ts': `import { a } from './circle-a'\nexport const b = () => a\n`,
  'src/shared/api.ts': `import { Id } from '#core/ids'\nexport const args = Id\nexport interface Bridge { call: () => void }\n`,
  'src/main/workspace.ts': `import { join } from 'node:path'\nimport { args } from '#shared/api'\nexport const open = [join, args]\n`,
  'src/main/electron/index.ts': `import { app } from 'electron'\nimport { open } from '../workspace'\nexport const main = [app, open]\n`,
  'src/preload/index.ts': `import { ipcRenderer } from 'electron'\nimport type { Bridge } from '#shared/api'\nexport const call = (bridge: Bridge) => [ipcRenderer, bridge]\n`,
  'src/renderer/ui/button.tsx': `import { createElement } from 'react'\nexport const Button = createElement\n`,
  'src/renderer/state/mirror.ts': `import { Id } from '#core/ids'\nexport const mirror = Id\n`,
  'src/renderer/features/desk/page.tsx': `import { mirror } from '#state/mirror'\nimport { Button } from '#ui/button'\nexport const page = [mirror, Button]\n`,
  'src/renderer/features/brief/page.tsx': `export const brief = 1\n`,
  'src/renderer/app/shell.tsx': `import { page } from '../features/desk/page'\nexport const shell = page\n`
}

/** The breaches: file, its content, and the rule that must refuse it. */
const breaches: [file: string, content: string, rule: string][] = [
  ['src/core/reads-disk.ts', `import { readFile } from 'node:fs'\nexport const f = readFile\n`, 'core-imports'],
  ['src/core/opens-window.ts', `import { app } from 'electron'\nexport const f = app\n`, 'core-imports'],
  ['src/core/draws.ts', `import { createElement } from 'react'\nexport const f = createElement\n`, 'core-imports'],
  ['src/core/calls.ts', `import { args } from '#shared/api'\nexport const f = args\n`, 'core-imports'],
  ['src/core/type-only.ts', `import type { Bridge } from '#shared/api'\nexport type F = Bridge\n`, 'core-imports'],
  ['src/shared/opens.ts', `import { open } from '#main/workspace'\nexport const f = open\n`, 'shared-imports'],
  ['src/shared/reads-disk.ts', `import { sep } from 'node:path'\nexport const f = sep\n`, 'shared-without-node'],
  ['src/main/opens-window.ts', `import { app } from 'electron'\nexport const f = app\n`, 'only-shell-knows-electron'],
  [
    'src/main/starts-shell.ts',
    `import { main } from './electron/index'\nexport const f = main\n`,
    'no-shell-from-outside'
  ],
  ['src/main/draws.ts', `import { mirror } from '#state/mirror'\nexport const f = mirror\n`, 'main-imports'],
  [
    'src/cli/opens-window.ts',
    `import { main } from '#main/electron/index'\nexport const f = main\n`,
    'no-shell-from-outside'
  ],
  [
    'src/preload/validates.ts',
    `import { args } from '#shared/api'\nexport const f = args\n`,
    'preload-takes-types-only'
  ],
  ['src/preload/knows-core.ts', `import type { Id } from '#core/ids'\nexport type F = typeof Id\n`, 'preload-imports'],
  [
    'src/renderer/ui/knows-state.tsx',
    `import { mirror } from '#state/mirror'\nexport const f = mirror\n`,
    'renderer-ui-imports'
  ],
  [
    'src/renderer/state/draws.ts',
    `import { Button } from '#ui/button'\nexport const f = Button\n`,
    'renderer-state-imports'
  ],
  [
    'src/renderer/features/brief/borrows.tsx',
    `import { page } from '../desk/page'\nexport const f = page\n`,
    'no-feature-imports-another'
  ],
  [
    'src/renderer/features/brief/climbs.tsx',
    `import { shell } from '../../app/shell'\nexport const f = shell\n`,
    'no-renderer-part-imports-app'
  ],
  ['src/renderer/app/skips.tsx', `import { open } from '#main/workspace'\nexport const f = open\n`, 'renderer-imports'],
  ['src/core/circle-a.ts', `import { b } from './circle-b'\nexport const a = () => b\n`, 'no-cycles'],
  ['src/core/lost.ts', `import { gone } from '#core/gone'\nexport const f = gone\n`, 'no-unresolved'],
  ['src/main/ships-tool.ts', `import { build } from 'vite'\nexport const f = build\n`, 'no-development-package-shipped']
]

let planted = ''
let sources = ''
let refused: Map<string, string[]> = new Map()

beforeAll(async () => {
  planted = await treeOf([...Object.entries(lawful), ...breaches.map(([file, content]): File => [file, content])])
  refused = await refusals(planted)
}, slow)

afterAll(async () => {
  for (const folder of [planted, sources]) if (folder) await rm(folder, { recursive: true, force: true })
})

test.each(breaches)('%s is refused', (file, _content, rule) => {
  expect(refused.get(file)).toContain(rule)
})

test('lawful imports are let through', () => {
  const breaching = new Set(breaches.map(([file]) => file))
  expect([...refused.keys()].filter(file => !breaching.has(file))).toEqual([])
})

test(
  'the compiler refuses what the platform of another layer offers',
  async () => {
    // Without the breaches above: a forbidden import drags its package's global types in with it.
    sources = await treeOf([
      ['src/core/ids.ts', lawful['src/core/ids.ts']],
      ['src/core/uses-dom.ts', `export const title = () => document.title\n`],
      ['src/core/uses-node.ts', `export const folder = () => process.cwd()\n`],
      ['src/renderer/ui/uses-node.tsx', `export const bytes = () => Buffer.from('a')\n`]
    ])
    const core = await node(compiler, ['-p', 'tsconfig/core.json', '--pretty', 'false'], sources)
    expect(core).toMatch(/src\/core\/uses-dom\.ts\(1,\d+\): error TS\d+: Cannot find name 'document'/)
    expect(core).toMatch(/src\/core\/uses-node\.ts\(1,\d+\): error TS\d+: Cannot find name 'process'/)
    const renderer = await node(compiler, ['-p', 'tsconfig/renderer.json', '--pretty', 'false'], sources)
    expect(renderer).toMatch(/src\/renderer\/ui\/uses-node\.tsx\(1,\d+\): error TS\d+: Cannot find name 'Buffer'/)
  },
  slow
)

type File = [file: string, content: string]

/** A temporary folder with the project's settings and packages and these files. */
async function treeOf(files: File[]): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'muqarin-layers-'))
  for (const file of ['package.json', 'tsconfig.json', 'tsconfig', '.dependency-cruiser.cjs']) {
    await cp(path.join(project, file), path.join(folder, file), { recursive: true })
  }
  await symlink(path.join(project, 'node_modules'), path.join(folder, 'node_modules'))
  for (const [file, content] of files) {
    const target = path.join(folder, file)
    await mkdir(path.dirname(target), { recursive: true })
    await writeFile(target, content)
  }
  return folder
}

interface Report {
  modules: unknown[]
  summary: { violations: { from: string; rule: { name: string } }[] }
}

/** Broken rules by file, as the real tool reports them. */
async function refusals(folder: string): Promise<Map<string, string[]>> {
  const args = ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json']
  const report = JSON.parse(await node(cruiser, args, folder)) as Report
  expect(report.modules.length).toBeGreaterThan(0)
  const byFile = new Map<string, string[]>()
  for (const { from, rule } of report.summary.violations) byFile.set(from, [...(byFile.get(from) ?? []), rule.name])
  return byFile
}

/** What the program writes on its standard output; a non-zero exit is what these tools do when they find something. */
function node(program: string, args: string[], cwd: string): Promise<string> {
  const child = spawn(process.execPath, [program, ...args], { cwd, stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.on('data', chunk => {
    output += chunk
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', () => resolve(output))
  })
}
