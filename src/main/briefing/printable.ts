/**
 * A text as it can be set: in NFC, line ends of any kind as line feeds, tabs as spaces, other control characters gone. No
 * letter is touched.
 */
export function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n|[\r\u000b\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[^\P{Cc}\n]/gu, '')
}
