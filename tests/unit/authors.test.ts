import { expect, test } from 'vitest'
import { cslOf } from '../../src/core/bibliography/csl-item'
import { formatReference } from '../../src/core/bibliography/format-reference'
import { authorsOf, joinAuthors } from '../../src/core/documents/authors'
import { source } from '../support/small-library'

test('a field with several names is a list, whichever semicolon parts them', () => {
  expect(authorsOf('ليلى حداد; سامي نصر')).toEqual(['ليلى حداد', 'سامي نصر'])
  expect(authorsOf(' ليلى حداد؛ سامي نصر ؛')).toEqual(['ليلى حداد', 'سامي نصر'])
  expect(authorsOf('Carter, Jane')).toEqual(['Carter, Jane'])
  expect(authorsOf('  ')).toEqual([])
})

test('names that are joined are parted again, none twice', () => {
  expect(joinAuthors(['ليلى حداد', 'سامي نصر', 'ليلى حداد'])).toBe('ليلى حداد; سامي نصر')
  expect(joinAuthors([])).toBe('')
})

test('each author is one of its own in the bibliography', () => {
  const item = cslOf(source('a', { author: 'ليلى حداد؛ سامي نصر', title: 'طرق', publisher: '', publishedOn: null }))
  expect(item.author).toEqual([{ literal: 'ليلى حداد' }, { literal: 'سامي نصر' }])
  expect(formatReference(item, 'arabic')).toBe('ليلى حداد، سامي نصر، «طرق».')
})
