import { suggestReprints } from '#core/documents/reprints'
import { reviewVersion } from '#core/documents/versions'
import { readFigures } from '#core/figures/read-figures'
import { readInSentence } from '#core/figures/read-in-sentence'
import { readSource } from '../formats/read-source'

/**
 * The tasks that read texts of strangers off the main thread. A new task is one entry here. Arguments and results are copied
 * between threads, so they hold data alone.
 */
export const textTasks = { readSource, readFigures, readInSentence, reviewVersion, suggestReprints }

export type TextTasks = typeof textTasks
export type TextTaskName = keyof TextTasks

/** A request to the worker. The next one is sent only after the answer to the last one. */
export interface TextRequest<Name extends TextTaskName = TextTaskName> {
  name: Name
  args: Parameters<TextTasks[Name]>
}
