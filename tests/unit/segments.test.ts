import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isGraphemeBoundary } from '#core/text/boundaries'
import { segmentBlock } from '#core/text/segments'

const text = 'abcdefghij'
const block = { start: 0, end: 10 }
const span = (claimId: string, start: number, end: number) => ({ claimId, start, end })
/** `ab[x]` for each segment: the text and the claims on it. */
function drawn(blockOf = block, spans: ReturnType<typeof span>[] = [], of = text): string {
  return segmentBlock(of, blockOf, spans)
    .map(({ start, end, layers }) => `${of.slice(start, end)}[${layers.map(layer => layer.claimId).join('')}]`)
    .join(' ')
}

test('a block without claims is one plain segment', () => {
  expect(drawn()).toBe('abcdefghij[]')
})

test('an empty block has no segments', () => {
  expect(segmentBlock(text, { start: 4, end: 4 }, [span('x', 0, 10)])).toEqual([])
})

test('overlapping claims share the segment between them', () => {
  expect(drawn(block, [span('x', 1, 5), span('y', 3, 8)])).toBe('a[] bc[x] de[yx] fgh[y] ij[]')
})

test('adjacent claims do not share one', () => {
  expect(drawn(block, [span('x', 0, 5), span('y', 5, 10)])).toBe('abcde[x] fghij[y]')
})

test('of nested claims the longest comes first', () => {
  expect(drawn(block, [span('y', 4, 6), span('x', 2, 8)])).toBe('ab[] cd[x] ef[xy] gh[x] ij[]')
})

test('five claims lie on one letter, each in a lane of its own', () => {
  const five = ['p', 'q', 'r', 's', 't'].map((id, index) => span(id, index, 10 - index))
  expect(drawn(block, five)).toBe('a[p] b[pq] c[pqr] d[pqrs] ef[pqrst] g[pqrs] h[pqr] i[pq] j[p]')
  const deepest = segmentBlock(text, block, five).find(segment => segment.layers.length === 5)
  expect(deepest?.layers.map(layer => layer.lane)).toEqual([0, 1, 2, 3, 4])
})

test('a claim keeps its lane where another one ends', () => {
  const segments = segmentBlock(text, block, [span('x', 0, 6), span('y', 4, 9)])
  expect(segments.map(({ layers }) => layers.map(layer => `${layer.claimId}${layer.lane}`).join(' '))).toEqual([
    'x0',
    'x0 y1',
    'y1',
    ''
  ])
})

test('a freed lane is used again', () => {
  const segments = segmentBlock(text, block, [span('x', 0, 3), span('y', 5, 8)])
  expect(segments.flatMap(({ layers }) => layers.map(layer => layer.lane))).toEqual([0, 0])
})

test('a claim that crosses blocks is cut at their borders', () => {
  const crossing = [span('x', 2, 9)]
  expect(drawn({ start: 0, end: 4 }, crossing, 'abcd\nfghij')).toBe('ab[] cd[x]')
  expect(drawn({ start: 5, end: 10 }, crossing, 'abcd\nfghij')).toBe('fghi[x] j[]')
})

test('ends are told, so that an outline closes where the claim does', () => {
  const ends = segmentBlock(text, block, [span('x', 1, 7), span('y', 3, 5)]).map(({ layers }) =>
    layers.filter(layer => layer.claimId === 'x').map(({ begins, ends }) => [begins, ends])
  )
  expect(ends).toEqual([[], [[true, false]], [[false, false]], [[false, true]], []])
})

test('two passages of one claim on the same words count once', () => {
  expect(drawn(block, [span('x', 0, 6), span('x', 2, 8)])).toBe('ab[x] cdef[x] gh[x] ij[]')
})

test('a border inside a cluster moves to its edge', () => {
  const marked = 'قِمَّة'
  expect(drawn({ start: 0, end: marked.length }, [span('x', 3, 4)], marked)).toBe('قِ[] مَّ[x] ة[]')
  const family = 'أ👨‍👩‍👧ب'
  expect(drawn({ start: 0, end: family.length }, [span('x', 3, 5)], family)).toBe('أ[] 👨‍👩‍👧[x] ب[]')
})

test('segments tile the block, cut no cluster and carry exactly the claims that lie over them', () => {
  const pieces = fc.array(fc.constantFrom('لا', 'قِ', 'مَّ', 'ة ', '👨‍👩‍👧', 'e\u0301', '(5+1)', '70% ', 'ـ', 'Eni '), {
    minLength: 1,
    maxLength: 20
  })
  const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 8 })
  fc.assert(
    fc.property(pieces, spans, (parts, ranges) => {
      const whole = parts.join('')
      const given = ranges.map(([a, b], index) => span(`c${index}`, Math.min(a, b), Math.max(a, b)))
      const segments = segmentBlock(whole, { start: 0, end: whole.length }, given)
      expect(segments.map(({ start, end }) => whole.slice(start, end)).join('')).toBe(whole)
      for (const { start, end, layers } of segments) {
        expect(end).toBeGreaterThan(start)
        expect(isGraphemeBoundary(whole, start) && isGraphemeBoundary(whole, end)).toBe(true)
        expect(new Set(layers.map(layer => layer.lane)).size).toBe(layers.length)
        const over = given.filter(
          one => one.start < one.end && one.start < end && one.end > start && one.start < whole.length
        )
        expect(layers.map(layer => layer.claimId).sort()).toEqual(over.map(one => one.claimId).sort())
      }
    })
  )
})
