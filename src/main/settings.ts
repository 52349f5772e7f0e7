import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { z } from 'zod'
import { Id } from '#core/ids'
import { fail, type Problem } from '#core/problem'
import { Preferences } from '#shared/api'
import { DeskLayout } from '#shared/desk-layout'
import { DamagedFileError } from './storage/damaged-file'
import { DurableJsonFile } from './storage/json-file'
import { makeFolders } from './storage/new-folder'
import { isSystemError } from './storage/system-refusal'

const recentLimit = 8
/** Desks of libraries that have not been open for long are forgotten. */
const layoutLimit = 24

/** Space for the backups of one library in one place, as long as the user sets no other. */
export const defaultBackupMebibytes = 2048

/** What the program remembers between starts, outside of any library. */
export const Settings = z.object({
  preferences: Preferences,
  /** Most recently opened first. Settings of an earlier version do not say which library was encrypted. */
  recent: z.array(z.object({ folder: z.string(), name: z.string(), isEncrypted: z.boolean().default(false) })),
  window: z.object({ width: z.int().positive(), height: z.int().positive(), maximized: z.boolean() }).nullable(),
  /** How the desk of each library was left, the latest first. Settings of an earlier version have none. */
  layouts: z.array(z.object({ libraryId: Id, layout: DeskLayout })).default([]),
  /** Where second copies of backups are kept, and how much space those of one place may take up. */
  backups: z
    .object({ place: z.string().nullable(), mebibytes: z.int().positive() })
    .default({ place: null, mebibytes: defaultBackupMebibytes })
})
export type Settings = z.infer<typeof Settings>

interface SettingsOptions {
  /** The language of a first start. */
  language: Preferences['language']
  /** Whether changes are kept in memory alone, because another program may write the file. */
  isReadOnly?: boolean
}

export class SettingsFile {
  private lastWrite: Promise<void> = Promise.resolve()
  /** Hears of changes that could not be written. */
  onProblem: (problem: Problem) => void = () => undefined

  private constructor(
    private readonly folder: string,
    private readonly low: Low<Settings>,
    private readonly isReadOnly: boolean,
    /** Why the settings of the last run are not known, if so: the file was set aside, or cannot be read. */
    readonly problem: Problem | null
  ) {}

  /** Reads `settings.json` in `folder`. Never fails: what cannot be read leaves the settings of a first start, and a problem. */
  static async open(folder: string, { language, isReadOnly = false }: SettingsOptions): Promise<SettingsFile> {
    const path = join(folder, 'settings.json')
    const initial: Settings = {
      preferences: { language, theme: 'system' },
      recent: [],
      window: null,
      layouts: [],
      backups: { place: null, mebibytes: defaultBackupMebibytes }
    }
    const low = new Low<Settings>(new DurableJsonFile(path, Settings), initial)
    try {
      await low.read()
      return new SettingsFile(folder, low, isReadOnly, null)
    } catch (error) {
      const problem = isReadOnly ? null : await setAside(path, folder, error)
      // A file that is still there, although it cannot be read, must not be written over.
      return new SettingsFile(folder, low, isReadOnly || problem?.code === 'settings.unsaved', problem)
    }
  }

  get value(): Settings {
    return this.low.data
  }

  /** Changes the settings at once; resolves when they are on disk, or it is told that they are not. */
  async update(change: Partial<Settings>): Promise<void> {
    this.low.data = { ...this.low.data, ...change }
    if (this.isReadOnly) return
    this.lastWrite = this.write()
    await this.lastWrite
  }

  private async write(): Promise<void> {
    try {
      await makeFolders(this.folder)
      await this.low.write()
    } catch (error) {
      if (!isSystemError(error)) throw error
      this.onProblem(unsaved(this.folder, error))
    }
  }

  /** Resolves when what was changed last is on disk, or could not be written. */
  settled(): Promise<void> {
    return this.lastWrite
  }

  async remember({ folder, name, isEncrypted }: Settings['recent'][number]): Promise<void> {
    const others = this.value.recent.filter(recent => recent.folder !== folder)
    await this.update({ recent: [{ folder, name, isEncrypted }, ...others].slice(0, recentLimit) })
  }

  async rememberLayout(libraryId: Id, layout: DeskLayout): Promise<void> {
    const others = this.value.layouts.filter(other => other.libraryId !== libraryId)
    await this.update({ layouts: [{ libraryId, layout }, ...others].slice(0, layoutLimit) })
  }
}

/** Renames a damaged file of settings, so that it is kept. Resolves to what the user should know. */
async function setAside(path: string, folder: string, error: unknown): Promise<Problem> {
  try {
    if (!(error instanceof DamagedFileError)) throw error
    await rename(path, `${path}.damaged-${Date.now()}`)
    return fail('settings.damaged', { folder }).problem
  } catch (refusal) {
    if (!isSystemError(refusal)) throw refusal
    return unsaved(folder, refusal)
  }
}

/** The problem of a folder of the program that the system refuses to read or write. */
export function unsaved(folder: string, error: Error): Problem {
  return fail('settings.unsaved', { folder, reason: error.message }).problem
}
