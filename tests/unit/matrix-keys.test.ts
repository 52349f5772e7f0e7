import { expect, test } from 'vitest'
import { nextPlace } from '../../src/renderer/features/compare/grid-keys'

const rtl = { rows: 4, columns: 6, direction: 'rtl' } as const
const ltr = { rows: 4, columns: 6, direction: 'ltr' } as const
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey })

test('left is onwards from right to left, and back from left to right', () => {
  expect(nextPlace({ row: 1, column: 2 }, press('ArrowLeft'), rtl)).toEqual({ row: 1, column: 3 })
  expect(nextPlace({ row: 1, column: 2 }, press('ArrowRight'), rtl)).toEqual({ row: 1, column: 1 })
  expect(nextPlace({ row: 1, column: 2 }, press('ArrowLeft'), ltr)).toEqual({ row: 1, column: 1 })
  expect(nextPlace({ row: 1, column: 2 }, press('ArrowRight'), ltr)).toEqual({ row: 1, column: 3 })
})

test.each([
  ['ArrowUp', false, { row: 0, column: 2 }],
  ['ArrowDown', false, { row: 2, column: 2 }],
  ['Home', false, { row: 1, column: 0 }],
  ['End', false, { row: 1, column: 5 }],
  ['Home', true, { row: 0, column: 0 }],
  ['End', true, { row: 3, column: 5 }],
  ['PageDown', false, { row: 3, column: 2 }],
  ['PageUp', false, { row: 0, column: 2 }]
])('%s (Ctrl: %s) leads to its place', (key, ctrlKey, place) => {
  expect(nextPlace({ row: 1, column: 2 }, press(key, ctrlKey), rtl)).toEqual(place)
})

test('no key leads out of the table', () => {
  expect(nextPlace({ row: 0, column: 0 }, press('ArrowRight'), rtl)).toEqual({ row: 0, column: 0 })
  expect(nextPlace({ row: 3, column: 5 }, press('ArrowLeft'), rtl)).toEqual({ row: 3, column: 5 })
  expect(nextPlace({ row: 3, column: 5 }, press('ArrowDown'), rtl)).toEqual({ row: 3, column: 5 })
})

test('other keys are not the table’s', () => {
  expect(nextPlace({ row: 1, column: 1 }, press('a'), rtl)).toBeNull()
})
