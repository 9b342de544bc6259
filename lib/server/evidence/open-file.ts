import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import { id } from '@/lib/domain/shared/shapes'
import { mayOpen } from '@/lib/server/custody/own-files'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { notSealed } from './privilege'

/** Lets a person have a file. The entry is committed before this returns, and only then does a byte leave. */
export const openFile = act({
  name: 'open-file',
  kind: 'read',
  permission: 'file:open',
  input: z.strictObject({ fileId: id }),
  pace: () => 'file',
  about: async ({ fileId }, db: Db) => {
    const file = await db.itemFile.findUnique({ where: { id: fileId }, select: { caseId: true } })
    return file ? { caseId: file.caseId } : undefined
  },
  async perform(context, { fileId }) {
    const { db, record } = context
    const file = await db.itemFile.findUnique({
      where: { id: fileId },
      include: { stored: true, item: { select: { number: true, privileged: true } } },
    })
    if (!file) throw new NotFound()
    await mayOpen(context, { ...file, fileId })
    notSealed(context, file.item)
    const { sha256, name, stored, item } = file
    record('file.opened', fileId, { number: item.number, name, sha256 })
    return { sha256, name, size: Number(stored.size) }
  },
})
