import { afterEach, expect, test } from 'vitest'
import { pushedOut, showMessage, showProblem, useNotices } from '../../src/renderer/state/notices'

const shown = () => useNotices.getState().notices
const ids = (...names: string[]) => names.map(name => shown().find(({ message }) => message === name)?.id)

afterEach(() => useNotices.setState({ notices: [] }))

test('of more than four messages the oldest make room', () => {
  for (const name of ['a', 'b', 'c', 'd']) showMessage(name)
  expect(pushedOut(shown())).toEqual([])
  showMessage('e')
  showMessage('f')
  expect(pushedOut(shown())).toEqual(ids('a', 'b'))
})

test('no problem makes room, however many there are, nor does it take the room of messages', () => {
  for (let revision = 0; revision < 9; revision += 1) {
    showProblem({ code: 'library.newer', details: { version: revision, known: 1 } })
  }
  for (const name of ['a', 'b', 'c', 'd']) showMessage(name)
  expect(pushedOut(shown())).toEqual([])
  expect(shown()).toHaveLength(13)
})

test('a problem that comes again is shown once and counted, unless another came between', () => {
  const twice = () => showProblem({ code: 'import.empty', details: { file: 'a.txt' } })
  twice()
  showMessage('a')
  twice()
  expect(shown().map(({ kind, times }) => [kind, times])).toEqual([
    ['problem', 2],
    ['message', 1]
  ])
  showProblem({ code: 'import.empty', details: { file: 'b.txt' } })
  twice()
  expect(shown().map(({ times }) => times)).toEqual([2, 1, 1, 1])
})

test('a message that comes again is told again', () => {
  showMessage('a')
  showMessage('a')
  expect(shown()).toHaveLength(2)
})
