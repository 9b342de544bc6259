import { v7 as newId } from 'uuid'
import { stillOpen } from '@/lib/domain/cases/case'
import { newAllegation } from '@/lib/domain/evidence/duress'
import { id } from '@/lib/domain/shared/shapes'
import { openLedger } from '@/lib/server/custody/open-ledger'
import { tellAll } from '@/lib/server/custody/tell-hands'
import { act, type Context } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { onTeamAt } from '@/lib/server/kernel/on-team'

/**
 * Records that somebody says there was force, threat or promise behind an item. It is excluded from that moment until a named
 * prosecutor decides; nobody takes the allegation back. Hands that hold an object may record it of that object.
 */
export const allegeDuress = act({
  name: 'allege-duress',
  kind: 'write',
  permission: 'duress:allege',
  input: newAllegation.extend({ caseId: id, itemId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, itemId, allegedBy, says }) {
    const { db, actor, now, file, uphold, record } = context
    if (!file) throw new NotFound()
    const { item } = await openLedger(context, { caseId, itemId }, 'duress:allege')
    uphold(stillOpen(file))
    await db.duressAllegation.create({
      data: { id: newId(), caseId, itemId, allegedBy, says, at: now, byId: actor.id },
    })
    await tellWhoDecides(context, caseId, item.number)
    record('duress.alleged', itemId, { number: item.number })
    return { caseId, itemId }
  },
})

/** The officers and prosecutors of the case learn it where their day begins; a sealed case is known to its team alone. */
async function tellWhoDecides(
  { db, actor, now, file }: Context,
  caseId: string,
  item: number,
): Promise<void> {
  if (!file) return
  const office = file.sensitivity === 'sealed' ? null : file.officeId
  const team = await db.teamMember.findMany({
    where: { caseId, ...onTeamAt(now) },
    select: { accountId: true },
  })
  const told = await db.account.findMany({
    where: {
      status: 'active',
      id: { not: actor.id },
      OR: [
        { id: { in: team.map(({ accountId }) => accountId) }, role: { in: ['officer', 'prosecutor'] } },
        ...(office ? [{ unitId: office, role: 'prosecutor' as const }] : []),
      ],
    },
    select: { id: true },
    take: 100,
  })
  await tellAll(
    { db, now },
    caseId,
    told.map(({ id }) => id),
    'duress-alleged',
    { item },
  )
}
