import { expect, test } from 'vitest'
import { type KeyPress, matchesKeys, worksWhileTyping } from '../../src/renderer/app/keys'

const press = (key: string, code: string, modifiers: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...modifiers
})
const ctrl = { ctrlKey: true }

test('a letter is found on a Latin and on an Arabic keyboard', () => {
  expect(matchesKeys(press('z', 'KeyZ', ctrl), 'Mod+Z')).toBe(true)
  expect(matchesKeys(press('ئ', 'KeyZ', ctrl), 'Mod+Z')).toBe(true)
  expect(matchesKeys(press('ى', 'KeyN'), 'N')).toBe(true)
})

test('on a Latin layout the letter counts, not its place', () => {
  expect(matchesKeys(press('z', 'KeyW', ctrl), 'Mod+Z')).toBe(true)
  expect(matchesKeys(press('w', 'KeyZ', ctrl), 'Mod+Z')).toBe(false)
})

test('modifiers must be exactly those asked for', () => {
  expect(matchesKeys(press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true }), 'Mod+Z')).toBe(false)
  expect(matchesKeys(press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+Z')).toBe(true)
  expect(matchesKeys(press('z', 'KeyZ'), 'Mod+Z')).toBe(false)
  expect(matchesKeys(press('z', 'KeyZ', { ctrlKey: true, altKey: true }), 'Mod+Z')).toBe(false)
})

test('Mod is the command key on a Mac', () => {
  expect(matchesKeys(press('z', 'KeyZ', { metaKey: true }), 'Mod+Z', true)).toBe(true)
  expect(matchesKeys(press('z', 'KeyZ', ctrl), 'Mod+Z', true)).toBe(false)
})

test('digits: Latin, Arabic, number pad, and the unshifted digit row of AZERTY', () => {
  expect(matchesKeys(press('1', 'Digit1'), '1')).toBe(true)
  expect(matchesKeys(press('١', 'Digit1'), '1')).toBe(true)
  expect(matchesKeys(press('1', 'Numpad1'), '1')).toBe(true)
  expect(matchesKeys(press('&', 'Digit1'), '1')).toBe(true)
  expect(matchesKeys(press('2', 'Digit2'), '1')).toBe(false)
})

test('signs: ? needs Shift on either keyboard, / does not', () => {
  expect(matchesKeys(press('?', 'Slash', { shiftKey: true }), '?')).toBe(true)
  expect(matchesKeys(press('؟', 'Slash', { shiftKey: true }), '?')).toBe(true)
  expect(matchesKeys(press('ظ', 'Slash', ctrl), 'Mod+/')).toBe(true)
  expect(matchesKeys(press('ظ', 'Slash'), '?')).toBe(false)
})

test('alternatives are parted by a blank, named keys are matched by name', () => {
  expect(matchesKeys(press('y', 'KeyY', ctrl), 'Mod+Shift+Z Mod+Y')).toBe(true)
  expect(matchesKeys(press('Enter', 'Enter', { shiftKey: true }), 'Shift+Enter')).toBe(true)
  expect(matchesKeys(press('Enter', 'Enter'), 'Shift+Enter')).toBe(false)
  expect(matchesKeys(press(' ', 'Space'), 'Space')).toBe(true)
})

test('only combinations and function keys work while typing', () => {
  expect(worksWhileTyping('Mod+F')).toBe(true)
  expect(worksWhileTyping('F2')).toBe(true)
  expect(worksWhileTyping('Shift+F6')).toBe(true)
  expect(worksWhileTyping('E')).toBe(false)
  expect(worksWhileTyping('Shift+A')).toBe(false)
  expect(worksWhileTyping('Delete')).toBe(false)
  expect(worksWhileTyping('Mod+/ ?')).toBe(false)
})
