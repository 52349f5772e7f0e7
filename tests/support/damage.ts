import { readFileSync, rmSync, writeFileSync } from 'node:fs'

/** Ways in which a file is damaged, by name. `at`: from 0 to 1, where in the file. */
export const damages: Readonly<Record<string, (path: string, at: number) => void>> = {
  deleted: path => rmSync(path),
  emptied: path => writeFileSync(path, ''),
  cut: (path, at) => {
    const bytes = readFileSync(path)
    writeFileSync(path, bytes.subarray(0, Math.floor(bytes.length * at)))
  },
  'changed in one bit': (path, at) => {
    const bytes = readFileSync(path)
    const index = Math.floor(bytes.length * at)
    bytes[index] = (bytes[index] ?? 0) ^ (1 << (index % 8))
    writeFileSync(path, bytes)
  }
}

export const damageNames = Object.keys(damages)

/** Damages a file in its middle. */
export function damage(path: string, name: string, at = 0.5): void {
  damages[name]?.(path, at)
}
