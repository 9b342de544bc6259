import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { S3Client } from '@aws-sdk/client-s3'
import { flush } from './flush'
import { AlteredBytes, Digesting, digestsOf, type Manifest, pieceBytes as piece } from './pieces'
import { type Checked, checkedHash, checkedId, discardIn, hashOfBytes, type Store } from './store'

/** A bucket of a store that speaks S3, and the folder of this machine in which files grow until they are whole. */
export type Bucket = {
  /** The address of the service, such as https://s3.example.org; buckets are named in the path. */
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly folder: string
}

/** The place of a file in the bucket: the same shelves as on a disk. */
const keyOf = (shelf: 'kept' | 'derived', sha256: string) =>
  [shelf, checkedHash(sha256).slice(0, 2), sha256.slice(2, 4), sha256].join('/')

const missing = (error: unknown) => error instanceof Error && ['NoSuchKey', 'NotFound'].includes(error.name)

/**
 * The same store in a bucket. A file is put there once, with its SHA-256 beside it for the service to check, and never over one
 * that lies there; a bucket with versions and object lock keeps even its owner from more. Who may, is found by the usual settings
 * of such services (AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or a role of the machine).
 */
export function storeInBucket({ endpoint, bucket: Bucket, region, folder }: Bucket): Store & {
  mirror(into: string): Promise<number>
  fill(from: string, shelves: readonly string[]): Promise<number>
} {
  let client: S3Client | undefined
  /** The client is loaded by a house that has a bucket, and by no other. */
  const service = async () => {
    // It tells whoever runs a house which Node its next versions want; ours is pinned.
    process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true'
    const aws = await import('@aws-sdk/client-s3')
    client ??= new aws.S3Client({
      ...{ endpoint, region, forcePathStyle: true },
      // Our own checksum is sent; the others are not understood everywhere.
      ...{ requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED' },
    })
    return { s3: client, aws }
  }
  const incoming = join(folder, 'incoming')

  const sizeAt = async (Key: string): Promise<number | undefined> => {
    const { s3, aws } = await service()
    try {
      return (await s3.send(new aws.HeadObjectCommand({ Bucket, Key }))).ContentLength ?? 0
    } catch (error) {
      if (missing(error)) return undefined
      throw error
    }
  }

  async function* bytesAt(Key: string, Range?: string): AsyncGenerator<Buffer> {
    const { s3, aws } = await service()
    const got = await s3.send(new aws.GetObjectCommand({ Bucket, Key, Range })).catch((error) => {
      throw missing(error) ? new AlteredBytes('missing') : error
    })
    if (!(got.Body instanceof Readable)) throw new Error('the bucket sent no bytes')
    for await (const chunk of got.Body) yield Buffer.from(chunk)
  }

  const put = async (Key: string, sha256: string, size: number, body: Readable | Uint8Array) => {
    const { s3, aws } = await service()
    await s3.send(
      new aws.PutObjectCommand({
        ...{ Bucket, Key, Body: body, ContentLength: size },
        ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
      }),
    )
  }

  const check = async (sha256: string): Promise<Checked> => {
    const digesting = new Digesting()
    try {
      for await (const chunk of bytesAt(keyOf('kept', sha256))) digesting.add(chunk)
    } catch (error) {
      if (error instanceof AlteredBytes) return { found: 'missing' }
      throw error
    }
    const { sha256: now, ...found } = digesting.end()
    return now === sha256 ? { found: 'same', ...found } : { found: 'altered' }
  }

  /** One that rotted is put aside and stays to be looked into. */
  const putAside = async (sha256: string) => {
    const { s3, aws } = await service()
    await s3.send(
      new aws.CopyObjectCommand({
        ...{ Bucket, CopySource: `${Bucket}/${keyOf('kept', sha256)}` },
        Key: `altered/${sha256}.${randomBytes(4).toString('hex')}`,
      }),
    )
  }

  async function* pieces(sha256: string, size: number, { pieceBytes, digests }: Manifest) {
    if (Math.ceil(size / pieceBytes) * 32 !== digests.length) throw new AlteredBytes('altered')
    let index = 0
    let given = 0
    for await (const whole of inPieces(bytesAt(keyOf('kept', sha256)), pieceBytes)) {
      const digest = createHash('sha256').update(whole).digest()
      if (!digest.equals(digests.subarray(index * 32, index * 32 + 32))) throw new AlteredBytes('altered')
      index += 1
      given += whole.length
      yield whole
    }
    if (given !== size) throw new AlteredBytes('altered')
  }

  /** Brings one object to this disk, whole or not at all. */
  const fetched = async (Key: string, path: string) => {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    const draft = `${path}.${randomBytes(4).toString('hex')}`
    await pipeline(Readable.from(bytesAt(Key)), createWriteStream(draft, { mode: 0o600 }))
    await flush(draft)
    await rename(draft, path)
  }

  const turns = new Map<string, Promise<unknown>>()
  /** The same file brought twice at once goes to the bucket once: who comes second finds it there. */
  const inTurn = async (key: string, work: () => Promise<void>): Promise<void> => {
    const mine = (turns.get(key) ?? Promise.resolve()).then(work, work)
    turns.set(key, mine)
    try {
      await mine
    } finally {
      if (turns.get(key) === mine) turns.delete(key)
    }
  }

  return {
    incoming,
    async keep(id, sha256, asWritten) {
      const arrived = join(incoming, checkedId(id))
      const key = keyOf('kept', sha256)
      const there = await stat(arrived).catch(() => undefined)
      if (there === undefined) return { as: 'gone' }
      await flush(arrived)
      const same = asWritten?.sha256 === sha256 && asWritten.size === there.size
      const { sha256: found, size, manifest } = same ? asWritten : await digestsOf(arrived)
      if (found !== sha256) return { as: 'other', sha256: found }
      await inTurn(key, async () => {
        const lies = await check(sha256)
        if (lies.found === 'altered') await putAside(sha256)
        if (lies.found !== 'same')
          await put(key, sha256, size, createReadStream(arrived, { highWaterMark: piece }))
        if ((await sizeAt(key)) !== size) throw new Error('the bucket did not keep the file')
      })
      return { as: 'kept', size, manifest }
    },
    sizeOf: (sha256) => sizeAt(keyOf('kept', sha256)),
    check,
    pieces,
    read: (sha256, from, to) => {
      const range = from === undefined && to === undefined ? undefined : `bytes=${from ?? 0}-${to ?? ''}`
      return Readable.from(bytesAt(keyOf('kept', sha256), range), { objectMode: false })
    },
    async atHand(sha256, work) {
      const path = join(folder, 'at-hand', `${checkedHash(sha256)}.${randomBytes(4).toString('hex')}`)
      await fetched(keyOf('kept', sha256), path)
      return work(path).finally(() => rm(path, { force: true }))
    },
    async keepDerived(bytes) {
      const sha256 = hashOfBytes(bytes)
      await put(keyOf('derived', sha256), sha256, bytes.length, bytes)
      return sha256
    },
    async readDerived(sha256) {
      const parts: Buffer[] = []
      try {
        for await (const part of bytesAt(keyOf('derived', sha256))) parts.push(part)
      } catch (error) {
        if (error instanceof AlteredBytes) return undefined
        throw error
      }
      const bytes = Buffer.concat(parts)
      return hashOfBytes(bytes) === sha256 ? bytes : undefined
    },
    discard: (id) => discardIn(incoming, id),
    /** Brings to a folder what lies in the bucket and not there yet. Says how many came. */
    async mirror(into) {
      let came = 0
      for await (const { key, size } of listed()) {
        if ((await stat(join(into, key)).catch(() => undefined))?.size === size) continue
        await fetched(key, join(into, key))
        came += 1
      }
      return came
    },
    /** Puts into the bucket what lies on these shelves of a folder and not there yet. Says how many went. */
    async fill(from, shelves) {
      let went = 0
      for (const shelf of shelves)
        for await (const path of filesUnder(join(from, shelf))) {
          const key = relative(from, path).split(sep).join('/')
          const { sha256, size } = await digestsOf(path)
          if ((await sizeAt(key)) === size) continue
          await put(key, sha256, size, createReadStream(path, { highWaterMark: piece }))
          went += 1
        }
      return went
    },
  }

  async function* listed(): AsyncGenerator<{ readonly key: string; readonly size: number }> {
    const { s3, aws } = await service()
    for (let ContinuationToken: string | undefined, more = true; more; ) {
      const page = await s3.send(new aws.ListObjectsV2Command({ Bucket, ContinuationToken }))
      for (const { Key, Size } of page.Contents ?? []) if (isOurs(Key)) yield { key: Key, size: Size ?? 0 }
      ContinuationToken = page.NextContinuationToken
      more = page.IsTruncated === true && ContinuationToken !== undefined
    }
  }
}

const ours =
  /^(?:(?:kept|derived)\/[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f]{64}|altered\/[0-9a-f]{64}\.[0-9a-f]{8})$/
/** A name in a bucket may be anything; only what the house itself named is brought to a disk. */
const isOurs = (key: string | undefined): key is string => key !== undefined && ours.test(key)

async function* filesUnder(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => [])
  for (const entry of entries) if (entry.isFile()) yield join(entry.parentPath, entry.name)
}

/** The same bytes, cut into pieces of one length; the last is what remains. */
async function* inPieces(bytes: AsyncIterable<Buffer>, length: number): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let have = 0
  for await (const chunk of bytes) {
    held.push(chunk)
    have += chunk.length
    if (have < length) continue
    const whole = Buffer.concat(held)
    let at = 0
    for (; at + length <= whole.length; at += length) yield whole.subarray(at, at + length)
    held = [whole.subarray(at)]
    have = whole.length - at
  }
  if (have > 0) yield Buffer.concat(held)
}
