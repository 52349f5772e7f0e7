import { withVisibleSigns } from '#core/text/hidden-signs'

/**
 * A text as it can be set: in NFC, line ends of any kind as line feeds, tabs as spaces, other control characters gone. Signs
 * that would turn letters round, and others that cannot be seen, are set as their codes, in quotes as well: a quote keeps
 * its letters and their order, and shows that there is something to it. No letter is touched.
 */
export function printable(text: string): string {
  return withVisibleSigns(text)
    .normalize('NFC')
    .replace(/\r\n|[\r\u000b\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[^\P{Cc}\n]/gu, '')
}
