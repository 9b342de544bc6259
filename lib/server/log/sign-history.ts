import { type Exported, signExport } from '@/lib/transparency/export-note'
import { exportKey } from './export-key'

type Made = Pick<Exported, 'of' | 'at' | 'checkpoint'> & {
  readonly entries: readonly { readonly seq: number }[]
}

/** Signs the files of an exported history with the house's key for exports. */
export function signHistory(
  { entries, ...made }: Made,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): string {
  const numbers = entries.map(({ seq }) => seq)
  const held =
    numbers.length === 0
      ? null
      : { first: Math.min(...numbers), last: Math.max(...numbers), count: numbers.length }
  return signExport({ ...made, entries: held }, files, exportKey())
}
