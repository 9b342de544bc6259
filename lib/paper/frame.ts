import type { Paper, SignaturePlace } from '@/lib/domain/paper/tree'
import { drawn, heightOfLines, ink, type Mark, mm, quietInk, type Ruler, type Style, set } from './marks'
import { digitsFor, languagesOf, type Words } from './text'

/** ISO 216 A4, in points. */
export const a4 = { width: 210 * mm, height: 297 * mm }
export const left = 18 * mm
export const across = a4.width - 2 * left

const small: Style = { size: 8, weight: 400, ink: quietInk }
const label: Style = { size: 8, weight: 700, ink }
const codeSide = 15 * mm

/** What stands on every page, and the height between head and foot that is left for the parts of the paper. */
export function frameOf(paper: Paper<Words>, ruler: Ruler) {
  const { running, foot, signatures } = paper
  const start = set(running.start, across * 0.58, label, ruler)
  const end = set(running.end, across * 0.38, small, ruler)
  const headHeight = Math.max(heightOfLines(start), heightOfLines(end))
  const headTop = 10 * mm
  const note = set(foot.note, across - codeSide - 4 * mm, small, ruler)
  const footHeight = Math.max(codeSide, heightOfLines(note) + 2 * 14) + 2 * mm
  const footTop = a4.height - 8 * mm - footHeight
  const places = placesOf(signatures, ruler)
  const signTop = footTop - places.height

  const onPage = (page: number, pages: number): Mark[] => [
    ...drawn(start, left, headTop),
    ...drawn(end, left + across * 0.62, headTop, { width: across * 0.38, ruler }),
    { draw: 'rule', x: left, y: headTop + headHeight + 1.5 * mm, to: left + across, ink: '#808080' },
    ...places.at(signTop),
    { draw: 'rule', x: left, y: footTop, to: left + across, ink: '#808080' },
    ...(foot.code === null
      ? []
      : [
          {
            draw: 'code' as const,
            x: left,
            y: footTop + 2 * mm,
            side: codeSide,
            symbol: 'qr' as const,
            value: foot.code,
          },
        ]),
    ...footLines(page, pages),
  ]

  const footLines = (page: number, pages: number): Mark[] => {
    const x = left + (foot.code === null ? 0 : codeSide + 4 * mm)
    const width = left + across - x
    const counted = languagesOf(foot.pages)
      .map((words) =>
        words.replace('{page}', digitsFor(words, page)).replace('{pages}', digitsFor(words, pages)),
      )
      .join(' · ')
    const count = set(counted, width / 2, small, ruler)
    return [
      ...drawn(set(foot.id, width / 2, label, ruler), x, footTop + 1.5 * mm),
      ...drawn(count, x + width / 2, footTop + 1.5 * mm, { width: width / 2, ruler }),
      ...drawn(note, x, footTop + 1.5 * mm + 14),
    ]
  }

  return { top: headTop + headHeight + 5 * mm, bottom: signTop - 3 * mm, onPage }
}

/** Boxes to sign in, or to press a thumb on, three or four in a row. */
function placesOf(signatures: readonly SignaturePlace<Words>[], ruler: Ruler) {
  const gap = 3 * mm
  const placesAcross = signatures.length === 4 ? 4 : 3
  const width = (across - gap * (placesAcross - 1)) / placesAcross
  const thumbWidth = 15 * mm
  const boxes = signatures.map(({ label: who, name, thumb }) => ({
    thumb,
    lines: [
      ...set(who, width - (thumb ? thumbWidth : 0) - 3 * mm, label, ruler),
      ...(name === null ? [] : set(name, width - (thumb ? thumbWidth : 0) - 3 * mm, small, ruler)),
    ],
  }))
  const tallest = Math.max(0, ...boxes.map(({ lines }) => heightOfLines(lines)))
  const boxHeight = Math.max(tallest + 11 * mm, 21 * mm)
  const rows = Math.ceil(boxes.length / placesAcross)

  return {
    height: rows * (boxHeight + 2 * mm),
    at: (top: number): Mark[] =>
      boxes.flatMap(({ lines, thumb }, place): Mark[] => {
        const x = left + (place % placesAcross) * (width + gap)
        const y = top + Math.floor(place / placesAcross) * (boxHeight + 2 * mm)
        const room = width - (thumb ? thumbWidth : 0)
        return [
          { draw: 'box', x, y, width, height: boxHeight },
          ...drawn(lines, x + 1.5 * mm, y + 0.5 * mm),
          { draw: 'rule', x: x + 2 * mm, y: y + boxHeight - 3 * mm, to: x + room - 2 * mm, ink: '#808080' },
          ...(thumb
            ? [
                {
                  draw: 'box' as const,
                  x: x + room,
                  y: y + 1.5 * mm,
                  width: thumbWidth - 1.5 * mm,
                  height: boxHeight - 3 * mm,
                },
              ]
            : []),
        ]
      }),
  }
}
