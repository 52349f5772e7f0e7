import type { Figure } from '#core/figures/figure'
import { figureText } from '#core/figures/figure-text'
import type { Say } from '#ui/say'

/** A value in words and in the digits of the interface, as all its numbers are. */
export function figureWords(
  figure: Pick<Figure, 'value' | 'low' | 'high' | 'unit' | 'bound'>,
  { language }: Pick<Say, 'language'>
): string {
  const text = figureText(figure, language)
  if (language === 'en') return text
  return text
    .replace(/(\d)\.(?=\d)/g, '$1٫')
    .replace(/(\d),(?=\d)/g, '$1٬')
    .replace(/\d/g, digit => '٠١٢٣٤٥٦٧٨٩'.charAt(Number(digit)))
    .replace(/%/g, '٪')
}
