import { readFile } from 'node:fs/promises'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { firstPages } from '@/lib/domain/evidence/preview'
import { type Job, none, type Page, type Result } from '@/lib/domain/evidence/preview-job'
import { drawAnew } from './picture'

const longest = 2_000

/** Pages of a PDF as pictures. Its scripts, forms and attachments are never run; this build has nothing to run them with. */
export async function pagesOfPdf({ path, pages, out }: Job): Promise<Result> {
  const library = await PDFiumLibrary.init()
  const opened = await library
    .loadDocument(await readFile(path))
    .catch((error: unknown) => (/password|security/i.test(String(error)) ? 'locked' : 'damaged'))
  if (typeof opened === 'string') return none(opened)
  const count = opened.getPageCount()
  if (count < 1) return none('damaged')
  const made: Page[] = []
  const wanted = pages ?? Array.from({ length: Math.min(count, firstPages) }, (_, index) => index + 1)
  for (const page of wanted.filter((page) => page <= count)) {
    const sheet = opened.getPage(page - 1)
    const { originalWidth, originalHeight } = sheet.getOriginalSize()
    const side = Math.max(originalWidth, originalHeight, 1)
    // A sheet may claim to be kilometres wide: the picture is never wider than this.
    const { data, width, height } = await sheet.render({
      scale: Math.min(longest / side, 4),
      render: 'bitmap',
    })
    // A sheet a thousand times as wide as it is high leaves nothing to draw.
    if (width < 1 || height < 1 || data.length === 0) continue
    const picture = { data: coloursOf(data), width, height }
    if (page === 1 && pages === null) made.push(await drawAnew(picture, 0, out))
    made.push(await drawAnew(picture, page, out))
  }
  if (pages === null && made.length === 0) return none('damaged')
  return { as: 'made', kind: 'pages', pages: Math.min(count, 100_000), lines: null, camera: null, made }
}

/** PDFium writes blue first. */
function coloursOf(bgra: Uint8Array): Uint8Array {
  const rgba = Uint8Array.from(bgra)
  for (let at = 0; at < rgba.length; at += 4) {
    const blue = rgba[at] ?? 0
    rgba[at] = rgba[at + 2] ?? 0
    rgba[at + 2] = blue
  }
  return rgba
}
