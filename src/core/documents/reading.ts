import type { Draft } from './draft'
import type { Encoding, PagedEncoding } from './encodings'

/** A place of the text where bytes were no letter of the encoding. */
export interface BrokenPlace {
  /** Line of the file, from 1. */
  line: number
  /** A few letters of the same line on both sides of it. */
  before: string
  after: string
  /** Its bytes in the encoding that is proposed for them. */
  proposed?: string
}

/** How a file's bytes were read. */
export interface Reading {
  encoding: Encoding
  /**
   * Why this encoding: a byte order mark; all bytes fit; nearly all multi-byte letters fit; the likeliest of several; the user's
   * choice; a text from the clipboard, which has no bytes of its own.
   */
  basis: 'mark' | 'valid' | 'nearly-valid' | 'guessed' | 'chosen' | 'pasted'
  confidence: 'certain' | 'likely' | 'doubtful'
  /** Stretches of bytes that are no text in this encoding. Each is one U+FFFD of the text. */
  broken: number
  /** The first of them, at most `mostPlaces`. */
  places: BrokenPlace[]
  /** U+FFFD that the file itself holds: letters that another program lost before. */
  lostBefore: number
  /** Letters that were written as two surrogates of three bytes each (CESU-8), read as the letters they mean. */
  joinedSurrogates: number
  /** The encoding as which another program misread this text before it was saved; `null`: no sign of that. */
  misreadBefore: Encoding | null
  /** In what the stretches that are no UTF-8 were read, when that was chosen: then they are not broken. */
  stretches: PagedEncoding | null
  /** In what the broken stretches of UTF-8 read like words; `null`: in nothing. */
  proposedForStretches: PagedEncoding | null
}

/** Places that a `Reading` names one by one. */
export const mostPlaces = 20

/** The recognised draft of a file and the way its bytes were read. */
export interface SourceDraft extends Draft {
  reading: Reading
}
