import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

/** Lets a prosecutor of the informed office have a file of an item that was released to it, and no other. */
export const openReleased = act({
  name: 'open-released',
  kind: 'read',
  permission: 'case:informed',
  input: z.strictObject({ fileId: id }),
  pace: () => 'file',
  about: async ({ fileId }, db: Db) => {
    const file = await db.itemFile.findUnique({ where: { id: fileId }, select: { caseId: true } })
    return file ? { caseId: file.caseId } : undefined
  },
  async perform({ db, file: facts, record }, { fileId }) {
    const file = await db.itemFile.findUnique({
      where: { id: fileId },
      include: { stored: true, item: { select: { id: true, number: true, privileged: true } } },
    })
    const released =
      file && facts?.officeId
        ? await db.releasedItem.count({ where: { officeId: facts.officeId, itemId: file.item.id } })
        : 0
    // Sealed after it was released: from then on it is nobody's.
    if (!file || released === 0 || file.item.privileged) throw new NotFound()
    record('released.opened', fileId, { number: file.item.number, sha256: file.sha256 })
    return { sha256: file.sha256, name: file.name, size: Number(file.stored.size) }
  },
})
