/** A page that is one picture: a JPEG and the size of the paper in points. */
export type PicturePage = {
  readonly jpeg: Uint8Array
  readonly width: number
  readonly height: number
  readonly paper: { readonly width: number; readonly height: number }
}

/**
 * A PDF (ISO 32000-1) that holds pictures and nothing else: no text, no fonts, no attachments, no author, no dates. What is
 * not written into it cannot be read out of it.
 */
export function pdfOfPictures(pages: readonly PicturePage[]): Buffer {
  const parts: Buffer[] = []
  const places: number[] = []
  let length = 0
  const write = (bytes: Uint8Array | string) => {
    const part = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : Buffer.from(bytes)
    parts.push(part)
    length += part.length
  }
  const object = (number: number, head: string, stream?: Uint8Array) => {
    places[number] = length
    write(`${number} 0 obj\n${head}\n`)
    if (stream) {
      write('stream\n')
      write(stream)
      write('\nendstream\n')
    }
    write('endobj\n')
  }
  write('%PDF-1.4\n')
  object(1, '<</Type/Catalog/Pages 2 0 R>>')
  const kids = pages.map((_, index) => `${3 + 3 * index} 0 R`).join(' ')
  object(2, `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`)
  pages.forEach(({ jpeg, width, height, paper }, index) => {
    const at = 3 + 3 * index
    const [wide, high] = [paper.width.toFixed(2), paper.height.toFixed(2)]
    const drawing = Buffer.from(`q ${wide} 0 0 ${high} 0 0 cm /P Do Q`, 'latin1')
    object(
      at,
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${wide} ${high}]/Contents ${at + 1} 0 R/Resources<</XObject<</P ${at + 2} 0 R>>>>>>`,
    )
    object(at + 1, `<</Length ${drawing.length}>>`, drawing)
    object(
      at + 2,
      `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length ${jpeg.length}>>`,
      jpeg,
    )
  })
  const start = length
  const rows = places.slice(1).map((place) => `${String(place).padStart(10, '0')} 00000 n \n`)
  write(`xref\n0 ${places.length}\n0000000000 65535 f \n${rows.join('')}`)
  write(`trailer\n<</Size ${places.length}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`)
  return Buffer.concat(parts)
}
