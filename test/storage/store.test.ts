import { createHash, randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newUploadId, type Store, storeIn } from '@/lib/storage/store'

let folder: string
let store: Store

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'store '))
  store = storeIn(folder)
  await mkdir(store.incoming, { recursive: true })
})
afterAll(() => rm(folder, { recursive: true }))

const arrives = async (bytes: Buffer) => {
  const id = newUploadId()
  await writeFile(join(store.incoming, id), bytes)
  return id
}
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

describe('the store of files', () => {
  test('keeps a file under the hash of its bytes, and gives the same bytes back', async () => {
    const bytes = randomBytes(3_000_000)
    const id = await arrives(bytes)
    expect(await store.keep(id, sha256(bytes))).toMatchObject({ as: 'kept', size: 3_000_000 })
    await store.discard(id)
    expect(await readdir(store.incoming)).toEqual([])
    const read: Buffer[] = []
    for await (const chunk of store.read(sha256(bytes))) read.push(Buffer.from(chunk))
    expect(Buffer.concat(read).equals(bytes)).toBe(true)
  })

  test('does not take bytes that are not what the sender said', async () => {
    const bytes = Buffer.from('blue holdall')
    const id = await arrives(bytes)
    expect(await store.keep(id, 'a'.repeat(64))).toEqual({ as: 'other', sha256: sha256(bytes) })
    expect(await store.sizeOf('a'.repeat(64))).toBeUndefined()
  })

  test('takes the word of who hashed the bytes as they were written only where it fits what lies there', async () => {
    const bytes = Buffer.from('black holdall')
    const said = { sha256: sha256(bytes), size: bytes.length, manifest: { pieceBytes: 9, digests: bytes } }
    const name = said.sha256
    const other = await arrives(Buffer.from('black holdall, cut'))
    expect(await store.keep(other, name, said)).toMatchObject({ as: 'other' })
    const { manifest } = (await store.keep(await arrives(bytes), name, {
      ...said,
      sha256: 'c'.repeat(64),
    })) as {
      manifest: object
    }
    expect(manifest).toEqual({ pieceBytes: 1_048_576, digests: Buffer.from(name, 'hex') })
    expect(await store.keep(await arrives(bytes), name, said)).toMatchObject({
      as: 'kept',
      manifest: said.manifest,
    })
  })

  test('asked again after a crash in between, it has them still', async () => {
    const bytes = Buffer.from('red holdall')
    const id = await arrives(bytes)
    await store.keep(id, sha256(bytes))
    expect(await store.keep(id, sha256(bytes))).toMatchObject({ as: 'kept', size: bytes.length })
    await store.discard(id)
    expect(await store.sizeOf(sha256(bytes))).toBe(bytes.length)
  })

  test('keeps nothing for who brought nothing, also what lies on the shelf already', async () => {
    const bytes = Buffer.from('green holdall')
    await store.keep(await arrives(bytes), sha256(bytes))
    expect(await store.keep(newUploadId(), sha256(bytes))).toEqual({ as: 'gone' })
    expect(await store.keep(newUploadId(), 'b'.repeat(64))).toEqual({ as: 'gone' })
  })

  test('the same bytes twice, and eight times at once, are one file', async () => {
    const bytes = randomBytes(100_000)
    const ids = await Promise.all(Array.from({ length: 8 }, () => arrives(bytes)))
    const kept = await Promise.all(ids.map((id) => store.keep(id, sha256(bytes))))
    expect(kept.every(({ as }) => as === 'kept')).toBe(true)
    const name = sha256(bytes)
    expect(await readFile(join(folder, 'kept', name.slice(0, 2), name.slice(2, 4), name))).toEqual(bytes)
  })

  test.each(['../../etc/passwd', 'A'.repeat(64), '', 'abc'])('%j is no name of a file', async (name) => {
    await expect(store.keep(newUploadId(), name)).rejects.toThrow()
    expect(() => store.read(name)).toThrow('not the name of a file')
  })
})
