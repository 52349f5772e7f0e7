import type { PagedEncoding } from '#core/documents/encodings'
import { type Decoded, UnitWriter } from './unit-writer'

/**
 * The 256 signs of a code page. More than one code unit where a byte is a ligature; `null`: no character has this byte, so a
 * file that uses it is in another encoding or damaged.
 */
export type CodePage = readonly (string | null)[]

/**
 * Bytes 0x80 to 0xFF in code points, `a..b` for all between two, `-` for none and `-*n` for n of them. As the Encoding Standard
 * (encoding.spec.whatwg.org, indexes) and, for the pages it lacks, the mapping tables of Unicode and IBM define them. They are
 * written out because `TextDecoder` depends on how its runtime was built and lacks several of them.
 */
const upperHalves: Readonly<Record<PagedEncoding, string>> = {
  'windows-1256': `
    20ac 67e 201a 192 201e 2026 2020 2021 2c6 2030 679 2039 152 686 698 688 6af 2018 2019 201c 201d 2022 2013 2014 6a9 2122 691
    203a 153 200c 200d 6ba a0 60c a2..a9 6be ab..b9 61b bb..be 61f 6c1 621..636 d7 637..63a 640..643 e0 644 e2 645..648 e7..eb
    649 64a ee ef 64b..64e f4 64f 650 f7 651 f9 652 fb fc 200e 200f 6d2`,
  // C1 controls never occur in a text, so that 0x80 to 0x9F are no characters here.
  'iso-8859-6': '-*32 a0 -*3 a4 -*7 60c ad -*13 61b -*3 61f - 621..63a -*5 640..652 -*13',
  // The right-to-left twins of ASCII signs (0xA0 and after) are read as the signs.
  'mac-arabic': `
    c4 a0 c7 c9 d1 d6 dc e1 e0 e2 e4 6ba ab e7 e9 e8 ea eb ed 2026 ee ef f1 f3 bb f4 f6 f7 fa f9 fb fc 20..24 66a 26..2b 60c
    2d..2f 660..669 3a 61b 3c..3e 61f 274a 621..63a 5b..5f 640..652 67e 679 686 6d5 6a4 6af 688 691 7b..7d 698 6d2`,
  cp720: `
    -*2 e9 e2 - e0 - e7 ea eb e8 ef ee -*4 651 652 f4 a4 640 fb f9 621..624 a3 625..635 ab bb 2591..2593 2502 2524 2561 2562 2556
    2555 2563 2551 2557 255d 255c 255b 2510 2514 2534 252c 251c 2500 253c 255e 255f 255a 2554 2569 2566 2560 2550 256c 2567 2568
    2564 2565 2559 2558 2552 2553 256b 256a 2518 250c 2588 2584 258c 2590 2580 636..63a 641 b5 642..64a 2261 64b..650 2248 b0
    2219 b7 221a 207f b2 25a0 a0`,
  cp864: `
    b0 b7 2219 221a 2592 2500 2502 253c 2524 252c 251c 2534 2510 250c 2514 2518 3b2 221e 3c6 b1 bd bc 2248 ab bb fef7 fef8 -*2
    fefb fefc - a0 ad fe82 a3 a4 fe84 -*2 fe8e fe8f fe95 fe99 60c fe9d fea1 fea5 660..669 fed1 61b feb1 feb5 feb9 61f a2 fe80
    fe81 fe83 fe85 feca fe8b fe8d fe91 fe93 fe97 fe9b fe9f fea3 fea7 fea9 feab fead feaf feb3 feb7 febb febf fec1 fec5 fecb fecf
    a6 ac f7 d7 fec9 640 fed3 fed7 fedb fedf fee3 fee7 feeb feed feef fef3 febd fecc fece fecd fee1 fe7d 651 fee5 fee9 feec fef0
    fef2 fed0 fed5 fef5 fef6 fedd fed9 fef1 25a0 -`,
  'windows-1252': `
    20ac - 201a 192 201e 2026 2020 2021 2c6 2030 160 2039 152 - 17d -*2 2018 2019 201c 201d 2022 2013 2014 2dc 2122 161 203a 153 -
    17e 178 a0..ff`,
  macintosh: `
    c4 c5 c7 c9 d1 d6 dc e1 e0 e2 e4 e3 e5 e7 e9 e8 ea eb ed ec ee ef f1 f3 f2 f4 f6 f5 fa f9 fb fc 2020 b0 a2 a3 a7 2022 b6 df ae
    a9 2122 b4 a8 2260 c6 d8 221e b1 2264 2265 a5 b5 2202 2211 220f 3c0 222b aa ba 3a9 e6 f8 bf a1 ac 221a 192 2248 2206 ab bb
    2026 a0 c0 c3 d5 152 153 2013 2014 201c 201d 2018 2019 f7 25ca ff 178 2044 20ac 2039 203a fb01 fb02 2021 b7 201a 201e 2030 c2
    ca c1 cb c8 cd..cf cc d3 d4 f8ff d2 da db d9 131 2c6 2dc af 2d8..2da b8 2dd 2db 2c7`,
  'windows-1254': `
    20ac - 201a 192 201e 2026 2020 2021 2c6 2030 160 2039 152 -*4 2018 2019 201c 201d 2022 2013 2014 2dc 2122 161 203a 153 -*2 178
    a0..cf 11e d1..dc 130 15e df..ef 11f f1..fc 131 15f ff`,
  'windows-1251': `
    402 403 201a 453 201e 2026 2020 2021 20ac 2030 409 2039 40a 40c 40b 40f 452 2018 2019 201c 201d 2022 2013 2014 - 2122 459 203a
    45a 45c 45b 45f a0 40e 45e 408 a4 490 a6 a7 401 a9 404 ab..ae 407 b0 b1 406 456 491 b5..b7 451 2116 454 bb 458 405 455 457
    410..44f`,
  'koi8-r': `
    2500 2502 250c 2510 2514 2518 251c 2524 252c 2534 253c 2580 2584 2588 258c 2590..2593 2320 25a0 2219 221a 2248 2264 2265 a0
    2321 b0 b2 b7 f7 2550..2552 451 2553..2561 401 2562..256c a9 44e 430 431 446 434 435 444 433 445 438..43f 44f 440..443 436
    432 44c 44b 437 448 44d 449 447 44a 42e 410 411 426 414 415 424 413 425 418..41f 42f 420..423 416 412 42c 42b 417 428 42d
    429 427 42a`,
  'windows-1255': `
    20ac - 201a 192 201e 2026 2020 2021 2c6 2030 - 2039 -*5 2018 2019 201c 201d 2022 2013 2014 2dc 2122 - 203a -*4 a0..a3 20aa
    a5..a9 d7 ab..b9 f7 bb..bf 5b0..5b9 - 5bb..5c3 5f0..5f4 -*7 5d0..5ea -*2 200e 200f -`
}

