import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { z } from 'zod'
import { Preferences } from '#shared/api'
import { DamagedFileError, DurableJsonFile } from './storage/json-file'

const recentLimit = 8

/** What the program remembers between starts, outside of any library. */
export const Settings = z.object({
  preferences: Preferences,
  /** Most recently opened first. */
  recent: z.array(z.object({ folder: z.string(), name: z.string() })),
  window: z.object({ width: z.int().positive(), height: z.int().positive(), maximized: z.boolean() }).nullable()
})
export type Settings = z.infer<typeof Settings>

export class SettingsFile {
  private constructor(
    private readonly low: Low<Settings>,
    /** The file could not be read and was set aside under another name. */
    readonly wasDamaged: boolean
  ) {}

  /** Reads `settings.json` in `folder`; `language` is what a first start speaks. */
  static async open(folder: string, language: Preferences['language']): Promise<SettingsFile> {
    await mkdir(folder, { recursive: true })
    const path = join(folder, 'settings.json')
    const initial: Settings = { preferences: { language, theme: 'system' }, recent: [], window: null }
    const low = new Low<Settings>(new DurableJsonFile(path, Settings), initial)
    try {
      await low.read()
      return new SettingsFile(low, false)
    } catch (error) {
      if (!(error instanceof DamagedFileError)) throw error
      await rename(path, `${path}.damaged`)
      return new SettingsFile(low, true)
    }
  }

  get value(): Settings {
    return this.low.data
  }

  async update(change: Partial<Settings>): Promise<void> {
    this.low.data = { ...this.low.data, ...change }
    await this.low.write()
  }

  async remember(folder: string, name: string): Promise<void> {
    const others = this.value.recent.filter(recent => recent.folder !== folder)
    await this.update({ recent: [{ folder, name }, ...others].slice(0, recentLimit) })
  }
}
