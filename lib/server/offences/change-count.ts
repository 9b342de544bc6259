import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { columnDay, period } from '@/lib/domain/shared/period'
import { day, id, line, many, version } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound, Stale } from '@/lib/server/kernel/errors'
import { areSeizures } from './seizures'

/** Changes what a count says and which seizures belong to it. Its first day, and so its law, stays. */
export const changeCount = act({
  name: 'change-count',
  kind: 'write',
  permission: 'charges:edit',
  input: z.strictObject({
    caseId: id,
    countId: id,
    version,
    title: line(200),
    to: day,
    place: line(200),
    seizures: many(id).optional(),
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, file, uphold, record }, { caseId, countId, version, title, to, place, seizures = [] }) {
    if (!file) throw new NotFound()
    uphold(stillOpen(file))
    const before = await db.count.findUnique({
      where: { caseId_id: { caseId, id: countId } },
      include: { seizures: true },
    })
    if (!before) throw new NotFound()
    uphold(period(columnDay(before.from), to))
    const itemIds = uphold(await areSeizures(db, caseId, seizures))
    const { count } = await db.count.updateMany({
      where: { caseId, id: countId, version },
      data: { title, to: new Date(`${to}T00:00:00Z`), place, version: { increment: 1 } },
    })
    const had = before.seizures.map(({ itemId }) => itemId)
    if (count === 0)
      throw new Stale({
        title: before.title,
        to: columnDay(before.to),
        place: before.place,
        seizures: had,
        version: before.version,
      })
    await db.countSeizure.deleteMany({ where: { caseId, countId, itemId: { notIn: [...itemIds] } } })
    await db.countSeizure.createMany({
      data: itemIds.map((itemId) => ({ caseId, countId, itemId })),
      skipDuplicates: true,
    })
    const sameSeizures = had.length === itemIds.length && itemIds.every((itemId) => had.includes(itemId))
    const changed = [
      ...(title === before.title ? [] : ['title']),
      ...(to === columnDay(before.to) ? [] : ['to']),
      ...(place === before.place ? [] : ['place']),
      ...(sameSeizures ? [] : ['seizures']),
    ]
    record('count.changed', countId, { number: before.number, changed })
    return { caseId, countId }
  },
})
