import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes, scryptSync } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** What a backup is sealed with: the bytes of a key file, or a passphrase that somebody can remember. */
export type Key = { readonly by: 'key-file' | 'passphrase'; readonly bytes: Buffer }

/** Why a sealed file does not open. */
export class NotOpened extends Error {
  override name = 'NotOpened'
  constructor(readonly why: 'not-a-backup' | 'wrong-key' | 'altered' | 'cut-short') {
    super(why)
  }
}

const magic = 'RINGLEADER-BACKUP-1\n'
const pieceSize = 1_048_576
const tagSize = 16
const costs = { N: 131_072, r: 8, p: 1 } as const
const longestHead = 1_000

type Head = { readonly by: Key['by']; readonly salt: Buffer; readonly nonce: Buffer; readonly bytes: Buffer }

/** A key for this file alone (HKDF, RFC 5869; scrypt, RFC 7914). */
const keyFor = ({ by, bytes }: Key, salt: Buffer): Buffer =>
  by === 'passphrase'
    ? scryptSync(bytes, salt, 32, { ...costs, maxmem: 300_000_000 })
    : Buffer.from(hkdfSync('sha256', bytes, salt, 'ringleader backup', 32))

/** No two pieces of a file share a nonce, and the last one says that it is the last: a file that was cut does not end. */
const nonceOf = (nonce: Buffer, piece: number, last: boolean): Buffer => {
  const rest = Buffer.alloc(5)
  rest.writeUInt32BE(piece)
  rest[4] = last ? 1 : 0
  return Buffer.concat([nonce, rest])
}

/** Writes a sealed file piece by piece (AES-256-GCM, NIST SP 800-38D, each piece with its place). Its name appears when it is whole. */
export class SealedWriter {
  private waiting: Buffer[] = []
  private size = 0
  private piece = 0
  private constructor(
    private readonly file: FileHandle,
    private readonly path: string,
    private readonly key: Buffer,
    private readonly nonce: Buffer,
    private readonly bound: Buffer,
  ) {}

  static async at(path: string, key: Key): Promise<SealedWriter> {
    const [salt, nonce] = [randomBytes(32), randomBytes(7)]
    const said = { by: key.by, salt: salt.toString('base64'), nonce: nonce.toString('base64') }
    const head = Buffer.from(`${magic}${JSON.stringify(said)}\n`)
    const file = await open(`${path}.part`, 'w', 0o600)
    await file.write(head)
    return new SealedWriter(file, path, keyFor(key, salt), nonce, createHash('sha256').update(head).digest())
  }

  async put(bytes: Buffer): Promise<void> {
    this.waiting.push(bytes)
    this.size += bytes.length
    // One whole piece stays back: which is the last is known at the end.
    while (this.size > pieceSize) await this.write(this.take(pieceSize), false)
  }

  async finish(): Promise<void> {
    await this.write(this.take(this.size), true)
    await this.file.sync()
    await this.file.close()
    await rename(`${this.path}.part`, this.path)
    const folder = await open(dirname(this.path), 'r')
    await folder.sync().finally(() => folder.close())
  }

  async abandon(): Promise<void> {
    await this.file.close().catch(() => undefined)
    await rm(`${this.path}.part`, { force: true })
  }

  private take(size: number): Buffer {
    const all = Buffer.concat(this.waiting)
    this.waiting = all.length > size ? [all.subarray(size)] : []
    this.size = Math.max(0, all.length - size)
    return all.subarray(0, size)
  }

  private async write(bytes: Buffer, last: boolean): Promise<void> {
    const cipher = createCipheriv('aes-256-gcm', this.key, nonceOf(this.nonce, this.piece, last))
    cipher.setAAD(this.bound)
    const sealed = Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
    await this.file.write(sealed)
    this.piece += 1
  }
}

/** The pieces of a sealed file, each believed only after its tag. Throws NotOpened where one is not what was written. */
export async function* openSealed(path: string, key: Key): AsyncGenerator<Buffer> {
  const file = await open(path, 'r')
  try {
    const head = await headOf(file)
    if (head.by !== key.by) throw new NotOpened('wrong-key')
    const bound = createHash('sha256').update(head.bytes).digest()
    const secret = keyFor(key, head.salt)
    const opened = (bytes: Buffer, piece: number, last: boolean): Buffer | undefined => {
      if (bytes.length < tagSize) return undefined
      const decipher = createDecipheriv('aes-256-gcm', secret, nonceOf(head.nonce, piece, last))
      decipher.setAAD(bound).setAuthTag(bytes.subarray(-tagSize))
      try {
        return Buffer.concat([decipher.update(bytes.subarray(0, -tagSize)), decipher.final()])
      } catch {
        return undefined
      }
    }
    let place = head.bytes.length
    let sealed = await readAt(file, place)
    for (let piece = 0; ; piece += 1) {
      place += sealed.length
      const next = await readAt(file, place)
      const last = next.length === 0
      const bytes = opened(sealed, piece, last)
      if (!bytes) throw new NotOpened(reason(piece, last && opened(sealed, piece, false) !== undefined))
      yield bytes
      if (last) return
      sealed = next
    }
  } finally {
    await file.close()
  }
}

/** Whole and not the last, at the end of the file: the rest was cut off. The very first piece tells nothing of a wrong key. */
const reason = (piece: number, notTheLast: boolean): NotOpened['why'] =>
  notTheLast ? 'cut-short' : piece === 0 ? 'wrong-key' : 'altered'

async function readAt(file: FileHandle, place: number): Promise<Buffer> {
  const bytes = Buffer.alloc(pieceSize + tagSize)
  let filled = 0
  while (filled < bytes.length) {
    const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, place + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return bytes.subarray(0, filled)
}

async function headOf(file: FileHandle): Promise<Head> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(longestHead), 0, longestHead, 0)
  const end = buffer.subarray(0, bytesRead).indexOf('\n', magic.length)
  const bytes = Buffer.from(buffer.subarray(0, end + 1))
  if (end < 0 || bytes.subarray(0, magic.length).toString() !== magic) throw new NotOpened('not-a-backup')
  try {
    const { by, salt, nonce } = JSON.parse(bytes.subarray(magic.length).toString())
    const head = { salt: Buffer.from(salt, 'base64'), nonce: Buffer.from(nonce, 'base64'), bytes }
    if ((by === 'key-file' || by === 'passphrase') && head.salt.length === 32 && head.nonce.length === 7)
      return { by, ...head }
  } catch {
    // Said below.
  }
  throw new NotOpened('not-a-backup')
}
