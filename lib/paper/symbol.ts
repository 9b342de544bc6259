import bwipjs from 'bwip-js/node'
import type { CodeSymbol } from '@/lib/domain/paper/tree'

/** The dark squares of a code, row by row. */
export type Squares = { readonly across: number; readonly down: number; readonly dark: readonly boolean[] }

type Raw = (options: Record<string, unknown>) => { pixs: ArrayLike<number>; pixx: number; pixy: number }[]

/** A QR code (ISO/IEC 18004, level M) or Data Matrix (ISO/IEC 16022), as squares to be drawn, never as a picture. */
export function squaresOf(symbol: CodeSymbol, value: string): Squares {
  const options = symbol === 'qr' ? { bcid: 'qrcode', eclevel: 'M' } : { bcid: 'datamatrix' }
  const [code] = (bwipjs.raw as unknown as Raw)({ ...options, text: value })
  if (!code) throw new Error(`no ${symbol} of this`)
  return { across: code.pixx, down: code.pixy, dark: Array.from(code.pixs, (square) => square === 1) }
}
