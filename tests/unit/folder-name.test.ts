import { expect, test } from 'vitest'
import { folderName } from '../../src/main/folder-name'

test.each([
  ['نهر النيل', 'نهر النيل'],
  ['Trade: 2024/25', 'Trade- 2024-25'],
  ['con', '_con'],
  ['aux..', '_aux'],
  ['line one\nline two', 'line one line two'],
  ['river\u202efdp', 'riverfdp'],
  ['a\u0000b', 'ab'],
  ['...hidden. ', 'hidden'],
  ['???', 'library'],
  ['', 'library']
])('the folder of a library named %j is %j', (name, folder) => {
  expect(folderName(name)).toBe(folder)
})

test('a long name is cut between graphemes to what every file system takes, with something behind it', () => {
  for (const sign of ['ن', 'نُّ', '👩‍👩‍👧']) {
    const folder = folderName(sign.repeat(140))
    expect(Buffer.byteLength(folder)).toBeLessThanOrEqual(201)
    expect(folder).toBe(sign.repeat(folder.length / sign.length))
  }
})
