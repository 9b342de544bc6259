const [wide, high, margin, leading] = [595, 842, 56, 15]

/** A small PDF (ISO 32000-1) with the given lines on each page, in Helvetica: real enough to open, print and hash. */
export function pdf(title: string, pages: readonly (readonly string[])[]): Buffer {
  const contents = pages.map((lines, index) => contentOf(title, lines, index + 1, pages.length))
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * index} 0 R >>`,
      `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`,
    ]),
  ]
  return assemble(objects)
}

function contentOf(title: string, lines: readonly string[], page: number, of: number): string {
  const body = [
    'Fictional, for demonstration only',
    title,
    `page ${page} of ${of}`,
    '',
    ...lines.flatMap(wrap),
  ]
  const shown = body.map((line) => `(${escaped(line)}) Tj T*`).join('\n')
  return `BT /F1 11 Tf ${leading} TL ${margin} ${high - margin} Td\n${shown}\nET`
}

/** Breaks a line at its spaces, so that it stays on the page. */
function wrap(line: string): string[] {
  const broken: string[] = []
  for (const word of line.split(' ')) {
    const last = broken.at(-1)
    if (last === undefined || last.length + word.length > 84) broken.push(word)
    else broken[broken.length - 1] = `${last} ${word}`
  }
  return broken
}

/** Quotation marks and dashes have places of their own in the encoding of the page (WinAnsi). */
const winAnsi: Readonly<Record<string, string>> = {
  '‘': '\x91',
  '’': '\x92',
  '“': '\x93',
  '”': '\x94',
  '–': '\x96',
}

const escaped = (line: string) =>
  line.replace(/[\\()]/g, (sign) => `\\${sign}`).replace(/[‘’“”–]/g, (sign) => winAnsi[sign] ?? sign)

function assemble(objects: readonly string[]): Buffer {
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = Buffer.byteLength(file, 'latin1')
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = Buffer.byteLength(file, 'latin1')
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}
