import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Limits, withPreview } from '@/lib/preview/make-preview'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'previews '))
})
afterAll(() => rm(folder, { recursive: true }))

let serial = 0
async function preview(bytes: Uint8Array | string, mediaType: string, limits?: Limits) {
  serial += 1
  const path = join(folder, String(serial))
  await writeFile(path, bytes)
  return withPreview({ path, mediaType, pages: null }, async ({ result }) => result, limits)
}

/** A PDF of one page with a script that runs when it is opened, where something runs it. */
const pdf = (more = '') =>
  `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>${more}>>endobj\n` +
  '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 2000000 30000]>>endobj\n' +
  'trailer<</Root 1 0 R>>'

const crc = (bytes: Buffer) => {
  let value = ~0
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0)
  }
  return ~value >>> 0
}
const chunk = (type: string, data: Buffer) => {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc(Buffer.concat([Buffer.from(type), data])))
  return Buffer.concat([length, Buffer.from(type), data, sum])
}
/** A few hundred bytes that claim to be a picture of that size. */
function claims(width: number, height: number) {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** An archive with one name, that claims a length: its directory and nothing else that is true. */
function archive(name: string, claimed: number) {
  const bytes = Buffer.from(name)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50)
  local.writeUInt16LE(bytes.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50)
  central.writeUInt32LE(10, 20)
  central.writeUInt32LE(claimed, 24)
  central.writeUInt16LE(bytes.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + bytes.length, 12)
  end.writeUInt32LE(30 + bytes.length, 16)
  return Buffer.concat([local, bytes, central, bytes, end])
}

describe('a process beside that makes previews', { timeout: 120_000 }, () => {
  test('draws a picture and a small one of it', async () => {
    const bytes = await sharp({ create: { width: 50, height: 40, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    expect(await preview(bytes, 'image/png')).toMatchObject({
      as: 'made',
      kind: 'picture',
      made: [{ page: 1, width: 50 }, { page: 0 }],
    })
  })

  test('draws a PDF, however wide it claims to be, and runs nothing in it', async () => {
    const made = await preview(pdf(), 'application/pdf')
    expect(made).toMatchObject({ as: 'made', kind: 'pages', pages: 1 })
    expect(made.as === 'made' && made.made.every(({ width }) => (width ?? 0) <= 2_000)).toBe(true)
  })

  test.each([
    ['a picture that claims 40,000 by 40,000', claims(40_000, 40_000), 'image/png', 'too-many-pixels'],
    ['a picture cut in half', claims(500, 500), 'image/png', 'damaged'],
    ['no PDF', Buffer.from('%PDF-1.4 nothing'), 'application/pdf', 'damaged'],
    ['no archive', Buffer.from('PK\u0003\u0004 nothing'), 'application/zip', 'damaged'],
    ['bytes of no kind', Buffer.from([0, 1, 2, 3, 255]), 'application/octet-stream', 'unknown'],
    ['a photograph in HEIC', Buffer.from('ftypheic'), 'image/heic', 'heic'],
    ['a film', Buffer.from('ftypisom'), 'video/mp4', 'video'],
  ])('says of %s why there is none', async (_, bytes, mediaType, reason) => {
    expect(await preview(bytes, mediaType)).toMatchObject({ as: 'none', reason })
  })

  test('lists the names in an archive as they stand, and never unpacks what they promise', async () => {
    const made = await preview(archive('../../etc/\u202Epasswd', 4_000_000_000), 'application/zip')
    expect(made).toMatchObject({ as: 'made', kind: 'names', lines: 1 })
  })

  test('shows drawings that carry scripts as their text', async () => {
    expect(await preview('<svg onload="alert(1)"/>', 'application/xml')).toMatchObject({
      as: 'made',
      kind: 'text',
      lines: 1,
    })
  })

  test.each([
    ['time', { seconds: 0.05, bytes: 1e12 }, 'too-slow'],
    ['memory', { seconds: 60, bytes: 1_000_000 }, 'too-much-memory'],
  ])('is ended when it needs too much %s, and the one who asked goes on', async (what, limits, reason) => {
    if (what === 'memory' && process.platform !== 'linux') return
    expect(await preview('words', 'text/plain', limits)).toEqual({ as: 'none', reason, camera: null })
  })
})
