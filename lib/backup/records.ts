import { NotOpened, type SealedWriter } from './sealed'

/** What a backup says at its beginning: of which house it is, and up to where its log went. */
export type House = {
  readonly kind: 'house'
  readonly mode: string
  readonly takenAt: number
  readonly migrations: readonly { readonly name: string; readonly checksum: string }[]
  /** Where the log ended, and the newest checkpoint that covers it; null when nobody had sealed it. */
  readonly size: number
  readonly leafHash: string
  readonly checkpoint: string | null
  readonly vkey: string | null
}

/** One thing that follows in a backup. Rows and files are followed by their bytes. */
export type BackedUp =
  | House
  | { readonly kind: 'table'; readonly name: string; readonly columns: readonly string[] }
  | { readonly kind: 'rows'; readonly count: number; readonly bytes: number }
  | { readonly kind: 'sequence'; readonly name: string; readonly value: string; readonly called: boolean }
  | { readonly kind: 'file'; readonly path: string; readonly bytes: number }
  | { readonly kind: 'sum'; readonly sha256: string }
  | { readonly kind: 'end'; readonly rows: number; readonly files: number }

const longestSaid = 4_000_000
const longestRows = 256_000_000

/** Writes one record: its length, then itself as JSON. */
export function say(to: SealedWriter, record: BackedUp): Promise<void> {
  const text = Buffer.from(JSON.stringify(record))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  return to.put(Buffer.concat([length, text]))
}

/** Writes rows, each as PostgreSQL writes it as text. */
export async function sayRows(to: SealedWriter, rows: readonly string[]): Promise<void> {
  const bytes = Buffer.from(JSON.stringify(rows))
  await say(to, { kind: 'rows', count: rows.length, bytes: bytes.length })
  await to.put(bytes)
}

/** Reads a backup's records one after the other, with no more of it in memory than one of them needs. */
export class Reader {
  private have: Buffer = Buffer.alloc(0)
  constructor(private readonly pieces: AsyncGenerator<Buffer>) {}

  async next(): Promise<BackedUp> {
    const length = (await this.take(4)).readUInt32BE()
    if (length > longestSaid) throw new NotOpened('altered')
    return JSON.parse((await this.take(length)).toString())
  }

  async rows(bytes: number): Promise<readonly string[]> {
    if (bytes > longestRows) throw new NotOpened('altered')
    return JSON.parse((await this.take(bytes)).toString())
  }

  /** The bytes of a file, piece by piece. */
  async *bytes(size: number): AsyncGenerator<Buffer> {
    for (let left = size; left > 0; ) {
      if (this.have.length === 0) await this.more()
      const piece = this.have.subarray(0, left)
      this.have = this.have.subarray(piece.length)
      left -= piece.length
      yield piece
    }
  }

  /** Nothing may follow, and the last piece must have said that it is the last. */
  async ended(): Promise<void> {
    if (this.have.length > 0 || !(await this.pieces.next()).done) throw new NotOpened('altered')
  }

  async close(): Promise<void> {
    await this.pieces.return(undefined)
  }

  private async take(size: number): Promise<Buffer> {
    const parts = [this.have]
    let have = this.have.length
    while (have < size) {
      const { done, value } = await this.pieces.next()
      if (done) throw new NotOpened('cut-short')
      parts.push(value)
      have += value.length
    }
    const all = Buffer.concat(parts)
    this.have = all.subarray(size)
    return all.subarray(0, size)
  }

  private async more(): Promise<void> {
    const { done, value } = await this.pieces.next()
    if (done) throw new NotOpened('cut-short')
    this.have = value
  }
}
