import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { storeInBucket } from '@/lib/storage/bucket'
import { newUploadId } from '@/lib/storage/store'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let folder: string
let service: ChildProcess
let endpoint: string
let s3: S3Client
let store: ReturnType<typeof storeInBucket>

/** A port that nobody has. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

const bucketOf = (name: string, place = folder) =>
  storeInBucket({ endpoint, bucket: name, region: 'us-east-1', folder: place })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bucket '))
  const port = await freePort()
  endpoint = `http://127.0.0.1:${port}`
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'S3RVER')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'S3RVER')
  service = spawn(
    process.execPath,
    [
      'node_modules/s3rver/bin/s3rver.js',
      '-d',
      join(folder, 'service'),
      '-a',
      '127.0.0.1',
      '-p',
      String(port),
      '-s',
    ],
    { stdio: 'ignore' },
  )
  s3 = new S3Client({ endpoint, region: 'us-east-1', forcePathStyle: true })
  await vi.waitFor(() => s3.send(new CreateBucketCommand({ Bucket: 'evidence' })), {
    timeout: 50_000,
    interval: 250,
  })
  store = bucketOf('evidence')
  await mkdir(store.incoming, { recursive: true })
})
afterAll(async () => {
  service.kill()
  await rm(folder, { recursive: true })
})

const arrives = async (bytes: Buffer) => {
  const id = newUploadId()
  await writeFile(join(store.incoming, id), bytes)
  return id
}
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const keep = async (bytes: Buffer) => store.keep(await arrives(bytes), sha256(bytes))
const all = async (pieces: AsyncIterable<Uint8Array | string>) => {
  const read: Buffer[] = []
  for await (const piece of pieces) read.push(Buffer.from(piece))
  return Buffer.concat(read)
}
const keyOf = (name: string) => `kept/${name.slice(0, 2)}/${name.slice(2, 4)}/${name}`
/** Changes what lies in the bucket behind the house's back. */
const rot = (bytes: Buffer, changed: Buffer) =>
  s3.send(new PutObjectCommand({ Bucket: 'evidence', Key: keyOf(sha256(bytes)), Body: changed }))

