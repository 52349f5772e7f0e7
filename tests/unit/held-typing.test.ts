import { expect, test } from 'vitest'
import { typedSoFar } from '../../src/renderer/features/desk/held-typing'

/** What is written after these keys. */
const typed = (...keys: string[]) => keys.reduce((before, key) => typedSoFar(before, key) ?? before, '')

test('letters of any alphabet, figures, marks and blanks are kept in their order', () => {
  expect(typed('a', ' ', 'É', '7', '،', 'ش', 'َ', 'لا', '𐩠')).toBe('a É7،شَلا𐩠')
})

test('Backspace takes back the last letter, and nothing where there is none', () => {
  expect(typed('ش', 'x', '𐩠', 'Backspace', 'Backspace')).toBe('ش')
  expect(typed('Backspace', 'a')).toBe('a')
})

test('Enter and Delete are kept from the text, and write nothing', () => {
  expect(['Enter', 'Delete'].map(key => typedSoFar('ab', key))).toEqual(['ab', 'ab'])
})

test.each(['Shift', 'Alt', 'Control', 'GroupNext', 'Dead', 'Process', 'Escape', 'ArrowLeft', 'F6'])(
  '%s is left to whom it belongs',
  key => expect(typedSoFar('ab', key)).toBeNull()
)
