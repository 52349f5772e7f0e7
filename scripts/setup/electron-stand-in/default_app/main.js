// What Electron runs when it is given an application's folder: `electron [-r FILE] [switches] FOLDER [arguments]`.

import { existsSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const { preloads, target } = readArguments(process.argv.slice(1))
if (target === undefined) {
  process.stderr.write('Usage: electron [-r FILE] FOLDER\n')
  app.exit(1)
} else {
  const require = createRequire(path.join(process.cwd(), 'electron'))
  for (const file of preloads) require(file)
  // Awaited here: Electron holds `ready` back until this module is done, and the application has to register its
  // schemes and switches before `ready`.
  await start(path.resolve(target))
}

/** @param {string[]} args */
function readArguments(args) {
  const preloads = []
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index]
    if (arg === '-r' || arg === '--require') {
      index += 1
      preloads.push(path.resolve(args[index]))
    } else if (!arg.startsWith('-')) {
      return { preloads, target: arg }
    }
  }
  return { preloads, target: undefined }
}

/** @param {string} target a folder with a package.json, or a script */
async function start(target) {
  try {
    await import(pathToFileURL(entryOf(target)).href)
  } catch (error) {
    process.stderr.write(`The application did not start.\n${error instanceof Error ? error.stack : error}\n`)
    app.exit(1)
  }
}

/** @param {string} target */
function entryOf(target) {
  const description = path.join(target, 'package.json')
  if (!existsSync(description)) return statSync(target).isDirectory() ? path.join(target, 'index.js') : target
  const { name, productName, version, main = 'index.js' } = JSON.parse(readFileSync(description, 'utf8'))
  if (productName ?? name) app.setName(productName ?? name)
  if (version) app.setVersion(version)
  app.setAppPath(target)
  return path.resolve(target, main)
}
