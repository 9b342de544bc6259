import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Context } from './act'
import { Refused } from './errors'

/**
 * Does what a form asks once. Sent again under the same draft, it gets the first answer and nothing is done twice; with
 * other words under the same draft it is refused, for somebody would believe them kept.
 */
export async function once<Answer extends { readonly caseId: string }>(
  { db, actor, now, record }: Context,
  {
    act,
    draftId,
    said,
  }: { readonly act: string; readonly draftId: string | undefined; readonly said: unknown },
  perform: () => Promise<Answer>,
): Promise<Answer> {
  if (draftId === undefined) return perform()
  const key = { accountId: actor.id, draftId }
  const digest = digestOf(said)
  const before = await db.finishedDraft.findUnique({ where: { accountId_draftId: key } })
  if (before) {
    if (before.act !== act || before.digest !== digest) throw new Refused([{ because: 'draft-was-sent' }])
    record('draft.sent-again', draftId, { kind: act })
    return before.answer as Answer // written below by the same act
  }
  const answer = await perform()
  await db.finishedDraft.create({ data: { ...key, caseId: answer.caseId, act, digest, answer, at: now } })
  return answer
}

const digestOf = (said: unknown) =>
  createHash('sha256')
    .update(canonicalize(JSON.parse(JSON.stringify(said))) ?? '')
    .digest('hex')
