import { describe, expect, test } from 'vitest'
import { readFigures } from '../../src/core/figures/read-figures'
import { agrees } from '../fixtures/figure-labels'
import { strangersPhrases } from '../fixtures/figures-strangers'

describe('readFigures on the ways of unseen articles', () => {
  for (const [kind, phrases] of Object.entries(strangersPhrases))
    test.each(phrases)(`${kind}: %s`, (text, labels) => {
      const readings = readFigures(text)
      expect(readings.map(({ written, value, unit }) => `${written}: ${value} ${unit}`)).toHaveLength(labels.length)
      for (const [at, label] of labels.entries()) {
        const reading = readings[at]
        if (!reading) throw new Error('as many readings as labels')
        expect(agrees(reading, label.replace(' ?', '')), `${label}, read ${JSON.stringify(reading)}`).toBe(true)
        expect(reading.doubtful !== null, `${label} doubtful`).toBe(label.endsWith(' ?'))
      }
    })

  test.each([
    '-',
    '– ',
    ',',
    '، ',
    '5 ',
    '5,',
    'و',
    'و ',
    '(5) ',
    '5 ر',
    'وخمسة ',
    '$5-',
    'و-5 ',
    '5 ,5',
    'عام 1435 ',
    '1 من كل ',
    'one in ',
    '(622-',
    'won 1-3, ',
    'هاتف 5 ',
    '2020-'
  ])('twelve thousand of %j are read in a time that grows with them', sign => {
    expect(() => readFigures(sign.repeat(12_000))).not.toThrow()
  })
})
