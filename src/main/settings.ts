import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { z } from 'zod'
import { Id } from '#core/ids'
import { Preferences } from '#shared/api'
import { DeskLayout } from '#shared/desk-layout'
import { DamagedFileError } from './storage/damaged-file'
import { DurableJsonFile } from './storage/json-file'
import { makeFolders } from './storage/new-folder'

const recentLimit = 8
/** Desks of libraries that have not been open for long are forgotten. */
const layoutLimit = 24

/** What the program remembers between starts, outside of any library. */
export const Settings = z.object({
  preferences: Preferences,
  /** Most recently opened first. */
  recent: z.array(z.object({ folder: z.string(), name: z.string() })),
  window: z.object({ width: z.int().positive(), height: z.int().positive(), maximized: z.boolean() }).nullable(),
  /** How the desk of each library was left, the latest first. Settings of an earlier version have none. */
  layouts: z.array(z.object({ libraryId: Id, layout: DeskLayout })).default([])
})
export type Settings = z.infer<typeof Settings>

export class SettingsFile {
  private lastWrite: Promise<void> = Promise.resolve()

  private constructor(
    private readonly low: Low<Settings>,
    /** The file could not be read and was set aside under another name. */
    readonly wasDamaged: boolean
  ) {}

  /** Reads `settings.json` in `folder`; `language` is what a first start speaks. */
  static async open(folder: string, language: Preferences['language']): Promise<SettingsFile> {
    await makeFolders(folder)
    const path = join(folder, 'settings.json')
    const initial: Settings = { preferences: { language, theme: 'system' }, recent: [], window: null, layouts: [] }
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
    this.lastWrite = this.low.write()
    await this.lastWrite
  }

  /** Resolves when what was changed last is on disk. */
  settled(): Promise<void> {
    return this.lastWrite
  }

  async remember(folder: string, name: string): Promise<void> {
    const others = this.value.recent.filter(recent => recent.folder !== folder)
    await this.update({ recent: [{ folder, name }, ...others].slice(0, recentLimit) })
  }

  async rememberLayout(libraryId: Id, layout: DeskLayout): Promise<void> {
    const others = this.value.layouts.filter(other => other.libraryId !== libraryId)
    await this.update({ layouts: [{ libraryId, layout }, ...others].slice(0, layoutLimit) })
  }
}
