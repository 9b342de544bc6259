import { join } from 'node:path'
import { FileStore } from '@tus/file-store'
import { flush } from '@/lib/storage/flush'

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

  override async write(...[bytes, id, offset]: Parameters<FileStore['write']>) {
    const reached = await super.write(bytes, id, offset)
    await flush(this.at(id))
    return reached
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
