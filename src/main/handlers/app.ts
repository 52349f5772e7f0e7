import { ok } from '#core/problem'
import type { HandlersOf, Scope } from './scope'

/** The program itself: how it starts, and how it is set. */
export function appHandlers({ session, desktop }: Scope): HandlersOf<'app'> {
  return {
    'app.boot': async () =>
      ok({
        version: desktop.version,
        preferences: session.settings.value.preferences,
        notices: session.windowListens(),
        recent: session.settings.value.recent,
        layouts: Object.fromEntries(session.settings.value.layouts.map(({ libraryId, layout }) => [libraryId, layout]))
      }),
    'app.ready': async () => {
      desktop.ready()
      session.windowIsReady()
      return ok(null)
    },
    'app.noteError': async ({ name, message, stack }) =>
      ok(session.note('window', Object.assign(new Error(message), { name, stack }))),
    'app.setPreferences': async change => {
      const preferences = { ...session.settings.value.preferences, ...change }
      await session.settings.update({ preferences })
      return ok(preferences)
    },
    'app.setLayout': async ({ libraryId, layout }) => {
      await session.settings.rememberLayout(libraryId, layout)
      return ok(null)
    }
  }
}
