import { v7 as newId } from 'uuid'
import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import { newAnswer, answerContradiction as rule } from '@/lib/domain/defence/answer'
import type { CaseFacts } from '@/lib/domain/identity/policy'
import { id } from '@/lib/domain/shared/shapes'
import { twoPersonAct } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { answersOf } from './read-defence'

/** Answers what undermines, with reason and evidence; a second person agrees. To let it count whole again takes one. */
export const answerContradiction = twoPersonAct({
  name: 'answer-contradiction',
  kind: 'write',
  permission: 'defence:edit',
  // What the rule refuses needs no second person: it is refused at once, in words.
  approval: {
    permission: 'contradiction:approve',
    when: async ({ caseId, linkId, answer, items = [] }, db) => {
      if (answer === 'reopened') return false
      const file = await db.case.findUniqueOrThrow({ where: { id: caseId }, select: { status: true } })
      const found = await ruling(db, file, caseId, { linkId, answer, items })
      return found?.ok === true
    },
  },
  input: z.strictObject({ caseId: id, ...newAnswer.shape }),
  about: ({ caseId }) => ({ caseId }),
  async perform(
    { db, actor, now, file, approver, uphold, record },
    { caseId, linkId, answer, reason, items = [] },
  ) {
    const found = file && (await ruling(db, file, caseId, { linkId, answer, items }))
    if (!found) throw new NotFound()
    const { number } = uphold(found)
    const answerId = newId()
    await db.linkAnswer.create({
      data: {
        id: answerId,
        caseId,
        linkId,
        answer,
        reason,
        at: now,
        byId: actor.id,
        approvedById: approver?.id ?? null,
      },
    })
    await db.linkAnswerItem.createMany({
      data: [...new Set(items)].map((itemId) => ({ caseId, answerId, itemId })),
    })
    record('link.answered', linkId, { item: number, answer })
    return { caseId, linkId, answerId }
  },
})

/** What the rule says of this answer, with the number of the item it answers; undefined when there is no such link or item. */
async function ruling(
  db: Db,
  file: Pick<CaseFacts, 'status'>,
  caseId: string,
  {
    linkId,
    answer,
    items,
  }: Pick<z.output<typeof newAnswer>, 'linkId' | 'answer'> & { readonly items: readonly string[] },
) {
  const link = await db.proofLink.findUnique({
    where: { caseId_id: { caseId, id: linkId } },
    include: { item: { select: { number: true } } },
  })
  const cited = [...new Set(items)]
  if (!link || (await db.item.count({ where: { caseId, id: { in: cited } } })) < cited.length)
    return undefined
  const standing = { ...link, answer: (await answersOf(db, caseId)).get(linkId) ?? null }
  const ruled = rule(file, standing, { answer, items: cited })
  return ruled.ok ? { ok: true as const, value: { number: link.item.number } } : ruled
}
