import { createHash } from 'node:crypto'
import { chmod, mkdir, open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { loadCaseView } from '@/lib/server/cases/load-case-view'
import { viewLedger } from '@/lib/server/custody/view-ledger'
import { askPages } from '@/lib/server/evidence/ask-pages'
import { attachFile } from '@/lib/server/evidence/attach-file'
import { beginUpload } from '@/lib/server/evidence/begin-upload'
import { checkedBytes } from '@/lib/server/evidence/checked-bytes'
import { keepUpload } from '@/lib/server/evidence/keep-upload'
import { openPage } from '@/lib/server/evidence/open-page'
import { store } from '@/lib/server/evidence/store'
import { viewFile } from '@/lib/server/evidence/view-file'
import { viewItem } from '@/lib/server/evidence/view-item'
import { NotFound, Refused, Unavailable } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { newUploadId } from '@/lib/storage/store'
import { makePreviews } from '@/lib/worker/make-previews'
import { scrubFiles } from '@/lib/worker/scrub-files'
import { aCase, anItem } from '../../support/cases'
import { anObject } from '../../support/custody'
import { aPerson, at, today } from '../../support/people'

let officer: Actor
let caseId: string
let itemId: string

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const inDays = (days: number) => new Date(today.getTime() + days * 86_400_000)

beforeAll(async () => {
  officer = await aPerson('officer')
  caseId = (await aCase({ officer })).caseId
  itemId = await anObject(caseId, officer)
})

/** Announces a file and puts its bytes down, as the store finds them when a browser has sent the last piece. */
async function arrives(bytes: Uint8Array, name: string, to = { caseId, itemId }, by = officer) {
  const uploadId = newUploadId()
  await run(beginUpload, by, { ...to, uploadId, name, size: bytes.length, sha256: hash(bytes) }, at())
  await mkdir(store().incoming, { recursive: true })
  await writeFile(join(store().incoming, uploadId), bytes)
  return uploadId
}

const sent = async (bytes: Uint8Array, name: string, to = { caseId, itemId }, by = officer) =>
  (await keepUpload(await arrives(bytes, name, to, by), by, at())).fileId

async function flipABit(bytes: Uint8Array, where: number) {
  const place = await store().atHand(hash(bytes), async (path) => path)
  await chmod(place, 0o600)
  const file = await open(place, 'r+')
  await file.write(Uint8Array.of((bytes[where] ?? 0) ^ 1), 0, 1, where)
  await file.close()
}

async function read(bytes: Uint8Array): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = []
  for await (const piece of await checkedBytes({ sha256: hash(bytes), size: bytes.length }, today))
    pieces.push(piece)
  return pieces
}

const random = (length: number) => {
  const bytes = Buffer.alloc(length)
  for (let at = 0; at < length; at += 65_536)
    bytes.fill(createHash('sha256').update(newId()).digest(), at, Math.min(length, at + 65_536))
  return bytes
}

/** Makes the preview of this file, and lets no other wait before it. */
async function previewed(fileId: string) {
  await prisma.filePreview.updateMany({
    where: { state: 'waiting', fileId: { not: fileId } },
    data: { state: 'none', reason: 'unknown', madeAt: today },
  })
  await makePreviews(today)
}

const looks = (fileId: string, by = officer, of = itemId) =>
  run(viewFile, by, { caseId, itemId: of, fileId }, { ...at(new Date()) })

