import { mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { Upload } from '@tus/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
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
