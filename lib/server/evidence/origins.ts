import { v7 as newId } from 'uuid'
import type { Db } from '@/lib/db/client'
import { stillOpen } from '@/lib/domain/cases/case'
import type { CaseView } from '@/lib/domain/cases/case-view'
import { joinOrigins } from '@/lib/domain/cases/join-origins'
import { refuse } from '@/lib/domain/shared/ruling'
import type { Context } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

/** The origins of a case and the joins between them that stand. */
export async function originsOf(db: Db, caseId: string): Promise<Pick<CaseView, 'origins' | 'joins'>> {
  const origins = await db.origin.findMany({
    where: { caseId },
    select: { id: true, name: true, kind: true },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
  })
  const joins = await db.originJoin.findMany({
    where: { caseId, part: null },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return {
    origins,
    joins: joins.map(({ id, oneId, otherId, kind }) => ({ id, one: oneId, other: otherId, kind })),
  }
}

type Joining = {
  readonly caseId: string
  readonly oneId: string
  readonly otherId: string
  readonly reason: string
  readonly why?: string | undefined
}

/** Joins two origins of a case to one voice, as one person says and why. */
export async function join(
  { db, actor, now, file, uphold, record }: Context,
  kind: 'merged' | 'dependent',
  { caseId, oneId, otherId, reason, why }: Joining,
) {
  if (!file) throw new NotFound()
  uphold(stillOpen(file))
  const known = await originsOf(db, caseId)
  const [one, other] = [oneId, otherId].map((id) => known.origins.find((origin) => origin.id === id))
  if (!one || !other) throw new NotFound()
  uphold(joinOrigins(known, oneId, otherId))
  const joinId = newId()
  await db.originJoin.create({
    data: { id: joinId, caseId, oneId, otherId, kind, reason, why: why ?? null, at: now, byId: actor.id },
  })
  record(kind === 'merged' ? 'origin.merged' : 'origin.dependence-declared', joinId, {
    ...{ one: one.name, other: other.name, reason },
  })
  return { caseId, joinId }
}

/** Ends a join of this kind: the two are voices of their own again, and the record of both stays. */
export async function part(
  { db, actor, now, file, uphold, record }: Context,
  kind: 'merged' | 'dependent',
  { caseId, joinId, reason }: { readonly caseId: string; readonly joinId: string; readonly reason: string },
) {
  const found = await db.originJoin.findUnique({
    where: { caseId_id: { caseId, id: joinId } },
    include: { part: true },
  })
  if (!file || found?.kind !== kind) throw new NotFound()
  uphold(stillOpen(file))
  if (found.part) uphold(refuse('already-parted'))
  const { origins } = await originsOf(db, caseId)
  const name = (id: string) => origins.find((origin) => origin.id === id)?.name ?? ''
  await db.originPart.create({ data: { joinId, caseId, reason, at: now, byId: actor.id } })
  record(kind === 'merged' ? 'origin.merge-undone' : 'origin.dependence-lifted', joinId, {
    ...{ one: name(found.oneId), other: name(found.otherId), reason },
  })
  return { caseId, joinId }
}
