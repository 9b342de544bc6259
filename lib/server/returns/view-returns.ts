import { z } from 'zod'
import type { DefectCode } from '@/lib/domain/returns/catalogue'
import { decisionsFor, defectName, stateAfter } from '@/lib/domain/returns/defect'
import { id } from '@/lib/domain/shared/shapes'
import { caseHeader } from '@/lib/server/cases/case-header'
import { namesOf } from '@/lib/server/custody/names'
import { act } from '@/lib/server/kernel/act'
import { everyTarget, keyOf, type Target } from '@/lib/server/proof/targets'

const shownReturns = 20

/** How a file came back from the prosecutors: each return with its defects and every word on them, and what the reader still writes. */
export const viewReturns = act({
  name: 'view-returns',
  kind: 'read',
  permission: 'case:read',
  input: z.strictObject({ caseId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, record }, { caseId }) {
    record('returns.viewed', caseId, {})
    const header = await caseHeader(db, actor, caseId)
    const rows = await db.return.findMany({
      // What another prosecutor still writes is private to them.
      where: { caseId, OR: [{ sentAt: { not: null } }, { byId: actor.id }] },
      include: { defects: { orderBy: { place: 'asc' }, include: { said: { orderBy: { seq: 'asc' } } } } },
      orderBy: [{ number: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }],
      take: shownReturns,
    })
    const targets = await everyTarget(db, caseId)
    const items = await db.item.findMany({
      where: { caseId, privileged: false },
      select: { id: true, number: true, title: true },
      orderBy: { number: 'asc' },
    })
    const names = await namesOf(
      db,
      rows.flatMap(({ byId, defects }) => [
        byId,
        ...defects.flatMap(({ said }) => said.map((word) => word.byId)),
      ]),
    )
    const people = (id: string) => names.get(id) ?? { nameLatin: '', nameKm: null }
    const shown = rows.map(({ defects, ...one }) => ({
      ...{ returnId: one.id, number: one.number, sentAt: one.sentAt, due: one.due, note: one.note },
      ...{ by: people(one.byId) },
      defects: defects.map(({ said, ...defect }) => ({
        ...{ defectId: defect.id, code: defect.code as DefectCode, words: defect.words },
        name: one.number === null ? null : defectName(one.number, defect.place),
        state: stateAfter(said.at(-1)?.word ?? null),
        decisions: header.may.returnFile
          ? decisionsFor(stateAfter(said.at(-1)?.word ?? null), one.byId === actor.id)
          : [],
        about: aboutOf(defect, targets, items),
        said: said.map(({ word, at, byId, reason, itemId }) => ({
          ...{ word, at, reason, by: people(byId) },
          item: items.find((item) => item.id === itemId) ?? null,
        })),
      })),
    }))
    return {
      header,
      unsent: shown.find(({ sentAt }) => sentAt === null) ?? null,
      returns: shown.filter(({ sentAt }) => sentAt !== null),
      targets: targets.filter(({ group, rival }) => !rival && (group === 'count' || group === 'charge')),
      items,
      now,
    }
  },
})
export type ReturnsView = Awaited<ReturnType<(typeof viewReturns)['perform']>>

/** The thing a defect is about: an item, an element or charge, or the file as a whole; null once it is not shown to anybody here. */
function aboutOf(
  defect: {
    readonly itemId: string | null
    readonly countId: string | null
    readonly chargeId: string | null
    readonly element: string | null
  },
  targets: readonly Target[],
  items: readonly { readonly id: string; readonly number: number; readonly title: string }[],
) {
  const { itemId, countId, chargeId } = defect
  const key = keyOf({ ...defect, attributionId: null, controlLinkId: null })
  return {
    item: items.find((one) => one.id === itemId) ?? null,
    target: (countId ?? chargeId) ? (targets.find((one) => one.key === key) ?? null) : null,
    whole: !itemId && !countId && !chargeId,
  }
}
