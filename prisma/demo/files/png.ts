import { crc32, deflateSync } from 'node:zlib'

type Colour = readonly [number, number, number]
/** A filled shape: a rectangle by its corner and size, or a disc by its centre and radius, in pixels. */
export type Shape =
  | { readonly box: readonly [number, number, number, number]; readonly colour: Colour }
  | { readonly disc: readonly [number, number, number]; readonly colour: Colour }

/** A picture (PNG, ISO/IEC 15948) drawn from shapes, the later over the earlier: stands in for a photograph. */
export function picture(width: number, height: number, ground: Colour, shapes: readonly Shape[]): Buffer {
  const rows = Buffer.alloc((width * 3 + 1) * height)
  paint(rows, width, [0, 0, width, height], ground, () => true)
  for (const shape of shapes) paint(rows, width, frameOf(shape, width, height), shape.colour, within(shape))
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

type Frame = readonly [left: number, top: number, right: number, bottom: number]

function frameOf(shape: Shape, width: number, height: number): Frame {
  const [left, top, right, bottom] =
    'box' in shape
      ? [shape.box[0], shape.box[1], shape.box[0] + shape.box[2], shape.box[1] + shape.box[3]]
      : [
          shape.disc[0] - shape.disc[2],
          shape.disc[1] - shape.disc[2],
          shape.disc[0] + shape.disc[2],
          shape.disc[1] + shape.disc[2],
        ]
  return [Math.max(0, left), Math.max(0, top), Math.min(width, right), Math.min(height, bottom)]
}

const within = (shape: Shape) => (x: number, y: number) =>
  'box' in shape || (x - shape.disc[0]) ** 2 + (y - shape.disc[1]) ** 2 <= shape.disc[2] ** 2

/** Paints with the grain of a cheap sensor, the same each time. */
function paint(
  rows: Buffer,
  width: number,
  [left, top, right, bottom]: Frame,
  colour: Colour,
  inside: (x: number, y: number) => boolean,
) {
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      if (!inside(x, y)) continue
      const noise = ((x * 73 + y * 151 + x * y) % 9) - 4
      const start = y * (width * 3 + 1) + 1 + x * 3
      for (const [part, value] of colour.entries())
        rows[start + part] = Math.max(0, Math.min(255, value + noise))
    }
  }
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(body.length, 0)
  named.copy(framed, 4)
  framed.writeUInt32BE(crc32(named), named.length + 4)
  return framed
}
