import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { FileStore } from '@tus/file-store'
import { flush } from '@/lib/storage/flush'
import { type Digested, Digesting } from '@/lib/storage/pieces'

/** How many bytes are written at once. */
const together = 1_048_576

/** How many files may be hashed as they come; of others what lies on the disk is read at the end. */
const atOnce = 256

/**
 * The folder in which files grow piece by piece (tus 1.0). What it acknowledges the disk has: a file that was begun, a piece
 * that was taken, and how far a file came. The length is that of the file itself, so it is never ahead of its bytes.
 */
export class Arrivals extends FileStore {
  private readonly digesting = new Map<string, Digesting>()

  override async create(file: Parameters<FileStore['create']>[0]) {
    const begun = await super.create(file)
    for (const path of [this.at(file.id), `${this.at(file.id)}.json`, this.directory]) await flush(path)
    return begun
  }

  /**
   * What came before a line broke is kept as well: whoever goes on sends it once. The bytes are hashed as they are written;
   * the sum is kept only when the disk said that it has all of them, and goes on only where the file ended for it.
   */
  override async write(...[bytes, id, offset]: Parameters<FileStore['write']>) {
    const digesting = this.goesOn(id, offset)
    const file = await open(this.at(id), 'r+')
    try {
      const onDisk = () => digesting && this.digesting.set(id, digesting)
      return await written(file, bytes as AsyncIterable<Uint8Array>, offset, digesting, onDisk)
    } finally {
      await file.close()
    }
  }

  /** What was written of an upload, if all of it was hashed here as it came. To be asked once. */
  asWritten(id: string): Digested | undefined {
    const digesting = this.digesting.get(id)
    this.digesting.delete(id)
    return digesting?.end()
  }

  /** Takes the sum so far, so that nobody goes on with it should this piece fail. */
  private goesOn(id: string, offset: number): Digesting | undefined {
    const known = this.digesting.get(id)
    this.digesting.delete(id)
    if (offset > 0) return known?.size === offset ? known : undefined
    if (this.digesting.size >= atOnce) this.digesting.delete([...this.digesting.keys()][0] ?? '')
    return new Digesting()
  }

  /** After a broken line or a crash some bytes may have come that nobody acknowledged; they are flushed before they are counted. */
  override async getUpload(id: string) {
    const upload = await super.getUpload(id)
    // What was hashed here the disk has said it has.
    if (upload.size === undefined || this.digesting.get(id)?.size === upload.offset) return upload
    await flush(this.at(id))
    return super.getUpload(id)
  }

  private at(id: string): string {
    return join(this.directory, id)
  }
}

/** Writes the bytes from an offset on, hashes them meanwhile, and answers where they end, when the disk has them. */
async function written(
  file: FileHandle,
  bytes: AsyncIterable<Uint8Array>,
  offset: number,
  digesting: Digesting | undefined,
  onDisk: () => void,
): Promise<number> {
  let [at, waiting, size]: [number, Uint8Array[], number] = [offset, [], 0]
  const disk = new Disk(file)
  const put = async () => {
    const writing = file.writev(waiting, at)
    for (const chunk of waiting) digesting?.add(chunk)
    const { bytesWritten } = await writing
    if (bytesWritten !== size) throw new Error('the disk took less than it was given')
    at += bytesWritten
    waiting = []
    size = 0
    disk.begin()
  }
  try {
    for await (const chunk of bytes) {
      waiting.push(chunk)
      size += chunk.length
      if (size >= together) await put()
    }
  } finally {
    if (size > 0) await put()
    await disk.has()
    onDisk()
  }
  return at
}

/** Flushes a file while it still grows, so that its end has little to wait for. A flush that failed is said at the end: asked again, a disk may claim success. */
class Disk {
  private flushing: Promise<void> | undefined
  private failed: unknown

  constructor(private readonly file: FileHandle) {}

  begin(): void {
    this.flushing ??= this.file
      .datasync()
      .catch((error: unknown) => {
        this.failed ??= error
      })
      .finally(() => {
        this.flushing = undefined
      })
  }

  /** When this returns, the disk has all that was written. */
  async has(): Promise<void> {
    await this.flushing
    if (this.failed) throw this.failed
    await this.file.datasync()
  }
}
