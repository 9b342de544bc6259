import { v7 as newId } from 'uuid'
import { stillOpen } from '@/lib/domain/cases/case'
import { tellThem } from '@/lib/domain/comments/comment'
import { tell } from '@/lib/server/cases/tell'
import { notSealed } from '@/lib/server/evidence/privilege'
import type { Context } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { markRead } from './mark-read'
import { placeColumns } from './place'
import { whoMayBeTold } from './told'

/** Keeps what is said at a place of the file for good, and tells whom it concerns. */
export async function keepComment(
  context: Context,
  {
    caseId,
    place,
    words,
    told,
  }: {
    readonly caseId: string
    readonly place: string
    readonly words: string
    readonly told: readonly string[]
  },
) {
  const { db, actor, now, file, uphold, record } = context
  if (!file) throw new NotFound()
  uphold(stillOpen(file))
  const { columns, sealed } = await placeColumns(db, caseId, place)
  notSealed(context, { privileged: sealed })
  const people = uphold(tellThem(told, await whoMayBeTold(db, file, sealed)))
  const last = await db.comment.aggregate({ where: { caseId }, _max: { number: true } })
  const [commentId, number] = [newId(), (last._max.number ?? 0) + 1]
  await db.comment.create({
    data: { id: commentId, caseId, number, ...columns, words, at: now, byId: actor.id },
  })
  await db.commentMention.createMany({
    data: people.map((accountId) => ({ caseId, commentId, accountId })),
  })
  for (const accountId of people)
    await tell(context, { accountId, caseId, kind: 'mentioned', more: { place, comment: number } })
  await markRead(context, { caseId, place, to: number })
  record('comment.made', commentId, { comment: number, told: people.length })
  return { caseId, commentId, place, number }
}
