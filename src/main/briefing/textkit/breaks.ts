/// <reference path="./external-modules.d.ts" />
import LineBreaker from 'linebreak'

/** A place where a line may end: UTF-16 offset just behind it. */
export interface Opportunity {
  position: number
  /**
   * `free`: like any other. `address`: inside a web address, to be avoided. `compound`: between the halves of a compound or
   * a range, only if no line can hold it.
   */
  kind: 'free' | 'address' | 'compound'
}

const webAddress = /(?:[a-z][a-z0-9+.-]*:\/\/|www\.)[^\s«»“”]+|[^\s@«»“”]+@[^\s@«»“”]+\.[^\s«»“”]+/giu
// A cut leaves at least so many characters of an address on either line.
const shortestShare = 6
// Not hyphens or full stops: at a line's end they would be taken for the text's own.
const addressJoint = /[/?&=#;]/

/**
 * Where a paragraph's lines may end, in order, the end of the text included: UAX #14, but never inside a number range
 * or a compound of Latin letters and digits (their halves would change sides in right-to-left text), never at a soft
 * hyphen (no hyphen is drawn that the source lacks), and inside web addresses only at their joints.
 */
export function opportunities(text: string): Opportunity[] {
  const addresses = mayHoldAddress(text) ? addressesIn(text) : []
  const found = new Map<number, Opportunity>()
  const breaker = new LineBreaker(text)
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    const { position } = next
    if (isSoftHyphen(text, position) || isOpeningDash(text, position)) continue
    const inAddress = addresses.some(address => position > address.start && position < address.end)
    if (!inAddress) found.set(position, { position, kind: joinsCompound(text, position) ? 'compound' : 'free' })
  }
  for (const address of addresses) {
    for (let position = address.start + shortestShare; position <= address.end - shortestShare; position++) {
      if (addressJoint.test(text[position - 1] ?? '') && !addressJoint.test(text[position] ?? '')) {
        found.set(position, { position, kind: 'address' })
      }
    }
  }
  found.set(text.length, { position: text.length, kind: 'free' })
  const places = [...found.values()]
  return addresses.length > 0 ? places.sort((a, b) => a.position - b.position) : places
}

// Texts without any are the most, and to be searched letter by letter would cost them much.
function mayHoldAddress(text: string): boolean {
  return text.includes('://') || text.includes('@') || /www\./i.test(text)
}

function addressesIn(text: string): { start: number; end: number }[] {
  return [...text.matchAll(webAddress)].map(match => ({ start: match.index, end: match.index + match[0].length }))
}

function isSoftHyphen(text: string, position: number): boolean {
  return text[position - 1] === '\u00ad'
}

const isDash = /[-\u2010\u2013\u2014]/

// LB20a (Unicode 15.1, which the breaker does not know yet), for dashes as well: `-so` opens an aside as a bracket would.
function isOpeningDash(text: string, position: number): boolean {
  return (
    isDash.test(text[position - 1] ?? '') &&
    /(?:^|[\s\p{Z}])[-\u2010\u2013\u2014]$/u.test(text.slice(Math.max(0, position - 2), position)) &&
    /^\p{L}/u.test(text.slice(position, position + 2))
  )
}

function joinsCompound(text: string, position: number): boolean {
  return (
    /[-\u2010\u2012-\u2014/]/.test(text[position - 1] ?? '') &&
    /[\p{Script=Latin}\p{Nd}]/u.test(text[position - 2] ?? '') &&
    /[\p{Script=Latin}\p{Nd}]/u.test(text[position] ?? '')
  )
}
