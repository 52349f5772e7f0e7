import type { Place } from './view'

/**
 * One thing the user can do. Menus, the keyboard and the shortcut sheet all read the same list, so an action is worded
 * and bound once.
 */
export interface Action {
  /** Also what a native menu sends as the `action` event. */
  id: string
  /** Key of the texts. */
  label: string
  /** Shown after the label where that does not say it all: what the analyst calls the code that it tags with. */
  subject?: { ar: string; en: string }
  /** Where it works; everywhere when left out. */
  place?: Place
  /** The one view of the comparison that it belongs to: elsewhere nobody is told of it. */
  view?: string
  /**
   * Keys such as `Mod+Z`, `Shift+Enter`, `F6` or `1`; alternatives are parted by a blank. `Mod` is ⌘ on a Mac and Ctrl
   * elsewhere. Letters, digits and signs are named as on a Latin keyboard and found by their place on any other.
   * Keys without `Mod`, `Alt` or `F…` are left alone while the user types in a field.
   */
  keys?: string
  /** Whether holding the key down may run it again and again, e.g. moving along a list. */
  repeats?: boolean
  /** `false`: it does nothing now, and its key is left to the browser. */
  isEnabled?: () => boolean
  run: () => void
}
