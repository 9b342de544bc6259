import { newRelease, release as rule } from '@/lib/domain/informed/release'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

/** Police let the informed office read items before the file is submitted: one by one or several at once, with the reason. */
export const releaseItems = act({
  name: 'release-items',
  kind: 'write',
  permission: 'case:release',
  leavesCase: true,
  input: newRelease.extend({ caseId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, file, uphold, record }, { caseId, items: asked, reason }) {
    if (!file) throw new NotFound()
    const ids = [...new Set(asked)]
    const items = await db.item.findMany({
      where: { caseId, id: { in: ids } },
      select: { id: true, number: true, privileged: true, sensitivity: true },
    })
    if (items.length < ids.length) throw new NotFound()
    const there = file.officeId
      ? await db.releasedItem.findMany({ where: { officeId: file.officeId, itemId: { in: ids } } })
      : []
    const released = items.map((item) => ({
      ...item,
      restricted: item.sensitivity === 'restricted',
      released: there.some(({ itemId }) => itemId === item.id),
    }))
    const fresh = uphold(rule(file, released))
    await db.releasedItem.createMany({
      data: fresh.items.map((itemId) => ({
        ...{ caseId, itemId, officeId: fresh.officeId, reason, at: now, byId: actor.id },
      })),
    })
    for (const { id: itemId, number } of items)
      if (fresh.items.includes(itemId)) record('evidence.released', itemId, { number })
    return { caseId, released: fresh.items.length }
  },
})
