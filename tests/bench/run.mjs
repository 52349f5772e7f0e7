// Figures, never a verdict: what is slow on one machine is fast on another. Each is set beside a reference of the same run.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { compare } from './compare.mjs'
import { edits } from './edits.mjs'
import { large } from './large.mjs'
import { matrix } from './matrix.mjs'
import { openSource } from './open-source.mjs'
import { pdf } from './pdf.mjs'
import { reader } from './reader.mjs'
import { start } from './start.mjs'

/** Every measurement by its name on the command line; a new one is one line. */
const benches = { start, desk: openSource, reader, edits, matrix, compare, pdf, large }

const { positionals: asked, values } = parseArgs({
  allowPositionals: true,
  options: { sources: { type: 'string', default: '10000' }, claims: { type: 'string', default: '100000' } }
})
/** Of the library of `large`. */
const size = { sources: Number(values.sources), claims: Number(values.claims) }
if (!(size.sources >= 1 && size.claims >= size.sources)) {
  console.error('--sources and --claims are numbers, with at least one claim a source')
  process.exit(2)
}
const unknown = asked.filter(name => !(name in benches))
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`)
  process.exit(2)
}
const folder = mkdtempSync(join(tmpdir(), 'muqarin-bench-'))
try {
  for (const [name, bench] of Object.entries(benches)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    console.log(`\n${name}`)
    for (const [what, figure] of Object.entries(await bench(folder, size))) console.log(`  ${what}: ${figure}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
