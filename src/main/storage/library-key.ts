import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes
} from 'node:crypto'

/** First bytes of a sealed file. The first is no UTF-8 and begins no text, and no form of file that can be imported begins so. */
const magic = Buffer.from([0x8d, 0x4d, 0x55, 0x51, 0x0d, 0x0a, 0x1a, 0x01])
/** First letters of a sealed line. Lines that are not sealed are JSON. */
const lineMark = 'sealed1 '

const keyBytes = 32
const saltBytes = 16
const nonceBytes = 12
const tagBytes = 16
const cipher = 'aes-256-gcm'

/** Whether these bytes are a sealed file. */
export function isSealed(bytes: Uint8Array): boolean {
  return magic.equals(bytes.subarray(0, magic.length))
}

/** Whether this line of a log is sealed. */
export function isSealedLine(line: string): boolean {
  return line.startsWith(lineMark)
}

/**
 * The key of an encrypted library. Everything in the library is sealed with AES-256-GCM (NIST SP 800-38D) under a key that HKDF (RFC 5869)
 * derives from it for this one write, from 128 random bits. With the random nonce of 96 bits no two writes share key and nonce, so that the
 * bound of 2^32 messages under one key does not come near. The name of the file below the library folder, and for a line of a log its
 * number, is authenticated with the content: a file or line in the place of another one does not open.
 */
export class LibraryKey {
  readonly #key: KeyObject
  readonly #nameKey: KeyObject

  private constructor(
    /** Names this key; is no secret. */
    readonly id: string,
    bytes: Uint8Array
  ) {
    if (bytes.length !== keyBytes) throw new Error('a library key has 256 bits')
    this.#key = createSecretKey(bytes)
    this.#nameKey = createSecretKey(derive(this.#key, Buffer.alloc(0), 'names'))
  }

  /** A new random key, and its bytes to be wrapped. */
  static create(): { key: LibraryKey; bytes: Buffer } {
    const bytes = randomBytes(keyBytes)
    return { key: new LibraryKey(randomBytes(saltBytes).toString('hex'), bytes), bytes }
  }

  static from(id: string, bytes: Uint8Array): LibraryKey {
    return new LibraryKey(id, bytes)
  }

  /** The file called `name` with this content, sealed. */
  seal(name: string, content: Uint8Array): Buffer {
    return Buffer.concat([magic, ...this.#sealed(`file\n${name}`, content)])
  }

  /** The content of the sealed file called `name`; `null`: it was not sealed under this key and name, or has changed since. */
  open(name: string, bytes: Uint8Array): Buffer | null {
    return isSealed(bytes) ? this.#opened(`file\n${name}`, bytes.subarray(magic.length)) : null
  }

  /** The line with this number, counted from 1, of the log called `name`, sealed. Both are without the end of the line. */
  sealLine(name: string, number: number, line: string): string {
    const sealed = Buffer.concat(this.#sealed(`line\n${name}\n${number}`, Buffer.from(line)))
    return `${lineMark}${sealed.toString('base64')}`
  }

  /** The sealed line; `null` as for `open`. */
  openLine(name: string, number: number, line: string): string | null {
    if (!isSealedLine(line)) return null
    const sealed = Buffer.from(line.slice(lineMark.length), 'base64')
    // Decoding takes other spellings of the same bytes as well.
    if (sealed.toString('base64') !== line.slice(lineMark.length)) return null
    return this.#opened(`line\n${name}\n${number}`, sealed)?.toString('utf8') ?? null
  }

  /** A name in hexadecimal digits for content with this SHA-256. Without the key the content cannot be told from the name. */
  nameOf(sha256: string): string {
    return createHmac('sha256', this.#nameKey).update(sha256).digest('hex')
  }

  /** Authenticates a text that stays readable, in hexadecimal digits. */
  sign(text: string): string {
    return createHmac('sha256', this.#key).update(`signed\n${text}`).digest('hex')
  }

  #sealed(about: string, content: Uint8Array): Buffer[] {
    const salt = randomBytes(saltBytes)
    const { nonce, sealed, tag } = encrypt(derive(this.#key, salt, 'content'), about, content)
    return [salt, nonce, sealed, tag]
  }

  #opened(about: string, bytes: Uint8Array): Buffer | null {
    if (bytes.length < saltBytes + nonceBytes + tagBytes) return null
    return decrypt(derive(this.#key, bytes.subarray(0, saltBytes), 'content'), about, bytes.subarray(saltBytes))
  }
}

/** The bytes of a library key, sealed under the key that a passphrase gives. `about` is authenticated with them. */
export function wrapKey(wrappingKey: Uint8Array, about: string, bytes: Uint8Array): Buffer {
  const { nonce, sealed, tag } = encrypt(wrappingKey, about, bytes)
  return Buffer.concat([nonce, sealed, tag])
}

/** The bytes of the library key; `null`: the passphrase is another one, or something has changed. */
export function unwrapKey(wrappingKey: Uint8Array, about: string, wrapped: Uint8Array): Buffer | null {
  const bytes = decrypt(wrappingKey, about, wrapped)
  return bytes?.length === keyBytes ? bytes : null
}

function derive(key: KeyObject, salt: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, `muqarin library ${purpose}`, keyBytes))
}

function encrypt(key: Uint8Array, about: string, content: Uint8Array) {
  const nonce = randomBytes(nonceBytes)
  const sealing = createCipheriv(cipher, key, nonce, { authTagLength: tagBytes }).setAAD(Buffer.from(about))
  const sealed = Buffer.concat([sealing.update(content), sealing.final()])
  return { nonce, sealed, tag: sealing.getAuthTag() }
}

/** `bytes`: nonce, sealed content and tag. */
function decrypt(key: Uint8Array, about: string, bytes: Uint8Array): Buffer | null {
  if (bytes.length < nonceBytes + tagBytes) return null
  const end = bytes.length - tagBytes
  const opening = createDecipheriv(cipher, key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
  opening.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(end))
  const content = opening.update(bytes.subarray(nonceBytes, end))
  try {
    return Buffer.concat([content, opening.final()])
  } catch {
    // Node says only that it is not authentic, and any change of key, name or bytes leads here.
    return null
  }
}
