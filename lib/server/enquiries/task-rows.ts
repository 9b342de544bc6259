import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import { namesOf } from '@/lib/server/custody/names'

/** What a task promised: the charge's number before, and if it helps. */
export const promise = z.object({ chargeId: z.string(), from: z.int(), to: z.int() })

type Row = Awaited<ReturnType<Db['task']['findMany']>>[number]

/** Tasks as pages show them, with names and the number of the item that did them. */
export async function shownTasks(db: Db, rows: readonly Row[]) {
  const names = await namesOf(db, [
    ...rows.map(({ ownerId }) => ownerId),
    ...rows.map(({ endedById }) => endedById),
  ])
  const items = await db.item.findMany({
    where: { id: { in: rows.flatMap(({ endItemId }) => endItemId ?? []) } },
    select: { id: true, number: true },
  })
  return rows.map((row) => ({
    ...{ taskId: row.id, caseId: row.caseId, number: row.number, title: row.title, action: row.action },
    ...{ line: row.line, ownerId: row.ownerId, due: row.due, lossAt: row.lossAt, authority: row.authority },
    ...{ state: row.state, madeAt: row.madeAt, endedAt: row.endedAt, endReason: row.endReason },
    ...{ pointsAway: row.pointsAway, chargeId: row.chargeId },
    names: row.names as Readonly<Record<string, string | { readonly en: string; readonly km: string }>>,
    promise: row.promise === null ? null : promise.parse(row.promise),
    owner: names.get(row.ownerId) ?? null,
    endedBy: row.endedById === null ? null : (names.get(row.endedById) ?? null),
    endItem: items.find(({ id }) => id === row.endItemId)?.number ?? null,
  }))
}
export type ShownTask = Awaited<ReturnType<typeof shownTasks>>[number]
