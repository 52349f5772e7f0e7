import { create } from 'zustand'
import type { Preferences } from '#shared/api'
import { perform } from './bridge'

export const usePreferences = create<Preferences>(() => ({ language: 'ar', theme: 'system' }))

/** Changes a preference at once and has main remember it. */
export async function setPreferences(change: Partial<Preferences>): Promise<void> {
  usePreferences.setState(change)
  await perform('app.setPreferences', change)
}
