import { z } from 'zod'
import { kinds } from '@/lib/domain/evidence/catalogue'
import { itemTypes } from '@/lib/domain/evidence/kind'
import { can } from '@/lib/domain/identity/policy'
import { id, whole } from '@/lib/domain/shared/shapes'
import { caseHeader } from '@/lib/server/cases/case-header'
import { alteredFiles } from '@/lib/server/evidence/bytes-are'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { standingOf } from './item-standing'
import { namesOf } from './names'
import { entriesByItem } from './read-entries'

const objects = itemTypes.filter((type) => kinds[type].physical)
const pageSize = 100

/** Every object of a case: who holds it now, under which seal, and where its chain broke. A page holds a hundred. */
export const listCustody = act({
  name: 'list-custody',
  kind: 'read',
  permission: 'case:read',
  input: z.strictObject({ caseId: id, after: whole(0, 1_000_000).optional() }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, file, record }, { caseId, after = 0 }) {
    if (!file) throw new NotFound()
    record('custody.list-viewed', caseId, {})
    const found = await db.item.findMany({
      where: { caseId, type: { in: objects }, number: { gt: after } },
      select: { id: true, number: true, title: true, type: true, facts: true, privileged: true },
      orderBy: { number: 'asc' },
      take: pageSize + 1,
    })
    const items = found.slice(0, pageSize)
    const ledgers = await entriesByItem(
      db,
      caseId,
      items.map(({ id }) => id),
    )
    const altered = await alteredFiles(db, caseId)
    const standing = items.map(({ id: itemId, facts, privileged, ...item }) => ({
      ...{ ...item, itemId, title: privileged ? '' : item.title },
      ...standingOf({ type: item.type, facts }, ledgers.get(itemId) ?? [], now, altered.get(itemId) ?? []),
    }))
    const names = await namesOf(
      db,
      standing.flatMap(({ ledger: { holder, offer } }) => [
        ...(holder ? [holder.accountId, holder.unitId] : []),
        ...(offer ? [offer.toAccountId, offer.toUnitId] : []),
      ]),
    )
    const name = (who: string | null) => (who === null ? null : (names.get(who) ?? null))
    return {
      header: await caseHeader(db, actor, caseId),
      items: standing.map(({ itemId, number, title, type, ledger, defects }) => ({
        ...{ itemId, number, title, type, length: ledger.length, seal: ledger.seal, place: ledger.place },
        ...{ ended: ledger.ended, disposalRequested: ledger.disposalRequested, heldSince: ledger.heldSince },
        holder: ledger.holder && {
          person: name(ledger.holder.accountId),
          store: name(ledger.holder.unitId),
          outside: ledger.holder.outside,
        },
        offeredTo: ledger.offer && name(ledger.offer.toAccountId ?? ledger.offer.toUnitId),
        defects: defects.length,
      })),
      next: found.length > pageSize ? (items.at(-1)?.number ?? null) : null,
      mayBegin: file.status !== 'closed' && can(actor, 'evidence:log', file),
    }
  },
})

/** What the list of custody of a case shows. */
export type CustodyList = Awaited<ReturnType<(typeof listCustody)['perform']>>
