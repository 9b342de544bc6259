import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { wentToCourt } from '@/lib/domain/court/order'
import { columnDay } from '@/lib/domain/shared/period'
import { id } from '@/lib/domain/shared/shapes'
import { caseHeader } from '@/lib/server/cases/case-header'
import { namesOf } from '@/lib/server/custody/names'
import { act } from '@/lib/server/kernel/act'
import { onTeamAt } from '@/lib/server/kernel/on-team'

const shown = 50

/** What happens to the file at court: its days, what was ordered, and what was said of each charge. */
export const viewCourt = act({
  name: 'view-court',
  kind: 'read',
  permission: 'case:read',
  input: z.strictObject({ caseId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, record }, { caseId }) {
    record('court.viewed', caseId, {})
    const header = await caseHeader(db, actor, caseId)
    const some = { where: { caseId }, take: shown }
    const hearings = await db.hearing.findMany({ ...some, orderBy: { on: 'desc' } })
    const orders = await db.courtOrder.findMany({ ...some, orderBy: { number: 'desc' } })
    const outcomes = await db.outcome.findMany({
      ...{ where: { caseId }, take: 500 },
      orderBy: [{ at: 'desc' }, { seq: 'desc' }],
    })
    const items = await db.item.findMany({
      where: { caseId, privileged: false },
      select: { id: true, number: true, title: true },
      orderBy: { number: 'asc' },
    })
    const team = await db.teamMember.findMany({
      where: { caseId, ...onTeamAt(now) },
      select: { account: { select: { id: true, nameLatin: true, nameKm: true } } },
    })
    const charges = await db.charge.findMany({
      where: { caseId },
      include: { count: true, party: { include: { person: true, organisation: true } } },
      orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
    })
    const charged = await db.decisionCharge.findMany({
      where: { caseId, verdict: { not: 'no_charge' } },
      select: { chargeId: true },
    })
    const names = await namesOf(
      db,
      [...hearings, ...orders, ...outcomes].map(({ byId }) => byId),
    )
    const by = (one: string) => names.get(one) ?? { nameLatin: '', nameKm: null }
    const there = header.may.court && wentToCourt(header).ok
    return {
      header,
      /** What can be written down now: an order changes the file, and asks for an open one. */
      may: { record: there, order: there && stillOpen(header).ok },
      now,
      items,
      team: team.map(({ account }) => account),
      hearings: hearings.map(({ byId, ...one }) => ({ ...one, by: by(byId) })),
      orders: orders.map(({ byId, ...one }) => ({
        ...one,
        item: items.find((item) => item.id === one.itemId) ?? null,
        by: by(byId),
      })),
      charges: charges
        .filter((one) => charged.some(({ chargeId }) => chargeId === one.id))
        .map(({ id: chargeId, count, party }) => ({
          chargeId,
          count: { number: count.number, title: count.title },
          person: party.person ?? party.organisation ?? { nameLatin: '', nameKm: null },
          outcomes: outcomes
            .filter((one) => one.chargeId === chargeId)
            .map(({ byId, on, ...one }) => ({ ...one, on: columnDay(on), by: by(byId) })),
        })),
    }
  },
})
export type CourtView = Awaited<ReturnType<(typeof viewCourt)['perform']>>
