import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { templateInForce } from '@/lib/domain/offences/in-force'
import { dayOf, period } from '@/lib/domain/shared/period'
import { refuse } from '@/lib/domain/shared/ruling'
import { day, id, line, many } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { keepTemplate } from './keep-template'
import { knownTemplates } from './known-templates'
import { areSeizures } from './seizures'

/** Adds one principal offence to a case, under the version of the law in force on its first day. */
export const addCount = act({
  name: 'add-count',
  kind: 'write',
  permission: 'charges:edit',
  input: z.strictObject({
    caseId: id,
    offence: line(20),
    title: line(200),
    from: day,
    to: day,
    place: line(200),
    seizures: many(id).optional(),
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform(
    { db, actor, now, file, uphold, record },
    { caseId, offence, title, from, to, place, seizures = [] },
  ) {
    if (!file) throw new NotFound()
    uphold(stillOpen(file))
    uphold(period(from, to))
    if (from > dayOf(now)) uphold(refuse('offence-in-future', 'from'))
    const template = await keepTemplate(
      db,
      uphold(templateInForce(await knownTemplates(db), offence, from)),
      now,
    )
    const itemIds = uphold(await areSeizures(db, caseId, seizures))
    const { countsNumbered: number } = await db.case.update({
      where: { id: caseId },
      data: { countsNumbered: { increment: 1 } },
      select: { countsNumbered: true },
    })
    const countId = newId()
    await db.count.create({
      data: {
        ...{ id: countId, caseId, number, templateId: template, title, place },
        from: new Date(`${from}T00:00:00Z`),
        to: new Date(`${to}T00:00:00Z`),
        addedAt: now,
        addedById: actor.id,
      },
    })
    await db.countSeizure.createMany({ data: itemIds.map((itemId) => ({ caseId, countId, itemId })) })
    record('count.added', countId, { number, title, template })
    return { caseId, countId, number }
  },
})
