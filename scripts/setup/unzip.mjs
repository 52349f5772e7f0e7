import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'

// Offsets and signatures: PKWARE's APPNOTE.TXT 6.3, sections 4.3.7 (local header), 4.3.12 (directory), 4.3.16 (its end).
const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const longestEnd = 22 + 0xffff
const deflated = 8

/**
 * @typedef {object} Entry
 * @property {string} name path inside the archive, with forward slashes
 * @property {number} mode Unix permissions, 0 when the archive has none
 * @property {number} method 0 stored, 8 deflated
 * @property {number} packedBytes
 * @property {number} localHeader offset in bytes
 */

/**
 * Unpacks part of a zip archive, several files at a time. General extractors unpack all of it; the archive this is for
 * holds 25,000 files of which 80 are wanted. Knows no zip64, no encryption and no links.
 * @param {string} archive absolute path
 * @param {string} target absolute folder
 * @param {(name: string) => string | undefined} place the path below `target` for an entry, or undefined to leave it out
 */
export async function unzip(archive, target, place) {
  const handle = await open(archive)
  try {
    const jobs = (await readDirectory(handle)).flatMap(entry => {
      const destination = entry.name.endsWith('/') ? undefined : place(entry.name)
      return destination === undefined ? [] : [{ entry, file: inside(target, destination) }]
    })
    // The largest first, or the last worker would be left alone with it.
    jobs.sort((a, b) => b.entry.packedBytes - a.entry.packedBytes)
    const work = jobs.values()
    const worker = async () => {
      for (const { entry, file } of work) await unpack(archive, handle, entry, file)
    }
    await Promise.all(Array.from({ length: 4 }, worker))
  } finally {
    await handle.close()
  }
}

/**
 * @param {import('node:fs/promises').FileHandle} handle
 * @returns {Promise<Entry[]>}
 */
async function readDirectory(handle) {
  const { size } = await handle.stat()
  const tail = await readAt(handle, Math.max(0, size - longestEnd), Math.min(size, longestEnd))
  let end = tail.length - 22
  while (end >= 0 && tail.readUInt32LE(end) !== endSignature) end -= 1
  if (end < 0) throw new Error('Not a zip archive: it has no directory')
  const directory = await readAt(handle, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
  const entries = []
  for (let at = 0; at < directory.length; ) {
    if (directory.readUInt32LE(at) !== entrySignature) throw new Error(`Damaged zip directory at ${at}`)
    const nameBytes = directory.readUInt16LE(at + 28)
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameBytes),
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
      method: directory.readUInt16LE(at + 10),
      packedBytes: directory.readUInt32LE(at + 20),
      localHeader: directory.readUInt32LE(at + 42)
    })
    at += 46 + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

/**
 * @param {string} archive
 * @param {import('node:fs/promises').FileHandle} handle
 * @param {Entry} entry
 * @param {string} file
 */
async function unpack(archive, handle, entry, file) {
  await mkdir(path.dirname(file), { recursive: true })
  const local = await readAt(handle, entry.localHeader, 30)
  const start = entry.localHeader + 30 + local.readUInt16LE(26) + local.readUInt16LE(28)
  const output = createWriteStream(file, { mode: entry.mode || 0o644 })
  if (entry.packedBytes === 0) {
    output.end()
    return
  }
  const packed = createReadStream(archive, { start, end: start + entry.packedBytes - 1, highWaterMark: 1 << 20 })
  if (entry.method === deflated) await pipeline(packed, createInflateRaw({ chunkSize: 1 << 18 }), output)
  else await pipeline(packed, output)
}

/**
 * @param {import('node:fs/promises').FileHandle} handle
 * @param {number} position
 * @param {number} length
 */
async function readAt(handle, position, length) {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}

/**
 * @param {string} target
 * @param {string} name
 */
function inside(target, name) {
  const file = path.resolve(target, name)
  if (!file.startsWith(target + path.sep)) throw new Error(`The archive wants to write outside its folder: ${name}`)
  return file
}
