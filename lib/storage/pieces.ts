import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'

/** How long a piece is that is checked for itself: 1 MiB. */
export const pieceBytes = 1_048_576

/** The digests of a file's pieces, one after the other, and how long each piece is. */
export type Manifest = { readonly pieceBytes: number; readonly digests: Uint8Array }

/** What the bytes of a file are: their hash, how many, and the digests of their pieces. */
export type Digested = { readonly sha256: string; readonly size: number; readonly manifest: Manifest }

/** SHA-256 of the whole and of each piece, as the bytes come in their order: constant memory at any length. */
export class Digesting {
  size = 0
  private readonly whole = createHash('sha256')
  private readonly digests: Buffer[] = []
  private piece = createHash('sha256')

  add(bytes: Uint8Array): void {
    this.whole.update(bytes)
    for (let from = 0; from < bytes.length; ) {
      const part = bytes.subarray(from, from + pieceBytes - (this.size % pieceBytes))
      this.piece.update(part)
      from += part.length
      this.size += part.length
      if (this.size % pieceBytes === 0) this.endPiece()
    }
  }

  /** What they are, when the last has come. To be asked once. */
  end(): Digested {
    if (this.size % pieceBytes > 0) this.endPiece()
    const manifest = { pieceBytes, digests: Buffer.concat(this.digests) }
    return { sha256: this.whole.digest('hex'), size: this.size, manifest }
  }

  private endPiece(): void {
    this.digests.push(this.piece.digest())
    this.piece = createHash('sha256')
  }
}

/** What the bytes of a file on this disk are, in one pass. */
export async function digestsOf(path: string): Promise<Digested> {
  const digesting = new Digesting()
  const bytes = createReadStream(path, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>
  for await (const chunk of bytes) digesting.add(chunk)
  return digesting.end()
}

/** The bytes on the shelf are not, or no longer, those that were kept. */
export class AlteredBytes extends Error {
  override name = 'AlteredBytes'
  constructor(readonly found: 'altered' | 'missing') {
    super(`the bytes are ${found}`)
  }
}

/** The pieces of a file in their order. Each is read, held against its digest, and only then handed out. */
export async function* checkedPieces(path: string, size: number, { pieceBytes, digests }: Manifest) {
  if (Math.ceil(size / pieceBytes) * 32 !== digests.length) throw new AlteredBytes('altered')
  const file = await opened(path)
  try {
    if ((await file.stat()).size !== size) throw new AlteredBytes('altered')
    for (let at = 0, index = 0; at < size; at += pieceBytes, index += 1) {
      const piece = await pieceAt(file, at, Math.min(pieceBytes, size - at))
      const digest = createHash('sha256').update(piece).digest()
      if (!digest.equals(digests.subarray(index * 32, index * 32 + 32))) throw new AlteredBytes('altered')
      yield piece
    }
  } finally {
    await file.close()
  }
}

const opened = (path: string): Promise<FileHandle> =>
  open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new AlteredBytes('missing') : error
  })

async function pieceAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const piece = Buffer.allocUnsafe(length)
  for (let have = 0; have < length; ) {
    const { bytesRead } = await file.read(piece, have, length - have, at + have)
    if (bytesRead === 0) throw new AlteredBytes('altered')
    have += bytesRead
  }
  return piece
}
