import type { Reading } from '#core/documents/reading'
import type { Id } from '#core/ids'
import type { Problem } from '#core/problem'
import { notArticleCodes } from '#main/formats/not-articles'
import { say } from '../say'

/** A message about one file, as `--json` writes it. */
export interface ImportMessage {
  file: string
  /** `problem.` or `reading.` and more: the key of the text. */
  code: string
  message: string
  /** Whether the file did not come in. */
  isRefused: boolean
  details: Record<string, string | number>
}

/** Why a file did not come in, and which option lets it in all the same. `versionOf`: the source whose newer version it was to be. */
export async function problemMessage(
  file: string,
  { code, details }: Problem,
  versionOf: Id | null
): Promise<ImportMessage> {
  const key = `problem.${code}`
  const message = [await say('en', key, details)]
  // A reprint is no newer version: the two options exclude each other.
  if (
    versionOf === null &&
    (code === 'document.duplicate' || code === 'document.sameBytes' || code === 'import.sameFile')
  ) {
    message.push('--as-reprint imports it all the same, as a reprint.')
  }
  if (code === 'document.sameBytes') message.push(`--again ${details.id} reads it again as a newer version.`)
  if (notArticleCodes.has(code)) message.push('--as-text imports it all the same.')
  return { file, code: key, message: message.join(' '), isRefused: true, details }
}

/** Remarks on the encoding and the damage of an imported file; none if the encoding is certain and nothing is broken. */
export async function readingMessages(file: string, reading: Reading): Promise<ImportMessage[]> {
  const { encoding, basis, confidence, broken, places, lostBefore, joinedSurrogates, misreadBefore } = reading
  const messages: [key: string, details: Record<string, string | number>][] = []
  if (basis === 'guessed') messages.push([`reading.cli.${confidence}`, { encoding }])
  if (broken > 0) messages.push(['reading.cli.broken', { count: broken, encoding, places: listed(places, broken) }])
  if (reading.proposedForStretches) {
    messages.push(['reading.cli.proposed', { encoding: reading.proposedForStretches }])
  }
  if (lostBefore > 0) messages.push(['reading.cli.lostBefore', { count: lostBefore }])
  if (joinedSurrogates > 0) messages.push(['reading.cli.joinedSurrogates', { count: joinedSurrogates }])
  if (misreadBefore) messages.push(['reading.cli.misreadBefore', { encoding: misreadBefore }])
  return Promise.all(
    messages.map(async ([code, details]) => {
      const message = `${file}: ${await say('en', code, details)}`
      return { file, code, message, isRefused: false, details }
    })
  )
}

/** Line and surroundings of the first places. */
function listed(places: Reading['places'], total: number): string {
  const shown = places.slice(0, 5).map(({ line, before, after }) => `line ${line}: “${before}\ufffd${after}”`)
  return shown.join('; ') + (total > shown.length ? '; …' : '')
}
