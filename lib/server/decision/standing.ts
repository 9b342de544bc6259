import type { Db } from '@/lib/db/client'
import type { Standing } from '@/lib/domain/decision/decide'
import { offenceClass } from '@/lib/domain/decision/offence-class'
import { columnDay } from '@/lib/domain/shared/period'
import { templateOf } from '@/lib/server/offences/keep-template'

/** The charges that stand in a case, each with its count, its version of the law and the class of the offence. */
export async function standingCharges(db: Db, caseId: string) {
  const rows = await db.charge.findMany({
    where: { caseId, withdrawnAt: null },
    include: {
      count: { include: { template: true } },
      party: { include: { person: true, organisation: true } },
    },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map((charge) => {
    const template = templateOf(charge.count.template)
    const standing: Standing = {
      ...{ chargeId: charge.id, class: offenceClass(template), from: columnDay(charge.count.from) },
      ...{ validFrom: template.validFrom, validTo: template.validTo },
    }
    return { charge, template, standing }
  })
}
export type StandingCharge = Awaited<ReturnType<typeof standingCharges>>[number]
