import type { Db, Prisma } from '@/lib/db/client'
import { wordsFor } from '@/lib/domain/comments/comment'
import { can } from '@/lib/domain/identity/policy'
import { namesOf } from '@/lib/server/custody/names'
import { readsPrivileged } from '@/lib/server/evidence/privilege'
import type { Context } from '@/lib/server/kernel/act'
import { whoMayBeTold } from './told'

type Reader = Pick<Context, 'db' | 'actor' | 'file'>

/** Every comment of a case that the reader may see: what stands at an item follows who may see the item. */
export const seenBy = ({ actor, file }: Omit<Reader, 'db'>, caseId: string): Prisma.CommentWhereInput => ({
  caseId,
  ...(file && readsPrivileged(actor, file)
    ? {}
    : { OR: [{ itemId: null }, { item: { privileged: false } }] }),
})

/** Some comments, the latest first, with who wrote each, whom it told, and what is left of one that was withdrawn. */
export async function shownComments(
  { db, actor, file }: Reader,
  where: Prisma.CommentWhereInput,
  take: number,
) {
  const rows = await db.comment.findMany({
    where,
    include: { told: { select: { accountId: true } }, withdrawn: true, item: { select: { number: true } } },
    orderBy: { number: 'desc' },
    take,
  })
  const names = await namesOf(
    db,
    rows.flatMap(({ byId, told }) => [byId, ...told.map(({ accountId }) => accountId)]),
  )
  const called = (id: string) => names.get(id) ?? { nameLatin: '', nameKm: null }
  const reader = { id: actor.id, discloses: file !== undefined && can(actor, 'disclosure:decide', file) }
  return rows.map(({ words, told, withdrawn, item, ...one }) => ({
    ...{ commentId: one.id, number: one.number, place: one.place, at: one.at },
    ...{ by: called(one.byId), mine: one.byId === actor.id },
    item: item?.number ?? null,
    words: wordsFor({ words, byId: one.byId, withdrawn: withdrawn !== null }, reader),
    told: told.map(({ accountId }) => called(accountId)),
    withdrawn: withdrawn && { reason: withdrawn.reason, at: withdrawn.at },
  }))
}
export type ShownComment = Awaited<ReturnType<typeof shownComments>>[number]

/** How far the reader has read at a place, or 0. */
export const readTo = async ({ db, actor }: Pick<Context, 'db' | 'actor'>, caseId: string, place: string) =>
  (
    await db.commentsRead.findUnique({
      where: { accountId_caseId_place: { accountId: actor.id, caseId, place } },
      select: { readTo: true },
    })
  )?.readTo ?? 0

const shownBeside = 4

/** What is said at one place, beside the work: the latest few, how many there are, how many are new, and who could be told. */
export async function commentsAt(context: Reader, caseId: string, place: string, sealed = false) {
  const { db, actor, file } = context
  if (!file || (sealed && !readsPrivileged(actor, file))) return null
  const here = { caseId, place }
  const to = await readTo(context, caseId, place)
  const shown = await shownComments(context, here, shownBeside)
  const mayWrite = file.status !== 'closed' && can(actor, 'comment:write', file)
  return {
    ...{ caseId, place, shown, to: shown[0]?.number ?? 0 },
    total: shown.length < shownBeside ? shown.length : await db.comment.count({ where: here }),
    fresh: await countNew(db, actor.id, here, to),
    people: mayWrite ? (await whoMayBeTold(db, file, sealed)).filter(({ id }) => id !== actor.id) : null,
  }
}
export type CommentsHere = NonNullable<Awaited<ReturnType<typeof commentsAt>>>

/** How many comments of a place somebody else wrote since the reader last read there. */
export const countNew = (
  db: Db,
  actorId: string,
  here: { readonly caseId: string; readonly place: string },
  to: number,
) => db.comment.count({ where: { ...here, number: { gt: to }, byId: { not: actorId } } })
