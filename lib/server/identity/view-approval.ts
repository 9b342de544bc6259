import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import { itemName } from '@/lib/domain/cases/case-view'
import { id } from '@/lib/domain/shared/shapes'
import { readCaseView } from '@/lib/server/cases/load-case-view'
import { askInWords } from '@/lib/server/informants/asked'
import { erasureInWords } from '@/lib/server/informants/erasure-asked'
import { handoverInWords } from '@/lib/server/informants/handover-asked'
import { act, actNamed } from '@/lib/server/kernel/act'
import { contentHash } from '@/lib/server/kernel/approval'
import { NotFound } from '@/lib/server/kernel/errors'
import { nameOf } from '@/lib/server/people/party'
import { erasingInWords } from '@/lib/server/retention/erasing'
import { lacksNow } from '@/lib/server/submission/submissions'
import { approvalConcerns, standsInFor } from './decide-approval'
import { maySecond } from './list-approvals'

/** One thing that waits for a second person, with its exact content. Seen by the one who asked and by those who may decide. */
export const viewApproval = act({
  name: 'view-approval',
  kind: 'read',
  permission: 'approval:decide',
  input: z.strictObject({ approvalId: id }),
  about: approvalConcerns,
  async perform({ db, actor, now, file, record }, { approvalId }) {
    const approval = await db.approval.findUnique({ where: { id: approvalId } })
    if (!approval) throw new NotFound()
    const own = approval.requestedById === actor.id
    const second = await maySecond(db, actor, approval, now)
    // Who decided it reads what they decided, also when it took away by what they fitted.
    if (!own && !second && approval.decidedById !== actor.id) throw new NotFound()
    record('approval.viewed', approvalId, { act: approval.act })

    const permission = actNamed(approval.act)?.approval?.permission
    const forId =
      approval.decidedForId ??
      (second && permission ? standsInFor(actor, permission, file ?? 'system') : null)
    const facts = leaves(approval.input)
    const ids = facts.map(({ value }) => value).filter((value) => z.uuid().safeParse(value).success)
    const people = await db.account.findMany({
      where: {
        id: {
          in: [
            ...ids,
            ...[approval.requestedById, approval.decidedById, forId].filter((one) => one !== null),
          ],
        },
      },
      select: { id: true, nameLatin: true, nameKm: true, username: true },
    })
    const units = await db.unit.findMany({
      where: { id: { in: ids } },
      select: { id: true, code: true, nameEn: true, nameKm: true },
    })
    return {
      id: approval.id,
      act: approval.act,
      caseId: approval.caseId,
      contentHash: approval.contentHash,
      // What is shown must be what was hashed.
      intact: contentHash(approval.act, approval.input) === approval.contentHash,
      requestedById: approval.requestedById,
      requestedAt: approval.requestedAt,
      expiresAt: approval.expiresAt,
      decidedById: approval.decidedById,
      forId,
      decidedAt: approval.decidedAt,
      remark: approval.remark,
      state:
        approval.state === 'pending' && approval.expiresAt <= now ? ('expired' as const) : approval.state,
      facts,
      people,
      units,
      things: await thingsOf(db, approval.caseId, ids),
      // Who approves a submission knows what the file lacks in this moment.
      lacks:
        approval.act === 'submit-case' && approval.caseId && approval.state === 'pending'
          ? await lacksNow(db, await readCaseView(db, approval.caseId, now))
          : null,
      // What is asked of an informant lies sealed; who may read it reads it here.
      ...(approval.state === 'pending' || own || approval.decidedById === actor.id
        ? {
            unmasking: await askInWords(db, approval),
            handover: await handoverInWords(db, approval),
            erasure: await erasureInWords(db, approval),
          }
        : { unmasking: null, handover: null, erasure: null }),
      // What goes with a person, what holds it now, and where the name remains.
      erasing: approval.state === 'pending' ? await erasingInWords(db, approval, now) : null,
      own,
      second,
    }
  },
})

/** What of the case the content names: its number, its items, and the undermining links with what was said for them. */
async function thingsOf(db: Db, caseId: string | null, ids: readonly string[]) {
  if (caseId === null) return []
  const where = { caseId, id: { in: [...ids] } }
  const file = await db.case.findUniqueOrThrow({ where: { id: caseId }, select: { number: true } })
  const items = await db.item.findMany({
    where,
    select: { id: true, number: true, title: true, privileged: true },
  })
  const parties = await db.party.findMany({
    where,
    include: {
      person: { select: { nameKm: true, nameLatin: true, nameOther: true, aliases: true } },
      organisation: { select: { nameKm: true, nameLatin: true } },
    },
  })
  const links = await db.proofLink.findMany({
    where,
    select: { id: true, reasoning: true, item: { select: { number: true, privileged: true } } },
  })
  return [
    { id: caseId, called: file.number },
    ...parties.map((party) => ({ id: party.id, called: nameOf(party) })),
    // What is sealed is called by its number alone.
    ...items.map(({ id, number, title, privileged }) => ({
      ...{ id, called: privileged ? itemName(number) : `${itemName(number)} ${title}` },
    })),
    ...links.map(({ id, reasoning, item }) => ({
      ...{ id, called: item.privileged ? itemName(item.number) : `${itemName(item.number)}: ${reasoning}` },
    })),
  ]
}

/** Every value of the content with its path, in the order of the content. */
function leaves(value: unknown, path = ''): { path: string; value: string }[] {
  if (value === null || value === undefined) return []
  if (typeof value !== 'object') return [{ path, value: String(value) }]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key))
}
