import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Box } from '@/lib/domain/disclosure/redaction'
import { wordsIn } from '@/lib/preview/burn'
import { findWords, withCopy } from '@/lib/preview/make-redaction'

const secret = 'Sopheap Chanthy'
const where = 'Street 271'

let folder: string
let serial = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redactions '))
})
afterAll(() => rm(folder, { recursive: true }))

async function kept(bytes: Uint8Array) {
  serial += 1
  const path = join(folder, String(serial))
  await writeFile(path, bytes)
  return path
}

/** A statement of two pages that names a witness, also in its head and its title. */
async function aStatement(rotated = 0): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'A4', info: { Title: `Statement of ${secret}`, Author: secret } })
  const parts: Buffer[] = []
  pdf.on('data', (part: Buffer) => parts.push(part))
  const done = new Promise((resolve) => pdf.on('end', resolve))
  pdf.fontSize(16).text(`The witness ${secret} lives at ${where}.`, 80, 100)
  pdf.text('The boat came at six.', 80, 200)
  pdf.addPage().fontSize(16).text(`Signed: ${secret.toUpperCase()}`, 80, 300)
  if (rotated) for (const page of [0, 1]) Object.assign(pdfPage(pdf, page), { Rotate: rotated })
  pdf.end()
  await done
  return Buffer.concat(parts)
}
const pdfPage = (pdf: PDFKit.PDFDocument, index: number) => {
  const { _root } = pdf as unknown as { _root: { data: { Pages: { data: { Kids: { data: object }[] } } } } }
  return _root.data.Pages.data.Kids[index]?.data ?? {}
}

const ofPdf = async (bytes: Uint8Array) => ({ path: await kept(bytes), mediaType: 'application/pdf' })
const found = async (of: { path: string; mediaType: string }, words: readonly string[]) => {
  const result = await findWords(of, words)
  return result.as === 'found' ? result.boxes : []
}
const copyOf = (of: { path: string; mediaType: string }, boxes: readonly Box[]) =>
  withCopy(of, boxes, async ({ result, copy }) => ({
    result,
    bytes: result.as === 'burnt' ? await readFile(copy) : Buffer.alloc(0),
  }))

describe('a text search', { timeout: 120_000 }, () => {
  test('proposes a box for each place where a word stands, however it is written', async () => {
    const of = await ofPdf(await aStatement())
    const boxes = await found(of, [secret])
    expect(boxes.map(({ page }) => page)).toEqual([1, 2])
    // The first stands at a sixth of the page from above, and is higher than nothing.
    expect(boxes[0]?.y).toBeGreaterThan(8)
    expect(boxes[0]?.y).toBeLessThan(16)
    expect(boxes[0]?.height).toBeGreaterThan(0.5)
    expect(await found(of, ['nobody at all'])).toEqual([])
  })
})

describe('a redacted copy', { timeout: 120_000 }, () => {
  test.each([0, 90, 180, 270])(
    'of pages turned by %i degrees holds none of the words, and no black box is beside them',
    async (turned) => {
      const bytes = await aStatement(turned)
      expect(await wordsIn(bytes)).toContain(secret)
      const of = await ofPdf(bytes)
      const boxes = await found(of, [secret, where])
      expect(boxes).toHaveLength(3)
      const { result, bytes: copy } = await copyOf(of, boxes)
      expect(result).toEqual({ as: 'burnt', pages: 2 })
      expect((await wordsIn(copy)).trim()).toBe('')
      for (const one of [secret, where, 'Sopheap', 'Title', 'Author', 'Producer', 'Metadata', 'Font'])
        expect(copy.includes(one), one).toBe(false)
      // Where the name stood it is black all over; where nothing was hidden there is paper.
      for (const box of boxes) expect(await darkness(copy, box)).toBeGreaterThan(0.99)
      const [{ y = 0 } = {}] = boxes
      expect(await darkness(copy, { page: 1, x: 2, y: Math.min(y, 50) + 30, width: 5, height: 3 })).toBe(0)
    },
  )

  test('leaves the original as it was', async () => {
    const bytes = await aStatement()
    const of = await ofPdf(bytes)
    await copyOf(of, [{ page: 1, x: 0, y: 0, width: 100, height: 50 }])
    const hash = (read: Uint8Array) => createHash('sha256').update(read).digest('hex')
    expect(hash(await readFile(of.path))).toBe(hash(bytes))
  })

  test('of a photograph says nothing that the camera wrote, and the box is black', async () => {
    const photo = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#ffffff' } })
      .withExif({ IFD0: { Make: 'Hiddencam', Artist: secret } })
      .jpeg()
      .toBuffer()
    expect(photo.includes('Hiddencam')).toBe(true)
    const of = { path: await kept(photo), mediaType: 'image/jpeg' }
    const { result, bytes: copy } = await copyOf(of, [{ page: 1, x: 25, y: 25, width: 50, height: 50 }])
    expect(result.as).toBe('burnt')
    for (const one of ['Hiddencam', secret, 'Exif']) expect(copy.includes(one)).toBe(false)
    expect(await darkness(copy, { page: 1, x: 26, y: 26, width: 48, height: 48 })).toBeGreaterThan(0.99)
    expect(await darkness(copy, { page: 1, x: 1, y: 1, width: 20, height: 20 })).toBe(0)
  })

  test('is not made of what is locked, broken, or has no such page', async () => {
    const box = { page: 1, x: 0, y: 0, width: 10, height: 10 }
    const broken = await copyOf(await ofPdf(Buffer.from('%PDF-1.4 nothing')), [box])
    expect(broken.result).toEqual({ as: 'none', reason: 'damaged' })
    const beyond = await copyOf(await ofPdf(await aStatement()), [{ ...box, page: 3 }])
    expect(beyond.result).toEqual({ as: 'none', reason: 'damaged' })
  })
})

/** What share of a place in a copy is black, from the picture that its page is. */
async function darkness(copy: Buffer, { page, x, y, width, height }: Box): Promise<number> {
  const pictures = jpegsIn(copy)
  const { data, info } = await sharp(pictures[page - 1])
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const [left, right] = [
    Math.ceil((x / 100) * info.width) + 2,
    Math.floor(((x + width) / 100) * info.width) - 2,
  ]
  const [top, bottom] = [
    Math.ceil((y / 100) * info.height) + 2,
    Math.floor(((y + height) / 100) * info.height) - 2,
  ]
  let [dark, all] = [0, 0]
  for (let row = top; row < bottom; row += 1)
    for (let column = left; column < right; column += 1) {
      all += 1
      if ((data[row * info.width + column] ?? 255) < 60) dark += 1
    }
  return dark / Math.max(all, 1)
}

function jpegsIn(pdf: Buffer): Buffer[] {
  const found: Buffer[] = []
  for (let at = pdf.indexOf('/DCTDecode'); at >= 0; at = pdf.indexOf('/DCTDecode', at + 1)) {
    const length = Number(/Length (\d+)/.exec(pdf.subarray(at, at + 60).toString('latin1'))?.[1])
    const start = pdf.indexOf('stream\n', at) + 7
    found.push(pdf.subarray(start, start + length))
  }
  return found
}
