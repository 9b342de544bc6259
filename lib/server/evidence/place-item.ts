import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { place } from '@/lib/domain/disclosure/disclosure'
import { kinds } from '@/lib/domain/evidence/catalogue'
import { filePlaces } from '@/lib/domain/evidence/item'
import { refuse } from '@/lib/domain/shared/ruling'
import { flag, id, version } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound, Stale } from '@/lib/server/kernel/errors'
import { keepCompleteness } from './keep-completeness'
import { notSealed } from './privilege'

/** Says where an item belongs: in the court file, on the unused schedule, or withheld by order; and whether it points away. */
export const placeItem = act({
  name: 'place-item',
  kind: 'write',
  permission: 'evidence:edit',
  input: z.strictObject({
    caseId: id,
    itemId: id,
    version,
    filePlace: z.enum(filePlaces, 'not-a-choice'),
    exculpatory: flag.optional(),
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform(
    { db, actor, now, file, uphold, record },
    { caseId, itemId, version, filePlace, exculpatory = false },
  ) {
    const item = await db.item.findUnique({ where: { caseId_id: { caseId, id: itemId } } })
    if (!file || !item) throw new NotFound()
    notSealed({ actor, file, uphold }, item)
    uphold(stillOpen(file))
    if (filePlace === 'in_file' && kinds[item.type].readiness.admissibility === 'intelligence_only') {
      uphold(refuse('intelligence-not-in-file', 'filePlace'))
    }
    // What a second person marked stays marked, whatever box was left empty.
    const marked = await db.disclosureMark.findFirst({ where: { itemId }, orderBy: { seq: 'desc' } })
    const away = exculpatory || marked?.mark === 'undermines' || marked?.mark === 'assists'
    const against = await db.proofLink.count({
      where: { caseId, itemId, polarity: 'undermines', withdrawnAt: null },
    })
    uphold(place(filePlace, away || item.exculpatory || against > 0))
    const { count } = await db.item.updateMany({
      where: { caseId, id: itemId, version },
      data: { filePlace, exculpatory: away, changedAt: now, version: { increment: 1 } },
    })
    if (count === 0)
      throw new Stale({ filePlace: item.filePlace, exculpatory: item.exculpatory, version: item.version })
    await keepCompleteness(
      db,
      { caseId, itemId, version: version + 1 },
      { byId: actor.id, at: now },
      { ...item, filePlace },
    )
    record('evidence.placed', itemId, { number: item.number, title: item.title, place: filePlace })
    return { caseId, itemId }
  },
})
