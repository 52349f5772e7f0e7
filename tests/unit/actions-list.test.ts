import { expect, test } from 'vitest'
import { texts } from '#shared/i18n/index'

// Some modules behind the list listen to the window from the moment they are loaded.
Object.assign(globalThis, { window: new EventTarget() })
const { actions } = await import('../../src/renderer/app/actions')

test('every action has its own id and is worded in both languages', () => {
  const ids = actions.map(action => action.id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { label } of actions) {
    expect(texts.ar[label], label).toBeTruthy()
    expect(texts.en[label], label).toBeTruthy()
  }
})

test('no key means two things in one place', () => {
  for (const place of ['library', 'desk', 'compare', 'brief', 'codebook']) {
    const keys = actions
      .filter(action => action.place === undefined || action.place === place)
      .flatMap(action => action.keys?.split(' ') ?? [])
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  }
})
