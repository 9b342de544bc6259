import { v7 as newId } from 'uuid'
import type { Context } from '@/lib/server/kernel/act'

/** What a person can be told about a case; the words are in the messages under work.notice. */
export const noticeKinds = [
  'file-looked-at',
  'joined-team',
  'named-lead',
  'file-returned',
  'file-decided',
  'mentioned',
  'objects-stay',
  'glass-broken',
  'glass-to-review',
  'authorisation-asked',
  'authorisation-answered',
  'person-corrected',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** Writes a notice to one person, with the case's number and the name of who did it. Nobody is told what they did themselves. */
export async function tell(
  { db, actor, now }: Context,
  {
    accountId,
    caseId,
    kind,
    purpose,
    more,
  }: {
    accountId: string
    caseId: string
    kind: NoticeKind
    purpose?: string
    more?: Readonly<Record<string, string | number>>
  },
): Promise<void> {
  if (accountId === actor.id) return
  const { number } = await db.case.findUniqueOrThrow({ where: { id: caseId }, select: { number: true } })
  const { nameLatin: name } = await db.account.findUniqueOrThrow({
    where: { id: actor.id },
    select: { nameLatin: true },
  })
  const params = { number, name, ...(purpose ? { purpose } : {}), ...more }
  await db.notice.create({ data: { id: newId(), accountId, kind, caseId, params, at: now } })
}
