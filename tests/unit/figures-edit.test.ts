import { expect, test } from 'vitest'
import { apply, invert } from '#core/change'
import { removeDocument } from '#core/documents/edit-document'
import { addFigure, removeFigure, updateFigure } from '#core/figures/edit-figures'
import { addQuantity, mergeQuantities, removeQuantity, updateQuantity } from '#core/figures/edit-quantities'
import type { Library } from '#core/library'
import { edited, problemOf } from '../support/codebook'
import { countingContext } from '../support/counting-context'
import { figure, ledgerLibrary, quantity } from '../support/figures'

const context = countingContext('n')
const passage = { documentId: 'd1', start: 10, end: 30, quote: 'بلغت 66.2 مليار دولار', prefix: '', suffix: '' }
const library = ledgerLibrary(
  [quantity('q', { name: 'تجارة الصين', unit: 'USD' }), quantity('other', { name: 'طول الخط', note: 'قديم' })],
  [figure('f1', 'd1', 5, { unit: 'USD' }), figure('f2', 'd2', 6, { unit: 'USD' })]
)

function namesOf(of: Library): string[] {
  return Object.values(of.quantities)
    .map(({ name, unit }) => `${name} ${unit}`.trim())
    .sort()
}

test('a quantity is named once, however it is spelled', () => {
  const next = edited(library, addQuantity(library, { name: ' إنتاج  النفط ' }, context))
  expect(namesOf(next)).toEqual(['إنتاج النفط', 'تجارة الصين USD', 'طول الخط'])
  expect(problemOf(addQuantity(next, { name: 'انتاج النفطِ' }, context))).toBe('quantity.exists')
  expect(problemOf(addQuantity(library, { name: '  ' }, context))).toBe('quantity.empty')
})

test('a quantity is renamed, but not into the name of another', () => {
  expect(namesOf(edited(library, updateQuantity(library, 'other', { name: 'طول السكة', unit: 'km' })))).toEqual([
    'تجارة الصين USD',
    'طول السكة km'
  ])
  expect(problemOf(updateQuantity(library, 'other', { name: 'تجارة الصين' }))).toBe('quantity.exists')
  expect(problemOf(updateQuantity(library, 'gone', {}))).toBe('quantity.missing')
})

test('a quantity merged into another leaves it its figures and its note', () => {
  const edit = mergeQuantities(library, 'q', 'other', context)
  const next = edited(library, edit)
  expect(Object.values(next.figures).map(one => one.quantityId)).toEqual(['other', 'other'])
  expect(next.quantities).toMatchObject({ other: { unit: 'USD', note: 'قديم' } })
  expect(next.quantities.q).toBeUndefined()
  expect(edit.ok && apply(next, invert(edit.value))).toEqual(library)
  expect(problemOf(mergeQuantities(library, 'q', 'q', context))).toBe('quantity.intoItself')
})

test('a quantity with figures goes only when told that they go with it', () => {
  expect(problemOf(removeQuantity(library, 'q', { withFigures: false }))).toBe('quantity.inUse')
  const next = edited(library, removeQuantity(library, 'q', { withFigures: true }))
  expect(next.figures).toEqual({})
  expect(namesOf(edited(library, removeQuantity(library, 'other', { withFigures: false })))).toEqual([
    'تجارة الصين USD'
  ])
})

test('a figure names its quantity in the same edit, and gives it its unit', () => {
  const edit = addFigure(
    library,
    { quantity: { name: 'الاستثمار' }, passage, fields: { value: 66.2e9, unit: 'USD', asOf: '2024' } },
    context
  )
  const next = edited(library, edit)
  expect(namesOf(next)).toContain('الاستثمار USD')
  expect(Object.values(next.figures).find(one => one.value === 66.2e9)).toMatchObject({
    passage,
    unit: 'USD',
    bound: 'exactly',
    low: null,
    asOf: '2024',
    attribution: ''
  })
  expect(edit.ok && apply(next, invert(edit.value))).toEqual(library)
})

test('a name that a quantity has already is that quantity', () => {
  const next = edited(
    library,
    addFigure(library, { quantity: { name: 'تجارةُ الصين' }, passage, fields: { value: 7 } }, context)
  )
  expect(Object.keys(next.quantities)).toHaveLength(2)
  expect(Object.values(next.figures).find(one => one.value === 7)?.quantityId).toBe('q')
})

test.each([
  ['of a quantity that is gone', { quantity: { id: 'gone' }, passage, fields: { value: 1 } }, 'quantity.missing'],
  ['without a name', { quantity: { name: '' }, passage, fields: { value: 1 } }, 'quantity.empty'],
  [
    'of a source that is gone',
    { quantity: { id: 'q' }, passage: { ...passage, documentId: 'gone' }, fields: { value: 1 } },
    'document.missing'
  ],
  [
    'outside of its own range',
    { quantity: { id: 'q' }, passage, fields: { value: 9, low: 1, high: 5 } },
    'figure.outsideRange'
  ],
  [
    'taken already',
    { quantity: { id: 'q' }, passage: { ...passage, start: 3, end: 12 }, fields: { value: 5, unit: 'USD' } },
    'figure.exists'
  ]
] as const)('a figure %s is refused', (_, input, problem) => {
  expect(problemOf(addFigure(library, input, context))).toBe(problem)
})

test('a figure is corrected in the fields that are named, and moves to another quantity', () => {
  const next = edited(
    library,
    updateFigure(library, 'f1', { value: 8, asOf: '2024-03', quantity: { id: 'other' } }, context)
  )
  expect(next.figures.f1).toMatchObject({ value: 8, asOf: '2024-03', quantityId: 'other', unit: 'USD' })
  expect(problemOf(updateFigure(library, 'gone', {}, context))).toBe('figure.missing')
  expect(problemOf(updateFigure(library, 'f1', { low: 6 }, context))).toBe('figure.outsideRange')
})

test('an edit that changes nothing leaves no trace', () => {
  const edit = updateFigure(library, 'f1', { value: 5, note: '' }, context)
  expect(edit.ok && edit.value.updated).toEqual([])
})

test('a figure goes alone', () => {
  const next = edited(library, removeFigure(library, 'f1'))
  expect(Object.keys(next.figures)).toEqual(['f2'])
  expect(Object.keys(next.quantities)).toHaveLength(2)
})

test('a source that goes takes its figures along, and undo brings them back', () => {
  const edit = removeDocument(library, 'd1')
  const next = edited(library, edit)
  expect(Object.keys(next.figures)).toEqual(['f2'])
  expect(edit.ok && apply(next, invert(edit.value))).toEqual(library)
})

test('a value or unit that is given ends the doubt of a reading, a note does not', () => {
  const doubted = {
    ...library,
    figures: { ...library.figures, f1: figure('f1', 'd1', 5, { unit: 'USD', doubtful: 'digits' }) }
  }
  const doubtOf = (edit: Parameters<typeof updateFigure>[2]) =>
    edited(doubted, updateFigure(doubted, 'f1', edit, context)).figures.f1?.doubtful
  expect(doubtOf({ note: 'x' })).toBe('digits')
  expect(doubtOf({ value: 7 })).toBeNull()
  expect(doubtOf({ unit: 'EUR' })).toBeNull()
  expect(doubtOf({ doubtful: null })).toBeNull()
})
