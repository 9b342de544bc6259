import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { flush } from './flush'
import { checkedPieces, type Digested, digestsOf, type Manifest } from './pieces'

/** What became of bytes that were to be kept, with the digests of their pieces. */
export type Kept =
  | { readonly as: 'kept'; readonly size: number; readonly manifest: Manifest }
  | { readonly as: 'other'; readonly sha256: string }
  | { readonly as: 'gone' }

/** Where files live by the SHA-256 of their bytes. On disk here; on any store that can do these five things elsewhere. */
export type Store = {
  /** The folder in which a file grows until it is whole. */
  readonly incoming: string
  /**
   * Puts a whole file of `incoming` on its shelf if its bytes have this hash. Durable when it returns: the file and its
   * directories are on disk. What arrived stays until it is discarded, so a crash in between loses nothing; and where
   * nothing arrived nothing is kept, whatever lies on the shelf: who knows a hash has shown no bytes. Who hashed the bytes
   * as they were written can say what they were; anything but this hash and the length that lies there is read again.
   */
  keep(id: string, sha256: string, asWritten?: Digested): Promise<Kept>
  /** Length in bytes, or undefined when there is no such file. */
  sizeOf(sha256: string): Promise<number | undefined>
  /** Reads the whole file and says what its bytes are now. */
  check(sha256: string): Promise<Checked>
  /** The bytes, piece by piece, each held against its digest before it is handed out; AlteredBytes where one differs. */
  pieces(sha256: string, size: number, manifest: Manifest): AsyncIterable<Uint8Array>
  /** The bytes as they lie on the shelf, unchecked: for a reader who hashes them. */
  read(sha256: string, from?: number, to?: number): NodeJS.ReadableStream
  /** Hands a file to work that opens it by its path, such as a process beside this one; the path holds until the work is done. */
  atHand<T>(sha256: string, work: (path: string) => Promise<T>): Promise<T>
  /** Keeps what was made of a file, apart from the originals; answers its hash. */
  keepDerived(bytes: Uint8Array): Promise<string>
  /** What was made of a file, if it is there and is still what was kept. */
  readDerived(sha256: string): Promise<Uint8Array | undefined>
  /** Throws away what never became whole. */
  discard(id: string): Promise<void>
}

/** What a file's bytes are now. */
export type Checked =
  | { readonly found: 'same'; readonly size: number; readonly manifest: Manifest }
  | { readonly found: 'altered' | 'missing' }

const hex64 = /^[0-9a-f]{64}$/
const hex32 = /^[0-9a-f]{32}$/

const checked = (name: string, shape: RegExp) => {
  if (!shape.test(name)) throw new Error('not the name of a file')
  return name
}

/** The hash that names a file, or an error: it becomes part of a path. */
export const checkedHash = (sha256: string): string => checked(sha256, hex64)

/** The id of a file on its way, or an error. */
export const checkedId = (id: string): string => checked(id, hex32)

/** Throws away what never became whole in a folder of arrivals. */
export async function discardIn(incoming: string, id: string): Promise<void> {
  const name = join(incoming, checkedId(id))
  await rm(name, { force: true })
  await rm(`${name}.json`, { force: true })
}

/** SHA-256 of a file's bytes, read in pieces: constant memory at any length. */
export const hashOf = async (path: string): Promise<string> => (await digestsOf(path)).sha256

/** SHA-256 of bytes in memory. */
export const hashOfBytes = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const sizeAt = (path: string) =>
  stat(path).then(
    ({ size }) => size,
    () => undefined,
  )

/** A store in a folder of this machine. */
export function storeIn(folder: string): Store {
  const incoming = join(folder, 'incoming')
  const shelf = (sha256: string) => join(folder, 'kept', checkedHash(sha256).slice(0, 2), sha256.slice(2, 4))
  const place = (sha256: string) => join(shelf(sha256), sha256)

  const derived = (sha256: string) =>
    join(folder, 'derived', checkedHash(sha256).slice(0, 2), sha256.slice(2, 4), sha256)

  const check = async (sha256: string): Promise<Checked> => {
    if ((await sizeAt(place(sha256))) === undefined) return { found: 'missing' }
    const { sha256: now, ...found } = await digestsOf(place(sha256))
    return now === sha256 ? { found: 'same', ...found } : { found: 'altered' }
  }

  /** A kept original is never replaced, even by its equal; one that rotted is put aside and stays to be looked into. */
  const putAside = async (sha256: string) => {
    const aside = join(folder, 'altered')
    await mkdir(aside, { recursive: true, mode: 0o700 })
    await rename(place(sha256), join(aside, `${sha256}.${randomBytes(4).toString('hex')}`))
  }

  return {
    incoming,
    async keep(id, sha256, asWritten) {
      const arrived = join(incoming, checkedId(id))
      checkedHash(sha256)
      const there = await sizeAt(arrived)
      if (there === undefined) return { as: 'gone' }
      await flush(arrived)
      const same = asWritten?.sha256 === sha256 && asWritten.size === there
      const { sha256: found, size, manifest } = same ? asWritten : await digestsOf(arrived)
      if (found !== sha256) return { as: 'other', sha256: found }
      await mkdir(shelf(sha256), { recursive: true, mode: 0o700 })
      if ((await check(sha256)).found === 'altered') await putAside(sha256)
      // A hard link, not a rename over what is there.
      await link(arrived, place(sha256)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error
      })
      const levels = [shelf(sha256), join(shelf(sha256), '..'), join(folder, 'kept'), folder]
      for (const level of levels) await flush(level)
      return { as: 'kept', size, manifest }
    },
    sizeOf: (sha256) => sizeAt(place(sha256)),
    check,
    pieces: (sha256, size, manifest) => checkedPieces(place(sha256), size, manifest),
    read: (sha256, from, to) =>
      createReadStream(place(sha256), { start: from, end: to, highWaterMark: 262_144 }),
    atHand: async (sha256, work) => work(place(sha256)),
    async keepDerived(bytes) {
      const sha256 = hashOfBytes(bytes)
      const target = derived(sha256)
      await mkdir(join(target, '..'), { recursive: true, mode: 0o700 })
      const draft = `${target}.${randomBytes(4).toString('hex')}`
      await writeFile(draft, bytes, { mode: 0o600 })
      await rename(draft, target)
      return sha256
    },
    async readDerived(sha256) {
      const bytes = await readFile(derived(sha256)).catch(() => undefined)
      return bytes && hashOfBytes(bytes) === sha256 ? bytes : undefined
    },
    discard: (id) => discardIn(incoming, id),
  }
}

/** A fresh name for a file on its way. */
export const newUploadId = () => randomBytes(16).toString('hex')
