import type { Db } from '@/lib/db/client'
import type { WithholdingGround } from '@/lib/domain/disclosure/disclosure'
import { copyName } from '@/lib/domain/disclosure/redaction'
import { notDrawn, type Scheduled } from '@/lib/domain/disclosure/schedule'
import { dayOf } from '@/lib/domain/shared/period'
import { namesOf } from '@/lib/server/custody/names'
import { copiesOf } from './redactions'

type OfThePage = {
  readonly loggedById: string
  readonly originals: readonly { readonly fileId: string; readonly name: string }[]
}

/** Every item of a case as the schedules are made from it. */
export async function scheduledItems(db: Db, caseId: string): Promise<readonly (Scheduled & OfThePage)[]> {
  const items = await db.item.findMany({
    where: { caseId },
    select: {
      ...{ id: true, number: true, type: true, title: true, obtainedAt: true, filePlace: true },
      ...{ exculpatory: true, privileged: true, loggedById: true },
      links: { where: { withdrawnAt: null, polarity: 'undermines' }, select: { id: true }, take: 1 },
      files: { select: { id: true, name: true, sha256: true }, orderBy: { id: 'asc' } },
    },
    orderBy: { number: 'asc' },
  })
  const order = { orderBy: { seq: 'asc' as const } }
  const marks = new Map(
    (await db.disclosureMark.findMany({ where: { caseId }, ...order })).map((one) => [one.itemId, one]),
  )
  const orders = new Map(
    (await db.withholding.findMany({ where: { caseId }, ...order })).map((one) => [one.itemId, one]),
  )
  const names = await namesOf(
    db,
    [...orders.values()].map(({ byId }) => byId),
  )
  // What was redacted is served as its copy, under the hash of the copy.
  const copies = await copiesOf(db, caseId)
  const served = ({ id, name, sha256 }: { id: string; name: string; sha256: string }) => {
    const copy = copies.get(id)
    if (!copy) return { name, sha256 }
    return { name: copyName(name, copy.seq), sha256: copy.sha256 ?? notDrawn }
  }
  return items.map(({ id, links, obtainedAt, files, ...item }) => {
    const withheld = item.filePlace === 'withheld' ? orders.get(id) : undefined
    return {
      ...item,
      ...{ itemId: id, obtained: dayOf(obtainedAt), undermines: links.length > 0 },
      files: files.map(served),
      originals: files.map(({ id: fileId, name }) => ({ fileId, name })),
      mark: marks.get(id)?.mark ?? null,
      withheld: withheld
        ? {
            ground: withheld.ground as WithholdingGround,
            at: withheld.at.toISOString(),
            by: names.get(withheld.byId) ?? { nameLatin: '', nameKm: null },
          }
        : null,
    }
  })
}
