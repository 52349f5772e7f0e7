/**
 * Bytes 0x80 to 0xFF of the code pages that Arabic and Western files are in, as the Encoding Standard (encoding.spec.whatwg.org,
 * indexes) defines them. They are written out because `TextDecoder` depends on how its runtime was built: Node 20 reads
 * windows-1252 as Latin-1 and loses its quotation marks, and a reduced ICU may lack the Arabic pages.
 * `null`: no character stands there, so a file that uses the byte is in another encoding.
 */
type UpperHalf = readonly (number | null)[]

const missing = 0xfffd

const windows1256: UpperHalf = codePoints(`
  20ac 67e 201a 192 201e 2026 2020 2021 2c6 2030 679 2039 152 686 698 688
  6af 2018 2019 201c 201d 2022 2013 2014 6a9 2122 691 203a 153 200c 200d 6ba
  a0 60c a2 a3 a4 a5 a6 a7 a8 a9 6be ab ac ad ae af b0 b1 b2 b3 b4 b5 b6 b7 b8 b9 61b bb bc bd be 61f
  6c1 621 622 623 624 625 626 627 628 629 62a 62b 62c 62d 62e 62f
  630 631 632 633 634 635 636 d7 637 638 639 63a 640 641 642 643
  e0 644 e2 645 646 647 648 e7 e8 e9 ea eb 649 64a ee ef
  64b 64c 64d 64e f4 64f 650 f7 651 f9 652 fb fc 200e 200f 6d2`)

const windows1252: UpperHalf = [
  ...codePoints(`
  20ac fffd 201a 192 201e 2026 2020 2021 2c6 2030 160 2039 152 fffd 17d fffd
  fffd 2018 2019 201c 201d 2022 2013 2014 2dc 2122 161 203a 153 fffd 17e 178`),
  ...Array.from({ length: 96 }, (_, at) => 0xa0 + at)
]

/** The Arabic block in its own order, from hamza at 0xC1. Its C1 controls never occur in a text. */
const iso88596: UpperHalf = Array.from({ length: 128 }, (_, at) => {
  const byte = 0x80 + at
  if (byte === 0xa0 || byte === 0xa4 || byte === 0xad) return byte
  const isArabic = [0xac, 0xbb, 0xbf].includes(byte) || (byte >= 0xc1 && byte <= 0xda) || (byte >= 0xe0 && byte <= 0xf2)
  return isArabic ? byte + 0x560 : null
})

export const codePages: ReadonlyMap<string, UpperHalf> = new Map([
  ['windows-1256', windows1256],
  ['windows-1252', windows1252],
  ['iso-8859-1', windows1252],
  ['iso-8859-6', iso88596]
])

/** The text of `bytes` in a code page; `null` when a byte has no character in it. */
export function decodeCodePage(bytes: Uint8Array, upper: UpperHalf): string | null {
  const parts: string[] = []
  for (let from = 0; from < bytes.length; from += 4096) {
    const units: number[] = []
    for (const byte of bytes.subarray(from, from + 4096)) {
      const unit = byte < 0x80 ? byte : (upper[byte - 0x80] ?? null)
      if (unit === null) return null
      units.push(unit)
    }
    parts.push(String.fromCharCode(...units))
  }
  return parts.join('')
}

function codePoints(hex: string): UpperHalf {
  return hex
    .trim()
    .split(/\s+/)
    .map(each => Number.parseInt(each, 16))
    .map(code => (code === missing ? null : code))
}
