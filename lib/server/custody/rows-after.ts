import { z } from 'zod'
import { id } from '@/lib/domain/shared/shapes'

/** Where a page of a list ends, newest first: the moment and the id of its last row. Anything else begins the list anew. */
export const lastRow = z
  .string()
  .max(80)
  .transform((said) => {
    const [moment = '', rowId = ''] = said.split('~')
    const at = z.iso.datetime().safeParse(moment)
    const row = id.safeParse(rowId)
    return at.success && row.success ? { at: new Date(at.data), id: row.data } : undefined
  })

export type LastRow = z.output<typeof lastRow>

/** What an address carries to ask for the rows after this one. */
export const asLastRow = (at: Date, rowId: string): string => `${at.toISOString()}~${rowId}`

/** One page of rows, of which one more was read than is shown, and where it ends if there are more. */
export function pageOf<Row extends { readonly id: string }>(
  rows: readonly Row[],
  perPage: number,
  at: (row: Row) => Date,
): { readonly shown: readonly Row[]; readonly later: string | null } {
  const shown = rows.slice(0, perPage)
  const last = shown.at(-1)
  return { shown, later: rows.length > perPage && last ? asLastRow(at(last), last.id) : null }
}
