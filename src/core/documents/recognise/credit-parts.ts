import { authorAlone, authorRegular, authorSigned, innerCredit, labelOnly, otherCredit } from './credit-labels'

const strongSeparators = /\s?[|•·●■؛;]\s?|[()[\]]/
const weakSeparators = /\s[-–—ـ]+\s|[-–—]\s|\//
const colon = /[:：](?:\s|$)/

/** `إشراف الدكتور: NAME`: the colon belongs to the label before the title. */
const titleBeforeColon =
  /^((?:ال)?(?:دكتور|دكتورة|أستاذ|أستاذة|باحث|باحثة|مهندس|مهندسة|زميل|زميلة|كاتب|كاتبة|صحفي|صحفية|صحافي|صحافية))\s?[:：]\s*/

/** The sign behind a label belongs to it, wherever in the line it is: `كتب – NAME`, `DATE | By: NAME - تصوير: NAME`. */
export function splitParts(rest: string): string[] {
  const credits = rest.replace(innerCredit, (blank, at: number) =>
    labelOnly.test(rest.slice(0, at).trim()) ? blank : ' | '
  )
  return credits.split(strongSeparators).flatMap(splitWeakly)
}

function splitWeakly(chunk: string): string[] {
  const parts: string[] = []
  for (const part of chunk.split(weakSeparators)) {
    const before = trimPart(parts.at(-1) ?? '')
    if (labelOnly.test(before)) parts[parts.length - 1] = `${before}: ${part}`
    else parts.push(part)
  }
  return parts.flatMap(part => {
    const text = trimPart(part)
    const [label = ''] =
      authorSigned.exec(text) ?? authorAlone.exec(text) ?? authorRegular.exec(text) ?? otherCredit.exec(text) ?? []
    const [first = '', ...others] = text.slice(label.length).replace(titleBeforeColon, '$1 ').split(colon)
    return [label + first, ...others]
  })
}

/** The part with single blanks and without signs at either end. */
export function trimPart(part: string): string {
  return part.replace(/\s+/g, ' ').replace(/^[\s|:،,–—\-ـ/]+|[\s|:،,–—\-ـ/]+$/g, '')
}
