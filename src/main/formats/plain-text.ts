import { normaliseText } from '#core/documents/canonical'
import { recognise } from '#core/documents/recognise/recognise'
import { fail, ok } from '#core/problem'
import { isOtherFormat } from './content'
import { decodeText } from './decode-text'
import type { Importer } from './importer'
import { refuseOther } from './not-articles'

/** Plain text in any of our encodings; whatever its extension. */
export const plainText: Importer = {
  name: 'plain-text',
  extensions: ['txt', 'text', 'md'],
  accepts: bytes => !isOtherFormat(bytes),
  read: (bytes, fileName, { chosen, asText }) => {
    const decoded = decodeText(bytes, chosen)
    if (decoded === null) return fail('import.notText', { file: fileName })
    const text = normaliseText(decoded.text)
    if (!/[\p{L}\p{N}]/u.test(text)) return fail('import.empty', { file: fileName })
    const kind = asText ? ok(null) : refuseOther(text, fileName)
    return kind.ok ? ok({ ...recognise(decoded.text, { fileName }), reading: decoded.reading }) : kind
  }
}
