import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'

/** How long a piece is that is checked for itself: 1 MiB. */
export const pieceBytes = 1_048_576

/** The digests of a file's pieces, one after the other, and how long each piece is. */
export type Manifest = { readonly pieceBytes: number; readonly digests: Uint8Array }

/** SHA-256 of the whole and of each piece, in one pass: constant memory at any length. */
export async function digestsOf(path: string): Promise<{ sha256: string; size: number; manifest: Manifest }> {
  const whole = createHash('sha256')
  const digests: Buffer[] = []
  let piece = createHash('sha256')
  let room = pieceBytes
  let size = 0
  for await (const chunk of createReadStream(path, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>) {
    whole.update(chunk)
    size += chunk.length
    for (let from = 0; from < chunk.length; ) {
      const part = chunk.subarray(from, from + room)
      piece.update(part)
      from += part.length
      room -= part.length
      if (room > 0) continue
      digests.push(piece.digest())
      piece = createHash('sha256')
      room = pieceBytes
    }
  }
  if (room < pieceBytes) digests.push(piece.digest())
  return { sha256: whole.digest('hex'), size, manifest: { pieceBytes, digests: Buffer.concat(digests) } }
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
