import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { type PaperKind, readCode } from './kinds'

/** What must be known to take a signed scan in: which paper it is for, and the file that is to be its scan. */
export type Coming = {
  readonly paper: { readonly code: string; readonly returned: boolean; readonly printedAt: Date }
  readonly file: { readonly mediaType: string; readonly attachedAt: Date; readonly taken: boolean }
  /** The code as it was typed or scanned off the paper itself. */
  readonly given: string
}

const readable = /^(application\/pdf|image\/.+)$/

/** A scan is taken in for the paper whose code it carries, once, when it was made after the paper was printed. */
export function takeScan({ paper, file, given }: Coming): Ruling<true> {
  if (readCode(given) !== paper.code) return refuse('code-of-another-paper', 'code')
  if (paper.returned) return refuse('paper-already-returned')
  if (!readable.test(file.mediaType)) return refuse('scan-is-no-picture', 'fileId')
  if (file.attachedAt < paper.printedAt) return refuse('scan-before-print', 'fileId')
  return file.taken ? refuse('scan-of-another-paper', 'fileId') : allow(true)
}

/**
 * True when a signed scan does what the paper is for: it closes its formality or stands as the receipt. What was printed
 * from a record that has changed since is kept and closes nothing. An entry of a ledger never changes, so its receipt counts.
 */
export const counts = (kind: PaperKind, changed: readonly string[]): boolean =>
  kind === 'custody_receipt' || changed.length === 0
