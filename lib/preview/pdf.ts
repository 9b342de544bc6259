import { firstPages } from '@/lib/domain/evidence/preview'
import { type Job, none, type Page, type Result } from '@/lib/domain/evidence/preview-job'
import { drawSheet, openPdf } from './open-pdf'
import { drawAnew } from './picture'

const longest = 2_000

/** Pages of a PDF as pictures. */
export async function pagesOfPdf({ path, pages, out }: Job): Promise<Result> {
  const opened = await openPdf(path)
  if (typeof opened === 'string') return none(opened)
  const count = opened.getPageCount()
  if (count < 1) return none('damaged')
  const made: Page[] = []
  const wanted = pages ?? Array.from({ length: Math.min(count, firstPages) }, (_, index) => index + 1)
  for (const page of wanted.filter((page) => page <= count)) {
    const drawn = await drawSheet(opened.getPage(page - 1), longest)
    if (!drawn) continue
    const picture = { data: coloursOf(drawn.data), width: drawn.width, height: drawn.height }
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
