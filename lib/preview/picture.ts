import { join } from 'node:path'
import sharp from 'sharp'
import type { Page } from '@/lib/domain/evidence/preview-job'

sharp.cache(false)
sharp.concurrency(1)

/** 100 megapixels: more than any camera of today, less than a bomb. */
export const mostPixels = 100_000_000
const longest = 2_400
const small = 240

type Source = string | { readonly data: Uint8Array; readonly width: number; readonly height: number }

const opened = (source: Source) =>
  typeof source === 'string'
    ? sharp(source, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true, pages: 1 })
    : sharp(source.data, { raw: { width: source.width, height: source.height, channels: 4 } })

/** Draws a picture anew, upright and without anything that was written into it but its colours. */
export async function drawAnew(source: Source, page: number, out: string): Promise<Page> {
  const file = `${page}.webp`
  const most = page === 0 ? small : longest
  const { width, height } = await opened(source)
    .rotate()
    .flatten({ background: '#ffffff' })
    .resize({ width: most, height: most, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .webp({ quality: page === 0 ? 70 : 82, effort: 2 })
    .toFile(join(out, file))
  return { page, file, mediaType: 'image/webp', width, height }
}

/** Width times height as the file claims it, before anything is unpacked. */
export async function pixelsOf(path: string): Promise<number> {
  const { width, height } = await sharp(path, { limitInputPixels: false }).metadata()
  return width * height
}
