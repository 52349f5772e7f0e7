import type { BriefingLook } from '#core/briefing/look'

export type Logo = NonNullable<BriefingLook['logo']>

/** It is kept within the briefing's file, whole. */
export const logoLimit = 500 * 1024

/** The picture in these bytes, or why it is none that a briefing can carry. */
export function logoFrom(bytes: Uint8Array): Logo | 'tooBig' | 'notPicture' {
  const mime = begins(bytes, [0x89, 0x50, 0x4e, 0x47])
    ? 'image/png'
    : begins(bytes, [0xff, 0xd8, 0xff])
      ? 'image/jpeg'
      : null
  if (mime === null) return 'notPicture'
  if (bytes.length > logoLimit) return 'tooBig'
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return { mime, base64: btoa(binary) }
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}
