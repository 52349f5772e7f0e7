import { expect, test } from 'vitest'
import { rootCodes } from '#core/codebook/code'
import { selectRange, spanOf } from '#core/text/selection'
import { afterKey, codeOfKey } from '../../src/renderer/features/desk/reader-keys'

const text = 'واحد اثنان ثلاثة'
const middle = selectRange(text, { start: 5, end: 10 })
const press = (key: string, held: { shiftKey?: boolean; altKey?: boolean; ctrlKey?: boolean } = {}) => ({
  key,
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...held
})

function selected(key: ReturnType<typeof press>, direction: 'rtl' | 'ltr' = 'rtl'): string | null {
  const next = afterKey(key, text, middle, direction)
  if (!next) return null
  const { start, end } = spanOf(next)
  return text.slice(start, end)
}

test('arrows go where they point: left is onwards in a text from right to left', () => {
  expect(selected(press('ArrowLeft'))).toBe('ثلاثة')
  expect(selected(press('ArrowRight'))).toBe('واحد')
  expect(selected(press('ArrowLeft'), 'ltr')).toBe('واحد')
  expect(selected(press('ArrowRight'), 'ltr')).toBe('ثلاثة')
})

test('Shift extends by words, Shift and Alt by letters', () => {
  expect(selected(press('ArrowLeft', { shiftKey: true }))).toBe('اثنان ثلاثة')
  expect(selected(press('ArrowRight', { shiftKey: true, altKey: true }))).toBe('اثنا')
})

test('Home and End stay in the paragraph', () => {
  expect(selected(press('Home'))).toBe('واحد')
  expect(selected(press('End', { shiftKey: true }))).toBe('اثنان ثلاثة')
})

test('other keys move nothing', () => {
  expect(selected(press('x'))).toBeNull()
  expect(selected(press('ArrowLeft', { altKey: true }))).toBeNull()
})

test('a code is found by its key in Latin, Arabic or Persian digits, or by the place of the key', () => {
  expect(codeOfKey({ key: '1', code: 'Digit1' }, rootCodes)?.id).toBe('motive')
  expect(codeOfKey({ key: '٢', code: 'Unidentified' }, rootCodes)?.id).toBe('outcome')
  expect(codeOfKey({ key: '۳', code: 'Digit3' }, rootCodes)?.id).toBe('constraint')
  expect(codeOfKey({ key: '"', code: 'Digit3' }, rootCodes)?.id).toBe('constraint')
  expect(codeOfKey({ key: 'q', code: 'KeyQ' }, rootCodes)).toBeUndefined()
})
