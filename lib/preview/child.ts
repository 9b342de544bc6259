import { stat } from 'node:fs/promises'
import { type Job, job, none, type Result } from '@/lib/domain/evidence/preview-job'

/** What a PDF may be at most to be held in memory whole. */
const largestPdf = 200 * 1_048_576

const drawn = new Set([
  'image/jpeg',
  'image/png',
  'image/apng',
  'image/webp',
  'image/gif',
  'image/tiff',
  'image/avif',
])
const zips = /^application\/(zip|java-archive|vnd\.android\.package-archive|epub\+zip)$/
const archives =
  /^application\/(x-7z-compressed|gzip|x-tar|x-rar-compressed|x-bzip2|x-xz|zstd|x-lzip|vnd\.rar)/
const office = /openxmlformats|oasis\.opendocument|msword|ms-excel|x-cfb/

/** Makes what can be shown of a file. Runs in a process of its own, which may die of it, and loads only what this kind needs. */
async function make(asked: Job): Promise<Result> {
  const { path, mediaType, out } = asked
  if (drawn.has(mediaType)) return picture(path, out)
  if (mediaType.startsWith('image/hei'))
    return none('heic', await (await import('./camera')).cameraSays(path))
  if (mediaType === 'application/pdf')
    return (await stat(path)).size > largestPdf
      ? none('too-large')
      : (await import('./pdf')).pagesOfPdf(asked)
  if (zips.test(mediaType)) return (await import('./names')).namesInArchive(asked)
  if (archives.test(mediaType)) return none('archive')
  if (office.test(mediaType)) return none('office')
  if (mediaType.startsWith('video/')) return none('video')
  if (mediaType.startsWith('audio/')) return none('audio')
  return (await import('./text')).pagesOfText(asked)
}

async function picture(path: string, out: string): Promise<Result> {
  const { cameraSays } = await import('./camera')
  const { drawAnew, mostPixels, pixelsOf } = await import('./picture')
  const said = await cameraSays(path)
  const pixels = await pixelsOf(path).catch(() => undefined)
  if (pixels === undefined) return none('damaged', said)
  if (pixels > mostPixels) return none('too-many-pixels', said)
  try {
    const made = [await drawAnew(path, 1, out), await drawAnew(path, 0, out)]
    return { as: 'made', kind: 'picture', pages: 1, lines: null, camera: said, made }
  } catch {
    return none('damaged', said)
  }
}

const asked = job.parse(JSON.parse(process.argv[2] ?? ''))
process.stdout.write(JSON.stringify(await make(asked)))
