import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import sharp, { type Sharp } from 'sharp'
import { type Box, mostPages } from '@/lib/domain/disclosure/redaction'
import type { RedactionResult } from '@/lib/domain/disclosure/redaction-job'
import { copyName } from './copy-name'
import { drawSheet, openPdf } from './open-pdf'
import { mostPixels, pixelsOf } from './picture'
import { type PicturePage, pdfOfPictures } from './picture-pdf'

const longest = 2_200

type Drawing = { readonly data: Uint8Array; readonly width: number; readonly height: number }

/**
 * A copy of a file in which the boxes are burnt into pictures of its pages. Nothing of the original but those pictures is in
 * it; at the end it is read by a text extractor, and thrown away should that find a single word.
 */
export async function burn(
  path: string,
  mediaType: string,
  boxes: readonly Box[],
  out: string,
): Promise<RedactionResult> {
  const pages = await (mediaType === 'application/pdf' ? ofPdf(path, boxes) : ofPicture(path, boxes))
  if (typeof pages === 'string') return { as: 'none', reason: pages }
  const copy = pdfOfPictures(pages)
  if ((await wordsIn(copy)).trim() !== '') return { as: 'none', reason: 'text-left' }
  await writeFile(join(out, copyName), copy, { mode: 0o600 })
  return { as: 'burnt', pages: pages.length }
}

async function ofPdf(path: string, boxes: readonly Box[]) {
  const opened = await openPdf(path)
  if (typeof opened === 'string') return opened
  const count = opened.getPageCount()
  if (count < 1) return 'damaged' as const
  // A box on a page that is not there would hide nothing, and nobody would know.
  if (count > mostPages) return 'too-large' as const
  if (boxes.some(({ page }) => page > count)) return 'damaged' as const
  const pages: PicturePage[] = []
  for (let page = 1; page <= count; page += 1) {
    const drawn = await drawSheet(opened.getPage(page - 1), longest)
    if (!drawn) return 'damaged' as const
    const { data, width, height, paper } = drawn
    // PDFium writes blue first.
    const drawing = { data: blackened({ data, width, height }, 4, on(boxes, page)), width, height }
    const colours = sharp(drawing.data, { raw: { width, height, channels: 4 } }).recomb([
      [0, 0, 1],
      [0, 1, 0],
      [1, 0, 0],
    ])
    pages.push({ jpeg: await jpegOf(colours), width, height, paper })
  }
  return pages
}

async function ofPicture(path: string, boxes: readonly Box[]) {
  const pixels = await pixelsOf(path).catch(() => undefined)
  if (pixels === undefined) return 'damaged' as const
  if (pixels > mostPixels) return 'too-large' as const
  if (boxes.some(({ page }) => page !== 1)) return 'damaged' as const
  try {
    const { data, info } = await sharp(path, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 })
      .rotate()
      .flatten({ background: '#ffffff' })
      .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true })
    const { width, height, channels } = info
    const drawing = blackened({ data, width, height }, channels, on(boxes, 1))
    const jpeg = await jpegOf(sharp(drawing, { raw: { width, height, channels } }).toColourspace('srgb'))
    return [{ jpeg, width, height, paper: { width: width / 2, height: height / 2 } }]
  } catch {
    return 'damaged' as const
  }
}

const on = (boxes: readonly Box[], page: number) => boxes.filter((one) => one.page === page)

/** The pixels with every box in black: what was under it is not there any more. A box covers each pixel it touches. */
function blackened(
  { data, width, height }: Drawing,
  channels: number,
  boxes: readonly Box[],
): Uint8Array<ArrayBuffer> {
  const pixels = Uint8Array.from(data)
  for (const { x, y, width: wide, height: high } of boxes) {
    const [left, right] = [Math.floor((x / 100) * width), Math.ceil(((x + wide) / 100) * width)]
    const [top, bottom] = [Math.floor((y / 100) * height), Math.ceil(((y + high) / 100) * height)]
    for (let row = top; row < Math.min(bottom, height); row += 1) {
      const [from, to] = [row * width + left, row * width + Math.min(right, width)]
      pixels.fill(0, from * channels, to * channels)
      if (channels === 4) for (let at = from; at < to; at += 1) pixels[at * 4 + 3] = 255
    }
  }
  return pixels
}

const jpegOf = (picture: Sharp) =>
  picture.flatten({ background: '#ffffff' }).jpeg({ quality: 82, chromaSubsampling: '4:4:4' }).toBuffer()

/** Every word a text extractor finds in a PDF. */
export async function wordsIn(pdf: Uint8Array): Promise<string> {
  const opened = await (await PDFiumLibrary.init()).loadDocument(pdf)
  return Array.from({ length: opened.getPageCount() }, (_, page) => opened.getPage(page).getText()).join('\n')
}