describe('files in a bucket', () => {
  test('are kept under the hash of their bytes, and come back the same, whole, by range and piece by piece', async () => {
    const bytes = randomBytes(3_200_000)
    const kept = await keep(bytes)
    if (kept.as !== 'kept') throw new Error(kept.as)
    expect(kept.size).toBe(bytes.length)
    const name = sha256(bytes)
    expect(await store.sizeOf(name)).toBe(bytes.length)
    expect((await all(store.read(name))).equals(bytes)).toBe(true)
    expect(
      (await all(store.read(name, 1_048_570, 1_048_585))).equals(bytes.subarray(1_048_570, 1_048_586)),
    ).toBe(true)
    expect((await all(store.pieces(name, kept.size, kept.manifest))).equals(bytes)).toBe(true)
    expect(await store.check(name)).toEqual({ found: 'same', size: kept.size, manifest: kept.manifest })
  })

  test('are taken only for what they are, and only from who brought them', async () => {
    const bytes = Buffer.from('blue holdall')
    expect(await store.keep(await arrives(bytes), 'a'.repeat(64))).toEqual({
      as: 'other',
      sha256: sha256(bytes),
    })
    expect(await store.sizeOf('a'.repeat(64))).toBeUndefined()
    await keep(bytes)
    expect(await store.keep(newUploadId(), sha256(bytes))).toEqual({ as: 'gone' })
  })

  test('sent twice, and eight times at once, are one file', async () => {
    const bytes = randomBytes(100_000)
    const kept = await Promise.all(Array.from({ length: 8 }, () => keep(bytes)))
    expect(kept.every(({ as }) => as === 'kept')).toBe(true)
    expect((await keep(bytes)).as).toBe('kept')
    expect((await all(store.read(sha256(bytes)))).equals(bytes)).toBe(true)
  })

  test('that changed are never handed out: what rotted is told, put aside, and replaced when it is brought again', async () => {
    const bytes = randomBytes(2_500_000)
    const kept = await keep(bytes)
    if (kept.as !== 'kept') throw new Error(kept.as)
    const changed = Buffer.from(bytes)
    changed[2_000_000] = (changed[2_000_000] ?? 0) ^ 1
    await rot(bytes, changed)
    const name = sha256(bytes)
    expect(await store.check(name)).toEqual({ found: 'altered' })
    const given: Uint8Array[] = []
    const reading = (async () => {
      for await (const piece of store.pieces(name, kept.size, kept.manifest)) given.push(piece)
    })()
    await expect(reading).rejects.toThrow('altered')
    expect(Buffer.concat(given).equals(bytes.subarray(0, 1_048_576))).toBe(true)
    await keep(bytes)
    expect((await store.check(name)).found).toBe('same')
    const mirror = join(folder, 'aside')
    await store.mirror(mirror)
    const aside = (await readdir(join(mirror, 'altered'))).find((one) => one.startsWith(name)) ?? ''
    expect((await readFile(join(mirror, 'altered', aside))).equals(changed)).toBe(true)
  })

  test('that are shorter or not there are told, and end no process', async () => {
    const bytes = randomBytes(1_500_000)
    const kept = await keep(bytes)
    if (kept.as !== 'kept') throw new Error(kept.as)
    await rot(bytes, bytes.subarray(0, 1_048_576))
    await expect(all(store.pieces(sha256(bytes), kept.size, kept.manifest))).rejects.toThrow('altered')
    const never = sha256(Buffer.from('never brought'))
    expect(await store.check(never)).toEqual({ found: 'missing' })
    await expect(all(store.read(never))).rejects.toThrow('missing')
    await expect(all(store.pieces(never, 1, { pieceBytes: 9, digests: new Uint8Array(32) }))).rejects.toThrow(
      'missing',
    )
  })

  test('are at hand by a path for as long as somebody works on them', async () => {
    const bytes = Buffer.from('a picture')
    await keep(bytes)
    let where = ''
    const read = await store.atHand(sha256(bytes), async (path) => {
      where = path
      return readFile(path)
    })
    expect(read.equals(bytes)).toBe(true)
    await expect(readFile(where)).rejects.toThrow('ENOENT')
  })

  test('and what is made of them come back only while they are what was kept', async () => {
    const made = await store.keepDerived(Buffer.from('a smaller picture'))
    expect(Buffer.from((await store.readDerived(made)) ?? []).toString()).toBe('a smaller picture')
    const Key = `derived/${made.slice(0, 2)}/${made.slice(2, 4)}/${made}`
    await s3.send(new PutObjectCommand({ Bucket: 'evidence', Key, Body: 'another one' }))
    expect(await store.readDerived(made)).toBeUndefined()
    expect(await store.readDerived('c'.repeat(64))).toBeUndefined()
  })

  test('are brought to a folder for a backup, each once, and from there into another bucket', async () => {
    const bytes = randomBytes(40_000)
    await keep(bytes)
    // What somebody else put there is none of ours, and leads no path out of the folder.
    await s3.send(new PutObjectCommand({ Bucket: 'evidence', Key: 'kept/notes.txt', Body: 'mine' }))
    const mirror = join(folder, 'mirror')
    expect(await store.mirror(mirror)).toBeGreaterThan(0)
    expect(await store.mirror(mirror)).toBe(0)
    expect((await readFile(join(mirror, keyOf(sha256(bytes))))).equals(bytes)).toBe(true)
    await expect(readFile(join(mirror, 'kept', 'notes.txt'))).rejects.toThrow('ENOENT')
    await s3.send(new CreateBucketCommand({ Bucket: 'restored' }))
    const restored = bucketOf('restored', join(folder, 'other machine'))
    const went = await restored.fill(mirror, ['kept', 'altered', 'derived'])
    expect(went).toBeGreaterThan(0)
    expect(await restored.fill(mirror, ['kept', 'altered', 'derived'])).toBe(0)
    expect((await restored.check(sha256(bytes))).found).toBe('same')
  })

  test('of a service that is away are neither missing nor altered: it fails, and nothing is said of them', async () => {
    const away = storeInBucket({
      ...{ endpoint: 'http://127.0.0.1:1', bucket: 'evidence', region: 'us-east-1' },
      folder,
    })
    await expect(away.check('d'.repeat(64))).rejects.toThrow()
    await expect(away.sizeOf('d'.repeat(64))).rejects.toThrow()
    await expect(away.readDerived('d'.repeat(64))).rejects.toThrow()
  })

  test.each(['../../etc/passwd', 'A'.repeat(64), '', 'abc'])('%j is no name of a file', async (name) => {
    await expect(store.keep(newUploadId(), name)).rejects.toThrow('not the name of a file')
    expect(() => store.read(name)).toThrow('not the name of a file')
  })
})
