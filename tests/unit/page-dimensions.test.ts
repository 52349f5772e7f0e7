import { expect, test } from 'vitest'
import { layOutPage, type SizedNode } from '../../src/main/briefing/page-dimensions'

/** A node of Yoga's that stands at 1, 2 and is 30 by 40. */
function yogaNode() {
  const freed = { count: 0 }
  return {
    freed,
    calculateLayout: () => undefined,
    getComputedTop: () => 2,
    getComputedRight: () => 0,
    getComputedBottom: () => 0,
    getComputedLeft: () => 1,
    getComputedWidth: () => 30,
    getComputedHeight: () => 40,
    free: () => {
      freed.count += 1
    }
  }
}

test('each node is told where it stands and what its edges take, in floats of 32 bits, and its Yoga node is freed once', () => {
  const inner = yogaNode()
  const word: SizedNode = { type: 'TEXT_INSTANCE' }
  const text: SizedNode = { type: 'TEXT', style: { marginTop: 0.1 }, children: [word], yogaNode: inner }
  const page: SizedNode = { type: 'PAGE', style: { paddingTop: 62 }, children: [text], yogaNode: yogaNode() }

  const laid = layOutPage(page, node => ({ ...node, box: {} }))

  expect(laid.box).toMatchObject({ left: 1, top: 2, width: 30, height: 40, paddingTop: 62, marginTop: 0 })
  expect(laid.children?.[0]?.box).toMatchObject({ marginTop: Math.fround(0.1), borderTopWidth: 0 })
  expect(inner.freed.count).toBe(1)
  expect(word.box).toBeUndefined()
})

test('an edge that is not given in points is refused', () => {
  const page: SizedNode = { type: 'PAGE', style: { marginLeft: '5%' }, yogaNode: yogaNode() }
  expect(() => layOutPage(page, node => node)).toThrow('in points')
})
