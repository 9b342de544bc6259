import { readFile } from 'node:fs/promises'
import { type PDFiumDocument, PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium'

/** Opens a PDF, or says why it cannot be. Its scripts, forms and attachments are never run; this build has nothing to run them with. */
export const openPdf = async (path: string): Promise<PDFiumDocument | 'locked' | 'damaged'> =>
  (await PDFiumLibrary.init())
    .loadDocument(await readFile(path))
    .catch((error: unknown) => (/password|security/i.test(String(error)) ? 'locked' : 'damaged'))

/** A sheet as a picture; nothing where it leaves nothing to draw. It may claim to be kilometres wide: the picture is never wider than this. */
export async function drawSheet(sheet: PDFiumPage, longest: number) {
  const { originalWidth, originalHeight } = sheet.getOriginalSize()
  const side = Math.max(originalWidth, originalHeight, 1)
  const { data, width, height } = await sheet.render({
    scale: Math.min(longest / side, 4),
    render: 'bitmap',
  })
  // Such as one a thousand times as wide as it is high.
  if (width < 1 || height < 1 || data.length === 0) return undefined
  return { data, width, height, paper: { width: originalWidth, height: originalHeight } }
}
