import { normaliseText } from '#core/documents/canonical'
import { recognise } from '#core/documents/recognise/recognise'
import { fail, ok } from '#core/problem'
import { isPlainText } from './content'
import { decodeText } from './decode-text'
import type { Importer } from './importer'

/** Plain text in UTF-8, UTF-16 with a byte order mark, or a legacy encoding; whatever its extension. */
export const plainText: Importer = {
  name: 'plain-text',
  extensions: ['txt', 'text', 'md'],
  accepts: bytes => isPlainText(bytes),
  read: (bytes, fileName) => {
    const text = isPlainText(bytes) ? decodeText(bytes) : null
    if (text === null) return fail('import.notText', { file: fileName })
    if (!/[\p{L}\p{N}]/u.test(normaliseText(text))) return fail('import.empty', { file: fileName })
    return ok(recognise(text, { fileName }))
  }
}
