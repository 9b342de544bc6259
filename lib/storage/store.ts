import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { link, mkdir, open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What became of bytes that were to be kept. */
export type Kept =
  | { readonly as: 'kept'; readonly size: number }
  | { readonly as: 'other'; readonly sha256: string }
  | { readonly as: 'gone' }

/** Where files live by the SHA-256 of their bytes. On disk here; on any store that can do these five things elsewhere. */
export type Store = {
  /** The folder in which a file grows until it is whole. */
  readonly incoming: string
  /**
   * Takes a whole file out of `incoming` if its bytes have this hash. Durable when it returns: the file and its
   * directory are on disk. Doing it twice, or again after a crash in between, is harmless.
   */
  keep(id: string, sha256: string): Promise<Kept>
  /** Length in bytes, or undefined when there is no such file. */
  sizeOf(sha256: string): Promise<number | undefined>
  /** The bytes, from one offset up to and including another. */
  read(sha256: string, from?: number, to?: number): NodeJS.ReadableStream
  /** Throws away what never became whole. */
  discard(id: string): Promise<void>
}

const hex64 = /^[0-9a-f]{64}$/
const hex32 = /^[0-9a-f]{32}$/

const checked = (name: string, shape: RegExp) => {
  if (!shape.test(name)) throw new Error('not the name of a file')
  return name
}

/** SHA-256 of a file's bytes, read in pieces: constant memory at any length. */
export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: 1_048_576 })) hash.update(chunk)
  return hash.digest('hex')
}

const flush = async (path: string) => {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const sizeAt = (path: string) =>
  stat(path).then(
    ({ size }) => size,
    () => undefined,
  )

/** A store in a folder of this machine. */
export function storeIn(folder: string): Store {
  const incoming = join(folder, 'incoming')
  const shelf = (sha256: string) =>
    join(folder, 'kept', checked(sha256, hex64).slice(0, 2), sha256.slice(2, 4))
  const place = (sha256: string) => join(shelf(sha256), sha256)

  return {
    incoming,
    async keep(id, sha256) {
      const arrived = join(incoming, checked(id, hex32))
      if ((await sizeAt(arrived)) === undefined) {
        const size = await sizeAt(place(sha256))
        return size === undefined ? { as: 'gone' } : { as: 'kept', size }
      }
      await flush(arrived)
      const found = await hashOf(arrived)
      if (found !== sha256) return { as: 'other', sha256: found }
      await mkdir(shelf(sha256), { recursive: true, mode: 0o700 })
      // A hard link, not a rename over what is there: a kept original is never replaced, even by its equal.
      await link(arrived, place(sha256)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error
      })
      for (const level of [shelf(sha256), join(shelf(sha256), '..'), join(folder, 'kept')]) await flush(level)
      await rm(arrived, { force: true })
      return { as: 'kept', size: (await stat(place(sha256))).size }
    },
    sizeOf: (sha256) => sizeAt(place(sha256)),
    read: (sha256, from, to) =>
      createReadStream(place(sha256), { start: from, end: to, highWaterMark: 262_144 }),
    async discard(id) {
      const name = join(incoming, checked(id, hex32))
      await rm(name, { force: true })
      await rm(`${name}.json`, { force: true })
    },
  }
}

/** A fresh name for a file on its way. */
export const newUploadId = () => randomBytes(16).toString('hex')
