import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { FileStore } from '@tus/file-store'
import { flush } from '@/lib/storage/flush'

/** How many bytes are written at once. */
const together = 1_048_576

/**
 * The folder in which files grow piece by piece (tus 1.0). What it acknowledges the disk has: a file that was begun, a piece
 * that was taken, and how far a file came. The length is that of the file itself, so it is never ahead of its bytes.
 */
export class Arrivals extends FileStore {
  override async create(file: Parameters<FileStore['create']>[0]) {
    const begun = await super.create(file)
    for (const path of [this.at(file.id), `${this.at(file.id)}.json`, this.directory]) await flush(path)
    return begun
  }

  /** What came before a line broke is kept as well: whoever goes on sends it once. */
  override async write(...[bytes, id, offset]: Parameters<FileStore['write']>) {
    const file = await open(this.at(id), 'r+')
    let [at, waiting, size]: [number, Uint8Array[], number] = [offset, [], 0]
    const put = async () => {
      const { bytesWritten } = await file.writev(waiting, at)
      at += bytesWritten
      if (bytesWritten !== size) throw new Error('the disk took less than it was given')
      waiting = []
      size = 0
    }
    try {
      for await (const chunk of bytes as AsyncIterable<Uint8Array>) {
        waiting.push(chunk)
        size += chunk.length
        if (size >= together) await put()
      }
    } finally {
      if (size > 0) await put()
      await file.datasync()
      await file.close()
    }
    return at
  }

  /** After a broken line or a crash some bytes may have come that nobody acknowledged; they are flushed before they are counted. */
  override async getUpload(id: string) {
    const { size } = await super.getUpload(id)
    if (size !== undefined) await flush(this.at(id))
    return super.getUpload(id)
  }

  private at(id: string): string {
    return join(this.directory, id)
  }
}