describe('what was only announced', () => {
  test('is attached to nothing: whoever knows a hash has shown no bytes', async () => {
    const secret = Buffer.from('the ledger of another case')
    await sent(secret, 'ledger.txt')
    const stranger = await aPerson('officer')
    const theirs = (await aCase({ officer: stranger })).caseId
    const to = { caseId: theirs, itemId: await anItem(theirs) }
    const uploadId = newUploadId()
    const said = { ...to, uploadId, name: 'x.txt', size: secret.length, sha256: hash(secret) }
    await run(beginUpload, stranger, said, at())
    await expect(run(attachFile, stranger, { uploadId }, at())).rejects.toBeInstanceOf(NotFound)
    // Nor does asking for the end of what was never sent, or was stopped, take the bytes from the shelf.
    await expect(keepUpload(uploadId, stranger, at())).rejects.toBeInstanceOf(Refused)
    expect(await prisma.upload.findUnique({ where: { id: uploadId } })).toMatchObject({ keptAt: null })
    expect(await prisma.itemFile.count({ where: { caseId: theirs } })).toBe(0)
  })

  test('and was kept is attached when a crash came in between, and asked once more it is the same file', async () => {
    const bytes = Buffer.from('the ledger of this case')
    const uploadId = await arrives(bytes, 'ledger.txt')
    await store().keep(uploadId, hash(bytes))
    const { fileId } = await keepUpload(uploadId, officer, at())
    expect((await keepUpload(uploadId, officer, at())).fileId).toBe(fileId)
    expect(await store().sizeOf(hash(bytes))).toBe(bytes.length)
  })

  test.each([
    ['shorter', (bytes: Buffer) => bytes.subarray(1)],
    ['longer', (bytes: Buffer) => Buffer.concat([bytes, bytes])],
    ['other', (bytes: Buffer) => Buffer.from(bytes).fill((bytes[0] ?? 0) ^ 1, 0, 1)],
    ['empty', () => Buffer.alloc(0)],
  ])('and comes %s is refused, and nothing of it is kept', async (_, changed) => {
    const bytes = random(5_000)
    const uploadId = await arrives(bytes, 'cut.bin')
    await writeFile(join(store().incoming, uploadId), changed(bytes))
    await expect(keepUpload(uploadId, officer, at())).rejects.toBeInstanceOf(Refused)
    expect(await store().sizeOf(hash(bytes))).toBeUndefined()
  })
})

describe('a flipped bit', () => {
  test.each([
    ['in a small file, from its first byte', 9_000, 8_000, 0],
    ['in a large file, up to the piece before it', 10 * 1_048_576 + 5, 9 * 1_048_576 + 3, 9],
  ])('%s, is never handed out', async (_, length, where, before) => {
    const bytes = random(length)
    await sent(bytes, `${length}.bin`)
    expect(Buffer.concat(await read(bytes)).equals(bytes)).toBe(true)
    await flipABit(bytes, where)
    const pieces: Uint8Array[] = []
    const reading = async () => {
      for await (const piece of await checkedBytes({ sha256: hash(bytes), size: length }, today))
        pieces.push(piece)
    }
    await expect(reading()).rejects.toBeInstanceOf(Unavailable)
    expect(pieces).toHaveLength(before)
    const given = Buffer.concat(pieces)
    expect(given.equals(bytes.subarray(0, given.length))).toBe(true)
  })

  test('is found by the scrub, told to the team and the log, and is a defect of custody; the right bytes heal it', async () => {
    const bytes = random(70_000)
    const fileId = await sent(bytes, 'scan.bin')
    await flipABit(bytes, 69_999)
    await prisma.fileCheck.updateMany({ data: { checkedAt: inDays(300) } })
    await prisma.fileCheck.update({
      where: { sha256: hash(bytes) },
      data: { checkedAt: today, since: today },
    })
    expect(await scrubFiles(inDays(6))).toBe(0)
    expect(await scrubFiles(inDays(8))).toBe(1)

    expect(await prisma.fileCheck.findUnique({ where: { sha256: hash(bytes) } })).toMatchObject({
      found: 'altered',
    })
    const said = await prisma.$queryRaw<
      { type: string }[]
    >`SELECT type FROM audit.entry WHERE object_id = ${fileId} ORDER BY seq`
    expect(said.at(-1)?.type).toBe('file.altered')
    const notices = await prisma.notice.findMany({ where: { accountId: officer.id, kind: 'file-altered' } })
    expect(notices.length).toBeGreaterThan(0)
    const { defects } = await run(viewLedger, officer, { caseId, itemId }, at(inDays(8)))
    expect(defects).toContainEqual(
      expect.objectContaining({ defect: 'hash_mismatch', params: { name: 'scan.bin' } }),
    )
    const view = await prisma.$transaction((db) => loadCaseView(db, caseId, inDays(8)))
    expect(view.items.find(({ id }) => id === itemId)?.custodyDefects).toContain('hash_mismatch')

    const again = { caseId, itemId: await anItem(caseId) }
    await keepUpload(await arrives(bytes, 'scan.bin', again), officer, at(inDays(9)))
    expect(await prisma.fileCheck.findUnique({ where: { sha256: hash(bytes) } })).toMatchObject({
      found: 'same',
    })
    expect(Buffer.concat(await read(bytes)).equals(bytes)).toBe(true)
  })
})

