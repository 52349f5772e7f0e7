import { ok } from '#core/problem'
import type { HandlersOf, Scope } from './scope'

/** The program itself: how it starts, and how it is set. */
export function appHandlers({ session, desktop }: Scope): HandlersOf<'app'> {
  return {
    'app.boot': async () =>
      ok({
        version: desktop.version,
        preferences: session.settings.value.preferences,
        snapshot: session.workspace?.snapshot() ?? null,
        problem: session.startProblem,
        recent: session.settings.value.recent,
        layouts: Object.fromEntries(session.settings.value.layouts.map(({ libraryId, layout }) => [libraryId, layout]))
      }),
    'app.ready': async () => {
      desktop.ready()
      return ok(null)
    },
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
