import { v7 as newId } from 'uuid'
import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import { caseNumber } from '@/lib/domain/cases/reference'
import { dayOf } from '@/lib/domain/shared/period'
import { refuse } from '@/lib/domain/shared/ruling'
import { line, text } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'

/** An officer opens a case. It belongs to the officer's unit; the officer leads it and is its first member. */
export const openCase = act({
  name: 'open-case',
  kind: 'write',
  permission: 'case:open',
  input: z.strictObject({ title: line(200), summary: text(5000).optional() }),
  about: () => 'system',
  async perform({ db, actor, now, uphold, record }, { title, summary = '' }) {
    const unit = await db.unit.findUniqueOrThrow({ where: { id: actor.unitId } })
    if (unit.kind !== 'police') uphold(refuse('unit-opens-no-cases'))
    const year = Number(dayOf(now).slice(0, 4))
    const serial = await nextSerial(db, unit.id, year)
    const caseId = newId()
    const number = caseNumber(unit.code, year, serial)
    await db.case.create({
      data: {
        ...{ id: caseId, number, unitId: unit.id, year, serial, title, summary },
        leadId: actor.id,
        openedAt: now,
        changedAt: now,
        team: { create: { id: newId(), accountId: actor.id, since: now, addedById: actor.id } },
      },
    })
    record('case.opened', caseId, { number, title })
    return { caseId, number }
  },
})

// The row is locked until the commit, so that numbers have no gap: a case that fails gives its number back.
async function nextSerial(db: Db, unitId: string, year: number): Promise<number> {
  const [row] = await db.$queryRaw<{ last: number }[]>`
    INSERT INTO "CaseSerial" ("unitId", "year", "last") VALUES (${unitId}::uuid, ${year}, 1)
    ON CONFLICT ("unitId", "year") DO UPDATE SET "last" = "CaseSerial"."last" + 1 RETURNING "last"`
  if (!row) throw new Error('a unit has no serial')
  return row.last
}
