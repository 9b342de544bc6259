import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { newFile } from '@/lib/domain/evidence/file'
import { id } from '@/lib/domain/shared/shapes'
import { mayAttachTo } from '@/lib/server/custody/own-files'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { notSealed } from './privilege'

/** Says that a file is coming: its name, its length and the SHA-256 that the sender computed. */
export const beginUpload = act({
  name: 'begin-upload',
  kind: 'write',
  permission: 'file:attach',
  leavesCase: true,
  input: newFile.extend({
    caseId: id,
    itemId: id,
    uploadId: z.string().regex(/^[0-9a-f]{32}$/, 'not-an-id'),
  }),
  pace: () => 'upload',
  about: ({ caseId }) => ({ caseId }),
  async perform(
    { db, actor, now, file, uphold, record },
    { caseId, itemId, uploadId, name, size, sha256, folder },
  ) {
    const item = await db.item.findUnique({
      where: { caseId_id: { caseId, id: itemId } },
      select: { number: true, privileged: true },
    })
    if (!item || !file) throw new NotFound()
    await mayAttachTo({ db, actor, file }, { caseId, itemId })
    uphold(stillOpen(file))
    notSealed({ actor, file, uphold }, item)
    await db.upload.create({
      data: {
        id: uploadId,
        caseId,
        itemId,
        accountId: actor.id,
        name,
        size,
        folder: folder ?? null,
        claimed: sha256,
        startedAt: now,
      },
    })
    record('file.begun', itemId, { number: item.number, name, size })
    return { uploadId }
  },
})
