import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { storedText } from '#main/storage/stored-file'

export type Json = Record<string, unknown>

/** The content of the file called `name` in a library folder, without looking at its checksum. */
export function readContent(folder: string, name: string): Json {
  return (JSON.parse(readFileSync(join(folder, name), 'utf8')) as { content: Json }).content
}

/** Writes the file called `name` in a library folder with a right checksum, as a program of `version` would. */
export function writeContent(folder: string, name: string, content: unknown, version?: number): void {
  writeFileSync(join(folder, name), storedText(name, content, version))
}

/** Changes the content of a file of a library and gives it a right checksum. */
export function changeContent(folder: string, name: string, change: (content: Json) => void, version?: number): void {
  const content = readContent(folder, name)
  change(content)
  writeContent(folder, name, content, version)
}

/** Names of all files below a folder of a library, with `/` between their parts, in order. */
export function namesBelow(folder: string, part: string): string[] {
  const found = readdirSync(join(folder, part), { recursive: true, withFileTypes: true })
  return found
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/')
    )
    .sort()
}

/** The name of the first file of claims that has one. */
export function firstClaimsFile(folder: string): string {
  const files = namesBelow(folder, 'documents').filter(name => name.endsWith('.claims.json'))
  return files.find(name => Object.keys(readContent(folder, name).claims as Json).length > 0) ?? ''
}

/** The name of the first part of a table. */
export const firstPart = (folder: string, table: string) => namesBelow(folder, `tables/${table}`)[0] ?? ''
