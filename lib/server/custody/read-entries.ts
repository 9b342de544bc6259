import type { Db } from '@/lib/db/client'
import type { CustodyEntry } from '@/lib/domain/custody/entry'

type Row = Awaited<ReturnType<Db['custodyEvent']['findMany']>>[number]

const number = (stored: bigint | null) => (stored === null ? null : Number(stored))

/** An entry as the rules read it. Weights are under 2^53 by the form that took them. */
const entryOf = ({ id: _, caseId: __, itemId: ___, ...row }: Row): CustodyEntry => ({
  ...row,
  weightUg: number(row.weightUg),
  toleranceUg: number(row.toleranceUg),
  dryingUg: number(row.dryingUg),
  takenUg: number(row.takenUg),
})

/** The entries of one item, in order. */
export const entriesOf = async (db: Db, caseId: string, itemId: string): Promise<CustodyEntry[]> =>
  (await db.custodyEvent.findMany({ where: { caseId, itemId }, orderBy: { seq: 'asc' } })).map(entryOf)

/** The entries of every item of a case, or of those that are named, by item, each in order. */
export async function entriesByItem(
  db: Db,
  caseId: string,
  items?: readonly string[],
): Promise<ReadonlyMap<string, readonly CustodyEntry[]>> {
  const rows = await db.custodyEvent.findMany({
    where: { caseId, ...(items ? { itemId: { in: [...items] } } : {}) },
    orderBy: [{ itemId: 'asc' }, { seq: 'asc' }],
  })
  const found = new Map<string, CustodyEntry[]>()
  for (const row of rows) {
    const entries = found.get(row.itemId)
    if (entries) entries.push(entryOf(row))
    else found.set(row.itemId, [entryOf(row)])
  }
  return found
}
