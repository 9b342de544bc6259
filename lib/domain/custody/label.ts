import { z } from 'zod'

/** The signs of a code: none that is mistaken for another, no 0 O, 1 I L. */
export const codeSigns = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
/** How many signs a label's code has. */
export const codeLength = 10

const form = new RegExp(`^[${codeSigns}]{${codeLength}}$`)

/** The path of a label's address, without its code. It is short, so that the picture stays coarse enough for a small label. */
export const labelPath = '/l/'

/**
 * The code in what was scanned or typed: the address on a label, or the code itself with spaces and strokes, in capitals or
 * not. Null when there is none. Whose address it is does not matter: nothing is fetched from it, only the code is looked up.
 */
export function codeIn(text: string): string | null {
  const [, inAddress] = /\/l\/([^/?#\s]+)\/?$/i.exec(text.trim()) ?? []
  const code = (inAddress ?? text).toUpperCase().replace(/[\s-]/g, '')
  return form.test(code) ? code : null
}

/** A code as a person reads it aloud: two groups of five. */
export const shownCode = (code: string): string => `${code.slice(0, 5)} ${code.slice(5)}`

/** What was scanned or typed, as a field of a form. */
export const scanned = z
  .string('missing')
  .max(500, 'too-long')
  .transform((text, context) => {
    const code = codeIn(text)
    if (code === null) context.addIssue({ code: 'custom', message: 'not-a-label' })
    return code ?? z.NEVER
  })

/** The kinds of code that are printed. A Data Matrix is smaller; every telephone reads a QR code. */
export const codeKinds = ['qr', 'datamatrix'] as const
export type CodeKind = (typeof codeKinds)[number]

/** What labels are printed on: one on a page, sheets of A4, or the rolls of a thermal printer, in millimetres. */
export const labelSizes = ['single', 'a4', '62x29', '100x50'] as const
export type LabelSize = (typeof labelSizes)[number]
