import type { Db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { smallest } from '@/lib/domain/learning/hide'
import { causesOf, firstTimeRight, stays } from '@/lib/domain/learning/unit-learning'
import { beginOf, dayOf } from '@/lib/domain/shared/period'
import { causes, firstTimes, stayTimes } from './unit-counts'

/** The first moment of a year in Phnom Penh. */
const begins = (year: number) => beginOf(`${year}-01-01`)

/** What can be learnt of a year by somebody, small numbers left out. Years do not overlap, so none is worked out of another. */
export async function readUnitLearning(db: Db, actor: Actor, now: Date, asked: number | undefined) {
  const thisYear = Number(dayOf(now).slice(0, 4))
  const year = asked ?? thisYear
  const span = { from: begins(year), to: begins(year + 1) }
  const first = await firstTimes(db, actor, span)
  const why = await causes(db, actor, span)
  const times = await stayTimes(db, actor, span)
  const unitIds = [...new Set([...first, ...why].map(({ unitId }) => unitId))]
  const units = await db.unit.findMany({
    where: { id: { in: unitIds } },
    select: { id: true, nameEn: true, nameKm: true },
    orderBy: [{ nameEn: 'asc' }, { id: 'asc' }],
  })
  const inOrder = units.flatMap(({ id }) => first.filter(({ unitId }) => unitId === id))
  return {
    ...{ year, thisYear, smallest },
    units: units.map(({ id: unitId, nameEn: en, nameKm: km }) => ({ unitId, en, km })),
    firstTime: firstTimeRight(inOrder),
    causes: causesOf(units.flatMap(({ id }) => why.filter(({ unitId }) => unitId === id))),
    stays: stays.map((stay) => {
      const time = times.find((one) => one.stay === stay)
      return { stay, time: time && time.count >= smallest ? time : null }
    }),
    /** Whether anything at all came back or was submitted: an empty year says so. */
    empty: first.length === 0 && why.length === 0 && times.length === 0,
  }
}
