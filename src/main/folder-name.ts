/** A name every file system takes: no separators, no signs that Windows refuses, no dots or blanks at the end. */
export function folderName(name: string): string {
  return (
    name
      .normalize('NFC')
      .replace(/[\\/:*?"<>|\p{Cc}]/gu, '-')
      .replace(/[. ]+$/, '') || 'library'
  )
}