/** Bytes below 0x80 that are not their ASCII signs. */
const otherLower: Partial<Record<PagedEncoding, Readonly<Record<number, string>>>> = { cp864: { 37: '\u066a' } }

const made = new Map<PagedEncoding, CodePage>()

export function codePageOf(encoding: PagedEncoding): CodePage {
  const known = made.get(encoding)
  if (known) return known
  const lower = Array.from({ length: 0x80 }, (_, byte) => otherLower[encoding]?.[byte] ?? String.fromCharCode(byte))
  const page = [...lower, ...signsOf(upperHalves[encoding])]
  made.set(encoding, page)
  return page
}

/** The text of `bytes` in a code page. Bytes without a character become U+FFFD. */
export function decodeCodePage(bytes: Uint8Array, encoding: PagedEncoding): Decoded {
  const page = codePageOf(encoding)
  // Nought for a ligature and for none.
  const units = Uint16Array.from(page, sign => (sign?.length === 1 ? sign.charCodeAt(0) : 0))
  const writer = new UnitWriter(bytes.length * 2)
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    const unit = units[byte] ?? 0
    if (unit > 0) writer.unit(unit)
    else writer.signOrBroken(page[byte])
  }
  return writer.finish()
}

function signsOf(points: string): (string | null)[] {
  return points
    .trim()
    .split(/\s+/)
    .flatMap(part => {
      if (part.startsWith('-')) return Array.from({ length: Number(part.slice(2) || 1) }, () => null)
      const [first = 0, last = first] = part.split('..').map(code => Number.parseInt(code, 16))
      return Array.from({ length: last - first + 1 }, (_, step) => letterOf(first + step))
    })
}

/** Presentation forms are shapes of letters, as old systems stored them, and are read as the letters. */
function letterOf(code: number): string {
  const sign = String.fromCharCode(code)
  return code >= 0xfe70 && code <= 0xfefc ? sign.normalize('NFKC').replace('\u0640', '') : sign
}
