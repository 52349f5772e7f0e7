import { expect, test } from 'vitest'
import type { OutlineBlock } from '#core/briefing/outline'
import { poppler } from './extraction'
import { outlineWith, pdfOf } from './render'

const words = {
  ar: {
    stance: 'يؤكد',
    silent: 'قُرئ ولم يذكر',
    sentence: 'ترى الوزارة أن خفض الفاقد في الشبكات أقل كلفة من بناء محطة. '
  },
  en: {
    stance: 'Asserts',
    silent: 'Read and silent',
    sentence: 'The ministry says that repairing the network costs less. '
  }
}

test.for(['ar', 'en'] as const)(
  'findings, a digest of six sources and their list stand on one page (%s)',
  async language => {
    const { stance, silent, sentence } = words[language]
    const direction = language === 'ar' ? 'rtl' : 'ltr'
    const six = [1, 2, 3, 4, 5, 6]
    const blocks: OutlineBlock[] = [
      { kind: 'heading', level: 1, text: sentence.slice(0, 12) },
      { kind: 'paragraph', text: sentence.repeat(5).trim() },
      {
        kind: 'matrix',
        digest: true,
        corner: sentence.slice(0, 5),
        columns: six.map(number => ({ title: `[${number}]`, detail: '' })),
        rows: six.map(row => ({
          title: sentence.trim(),
          verdict: stance,
          cells: six.map(column =>
            row === column
              ? { state: silent, statements: [] }
              : { statements: [{ stance: 'asserts', stanceLabel: stance, text: '' }] }
          )
        })),
        remark: sentence.trim()
      },
      { kind: 'sources', entries: six.map(number => ({ number, text: sentence.trim(), direction })) }
    ]
    const outline = {
      ...outlineWith(blocks, language),
      subtitle: [sentence, sentence, sentence].map(line => line.trim())
    }
    expect(poppler('pdfinfo', await pdfOf(outline))).toMatch(/Pages:\s+1\n/)
  }
)
