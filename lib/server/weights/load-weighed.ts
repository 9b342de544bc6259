import type { Db } from '@/lib/db/client'
import { inMillionths } from '@/lib/domain/custody/weight'
import type { Facts } from '@/lib/domain/evidence/facts'
import { type Report, reconcile, type Weighed } from '@/lib/domain/weights/reconcile'
import type { Exhibit } from '@/lib/domain/weights/totals'
import { entriesByItem } from '@/lib/server/custody/read-entries'

/** One seizure with all its numbers beside one another. */
export type WeighedItem = {
  readonly itemId: string
  readonly number: number
  readonly title: string
  /** It was drawn from another object, and is part of that one's weight. */
  readonly drawn: boolean
  readonly facts: Facts
  readonly compared: ReturnType<typeof reconcile>
  readonly exhibit: Exhibit
}

/** Every seizure of a case, or one with its samples, with ledgers and laboratory reports, in one batch of queries. */
export async function loadWeighed(db: Db, caseId: string, only?: string): Promise<WeighedItem[]> {
  const part = { itemId: true, parentId: true } as const
  const made = await db.itemDerivation.findMany({
    where: only === undefined ? { caseId } : { caseId, parentId: only },
    select: part,
  })
  const ofSamples =
    only === undefined
      ? []
      : await db.itemDerivation.findMany({
          where: { caseId, parentId: { in: made.map(({ itemId }) => itemId) } },
          select: part,
        })
  const derived = [...made, ...ofSamples]
  const ids = only === undefined ? undefined : [only, ...derived.map(({ itemId }) => itemId)]
  const items = await db.item.findMany({
    where: {
      // What is sealed is weighed by nobody who may not read it.
      ...{ caseId, privileged: false, type: { in: ['drug_seizure', 'laboratory_report'] } },
      ...(ids ? { id: { in: ids } } : {}),
    },
    select: { id: true, number: true, title: true, type: true, facts: true },
    orderBy: { number: 'asc' },
  })
  const seizures = items.filter(({ type }) => type === 'drug_seizure')
  const ledgers = await entriesByItem(
    db,
    caseId,
    seizures.map(({ id }) => id),
  )
  const entriesOf = (id: string) => ledgers.get(id) ?? []
  const childrenOf = (id: string) =>
    derived.flatMap(({ itemId, parentId }) =>
      parentId === id ? items.filter((one) => one.id === itemId) : [],
    )
  // What a form of a type asked was read by its own shape when it was written.
  const factsOf = (item: (typeof items)[number]) => item.facts as Facts

  return seizures
    .filter(({ id }) => only === undefined || id === only)
    .map((item): WeighedItem => {
      const samples = childrenOf(item.id).filter(({ type }) => type === 'drug_seizure')
      const reports = [item, ...samples].flatMap((one) =>
        childrenOf(one.id)
          .filter(({ type }) => type === 'laboratory_report')
          .map(
            (report): Report => ({ number: report.number, facts: factsOf(report), ofSample: one !== item }),
          ),
      )
      const weighed: Weighed = {
        facts: factsOf(item),
        entries: entriesOf(item.id),
        samples: samples.map(({ id, number }) => ({ itemId: id, number, entries: entriesOf(id) })),
        reports,
      }
      const { id: itemId, number, title } = item
      return {
        ...{ itemId, number, title, facts: factsOf(item) },
        drawn: entriesOf(itemId)[0]?.kind === 'drawn',
        compared: reconcile(weighed),
        exhibit: { number, facts: weighed.facts, pureUg: pureOf(reports) },
      }
    })
}

/** Pure weight of the whole exhibit: only a report on the object itself says it. The latest report counts. */
function pureOf(reports: readonly Report[]): number | null {
  const said = reports
    .filter(({ ofSample }) => !ofSample)
    .flatMap(({ facts }) => (typeof facts.pure_weight === 'number' ? [facts.pure_weight] : []))
  const last = said.at(-1)
  return last === undefined ? null : inMillionths(last)
}
