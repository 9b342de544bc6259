import { mkdtemp, open, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { Upload } from '@tus/server'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { digestsOf } from '@/lib/storage/pieces'
import { newUploadId } from '@/lib/storage/store'
import { Arrivals } from '@/lib/web/arrivals'

let folder: string
let arrivals: Arrivals

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'arrivals '))
  arrivals = new Arrivals({ directory: folder })
})
afterAll(() => rm(folder, { recursive: true }))

async function begun(size: number) {
  const id = newUploadId()
  await arrivals.create(new Upload({ id, size, offset: 0 }))
  return id
}

test('how far a file came is the length of what lies on the disk, piece by piece', async () => {
  const id = await begun(10)
  expect(await arrivals.getUpload(id)).toMatchObject({ offset: 0, size: 10 })
  expect(await arrivals.write(Readable.from([Buffer.from('blue h')]), id, 0)).toBe(6)
  expect((await arrivals.getUpload(id)).offset).toBe(6)
  expect(await arrivals.write(Readable.from([Buffer.from('old!')]), id, 6)).toBe(10)
  expect((await readFile(join(folder, id))).toString()).toBe('blue hold!')
})

test('bytes that a crash took back are asked for again, never counted', async () => {
  const id = await begun(10)
  await arrivals.write(Readable.from([Buffer.from('blue hold!')]), id, 0)
  await truncate(join(folder, id), 4)
  expect((await arrivals.getUpload(id)).offset).toBe(4)
})

test('a line that breaks in a piece leaves what came, and no more is said to have come', async () => {
  const id = await begun(10)
  const breaking = Readable.from(
    (async function* () {
      yield Buffer.from('blu')
      throw new Error('the line broke')
    })(),
  )
  await expect(arrivals.write(breaking, id, 0)).rejects.toBeDefined()
  const { offset } = await arrivals.getUpload(id)
  expect(offset).toBe((await stat(join(folder, id))).size)
  expect(offset).toBeLessThanOrEqual(3)
})

test('a description cut short by a crash is an upload that was never begun', async () => {
  const id = await begun(10)
  await writeFile(join(folder, `${id}.json`), '{"id":"')
  await expect(arrivals.getUpload(id)).rejects.toMatchObject({ status_code: 404 })
})

describe('what was hashed as it was written', () => {
  const sends = (id: string, at: number, ...chunks: readonly Uint8Array[]) =>
    arrivals.write(Readable.from(chunks), id, at)

  test('is what reading the file again says, however the bytes were cut', async () => {
    const cuts = fc.array(fc.integer({ min: 0, max: 700_000 }), { minLength: 1, maxLength: 9 })
    await fc.assert(
      fc.asyncProperty(cuts, fc.integer({ min: 1, max: 255 }), async (lengths, seed) => {
        const id = await begun(lengths.reduce((sum, length) => sum + length, 0))
        let at = 0
        for (const [index, length] of lengths.entries()) {
          const bytes = Buffer.alloc(length, `${seed} ${index}`)
          at = await sends(id, at, bytes.subarray(0, length >> 1), bytes.subarray(length >> 1))
        }
        expect(arrivals.asWritten(id)).toEqual(await digestsOf(join(folder, id)))
      }),
      { numRuns: 30 },
    )
  })

  test('goes on after a broken line, where the file ended', async () => {
    const id = await begun(10)
    const breaking = (async function* () {
      yield Buffer.from('blue h')
      throw new Error('the line broke')
    })()
    await expect(arrivals.write(Readable.from(breaking), id, 0)).rejects.toThrow('the line broke')
    const { offset } = await arrivals.getUpload(id)
    await sends(id, offset, Buffer.from('blue hold!').subarray(offset))
    expect(arrivals.asWritten(id)).toEqual(await digestsOf(join(folder, id)))
  })

  test('is told once', async () => {
    const id = await begun(4)
    await sends(id, 0, Buffer.from('blue'))
    expect(arrivals.asWritten(id)).toBeDefined()
    expect(arrivals.asWritten(id)).toBeUndefined()
  })

  test('is nothing where another process took a piece, or this one was begun anew', async () => {
    const id = await begun(10)
    await sends(id, 0, Buffer.from('blue'))
    const other = new Arrivals({ directory: folder })
    await other.write(Readable.from([Buffer.from(' ho')]), id, 4)
    expect(other.asWritten(id)).toBeUndefined()
    await sends(id, 7, Buffer.from('ld!'))
    expect(arrivals.asWritten(id)).toBeUndefined()
  })

  test('is nothing where a crash took bytes back', async () => {
    const id = await begun(10)
    await sends(id, 0, Buffer.from('blue hold!'))
    await truncate(join(folder, id), 4)
    await sends(id, 4, Buffer.from(' hold!'))
    expect(arrivals.asWritten(id)).toBeUndefined()
  })

  test('is nothing where the disk did not say that it has the bytes', async () => {
    const id = await begun(10)
    const file = await open(join(folder, id), 'r')
    const handles = Object.getPrototypeOf(file)
    await file.close()
    await sends(id, 0, Buffer.from('blue'))
    const failing = vi.spyOn(handles, 'datasync').mockRejectedValue(new Error('the disk is failing'))
    await expect(sends(id, 4, Buffer.from(' hold!'))).rejects.toThrow('the disk is failing')
    failing.mockRestore()
    expect((await arrivals.getUpload(id)).offset).toBe(10)
    expect(arrivals.asWritten(id)).toBeUndefined()
  })

  test('is given up for the one begun first when too many are under way', async () => {
    const few = new Arrivals({ directory: folder })
    const ids: string[] = []
    for (let count = 0; count <= 256; count += 1) {
      const id = newUploadId()
      await few.create(new Upload({ id, size: 4, offset: 0 }))
      await few.write(Readable.from([Buffer.from('blue')]), id, 0)
      ids.push(id)
    }
    expect(few.asWritten(ids[0] ?? '')).toBeUndefined()
    expect(few.asWritten(ids[1] ?? '')).toBeDefined()
    expect(few.asWritten(ids[256] ?? '')).toBeDefined()
  })
})
