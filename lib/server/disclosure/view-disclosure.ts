import { z } from 'zod'
import { itemName } from '@/lib/domain/cases/case-view'
import { pointsAway, schedule, unplacedAway } from '@/lib/domain/disclosure/schedule'
import { id } from '@/lib/domain/shared/shapes'
import { caseHeader } from '@/lib/server/cases/case-header'
import { namesOf } from '@/lib/server/custody/names'
import { act } from '@/lib/server/kernel/act'
import { recordableComments } from './recordable-comments'
import { scheduledItems } from './scheduled'

const shown = 30

/** Where every item of the case stands for the defence, what it does to the case, and what was served when to whom. */
export const viewDisclosure = act({
  name: 'view-disclosure',
  kind: 'read',
  permission: 'case:read',
  input: z.strictObject({ caseId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, record }, { caseId }) {
    record('disclosure.viewed', caseId, {})
    const header = await caseHeader(db, actor, caseId)
    const items = await scheduledItems(db, caseId)
    const rows = await db.serving.findMany({
      where: { caseId },
      select: {
        ...{ id: true, number: true, to: true, how: true, hash: true, at: true, byId: true },
        _count: { select: { items: true } },
      },
      orderBy: { number: 'desc' },
      take: shown,
    })
    const byName = new Map(
      items.map(
        ({ number, itemId, mark, privileged, originals }) =>
          [itemName(number), { itemId, mark, originals: privileged ? [] : originals }] as const,
      ),
    )
    const names = await namesOf(
      db,
      rows.map(({ byId }) => byId),
    )
    return {
      header,
      lines: schedule(items).map((line) => ({ ...line, ...byName.get(line.item) })),
      items: items
        .filter(({ privileged }) => !privileged)
        .map((one) => ({
          ...{ itemId: one.itemId, number: one.number, title: one.title, filePlace: one.filePlace },
          ...{ away: pointsAway(one), mine: one.loggedById === actor.id },
        })),
      recordable: await recordableComments(db, caseId),
      unplaced: unplacedAway(items).length,
      servings: rows.map(({ byId, _count, ...one }) => ({
        ...one,
        items: _count.items,
        by: names.get(byId) ?? { nameLatin: '', nameKm: null },
      })),
    }
  },
})
export type DisclosureView = Awaited<ReturnType<(typeof viewDisclosure)['perform']>>