describe('the same bytes', () => {
  test('elsewhere in the case are said; in another case nothing tells of them', async () => {
    const bytes = random(4_000)
    const other = await anItem(caseId)
    const one = await sent(bytes, 'one.bin')
    const two = await sent(bytes, 'two.bin', { caseId, itemId: other })
    expect((await looks(one)).sameBytes.map(({ fileId }) => fileId)).toEqual([two])

    await scrubFiles(inDays(400))
    const stranger = await aPerson('officer')
    const theirs = (await aCase({ officer: stranger })).caseId
    const their = { caseId: theirs, itemId: await anItem(theirs) }
    const uploadId = await arrives(bytes, 'mine.bin', their, stranger)
    const { fileId } = await keepUpload(uploadId, stranger, at(inDays(1)))
    const { file, sameBytes } = await run(viewFile, stranger, { ...their, fileId }, at(inDays(1)))
    expect({ sameBytes, state: file.preview.state }).toEqual({ sameBytes: [], state: 'waiting' })
    const { files } = await run(viewItem, stranger, their, at(inDays(1)))
    expect(files[0]?.stands?.sameBytes).toBeNull()
  })
})

// Each preview is a process of its own: room for a busy machine.
describe('a page of a preview', { timeout: 240_000 }, () => {
  test('is drawn anew without what the camera wrote, and shown only under the look that opened the file', async () => {
    const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#345' } })
      .jpeg()
      .withExif({
        IFD0: { Make: 'Camera & Co', Model: '<b>X1</b>' },
        IFD2: { DateTimeOriginal: '2026:10:31 10:00:00', OffsetTimeOriginal: '+07:00' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '11/1 33/1 0/1',
          GPSLongitudeRef: 'E',
          GPSLongitude: '104/1 55/1 0/1',
        },
      })
      .toBuffer()
    const fileId = await sent(bytes, 'DSC_0001.png')
    await previewed(fileId)
    const now = new Date()
    const turn = () => run(openPage, officer, { fileId, page: 1 }, at(now))
    await expect(turn()).rejects.toBeInstanceOf(Refused)
    const { file, beside } = await looks(fileId)
    expect(file).toMatchObject({
      falseClaim: 'png',
      preview: { state: 'made', kind: 'picture', shown: [1] },
      camera: { model: '<b>X1</b>', takenAt: '2026-10-31T10:00:00', zone: '+07:00', latitude: 11.55 },
    })
    expect(beside?.minutes).toBeTypeOf('number')
    const { sha256, mediaType } = await turn()
    expect(mediaType).toBe('image/webp')
    const drawn = await store().readDerived(sha256 ?? '')
    const metadata = await sharp(drawn).metadata()
    expect(metadata).toMatchObject({ width: 900, height: 600 })
    expect(metadata).not.toHaveProperty('exif')

    const later = run(openPage, officer, { fileId, page: 1 }, at(new Date(now.getTime() + 11 * 60_000)))
    await expect(later).rejects.toBeInstanceOf(Refused)
    const session = { ...officer, sessionId: newId() }
    await expect(run(openPage, session, { fileId, page: 1 }, at(now))).rejects.toBeInstanceOf(Refused)
  })

  test('of markup is its text, with what turns it round made visible; more pages come when somebody turns to them', async () => {
    const line = '<script>alert(1)</script>\u202Egpj.exe'
    const fileId = await sent(Buffer.from(`${line}\n`.repeat(2_000)), 'page.html')
    await previewed(fileId)
    const { file } = await looks(fileId)
    expect(file.preview).toMatchObject({
      state: 'made',
      kind: 'text',
      pages: 10,
      lines: 2_000,
      shown: [1, 2, 3, 4, 5],
    })
    await run(askPages, officer, { fileId, page: 9 }, at(new Date()))
    await makePreviews(today)
    const { sha256, mediaType } = await run(openPage, officer, { fileId, page: 10 }, at(new Date()))
    expect(mediaType).toBe('text/plain')
    const text = Buffer.from((await store().readDerived(sha256 ?? '')) ?? '').toString()
    expect(text.split('\n')[0]).toBe('<script>alert(1)</script>\\u{202E}gpj.exe')
  })
})
