import type { Code } from '#core/codebook/code'
import type { Direction } from '#core/documents/document'
import { adjustByGrapheme, moveByParagraph, moveByWord, moveToEnd, type TextSelection } from '#core/text/selection'

/** The selection after a movement key; `null` when the key is none. Left and right go by the direction of the text. */
export function afterKey(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>,
  text: string,
  cursor: TextSelection,
  direction: Direction
): TextSelection | null {
  const onwards = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  const extend = event.shiftKey
  const scope = event.ctrlKey || event.metaKey ? 'text' : 'paragraph'
  switch (event.key) {
    case 'ArrowLeft':
    case 'ArrowRight': {
      const step = event.key === onwards ? 'next' : 'previous'
      if (event.altKey) return extend ? adjustByGrapheme(text, cursor, step) : null
      return moveByWord(text, cursor, step, extend)
    }
    case 'ArrowDown':
      return event.altKey ? null : moveByParagraph(text, cursor, 'next', extend)
    case 'ArrowUp':
      return event.altKey ? null : moveByParagraph(text, cursor, 'previous', extend)
    case 'Home':
      return moveToEnd(text, cursor, 'previous', scope, extend)
    case 'End':
      return moveToEnd(text, cursor, 'next', scope, extend)
    default:
      return null
  }
}

/** The code that a key tags with: by its sign, by the figure in Arabic or Persian digits, or by the key's place. */
export function codeOfKey(event: Pick<KeyboardEvent, 'key' | 'code'>, codes: readonly Code[]): Code | undefined {
  const figure = event.key.replace(/[٠-٩]/, digit => String(digit.charCodeAt(0) - 0x660))
  const sign = figure.replace(/[۰-۹]/, digit => String(digit.charCodeAt(0) - 0x6f0)).toLowerCase()
  const place = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1]
  return codes.find(code => code.key !== '' && (code.key.toLowerCase() === sign || code.key === place))
}
