import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { actingNames } from '../../src/main/verify/acting-names'

const pdf = (...parts: (string | Buffer)[]) => Buffer.concat(parts.map(part => Buffer.from(part)))
const compressed = (objects: string) => pdf('<< /Type /ObjStm /N 1 >>\nstream\n', deflateSync(objects), '\nendstream')

test('names that act are found plain, written in codes, and in compressed objects', () => {
  expect(actingNames(pdf('<< /Type /Catalog /OpenAction 5 0 R >>'))).toEqual(['OpenAction'])
  expect(actingNames(pdf('<< /S /Java#53cript >>'))).toEqual(['JavaScript'])
  expect(actingNames(compressed('<< /S /Launch >>'))).toEqual(['Launch'])
  expect(actingNames(compressed('<< /OC#50roperties 7 0 R >>'))).toEqual(['OCProperties'])
})

test('objects that cannot be read are told, and so are those that hide their kind', () => {
  expect(actingNames(pdf('<< /Type /ObjStm /Filter /LZWDecode >>\nstream\nabc\nendstream'))).toEqual(['ObjStm'])
  expect(actingNames(pdf('<< /Type /ObjStm >>'))).toEqual(['ObjStm'])
  expect(actingNames(pdf('<< /Type /Obj#53tm >>\nstream\nabc\nendstream'))).toEqual(['ObjStm'])
})

test('what only shows is no such name', () => {
  expect(actingNames(pdf('<< /Type /Page /Subtype /application#2Fjson >>'))).toEqual([])
  expect(actingNames(compressed('<< /Type /Page >>'))).toEqual([])
})
