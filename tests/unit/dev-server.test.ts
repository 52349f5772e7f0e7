import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { devServerOf, devSwitch } from '#main/electron/dev-server'

const start = (address: string | undefined, { isPackaged = false, hasSwitch = true } = {}) =>
  devServerOf({
    isPackaged,
    hasSwitch: name => hasSwitch && name === devSwitch,
    env: { ELECTRON_RENDERER_URL: address }
  })

test('the window comes from a dev server only with the switch, and only in a program that is not packaged', () => {
  expect(start('http://localhost:5173')).toBe('http://localhost:5173')
  expect(start('http://[::1]:5173')).toBe('http://[::1]:5173')
  expect(start('http://localhost:5173', { hasSwitch: false })).toBeUndefined()
  expect(start('http://localhost:5173', { isPackaged: true })).toBeUndefined()
  expect(start(undefined)).toBeUndefined()
})

test.each([
  'http://example.org:5173',
  'http://localhost.example.org',
  'http://127.0.0.1.example.org',
  'http://localhost@example.org',
  'https://localhost:5173',
  'file:///etc/hostname',
  'data:text/html,x'
])('%s is no dev server', address => {
  expect(() => start(address)).toThrow('not an address of this machine')
})

test('`npm run dev` sets the switch, and `npm start` does not', () => {
  expect(readFileSync('scripts/dev.mjs', 'utf8')).toContain(`'--${devSwitch}'`)
  expect(readFileSync('scripts/start.mjs', 'utf8')).not.toContain(devSwitch)
})
