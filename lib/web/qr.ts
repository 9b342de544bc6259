import 'server-only'
import { squaresOf } from '@/lib/paper/symbol'
import { addressOf } from './scan'

/** A code to be scanned off a screen: its squares as one SVG path, and how many stand in a row. */
export type ShownCode = { readonly across: number; readonly path: string }

/** An address of ours as a QR code. */
export const qrOf = (path: string): ShownCode => qrOfText(addressOf(path))

/** A text as a QR code. */
export function qrOfText(text: string): ShownCode {
  const { across, dark } = squaresOf('qr', text)
  const squares = dark.flatMap((is, at) => (is ? [`M${at % across} ${Math.floor(at / across)}h1v1h-1z`] : []))
  return { across, path: squares.join('') }
}
