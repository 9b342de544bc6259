import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { v7 as newId } from 'uuid'
import type { Context, Pending } from './act'

const sevenDays = 7 * 24 * 3_600_000

/** SHA-256 of exactly what is asked; the second person approves this and nothing else. */
export const contentHash = (act: string, input: unknown): string =>
  createHash('sha256')
    .update(canonicalize({ act, input: JSON.parse(JSON.stringify(input)) }) ?? '')
    .digest('hex')

/** Puts an act aside until a second person approves exactly this content. */
export async function askForSecondPerson(
  { db, actor, now, record }: Context,
  act: string,
  input: unknown,
  caseId: string | null,
): Promise<Pending> {
  const approvalId = newId()
  const content = contentHash(act, input)
  await db.approval.create({
    data: {
      id: approvalId,
      act,
      input: JSON.parse(JSON.stringify(input)),
      contentHash: content,
      caseId,
      requestedById: actor.id,
      requestedAt: now,
      expiresAt: new Date(now.getTime() + sevenDays),
    },
  })
  record('approval.requested', approvalId, { act, content })
  return { pending: true, approvalId }
}
