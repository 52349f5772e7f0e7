// Loaded before a program (`node --import`): kills it at the change of files with the number MUQARIN_KILL_AT, counted from 1, before that
// change is made. Without a number it writes how many changes there were to the file MUQARIN_COUNT_TO when the program ends.
import fs, { writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const killAt = Number(process.env.MUQARIN_KILL_AT ?? 0)
let changes = 0

/**
 * @param {Record<string, any>} target
 * @param {string} name
 */
function count(target, name) {
  const call = target[name]
  target[name] = (/** @type {unknown[]} */ ...args) => {
    changes += 1
    if (changes === killAt) process.kill(process.pid, 'SIGKILL')
    return call.apply(target, args)
  }
}

for (const name of ['mkdir', 'rename', 'link', 'rm', 'rmdir', 'chmod', 'writeFile', 'appendFile'])
  count(fs.promises, name)
const { open } = fs.promises
fs.promises.open = async (path, flags, mode) => {
  const file = await open(path, flags, mode)
  for (const name of ['writeFile', 'appendFile', 'sync', 'datasync', 'truncate']) count(file, name)
  return file
}
syncBuiltinESMExports()
process.on('exit', () => {
  if (process.env.MUQARIN_COUNT_TO) writeFileSync(process.env.MUQARIN_COUNT_TO, String(changes))
})
