import { deflateSync, inflateSync } from 'node:zlib'

/** A picture of one byte a pixel, row by row from the top; 0 is black. */
export interface GrayImage {
  width: number
  height: number
  pixels: Uint8Array
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Four bytes a pixel to one. */
export function toGray({ width, height, rgba }: { width: number; height: number; rgba: Uint8Array }): GrayImage {
  const pixels = new Uint8Array(width * height)
  for (let at = 0; at < pixels.length; at++) {
    const [red = 0, green = 0, blue = 0] = rgba.subarray(at * 4, at * 4 + 3)
    pixels[at] = Math.round((red + green + blue) / 3)
  }
  return { width, height, pixels }
}

/** As PNG: eight bits of gray, no filters. */
export function toPng({ width, height, pixels }: GrayImage): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++) rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND')])
}

/** Reads what `toPng` wrote. */
export function fromPng(png: Buffer): GrayImage {
  const width = png.readUInt32BE(16)
  const height = png.readUInt32BE(20)
  const start = png.indexOf('IDAT') + 4
  const rows = inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)))
  const pixels = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    pixels.set(rows.subarray(y * (width + 1) + 1, (y + 1) * (width + 1)), y * width)
  }
  return { width, height, pixels }
}

/**
 * The greatest difference of mean gray between two pictures over squares of eight pixels, 0 to 255: a missing letter or a mark in
 * the wrong place shows, another way of smoothing edges does not.
 */
export function greatestDifference(one: GrayImage, other: GrayImage): number {
  if (one.width !== other.width || one.height !== other.height) return 255
  const square = 8
  let greatest = 0
  for (let top = 0; top < one.height; top += square) {
    for (let left = 0; left < one.width; left += square) {
      let sum = 0
      let count = 0
      for (let y = top; y < Math.min(one.height, top + square); y++) {
        for (let x = left; x < Math.min(one.width, left + square); x++) {
          sum += (one.pixels[y * one.width + x] ?? 0) - (other.pixels[y * one.width + x] ?? 0)
          count++
        }
      }
      greatest = Math.max(greatest, Math.abs(sum) / count)
    }
  }
  return greatest
}

function chunk(type: string, data = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const bytes = Buffer.alloc(body.length + 8)
  bytes.writeUInt32BE(data.length, 0)
  bytes.set(body, 4)
  bytes.writeUInt32BE(crc32(body), body.length + 4)
  return bytes
}

/** CRC-32 after ISO 3309, as PNG asks for it. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}
