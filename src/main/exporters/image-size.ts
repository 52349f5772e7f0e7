/**
 * Width and height of a PNG (its IHDR chunk) or a JPEG (its frame header), in pixels; `undefined` where the bytes are neither or
 * are cut short.
 */
export function imageSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.byteLength >= 24 && view.getUint32(0) === 0x89504e47) return sized(view.getUint32(16), view.getUint32(20))
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined
  for (let at = 2; at + 9 <= view.byteLength; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at)
    if (marker < 0xff00) return undefined
    // Frame headers, but for tables of codes and arithmetic conditioning that lie among their numbers.
    if (marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker)) {
      return sized(view.getUint16(at + 7), view.getUint16(at + 5))
    }
  }
  return undefined
}

function sized(width: number, height: number) {
  return width > 0 && height > 0 ? { width, height } : undefined
}
